-- Words of one person that an officer chose to show with the results, after leaving out what could tell who it is.
create table consultations.quote (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise on delete cascade,
  question    text not null,
  -- Null once the answer itself is past the time for which it is kept: then nothing ties the words to it.
  response_id integer references consultations.response,
  words       text not null check (length(words) between 1 and 2000),
  state       text not null default 'draft' check (state in ('draft', 'shown', 'taken-back')),
  chosen_by   integer not null,
  chosen_at   timestamptz not null,
  shown_by    integer,
  shown_at    timestamptz,
  version     integer not null default 1
);
create index quote_by_exercise on consultations.quote (exercise_id, question, id);
