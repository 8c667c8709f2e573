-- A meeting that comes again: what it is, how often it meets, and who of the office goes there.
create table engagement.meeting (
  id           integer generated always as identity primary key,
  name         text not null check (length(name) between 1 and 120),
  grp          text not null check (grp in ('public', 'councils', 'groups', 'voluntary', 'agencies', 'national')),
  series       text not null check (series ~ '^[a-z]{2,20}$'),
  chair        text not null default '' check (length(chair) <= 160),
  -- The member of staff who looks after it.
  lead         integer not null,
  -- Who goes: commissioner, deputy, either, office, ambassador.
  attends      text[] not null default '{}',
  -- Months from one meeting to the next; null where it meets as required or its interval is still to be agreed.
  every_months integer check (every_months between 1 and 24),
  -- About how often a year, where it meets as required.
  about_a_year integer check (about_a_year between 1 and 60),
  -- Where it meets; several: in turn.
  venues       text[] not null default '{}',
  place        text,
  -- The meeting before which this one is held in each quarter.
  precedes     integer references engagement.meeting,
  -- What the office does there, for roles in national and regional bodies.
  role         text not null default '' check (length(role) <= 300),
  notes        text not null default '' check (length(notes) <= 2000),
  -- Who sets its dates, and is asked for them.
  clerk        text not null default '' check (length(clerk) <= 120),
  clerk_email  text not null default '' check (length(clerk_email) <= 254),
  state        text not null default 'active' check (state in ('active', 'inactive', 'merged')),
  state_since  date not null,
  state_why    text not null default '' check (length(state_why) <= 300),
  merged_into  integer references engagement.meeting,
  changed_at   timestamptz not null,
  version      integer not null default 1,
  check (merged_into is null or state = 'merged')
);
create unique index meeting_name on engagement.meeting (lower(name));
create index meeting_series on engagement.meeting (series, id);
create index meeting_precedes on engagement.meeting (precedes) where precedes is not null;

-- One date of such a meeting. Who of the office was there is said by its event.
create table engagement.meeting_date (
  id         integer generated always as identity primary key,
  meeting    integer not null references engagement.meeting,
  day        date not null,
  time       text not null default '' check (length(time) <= 5),
  until      text not null default '' check (length(until) <= 5),
  venue      text not null default '' check (length(venue) <= 200),
  state      text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  why        text not null default '' check (length(why) <= 300),
  source     text not null check (source in ('office', 'clerk', 'import')),
  -- The table of dates with which it came.
  batch      integer,
  event      integer unique references engagement.event,
  -- Whether an ambassador was there; null while nobody said.
  ambassador boolean,
  notes      text not null default '' check (length(notes) <= 8000),
  papers     text not null default '' check (length(papers) <= 4000),
  added_at   timestamptz not null,
  changed_at timestamptz not null,
  version    integer not null default 1,
  find       tsvector generated always as (to_tsvector('english', notes || ' ' || papers)) stored
);
create unique index meeting_date_day on engagement.meeting_date (meeting, day) where state <> 'cancelled';
create index meeting_date_meeting on engagement.meeting_date (meeting, day desc, id desc);
create index meeting_date_planned on engagement.meeting_date (day, id) where state = 'planned';
create index meeting_date_day_all on engagement.meeting_date (day desc, id desc);
create index meeting_date_find on engagement.meeting_date using gin (find);
create index meeting_date_batch on engagement.meeting_date (batch) where batch is not null;

-- A table of dates that was brought in, and can be undone.
create table engagement.date_batch (
  id        integer generated always as identity primary key,
  file      text not null check (length(file) <= 200),
  brought_at timestamptz not null,
  brought_by integer not null,
  kept      integer not null,
  refused   jsonb not null default '[]',
  undone_at timestamptz
);

-- That whoever sets the dates of a meeting was asked for them, with days that would suit the office.
create table engagement.date_ask (
  id          integer generated always as identity primary key,
  meeting     integer not null references engagement.meeting,
  email       text not null check (length(email) <= 254),
  days        date[] not null default '{}',
  note        text not null default '' check (length(note) <= 500),
  asked_at    timestamptz not null,
  expires_at  timestamptz not null,
  answered_at timestamptz,
  forgotten_at timestamptz
);
create index date_ask_meeting on engagement.date_ask (meeting, id desc);
create index date_ask_email on engagement.date_ask (lower(email)) where email <> '';

-- What people at a meeting want first: priorities that a forum or a group of young people set.
create table engagement.priority (
  id       integer generated always as identity primary key,
  meeting  integer not null references engagement.meeting,
  what     text not null check (length(what) between 1 and 300),
  set_on   date not null,
  set_by   text not null check (set_by in ('meeting', 'police-team')),
  ended_on date,
  outcome  text not null default '' check (length(outcome) <= 1000),
  version  integer not null default 1,
  check (ended_on is null or ended_on >= set_on)
);
create index priority_meeting on engagement.priority (meeting, id desc);

-- A rule of the fair programme: who is met how often. Data, so that whatever proposes a programme reads the same.
create table engagement.rule (
  id          integer generated always as identity primary key,
  code        text not null unique check (code ~ '^[a-z][a-z-]{1,39}$'),
  name        text not null check (length(name) between 1 and 160),
  -- Where the office promised it.
  source      text not null default '' check (length(source) <= 200),
  -- Of what each is to be met: the whole area, each district, each meeting of a series, each station, each project.
  target      text not null check (target in ('area', 'district', 'meeting', 'station', 'project')),
  -- The series whose meetings it is about.
  series      text,
  -- The kinds of event that count, for targets other than meetings; empty: every kind.
  kinds       text[] not null default '{}',
  open_access boolean not null default false,
  who         text not null check (who in ('commissioner', 'deputy', 'either', 'office', 'ambassador')),
  times       integer not null default 1 check (times between 1 and 60),
  -- The months of one cycle, counted from its first day; null: once and for all.
  every_months integer check (every_months between 1 and 60),
  -- Where it is met once and for all: months within which it is done once the target is there.
  within_months integer check (within_months between 1 and 60),
  starts      date not null,
  ended       boolean not null default false,
  position    integer not null,
  version     integer not null default 1,
  check ((every_months is null) = (within_months is not null)),
  check ((target = 'meeting') = (series is not null)),
  check (who <> 'ambassador' or target = 'meeting')
);

-- A station, base or funded project that is visited.
create table engagement.stop (
  id       integer generated always as identity primary key,
  kind     text not null check (kind in ('station', 'project')),
  name     text not null check (length(name) between 1 and 120),
  place    text,
  since    date not null,
  ended_on date,
  version  integer not null default 1
);
create unique index stop_name on engagement.stop (kind, lower(name));

-- Which of these an event visits.
create table engagement.stop_visit (
  event integer not null references engagement.event on delete cascade,
  stop  integer not null references engagement.stop,
  primary key (event, stop)
);
create index stop_visit_stop on engagement.stop_visit (stop);
