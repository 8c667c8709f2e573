create schema if not exists scrutiny;

-- A meeting in public at which the Commissioner and the Chief Constable take questions.
create table scrutiny.meeting (
  id           integer generated always as identity primary key,
  -- Its public name, for good.
  slug         text not null unique check (length(slug) between 1 and 90),
  title        text not null check (length(title) between 1 and 120),
  about        text not null default '' check (length(about) <= 4000),
  day          date not null,
  -- As typed, 9:30 or 14:05, the office's time.
  time         text not null check (length(time) between 3 and 5),
  until        text not null default '' check (length(until) <= 5),
  -- The district whose turn it is; null: the whole area.
  place        text,
  venue        text not null default '' check (length(venue) <= 200),
  access       text not null default '' check (length(access) <= 500),
  -- Where it can be watched while it goes on.
  webcast      text not null default '' check (length(webcast) <= 1000),
  -- Who takes questions beside the Commissioner.
  chief        boolean not null default true,
  -- The last day on which questions can be asked before it.
  questions_by date not null,
  owner        integer not null,
  state        text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  why          text not null default '' check (length(why) <= 300),
  -- Its event in the diary.
  event        integer,
  announced_at timestamptz,
  held_at      timestamptz,
  -- How many; null where nobody counted.
  public_there integer check (public_there between 0 and 100000),
  staff_there  integer check (staff_there between 0 and 100000),
  staff_online integer check (staff_online between 0 and 100000),
  created_at   timestamptz not null,
  created_by   integer not null,
  changed_at   timestamptz not null,
  version      integer not null default 1,
  check (questions_by <= day)
);
create index meeting_day on scrutiny.meeting (day desc, id desc);
create index meeting_place_day on scrutiny.meeting (place, day desc);
create index meeting_public on scrutiny.meeting (day desc, id desc) where announced_at is not null;
create index meeting_planned on scrutiny.meeting (day, id) where state = 'planned';

-- What is published with a meeting: its agenda, papers and minutes.
create table scrutiny.paper (
  id           integer generated always as identity primary key,
  meeting      integer not null references scrutiny.meeting,
  kind         text not null check (kind in ('agenda', 'paper', 'minutes')),
  title        text not null check (length(title) between 1 and 160),
  body         text not null default '' check (length(body) <= 40000),
  file         integer,
  -- The day by which the office promised it.
  due_on       date not null,
  published_at timestamptz,
  added_at     timestamptz not null,
  added_by     integer not null,
  version      integer not null default 1
);
create index paper_meeting on scrutiny.paper (meeting, id);
create index paper_due on scrutiny.paper (due_on, id) where published_at is null;
-- One agenda and one set of minutes a meeting.
create unique index paper_once on scrutiny.paper (meeting, kind) where kind <> 'paper';
