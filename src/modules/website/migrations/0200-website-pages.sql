create schema if not exists website;

-- A part of the website, such as “About the Commissioner”: its own page lists the pages in it.
create table website.section (
  id       integer generated always as identity primary key,
  slug     text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  title    text not null check (length(title) between 1 and 120),
  welsh    text not null default '' check (length(welsh) <= 120),
  intro    text not null default '' check (length(intro) <= 300),
  version  integer not null default 1
);

-- A page that staff write. What the public reads is the version that was published; what was saved after it is being worked on.
create table website.page (
  id             integer generated always as identity primary key,
  slug           text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
  state          text not null default 'draft' check (state in ('draft', 'public', 'withdrawn')),
  -- The number of the version that was saved last, and of the one that is public.
  version        integer not null default 1,
  public_version integer check (state <> 'public' or public_version is not null),
  section        integer references website.section,
  -- Its place within its section.
  position       integer not null default 0,
  owner          integer,
  -- Goes up when the section, the owner or the review day changes.
  details        integer not null default 1,
  -- The day by which somebody looks whether it is still right.
  review_on      date,
  published_at   timestamptz,
  withdrawn_at   timestamptz,
  withdrawn_why  text not null default '' check (length(withdrawn_why) <= 500),
  created_at     timestamptz not null
);
create index page_section on website.page (section, position, id) where state = 'public';
create index page_review on website.page (review_on) where state = 'public';

-- Every version that was saved. None is ever changed or deleted.
create table website.page_version (
  page          integer not null references website.page,
  number        integer not null,
  at            timestamptz not null,
  by            integer not null,
  title         text not null check (length(title) between 1 and 120),
  summary       text not null check (length(summary) between 1 and 300),
  body          text not null check (length(body) between 1 and 60000),
  audience      text not null check (audience in ('public', 'police', 'partners')),
  -- The version whose words were taken back.
  restored_from integer,
  primary key (page, number)
);
