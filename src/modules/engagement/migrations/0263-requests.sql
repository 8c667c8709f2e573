-- Somebody asks the Commissioner to come.
create table engagement.request (
  id          integer generated always as identity primary key,
  reference   text not null unique,
  body        text not null check (length(body) between 1 and 120),
  body_kind   text not null check (body_kind in ('parish', 'group', 'school', 'business', 'public-body', 'other')),
  -- Whoever asks, and how to reach them; empty once forgotten.
  name        text not null default '' check (length(name) <= 120),
  email       text not null default '' check (length(email) <= 254),
  phone       text not null default '' check (length(phone) <= 40),
  purpose     text not null check (length(purpose) <= 1000),
  place       text,
  venue       text not null default '' check (length(venue) <= 200),
  days        text not null check (length(days) <= 300),
  expected    integer not null check (expected between 1 and 100000),
  who         text not null check (who in ('commissioner', 'deputy', 'either')),
  channel     text not null check (channel in ('web', 'mail', 'phone', 'letter', 'in-person')),
  language    text not null default 'en' check (language in ('en', 'cy')),
  held        boolean not null default false,
  asked_on    date not null,
  asked_at    timestamptz not null,
  due_on      date not null,
  state       text not null default 'open' check (state in ('open', 'accepted', 'deputy', 'office', 'combined', 'alternative', 'declined')),
  -- What it does for both sides, for staff alone.
  benefit     text check (benefit in ('both', 'one', 'none')),
  objective   text not null default '' check (length(objective) <= 160),
  -- What whoever asked is told.
  reason      text not null default '' check (length(reason) <= 1000),
  event       integer references engagement.event,
  decided_at  timestamptz,
  decided_by  integer,
  forgotten_at timestamptz,
  version     integer not null default 1
);
create index request_open on engagement.request (due_on, id) where state = 'open';
create index request_id on engagement.request (id desc);
create index request_event on engagement.request (event) where event is not null;
create index request_email on engagement.request (lower(email), asked_at) where email <> '';
