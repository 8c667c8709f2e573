-- A formal document of the office. Each row is one version, with an address of its own that stays.
create table publishing.publication (
  id            integer generated always as identity primary key,
  -- What all versions of one document share: the id of the first; 0 only while that one is being made.
  document      integer not null default 0,
  number        integer not null default 1 check (number between 1 and 999),
  slug          text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  kind          text not null check (kind ~ '^[a-z-]{1,30}$'),
  title         text not null check (length(title) between 1 and 160),
  -- The short version, in plain English.
  summary       text not null check (length(summary) between 1 and 1000),
  body          text not null default '' check (length(body) <= 100000),
  language      text not null default 'en' check (language in ('en', 'cy')),
  authors       text not null default '' check (length(authors) <= 200),
  -- The day on the document.
  dated         date not null,
  -- Who looks after it, and when it is looked at again.
  owner         integer,
  review_on     date,
  topic         text,
  place         text check (length(place) <= 20),
  -- Whether people are asked to comment on it, until when and how.
  stage         text not null default 'final' check (stage in ('comment', 'final')),
  comment_until date,
  comment_link  text not null default '' check (length(comment_link) <= 200),
  comment_email text not null default '' check (length(comment_email) <= 254),
  comment_post  text not null default '' check (length(comment_post) <= 500),
  state         text not null default 'draft' check (state in ('draft', 'waiting', 'ready', 'public', 'withdrawn')),
  public_at     timestamptz,
  writers       integer[] not null default '{}',
  asked_by      integer,
  approved_by   integer,
  approved_at   timestamptz,
  sent_back     text not null default '' check (length(sent_back) <= 500),
  published_at  timestamptz,
  superseded_by integer references publishing.publication,
  withdrawn_at  timestamptz,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 500),
  version       integer not null default 1,
  created_at    timestamptz not null,
  check (stage = 'final' or comment_until is not null)
);
create unique index publication_versions on publishing.publication (document, number) where document > 0;
create index publication_public on publishing.publication (dated desc, id desc) where state = 'public' and superseded_by is null;
create index publication_new on publishing.publication (published_at) where state = 'public';
create index publication_state on publishing.publication (state, public_at);
create index publication_review on publishing.publication (review_on) where state = 'public' and superseded_by is null;

-- A file that hangs on a version: the same in another form. `format` is empty for the document itself, else the form that somebody asked for.
create table publishing.publication_file (
  id          integer generated always as identity primary key,
  publication integer not null references publishing.publication,
  file        integer not null unique,
  title       text not null check (length(title) between 1 and 160),
  type        text not null check (length(type) <= 120),
  size        integer not null check (size > 0),
  pages       integer check (pages between 1 and 9999),
  language    text not null default 'en' check (length(language) between 1 and 40),
  format      text not null default '' check (format ~ '^[a-z-]{0,30}$'),
  -- Whether everybody can read it, as with a screen reader.
  accessible  boolean not null,
  added_at    timestamptz not null,
  added_by    integer not null
);
create index publication_files on publishing.publication_file (publication, id);

-- What was put right after it was public: residents see what and when, staff what stood there before.
create table publishing.publication_correction (
  id          integer generated always as identity primary key,
  publication integer not null references publishing.publication,
  at          timestamptz not null,
  by          integer not null,
  what        text not null check (length(what) between 1 and 300),
  before      jsonb not null
);
create index publication_corrections on publishing.publication_correction (publication, id);
