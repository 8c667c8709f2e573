-- Terms of office, plan periods and years: dated records, both days included.
create table office.time_frame (
  id       integer generated always as identity primary key,
  kind     text not null check (kind in ('term-of-office', 'plan-period', 'financial-year', 'strategy-year', 'cadet-year')),
  name     text not null check (length(name) between 1 and 120),
  from_on  date not null,
  to_on    date not null check (to_on >= from_on),
  version  integer not null default 1
);
create index time_frame_kind on office.time_frame (kind, from_on);

-- What the office promises about time and small numbers, from which day, and who says so.
create table office.standard (
  kind     text not null check (kind in ('consultation-open', 'acknowledge', 'reply', 'feedback', 'suppress-below', 'suppress-below-sensitive')),
  from_on  date not null,
  amount   integer not null check (amount between 1 and 1000),
  unit     text not null check (unit in ('weeks', 'working-days', 'people')),
  source   text not null check (length(source) between 1 and 300),
  added_at timestamptz,
  added_by text,
  primary key (kind, from_on)
);

insert into office.standard (kind, from_on, amount, unit, source) values
  ('consultation-open', '2012-11-22', 12, 'weeks', 'The office''s own standard; the length that Cabinet Office guidance named until 2012'),
  ('acknowledge', '2012-11-22', 3, 'working-days', 'The office''s own standard'),
  ('reply', '2012-11-22', 28, 'working-days', 'The office''s own standard'),
  ('feedback', '2012-11-22', 12, 'weeks', 'The office''s own standard, counted from the day an exercise closes'),
  ('suppress-below', '2012-11-22', 5, 'people', 'The office''s own standard: groups smaller than this are not shown'),
  ('suppress-below-sensitive', '2012-11-22', 10, 'people', 'The office''s own standard for sensitive subjects');

-- Days on which the office is closed, and bank holidays proclaimed after the built-in calendars were made.
create table office.closure (
  id         integer generated always as identity primary key,
  kind       text not null check (kind in ('closure', 'bank-holiday')),
  division   text check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
  day        date not null,
  name       text not null check (length(name) between 1 and 120),
  added_at   timestamptz not null,
  added_by   text not null,
  removed_at timestamptz,
  removed_by text,
  check ((kind = 'bank-holiday') = (division is not null))
);
create unique index closure_once on office.closure (kind, coalesce(division, ''), day) where removed_at is null;

-- What the office promises whenever it asks people something. The code is for ever; the wording has dates.
create table office.principle (
  code        text primary key check (code ~ '^[a-z][a-z-]{1,60}$'),
  position    smallint not null,
  from_on     date not null,
  closed_from date check (closed_from > from_on)
);
create table office.principle_wording (
  principle text not null references office.principle,
  from_on   date not null,
  name      text not null check (length(name) between 1 and 120),
  meaning   text not null check (length(meaning) between 1 and 600),
  primary key (principle, from_on)
);

insert into office.principle (code, position, from_on) values
  ('honest-and-open', 1, '2012-11-22'), ('listen', 2, '2012-11-22'), ('include-everyone', 3, '2012-11-22'),
  ('work-together', 4, '2012-11-22'), ('keep-in-touch', 5, '2012-11-22'), ('clear-why', 6, '2012-11-22'),
  ('plain-language', 7, '2012-11-22'), ('avoid-duplication', 8, '2012-11-22'), ('regular-feedback', 9, '2012-11-22');
