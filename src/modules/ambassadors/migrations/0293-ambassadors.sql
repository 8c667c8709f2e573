create schema if not exists ambassadors;

-- How the scheme works: at which level of the area there is one ambassador each, and by when they report.
create table ambassadors.scheme (
  id       integer primary key default 1 check (id = 1),
  level    text not null default 'forum' check (level in ('forum', 'policing-area', 'district')),
  -- Days after the end of a quarter by which its report is due.
  due_days integer not null default 31 check (due_days between 1 and 90),
  version  integer not null default 1
);
insert into ambassadors.scheme default values;

-- Somebody who speaks for the people of a forum or an area, or looks after communications or the scheme.
create table ambassadors.ambassador (
  id           integer generated always as identity primary key,
  kind         text not null check (kind in ('local', 'communications', 'co-ordinator', 'young')),
  place        text,
  name         text not null check (length(name) between 1 and 120),
  email        text not null default '' check (length(email) <= 254),
  phone        text not null default '' check (length(phone) <= 40),
  -- Their account for signing in by an e-mailed link.
  person       integer,
  state        text not null check (state in ('recruiting', 'in-post', 'left')),
  started_on   date,
  inducted_on  date,
  left_on      date,
  left_why     text not null default '' check (length(left_why) <= 500),
  -- What they agreed to have published; empty is nothing.
  public_name  text not null default '' check (length(public_name) <= 120),
  public_reach text not null default '' check (length(public_reach) <= 200),
  public_on    date,
  -- Of somebody young: the adult whom the office asks first, and when that adult said yes.
  adult        text not null default '' check (length(adult) <= 120),
  adult_reach  text not null default '' check (length(adult_reach) <= 200),
  adult_on     date,
  note         text not null default '' check (length(note) <= 2000),
  forgotten_at timestamptz,
  version      integer not null default 1,
  check (kind <> 'young' or (public_on is null and public_name = '' and public_reach = '')),
  check (kind <> 'young' or state = 'left' or (adult <> '' and adult_reach <> '' and adult_on is not null)),
  check (state <> 'in-post' or started_on is not null),
  check (state <> 'left' or left_on is not null)
);
create index ambassador_state on ambassadors.ambassador (state, kind, place);
create index ambassador_person on ambassadors.ambassador (person) where person is not null;
create index ambassador_email on ambassadors.ambassador (lower(email)) where email <> '';
create index ambassador_name on ambassadors.ambassador (lower(name));
create index ambassador_left on ambassadors.ambassador (left_on) where state = 'left' and forgotten_at is null;

-- What an ambassador tells of one quarter, a draft until sent.
create table ambassadors.report (
  id           integer generated always as identity primary key,
  ambassador   integer not null references ambassadors.ambassador,
  -- The first day of the quarter.
  quarter      date not null,
  place        text,
  state        text not null default 'draft' check (state in ('draft', 'sent')),
  nothing      boolean not null default false,
  concerns     text not null default '' check (length(concerns) <= 4000),
  tensions     text not null default '' check (length(tensions) <= 4000),
  good         text not null default '' check (length(good) <= 4000),
  police_well  text not null default '' check (length(police_well) <= 4000),
  partners_well text not null default '' check (length(partners_well) <= 4000),
  contacts     text not null default '' check (length(contacts) <= 4000),
  forum        text not null default '' check (forum in ('', 'yes', 'no', 'none')),
  channel      text not null default 'web' check (channel in ('web', 'phone')),
  begun_at     timestamptz not null,
  saved_at     timestamptz not null,
  sent_at      timestamptz,
  keyed_by     integer,
  read_at      timestamptz,
  read_by      integer,
  -- The themes that an officer found in it.
  themes       text[] not null default '{}',
  version      integer not null default 1,
  unique (ambassador, quarter),
  check (state = 'draft' or sent_at is not null)
);
create index report_quarter on ambassadors.report (quarter, state) include (ambassador, place);
create index report_unread on ambassadors.report (sent_at, id) where state = 'sent' and read_at is null and not nothing;

-- What an ambassador means to do, and when it is looked at again.
create table ambassadors.work_plan (
  id          integer generated always as identity primary key,
  ambassador  integer not null references ambassadors.ambassador,
  focus       text[] not null,
  aims        text not null check (length(aims) between 1 and 4000),
  agreed_on   date not null,
  review_on   date not null,
  reviewed_on date,
  outcome     text not null default '' check (length(outcome) <= 2000),
  version     integer not null default 1
);
create index work_plan_ambassador on ambassadors.work_plan (ambassador, id desc);
create index work_plan_review on ambassadors.work_plan (review_on, id) where reviewed_on is null;

-- What is shared with all ambassadors: for a start, a briefing, a note on direction.
create table ambassadors.briefing (
  id        integer generated always as identity primary key,
  kind      text not null check (kind in ('induction', 'briefing', 'note')),
  title     text not null check (length(title) between 1 and 200),
  body      text not null check (length(body) between 1 and 20000),
  shared_at timestamptz,
  shared_by integer,
  ended     boolean not null default false,
  version   integer not null default 1
);

-- Whom there is to know in a part of the area.
create table ambassadors.network_entry (
  id         integer generated always as identity primary key,
  place      text not null,
  kind       text not null check (kind in ('base', 'team', 'councillor', 'group', 'other')),
  name       text not null check (length(name) between 1 and 200),
  reach      text not null default '' check (length(reach) <= 300),
  note       text not null default '' check (length(note) <= 1000),
  checked_on date not null,
  ended      boolean not null default false,
  version    integer not null default 1
);
create index network_entry_place on ambassadors.network_entry (place, kind, id) where not ended;

-- Somebody local who helps an ambassador and said yes to being kept.
create table ambassadors.volunteer (
  id         integer generated always as identity primary key,
  ambassador integer not null references ambassadors.ambassador,
  name       text not null check (length(name) between 1 and 120),
  reach      text not null check (length(reach) between 1 and 254),
  place      text,
  -- The words they said yes to, and when.
  consent    text not null check (length(consent) between 1 and 500),
  agreed_on  date not null,
  ended_on   date,
  version    integer not null default 1
);
create index volunteer_ambassador on ambassadors.volunteer (ambassador, id);
create index volunteer_name on ambassadors.volunteer (lower(name));
create index volunteer_reach on ambassadors.volunteer (lower(reach));

-- What came of the scheme: hours, money, and whether it goes on like this.
create table ambassadors.scheme_review (
  id       integer generated always as identity primary key,
  day      date not null,
  findings text not null check (length(findings) between 1 and 4000),
  -- Hours a month for each ambassador from then on.
  hours    integer check (hours >= 0),
  -- In pence a year, for the whole scheme.
  funding  integer check (funding >= 0),
  next_on  date,
  by       integer not null,
  at       timestamptz not null
);
create index scheme_review_day on ambassadors.scheme_review (day desc, id desc);
