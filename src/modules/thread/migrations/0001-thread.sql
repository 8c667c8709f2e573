create schema if not exists thread;

-- One dated, attributed step from a contribution towards what came of it. Kinds are `module.noun`; no foreign key crosses schemas.
create table thread.link (
  id           integer generated always as identity primary key,
  from_kind    text not null check (from_kind ~ '^[a-z]+\.[a-z-]+$'),
  from_id      text not null,
  link         text not null check (link in ('raises', 'considered-in', 'leads-to', 'shown-by', 'answered-by', 'told')),
  to_kind      text not null check (to_kind ~ '^[a-z]+\.[a-z-]+$'),
  to_id        text not null,
  -- How somebody was told; empty for every other link.
  means        text not null default '' check (means in ('', 'mail', 'letter', 'receipt-page')),
  at           timestamptz not null,
  by           text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  why          text,
  check ((link = 'told') = (means <> '')),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index link_once on thread.link (from_kind, from_id, link, to_kind, to_id, means) where withdrawn_at is null;
create index link_by_end on thread.link (to_kind, to_id, link) where withdrawn_at is null;

-- A code with which a person follows their contribution. A reserved code is printed on a card that nobody has keyed yet.
create table thread.receipt (
  code        text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{11}$'),
  state       text not null check (state in ('reserved', 'live')),
  kind        text,
  ref         text,
  channel     text,
  at          timestamptz not null,
  promised_by date,
  -- What a printed code was reserved for, such as one consultation's cards.
  for_kind    text,
  for_ref     text,
  check ((state = 'live') = (kind is not null and ref is not null))
);
create unique index receipt_by_contribution on thread.receipt (kind, ref) where kind is not null;
create index receipt_reserved on thread.receipt (for_kind, for_ref) where state = 'reserved';

-- The office's one codebook: what people raise, described well enough for two people to code alike.
create table thread.theme (
  code        text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  name        text not null check (length(name) between 1 and 120),
  definition  text not null default '' check (length(definition) <= 2000),
  include     text not null default '' check (length(include) <= 2000),
  exclude     text not null default '' check (length(exclude) <= 2000),
  example     text not null default '' check (length(example) <= 2000),
  parent      text references thread.theme,
  state       text not null default 'active' check (state in ('active', 'retired')),
  merged_into text references thread.theme,
  version     integer not null default 1,
  added_at    timestamptz not null,
  changed_at  timestamptz not null,
  check (parent is distinct from code),
  check (merged_into is null or state = 'retired')
);
