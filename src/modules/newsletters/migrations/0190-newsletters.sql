create schema if not exists newsletters;

-- Something the office sends again and again under one name. How often is said exactly: every so many weeks or months, or in which months.
create table newsletters.newsletter (
  id            integer generated always as identity primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name          text not null check (length(name) between 1 and 80),
  about         text not null check (length(about) between 1 and 300),
  welsh_name    text not null default '' check (length(welsh_name) <= 80),
  welsh_about   text not null default '' check (length(welsh_about) <= 300),
  -- Whoever signs up, or those on one of the office's lists.
  audience      text not null check (audience in ('subscribers', 'list')),
  list          integer,
  -- What those get who ticked "send me the newsletter" without saying which.
  main          boolean not null default false,
  reply_to      text not null default '' check (length(reply_to) <= 254),
  second_person boolean not null default true,
  unit          text check (unit in ('week', 'month')),
  every         integer check (every between 1 and 24),
  months        integer[],
  -- Kept by those who subscribe and leave, so that no page counts.
  subscribers   integer not null default 0,
  version       integer not null default 1,
  created_at    timestamptz not null,
  ended_at      timestamptz,
  check ((audience = 'list') = (list is not null)),
  check ((months is null) = (every is not null and unit is not null))
);
create unique index newsletter_main on newsletters.newsletter (main) where main;

-- Who gets what, by contact. The ledger of the contacts says whether; this says which. Days, no times: a time would join it to an answer.
create table newsletters.subscription (
  id         integer generated always as identity primary key,
  newsletter integer not null references newsletters.newsletter,
  -- Empty once the contact was erased: the count of that time stays true.
  contact    integer,
  since      date not null,
  until      date,
  check (until is not null or contact is not null)
);
create unique index subscription_now on newsletters.subscription (newsletter, contact) where until is null;
create index subscription_contact on newsletters.subscription (contact);
create index subscription_since on newsletters.subscription (newsletter, since);
create index subscription_until on newsletters.subscription (newsletter, until) where until is not null;

-- Who is told what is new on the website: how often, about what, and up to which item they were told.
create table newsletters.alert (
  contact   integer primary key,
  frequency text not null check (frequency in ('at-once', 'daily', 'weekly', 'monthly')),
  topics    text[] not null default '{}',
  places    text[] not null default '{}',
  told_to   integer not null default 0,
  next_at   timestamptz not null,
  since     date not null
);
create index alert_due on newsletters.alert (next_at, contact);

-- Somebody asked on the website to hear from us and has not said yes to the mail that asks whether it was them. Deleted after a week.
create table newsletters.sign_up (
  id       integer generated always as identity primary key,
  email    text not null check (length(email) <= 254 and email = lower(email)),
  choices  jsonb not null,
  wordings jsonb not null,
  language text not null check (language in ('en', 'cy')),
  asked_at timestamptz not null
);
create index sign_up_email on newsletters.sign_up (email, asked_at);

-- What was new in public, once each, in the order in which we learnt of it.
create table newsletters.item (
  id      integer generated always as identity primary key,
  key     text not null unique check (length(key) <= 120),
  kind    text not null,
  at      timestamptz not null,
  topics  text[] not null default '{}',
  places  text[] not null default '{}',
  english jsonb not null,
  welsh   jsonb not null
);
