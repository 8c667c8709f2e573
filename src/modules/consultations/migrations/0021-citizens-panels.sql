-- A standing panel of people who agreed to be asked now and then. Names and addresses are in contacts; here are the consent, the profile and what they were asked.
create table consultations.citizens_panel (
  id            integer generated always as identity primary key,
  name          text not null check (length(name) between 1 and 120),
  host          text not null check (length(host) between 1 and 200),
  purpose       text not null check (length(purpose) between 1 and 1000),
  joinable      boolean not null default true,
  most_a_quarter integer not null default 2 check (most_a_quarter between 1 and 12),
  weeks_between integer not null default 4 check (weeks_between between 0 and 26),
  version       integer not null default 1
);

create table consultations.panel_member (
  id        integer generated always as identity primary key,
  panel_id  integer not null references consultations.citizens_panel,
  contact   integer not null,
  district  text,
  age       text,
  groups    jsonb not null default '[]',
  consent   text not null,
  joined_on date not null,
  how       text not null check (how in ('web', 'paper', 'phone')),
  left_on   date
);
create unique index panel_member_once on consultations.panel_member (panel_id, contact) where left_on is null;

-- Who was asked to which exercise. While the invitation is there it has not been used; when the exercise ends, only whether it was used stays.
create table consultations.panel_asked (
  exercise_id integer not null references consultations.exercise,
  member_id   integer not null references consultations.panel_member,
  asked_on    date not null,
  invitation  uuid,
  replied     boolean not null default false,
  primary key (exercise_id, member_id)
);
create index panel_asked_member on consultations.panel_asked (member_id, asked_on);
