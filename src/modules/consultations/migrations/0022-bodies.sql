-- Bodies that are asked by name: parish councils, ratepayers' representatives, partners. Their replies are theirs, and may be named.
create table consultations.body (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise,
  kind        text not null check (kind in ('parish', 'ratepayers', 'partner', 'other')),
  name        text not null check (length(name) between 1 and 200),
  email       text not null default '' check (length(email) <= 254),
  asked_on    date,
  asked_how   text check (asked_how in ('email', 'letter', 'phone', 'meeting')),
  reminders   integer not null default 0,
  reminded_on date,
  replied_on  date,
  reply_how   text,
  check ((asked_on is null) = (asked_how is null))
);
create unique index body_once on consultations.body (exercise_id, lower(name));

-- Whom the office always asks about a subject.
create table consultations.standing_body (
  id      integer generated always as identity primary key,
  subject text not null check (subject in ('general', 'precept', 'plan', 'victims')),
  kind    text not null check (kind in ('parish', 'ratepayers', 'partner', 'other')),
  name    text not null check (length(name) between 1 and 200),
  email   text not null default '' check (length(email) <= 254)
);
create unique index standing_body_once on consultations.standing_body (subject, lower(name));
