create schema if not exists publishing;

-- Something the office says in public, written once: news or a blog entry on the website, and a release to newsrooms and others where it is one.
create table publishing.story (
  id            integer generated always as identity primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  kind          text not null check (kind in ('news', 'blog')),
  release       boolean not null default false,
  title         text not null check (length(title) between 1 and 120),
  summary       text not null check (length(summary) between 1 and 300),
  body          text not null check (length(body) between 1 and 20000),
  -- What newsrooms get beside it: whom to ring, what else to know.
  notes         text not null default '' check (length(notes) <= 2000),
  topic         text,
  place         text check (length(place) <= 20),
  state         text not null default 'draft' check (state in ('draft', 'waiting', 'ready', 'public', 'withdrawn')),
  archived      boolean not null default false,
  -- When it becomes public, to the minute; empty: as soon as it is approved.
  public_at     timestamptz,
  -- Newsrooms get it before that, under embargo.
  in_advance    boolean not null default false,
  -- The lists it goes to.
  lists         integer[] not null default '{}',
  writers       integer[] not null default '{}',
  asked_by      integer,
  approved_by   integer,
  approved_at   timestamptz,
  sent_back     text not null default '' check (length(sent_back) <= 500),
  published_at  timestamptz,
  withdrawn_at  timestamptz,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 500),
  -- Sending: the run of mails, how far its lists were gone through, and when the last mail was put in the outbox.
  run           integer,
  reached_list  integer not null default 0,
  reached       integer not null default 0,
  sent_at       timestamptz,
  queued_at     timestamptz,
  version       integer not null default 1,
  created_at    timestamptz not null
);
create index story_public on publishing.story (published_at desc, id desc) where state = 'public';
create index story_state on publishing.story (state, public_at);
create index story_sent on publishing.story (sent_at) where sent_at is not null;

-- What was put right after it was public: residents see what and when, staff what stood there before.
create table publishing.correction (
  id     integer generated always as identity primary key,
  story  integer not null references publishing.story,
  at     timestamptz not null,
  by     integer not null,
  what   text not null check (length(what) between 1 and 300),
  before jsonb not null
);
create index correction_story on publishing.correction (story, id);
