-- What partners plan to ask, so that nobody is asked twice and some can be asked together.
create table consultations.partner_exercise (
  id            integer generated always as identity primary key,
  organisation  text not null check (length(organisation) between 1 and 120),
  title         text not null check (length(title) between 1 and 160),
  topic         text references consultations.topic,
  -- The part of the area; empty: all of it.
  place         text,
  opens_on      date not null,
  closes_on     date not null check (closes_on >= opens_on),
  contact_name  text not null default '' check (length(contact_name) <= 120),
  contact_email text not null default '' check (length(contact_email) <= 254),
  link          text not null default '' check (length(link) <= 500),
  version       integer not null default 1
);
create index partner_exercise_by_days on consultations.partner_exercise (closes_on, opens_on);

-- What was decided where one of ours and one of theirs meet: together, at another time, or all the same.
create table consultations.overlap_decision (
  exercise_id         integer not null references consultations.exercise on delete cascade,
  partner_exercise_id integer not null references consultations.partner_exercise,
  choice              text not null check (choice in ('joint', 'shift', 'go-ahead')),
  because             text not null check (length(because) between 1 and 600),
  at                  timestamptz not null,
  by                  text not null,
  primary key (exercise_id, partner_exercise_id)
);

-- Who asks together with us, and who runs it.
create table consultations.joint_partner (
  id           integer generated always as identity primary key,
  exercise_id  integer not null references consultations.exercise on delete cascade,
  organisation text not null check (length(organisation) between 1 and 120),
  does         text not null default '' check (length(does) <= 300),
  runs         boolean not null default false,
  unique (exercise_id, organisation)
);
