-- One edition of a newsletter, from its first word to the last mail.
create table newsletters.edition (
  id          integer generated always as identity primary key,
  newsletter  integer not null references newsletters.newsletter,
  number      integer not null,
  subject     text not null check (length(subject) between 1 and 120),
  intro       text not null default '' check (length(intro) <= 2000),
  state       text not null default 'draft' check (state in ('draft', 'waiting', 'ready', 'sending', 'sent', 'cancelled')),
  -- When it goes out; empty: as soon as it is approved.
  send_at     timestamptz,
  -- Everybody who wrote in it: none of them may be the second person.
  writers     integer[] not null default '{}',
  asked_by    integer,
  approved_by integer,
  approved_at timestamptz,
  sent_back   text not null default '' check (length(sent_back) <= 500),
  -- What it says, as it was when its writers had done: what is approved is what goes out.
  frozen      jsonb,
  run         integer,
  -- The last contact that has its mail in the outbox.
  reached     integer not null default 0,
  began_at    timestamptz,
  queued_at   timestamptz,
  version     integer not null default 1,
  created_at  timestamptz not null,
  unique (newsletter, number)
);
create index edition_state on newsletters.edition (state, send_at);

-- A part of an edition: the office's own words, or what is new somewhere in the product.
create table newsletters.block (
  id          integer generated always as identity primary key,
  edition     integer not null references newsletters.edition,
  position    integer not null,
  kind        text not null check (kind in ('text', 'news')),
  heading     text not null default '' check (length(heading) <= 120),
  body        text not null default '' check (length(body) <= 8000),
  contributor text not null default '' check (length(contributor) <= 120),
  -- For news: which kind, and which items somebody left out.
  source      text not null default '' check (length(source) <= 60),
  left_out    text[] not null default '{}',
  version     integer not null default 1,
  check ((kind = 'news') = (source <> ''))
);
create index block_edition on newsletters.block (edition, position);