insert into office.principle_wording (principle, from_on, name, meaning) values
  ('honest-and-open', '2012-11-22', 'Honest and open', 'We say what can change and what cannot, and why, before we ask.'),
  ('listen', '2012-11-22', 'Listen', 'We read every answer, and we can show how it was weighed.'),
  ('include-everyone', '2012-11-22', 'Include everyone', 'We look for people who are seldom heard, and offer ways to take part without a computer.'),
  ('work-together', '2012-11-22', 'Work together', 'We plan with the force, councils and community groups instead of around them.'),
  ('keep-in-touch', '2012-11-22', 'Keep in touch', 'We say when you will next hear from us, and we keep to it.'),
  ('clear-why', '2012-11-22', 'Clear about why', 'Each exercise says who decides, what is decided, and when.'),
  ('plain-language', '2012-11-22', 'Plain language', 'We write in everyday words and explain any term we cannot avoid.'),
  ('avoid-duplication', '2012-11-22', 'Avoid duplication', 'We look first at what people have already told us or our partners.'),
  ('regular-feedback', '2012-11-22', 'Regular feedback', 'We publish what you said and what we did, and we say so when we have not answered yet.');

-- How long each kind of record is kept, from which day that rule holds. No months: kept for good.
create table office.retention (
  kind         text not null check (kind ~ '^[a-z][a-z-]{1,60}$'),
  from_on      date not null,
  what         text not null check (length(what) between 1 and 200),
  months       integer check (months between 1 and 1200),
  counted_from text not null check (length(counted_from) between 1 and 200),
  reason       text not null check (length(reason) between 1 and 300),
  added_at     timestamptz,
  added_by     text,
  primary key (kind, from_on)
);

insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('response', '2012-11-22', 'Answers to our questions', 72, 'the day the exercise closed', 'One term of office and the next plan, so that results can be checked'),
  ('contact', '2012-11-22', 'Contact details', 24, 'the last time we wrote or you agreed', 'No longer than they are of use'),
  ('letter', '2012-11-22', 'Letters, e-mails and calls', 36, 'the day the case was closed', 'The office''s records schedule'),
  ('sign-in', '2012-11-22', 'Staff sign-ins and sessions', 12, 'the day of the sign-in', 'Security of the service'),
  ('mail', '2012-11-22', 'Copies of e-mails we sent', 24, 'the day of sending', 'To show what was said to whom'),
  ('audit', '2012-11-22', 'The log of who did what, which names nobody outside the office', null, 'the day of the entry', 'To show that records were not altered');

-- Words that need explaining, wherever they occur.
create table office.glossary_term (
  id       integer generated always as identity primary key,
  term     text not null check (length(term) between 1 and 80),
  also     text not null default '' check (length(also) <= 200),
  meaning  text not null check (length(meaning) between 1 and 600),
  version  integer not null default 1
);
create unique index glossary_term_once on office.glossary_term (lower(term));

-- The accessibility statement's own facts: one row.
create table office.accessibility (
  id               smallint primary key default 1 check (id = 1),
  status           text not null default 'partially' check (status in ('fully', 'partially', 'not')),
  response_days    integer not null default 10 check (response_days between 1 and 60),
  contact          text not null default '' check (length(contact) <= 600),
  tested_how       text not null default '' check (length(tested_how) <= 1000),
  prepared_on      date,
  reviewed_on      date,
  version          integer not null default 1
);
insert into office.accessibility (id) values (1);

create table office.accessibility_problem (
  id          integer generated always as identity primary key,
  what        text not null check (length(what) between 1 and 600),
  reason      text not null check (reason in ('non-compliance', 'disproportionate-burden', 'out-of-scope')),
  instead     text not null default '' check (length(instead) <= 600),
  criterion   text not null default '' check (length(criterion) <= 120),
  found_on    date not null,
  fix_by      date,
  fixed_on    date
);

-- Who answers for personal data in this office: one row.
create table office.data_protection (
  id       smallint primary key default 1 check (id = 1),
  officer  text not null default 'Data protection officer' check (length(officer) between 1 and 200),
  email    text not null default '' check (length(email) <= 254),
  phone    text not null default '' check (length(phone) <= 40),
  updated_on date,
  version  integer not null default 1
);
insert into office.data_protection (id) values (1);

-- Which questions of the first set-up are done.
create table office.set_up (
  step    text primary key check (step in ('identity', 'vocabulary', 'geography', 'standards', 'mail')),
  done_at timestamptz not null,
  done_by text not null
);
