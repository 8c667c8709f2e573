create schema if not exists engagement;

-- The communities by which the engagement table is made, as the office words them.
create table engagement.community (
  code     text primary key check (code ~ '^[a-z][a-z-]{1,39}$'),
  name     text not null check (length(name) between 1 and 80),
  position integer not null,
  ended    boolean not null default false,
  version  integer not null default 1
);
insert into engagement.community (code, name, position) values
  ('faith', 'Faith groups', 1),
  ('gypsy-traveller', 'Gypsy and Traveller communities', 2),
  ('veterans', 'Veterans', 3),
  ('rural', 'Rural communities', 4),
  ('young-people', 'Young people', 5),
  ('topic-based', 'Topic-based engagement', 6),
  ('conferences', 'Conferences', 7),
  ('offenders', 'Offenders', 8),
  ('forums', 'Community forums', 9),
  ('parish-councils', 'Parish and town councils', 10),
  ('citizens-academies', 'Citizens’ academies', 11),
  ('grant-projects', 'Projects with a grant', 12),
  ('open-access', 'Open-access public events', 13),
  ('volunteers', 'Volunteers in policing', 14),
  ('individuals', 'Individual members of the public', 15),
  ('police-staff', 'Police officers and staff', 16),
  ('business', 'Businesses', 17),
  ('elected-members', 'Elected members', 18);

-- Something at which the office meets people: planned, delivered or cancelled.
create table engagement.event (
  id           integer generated always as identity primary key,
  -- What calendars know it by, for good.
  uid          uuid not null unique,
  -- Goes up with each change that calendars must learn of.
  sequence     integer not null default 0,
  -- Its public name, from the first day in the public programme on, for good.
  slug         text unique,
  kind         text not null check (length(kind) between 1 and 40),
  title        text not null check (length(title) between 1 and 120),
  about        text not null default '' check (length(about) <= 4000),
  -- Why the office takes part, for staff alone.
  purpose      text not null default '' check (length(purpose) <= 1000),
  day          date not null,
  last_day     date not null,
  -- As typed, 9:30 or 14:05, the office's time; empty while not known.
  time         text not null default '' check (length(time) <= 5),
  until        text not null default '' check (length(until) <= 5),
  place        text,
  venue        text not null default '' check (length(venue) <= 200),
  access       text not null default '' check (length(access) <= 500),
  online       text not null default '' check (length(online) <= 1000),
  take_part    text not null default '' check (length(take_part) <= 500),
  communities  text[] not null default '{}',
  -- How far people have a say there.
  level        text not null default 'involve' check (level in ('inform', 'consult', 'involve')),
  objective    text not null default '' check (length(objective) <= 160),
  assets       text not null default '' check (length(assets) <= 300),
  expected     integer check (expected between 0 and 1000000),
  open_access  boolean not null default false,
  closed       boolean not null default false,
  suggested_by text not null default '' check (length(suggested_by) <= 120),
  partners     text not null default '' check (length(partners) <= 500),
  -- Who goes, and once it is delivered: who was there.
  commissioner boolean not null default false,
  deputy       boolean not null default false,
  officers     integer[] not null default '{}',
  owner        integer not null,
  state        text not null check (state in ('possible', 'invited', 'to-confirm', 'confirmed', 'delivered', 'cancelled')),
  why          text not null default '' check (length(why) <= 300),
  rebooked     integer references engagement.event,
  -- Since when it stands in the public programme.
  advertised_at timestamptz,
  -- Afterwards: how many; null where nobody counted.
  residents    integer check (residents between 0 and 1000000),
  staff_met    integer check (staff_met between 0 and 1000000),
  partners_met integer check (partners_met between 0 and 1000000),
  questions    integer check (questions between 0 and 1000000),
  feedback     text not null default '' check (length(feedback) <= 4000),
  -- What those who were there thought of it: the mean of 1 to 5, and how many said so.
  rating       double precision check (rating between 1 and 5),
  rated_by     integer check (rated_by between 1 and 1000000),
  delivered_at timestamptz,
  delivered_by integer,
  -- When what staff wrote of it was forgotten.
  forgotten_at timestamptz,
  created_at   timestamptz not null,
  created_by   integer not null,
  changed_at   timestamptz not null,
  version      integer not null default 1,
  check (last_day between day and day + 31),
  -- What is closed stands in no programme.
  check (not (closed and (advertised_at is not null or open_access)))
);
create index event_day on engagement.event (day desc, id desc);
create index event_state_day on engagement.event (state, day desc, id desc);
create index event_place_day on engagement.event (place, day desc, id desc);
create index event_communities on engagement.event using gin (communities);
create index event_public on engagement.event (last_day, id) where advertised_at is not null;
create index event_ahead on engagement.event (last_day) where state in ('possible', 'invited', 'to-confirm', 'confirmed');

-- Who may know of a closed one, and nobody else.
create table engagement.event_reader (
  event  integer not null references engagement.event on delete cascade,
  person integer not null,
  primary key (event, person)
);
create index event_reader_person on engagement.event_reader (person);

-- What somebody took away from an event to do.
create table engagement.take_away (
  id       integer generated always as identity primary key,
  event    integer not null references engagement.event,
  what     text not null check (length(what) between 1 and 300),
  owner    integer not null,
  due      date not null,
  done_on  date,
  outcome  text not null default '' check (length(outcome) <= 1000),
  added_at timestamptz not null,
  added_by integer not null,
  version  integer not null default 1
);
create index take_away_event on engagement.take_away (event, id);
create index take_away_open on engagement.take_away (due) where done_on is null;

-- Where an event was made known.
create table engagement.promotion (
  id      integer generated always as identity primary key,
  event   integer not null references engagement.event,
  where_  text not null check (length(where_) between 1 and 200),
  day     date not null,
  link    text not null default '' check (length(link) <= 1000),
  by      integer not null
);
create index promotion_event on engagement.promotion (event, id);

-- That somebody made themselves a secret address for a diary feed: the address is signed, its number makes earlier ones void.
create table engagement.diary_feed (
  person  integer not null,
  whose   text not null check (whose in ('mine', 'commissioner', 'deputy', 'office')),
  number  integer not null,
  made_at timestamptz not null,
  primary key (person, whose)
);

-- How many closed events there were in a year from 1 April, counted once and then fixed: an earlier and a later figure would tell of one event.
create table engagement.closed_total (
  year       integer primary key,
  events     integer not null check (events >= 0),
  counted_at timestamptz not null
);
