-- Tables of one question by another that an officer chose to publish with the results.
create table consultations.published_breakdown (
  id            integer generated always as identity primary key,
  exercise_id   integer not null references consultations.exercise on delete cascade,
  row_question  text not null,
  by_variable   text not null,
  only_question text not null default '',
  only_code     text not null default '',
  chosen_at     timestamptz not null,
  unique (exercise_id, row_question, by_variable, only_question, only_code)
);
