-- Members of the Police and Crime Panel, and others, who are asked to look at a draft by a link.
create table consultations.shaping (
  id           integer generated always as identity primary key,
  exercise_id  integer not null references consultations.exercise,
  name         text not null check (length(name) <= 120),
  email        text not null check (length(email) <= 254),
  asked        text not null default '' check (length(asked) <= 600),
  invited_at   timestamptz not null,
  expires_at   timestamptz not null,
  withdrawn_at timestamptz
);
create index shaping_by_exercise on consultations.shaping (exercise_id);

-- What they suggest, and whether the office takes it up, with the reason.
create table consultations.suggestion (
  id          integer generated always as identity primary key,
  shaping_id  integer not null references consultations.shaping,
  suggestion  text not null check (length(suggestion) between 1 and 2000),
  made_at     timestamptz not null,
  taken_up    boolean,
  because     text check (length(because) between 1 and 600),
  answered_at timestamptz,
  answered_by text,
  check ((taken_up is null) = (answered_at is null) and (taken_up is null) = (because is null))
);
create index suggestion_by_shaping on consultations.suggestion (shaping_id);
