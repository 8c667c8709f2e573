-- That people can book a place at an event, or a slot of it.
create table engagement.registration (
  event       integer primary key references engagement.event,
  open        boolean not null default true,
  -- How many places; null where there is no limit. Where there are slots, these are the places.
  places      integer check (places between 1 and 100000),
  -- From when nobody can book any more; null: when it begins.
  closes_at   timestamptz,
  -- How many days before it people are reminded; 0: not at all.
  remind_days integer not null default 1 check (remind_days between 0 and 14),
  opened_at   timestamptz not null,
  version     integer not null default 1
);

-- One conversation of a surgery.
create table engagement.slot (
  id           integer generated always as identity primary key,
  event        integer not null references engagement.registration,
  day          date not null,
  time         text not null check (length(time) = 5),
  until        text not null check (length(until) = 5),
  withdrawn_at timestamptz
);
create index slot_event on engagement.slot (event, day, time) where withdrawn_at is null;

-- Somebody who booked a place, or waits for one.
create table engagement.booking (
  id            integer generated always as identity primary key,
  event         integer not null references engagement.registration,
  reference     text not null unique,
  state         text not null check (state in ('booked', 'waiting', 'given-back')),
  slot          integer references engagement.slot,
  -- Whoever comes, and how to reach them; empty once forgotten.
  name          text not null default '' check (length(name) <= 120),
  email         text not null default '' check (length(email) <= 254),
  phone         text not null default '' check (length(phone) <= 40),
  topic         text not null default '' check (length(topic) <= 1000),
  -- What they need so that they can come, and whether it is arranged.
  needs         text not null default '' check (length(needs) <= 1000),
  arranged      boolean not null default false,
  channel       text not null check (channel in ('web', 'phone')),
  language      text not null default 'en' check (language in ('en', 'cy')),
  held          boolean not null default false,
  booked_at     timestamptz not null,
  -- The order of the waiting list.
  waiting_since timestamptz not null,
  -- When and where they think it is: what they were told last.
  told          text not null,
  -- What somebody has to tell them by telephone, since they left no e-mail address.
  ring          text not null default '' check (ring in ('', 'place', 'changed')),
  -- The day for which they were reminded.
  reminded_for  date,
  came          boolean,
  outcome       text not null default '' check (length(outcome) <= 1000),
  forgotten_at  timestamptz,
  version       integer not null default 1
);
create index booking_event on engagement.booking (event, state, waiting_since, id);
create index booking_of on engagement.booking (event, id);
create unique index booking_slot on engagement.booking (slot) where state = 'booked';
create index booking_email on engagement.booking (lower(email)) where email <> '';
create index booking_name on engagement.booking (lower(name)) where name <> '';
create index booking_needs on engagement.booking (event) where needs <> '' and not arranged and state = 'booked';
create index booking_ring on engagement.booking (event) where ring <> '';
create index booking_kept on engagement.booking (event) where forgotten_at is null;
