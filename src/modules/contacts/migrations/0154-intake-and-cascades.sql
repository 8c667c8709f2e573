-- Contacts that somebody handed in: they join when an officer has looked at them.
create table contacts.intake (
  id         integer generated always as identity primary key,
  kind       text not null check (kind in ('person', 'organisation')),
  name       text not null default '' check (length(name) <= 200),
  email      text not null default '' check (length(email) <= 254),
  phone      text not null default '' check (length(phone) <= 40),
  organisation text not null default '' check (length(organisation) <= 200),
  place      text check (length(place) <= 20),
  purpose    text not null,
  wording    text not null check (length(wording) between 1 and 1000),
  evidence   text not null check (length(evidence) between 1 and 300),
  how        text not null,
  met_at     text not null check (length(met_at) between 1 and 120),
  note       text not null default '' check (length(note) <= 500),
  handed_by  text not null,
  handed_at  timestamptz not null,
  state      text not null default 'waiting' check (state in ('waiting', 'taken', 'declined')),
  why        text not null default '' check (length(why) <= 300),
  contact    integer references contacts.contact,
  decided_by integer,
  decided_at timestamptz,
  check ((state = 'waiting') = (decided_at is null))
);
create index intake_waiting on contacts.intake (id) where state = 'waiting';

-- Partners who pass things on to people whose names the office never holds.
create table contacts.cascade (
  id       integer generated always as identity primary key,
  partner  integer not null references contacts.contact,
  whom     text not null check (length(whom) between 1 and 200),
  way      text not null check (length(way) between 1 and 120),
  reach    integer check (reach between 1 and 10000000),
  interest text references contacts.interest,
  place    text check (length(place) <= 20),
  ended_at timestamptz,
  version  integer not null default 1
);
create index cascade_partner on contacts.cascade (partner);

-- What a partner was asked to pass on, and the proof that it did.
create table contacts.passing_on (
  id           integer generated always as identity primary key,
  cascade      integer not null references contacts.cascade,
  what         text not null check (length(what) between 1 and 200),
  asked_on     date not null,
  forwarded_on date,
  proof        text not null default '' check (length(proof) <= 300),
  by           integer not null,
  check (forwarded_on is null or forwarded_on >= asked_on),
  check ((forwarded_on is null) = (proof = ''))
);
create index passing_on_cascade on contacts.passing_on (cascade, id desc);
create index passing_on_day on contacts.passing_on (forwarded_on) where forwarded_on is not null;
