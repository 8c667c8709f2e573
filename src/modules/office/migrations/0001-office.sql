create schema if not exists office;

-- Who the body is and how to reach it: one row, because one office runs one Regard.
create table office.card (
  id            smallint primary key default 1 check (id = 1),
  name          text not null check (length(name) between 1 and 200),
  short_name    text not null check (length(short_name) between 1 and 80),
  office_holder text not null default '' check (length(office_holder) <= 200),
  deputy        text not null default '' check (length(deputy) <= 200),
  address       text not null default '' check (length(address) <= 500),
  phone         text not null default '' check (length(phone) <= 40),
  email         text not null default '' check (length(email) <= 254),
  website         text not null default '' check (length(website) <= 300),
  colour        text not null default '#1d4f76' check (colour ~ '^#[0-9a-f]{6}$'),
  hours         text not null default '' check (length(hours) <= 1000),
  version       integer not null default 1,
  changed_at    timestamptz,
  changed_by    text
);

insert into office.card (name, short_name) values ('Local policing body', 'The office');

-- What things are called, from which day. The newest row of a term on or before a day holds on that day.
create table office.word (
  term     text not null check (term ~ '^[a-z][A-Za-z]{1,40}$'),
  singular text not null check (length(singular) between 1 and 100),
  plural   text not null check (length(plural) between 1 and 100),
  from_on  date not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (term, from_on)
);

-- The levels of the geography, widest first, with the names this office uses.
create table office.level (
  code     text primary key check (code ~ '^[a-z][a-z-]{1,40}$'),
  singular text not null check (length(singular) between 1 and 80),
  plural   text not null check (length(plural) between 1 and 80),
  rank     smallint not null unique
);

insert into office.level (code, singular, plural, rank) values
  ('force-area', 'Force area', 'Force areas', 1),
  ('policing-area', 'Policing area', 'Policing areas', 2),
  ('district', 'District', 'Districts', 3),
  ('forum', 'Community forum', 'Community forums', 4),
  ('parish', 'Parish', 'Parishes', 5);

create table office.place_import (
  id        integer generated always as identity primary key,
  at        timestamptz not null,
  by        text not null,
  filename  text not null check (length(filename) <= 200),
  added     integer not null,
  undone_at timestamptz,
  undone_by text
);

-- A place keeps its code for ever, so that old records still say where they came from. It no longer exists on `closed_from`.
create table office.place (
  id          integer generated always as identity primary key,
  code        text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  level       text not null references office.level,
  parent      integer references office.place,
  from_on     date not null,
  closed_from date check (closed_from > from_on),
  import      integer references office.place_import,
  version     integer not null default 1
);
create index place_parent on office.place (parent);
create index place_of_import on office.place (import);

create table office.place_name (
  place   integer not null references office.place on delete cascade,
  from_on date not null,
  name    text not null check (length(name) between 1 and 120),
  primary key (place, from_on)
);

-- How many people lived in a place on a day, as a source says.
create table office.population (
  place  integer not null references office.place on delete cascade,
  as_at  date not null,
  people integer not null check (people >= 0),
  source text not null check (length(source) between 1 and 200),
  primary key (place, as_at)
);
