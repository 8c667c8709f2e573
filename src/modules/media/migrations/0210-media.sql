create schema if not exists media;

-- A newspaper, magazine, website, radio or television station that reports on the office.
create table media.outlet (
  id         integer generated always as identity primary key,
  name       text not null check (length(name) between 1 and 120),
  kind       text not null check (kind in ('newspaper', 'magazine', 'website', 'radio', 'television', 'podcast')),
  reach      text not null check (reach in ('local', 'regional', 'national')),
  -- The addresses of its websites, without www: a pasted link is known by them.
  hosts      text[] not null default '{}',
  -- The newsroom among the contacts.
  contact    integer,
  note       text not null default '' check (length(note) <= 1000),
  ended      boolean not null default false,
  version    integer not null default 1
);
create unique index outlet_name on media.outlet (lower(name));
create index outlet_hosts on media.outlet using gin (hosts);

-- One report about the office or its work: an article, or a report on air. Kind and reach stand as they were on its day.
create table media.report (
  id        integer generated always as identity primary key,
  outlet    integer not null references media.outlet,
  kind      text not null check (kind in ('article', 'on-air')),
  reach     text not null check (reach in ('local', 'regional', 'national')),
  headline  text not null check (length(headline) between 1 and 200),
  link      text not null default '' check (length(link) <= 1000),
  -- The link without what only counts visitors: the same report is logged once.
  link_key  text unique,
  day       date not null,
  -- The press release it came of.
  release   integer,
  note      text not null default '' check (length(note) <= 1000),
  brought   integer,
  -- Logged by mistake: in no list and no figure.
  removed_at  timestamptz,
  removed_why text not null default '' check (length(removed_why) <= 300),
  logged_by integer not null,
  logged_at timestamptz not null,
  version   integer not null default 1
);
create index report_day on media.report (day desc, id desc) where removed_at is null;
create index report_brought on media.report (brought) where brought is not null;
create index report_release on media.report (release) where release is not null;
create index report_outlet on media.report (outlet, id desc);

-- A table of earlier reports that was brought in, so that it can be taken back.
create table media.bringing (
  id       integer generated always as identity primary key,
  file     text not null check (length(file) <= 200),
  by       integer not null,
  at       timestamptz not null,
  taken    integer not null,
  -- The rows that were not taken: number, reason, cells.
  refused  jsonb not null default '[]',
  taken_back_at timestamptz
);

-- An interview or phone-in on air, ahead or given.
create table media.interview (
  id       integer generated always as identity primary key,
  outlet   integer not null references media.outlet,
  kind     text not null check (kind in ('interview', 'phone-in', 'panel')),
  day      date not null,
  time     text not null default '' check (length(time) <= 5),
  speaker  text not null check (length(speaker) between 1 and 120),
  topic    text not null check (length(topic) between 1 and 300),
  release  integer,
  link     text not null default '' check (length(link) <= 1000),
  state    text not null check (state in ('planned', 'given', 'cancelled')),
  why      text not null default '' check (length(why) <= 300),
  noted_by integer not null,
  noted_at timestamptz not null,
  version  integer not null default 1
);
create index interview_day on media.interview (day desc, id desc);
create index interview_planned on media.interview (day) where state = 'planned';
create index interview_release on media.interview (release) where release is not null;

-- What a journalist asked, by when they need the answer, and what they were told.
create table media.enquiry (
  id          integer generated always as identity primary key,
  outlet      integer references media.outlet,
  journalist  text not null default '' check (length(journalist) <= 120),
  email       text not null default '' check (length(email) <= 254),
  phone       text not null default '' check (length(phone) <= 40),
  asked       text not null check (length(asked) between 1 and 4000),
  received_at timestamptz not null,
  deadline    timestamptz,
  owner       integer not null,
  state       text not null default 'open' check (state in ('open', 'answered', 'declined')),
  answer      text not null default '' check (length(answer) <= 6000),
  how         text check (how in ('mail', 'phone', 'elsewhere')),
  ended_at    timestamptz,
  ended_by    integer,
  release     integer,
  version     integer not null default 1
);
create index enquiry_open on media.enquiry (deadline, id) where state = 'open';
create index enquiry_received on media.enquiry (received_at desc, id desc);
create index enquiry_email on media.enquiry (lower(email)) where email <> '';

create table media.enquiry_note (
  id      integer generated always as identity primary key,
  enquiry integer not null references media.enquiry,
  at      timestamptz not null,
  by      integer not null,
  text    text not null check (length(text) between 1 and 8000)
);
create index enquiry_note_enquiry on media.enquiry_note (enquiry, id);

-- An article the office writes for somebody else's paper: what it says there, what it costs, and whether it was worth it.
create table media.placement (
  id           integer generated always as identity primary key,
  outlet       integer not null references media.outlet,
  title        text not null check (length(title) between 1 and 200),
  story        integer,
  body         text not null default '' check (length(body) <= 20000),
  due          date,
  -- In pence; empty while not known.
  asked        integer check (asked >= 0),
  agreed       integer check (agreed >= 0),
  alternatives text not null default '' check (length(alternatives) <= 1000),
  state        text not null default 'planned' check (state in ('planned', 'handed-in', 'printed', 'dropped')),
  printed_on   date,
  why          text not null default '' check (length(why) <= 500),
  review       text not null default '' check (length(review) <= 2000),
  again        text check (again in ('yes', 'cheaper', 'no')),
  reviewed_at  timestamptz,
  owner        integer not null,
  version      integer not null default 1
);
create index placement_state on media.placement (state, due);
create index placement_printed on media.placement (printed_on) where printed_on is not null;
