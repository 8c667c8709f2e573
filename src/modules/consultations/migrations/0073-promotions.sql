-- How people were told about an exercise: by which channel, when, at what cost and with what reach.
create table consultations.promotion (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise,
  channel     text not null check (channel in ('press', 'broadcast', 'social', 'newsletter', 'e-mail', 'website', 'poster', 'event', 'partner', 'school', 'post', 'other')),
  on_day      date not null,
  what        text not null check (length(what) between 1 and 300),
  -- In pence; empty where nobody knows.
  cost        integer check (cost >= 0),
  -- How many people it may have reached, as its sender says.
  reach       integer check (reach >= 0),
  version     integer not null default 1
);
create index promotion_by_exercise on consultations.promotion (exercise_id, on_day);
