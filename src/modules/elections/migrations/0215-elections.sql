create schema if not exists elections;

-- The days before an election in which an office publishes with care (Local Government Act 1986, section 2, and the Code of Recommended Practice on
-- Local Authority Publicity, which apply to police and crime commissioners).
create table elections.period (
  id      integer generated always as identity primary key,
  name    text not null check (length(name) between 1 and 120),
  from_on date not null,
  to_on   date not null check (to_on >= from_on),
  note    text not null default '' check (length(note) <= 1000),
  version integer not null default 1
);
create index period_days on elections.period (to_on);

-- What may go out all the same: who let it, and why.
create table elections.allowed (
  id     integer generated always as identity primary key,
  period integer not null references elections.period,
  kind   text not null check (length(kind) <= 60),
  record integer not null,
  title  text not null check (length(title) <= 300),
  why    text not null check (length(why) between 1 and 500),
  by     integer not null,
  at     timestamptz not null,
  unique (period, kind, record)
);
