-- A random part of the texts of a question that a second person reads without seeing what the first one found.
create table consultations.second_reading (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise on delete cascade,
  question    text not null,
  -- Whoever has the seed can draw the same sample again.
  seed        text not null,
  percent     integer not null check (percent between 10 and 20),
  drawn_from  integer not null,
  drawn_at    timestamptz not null,
  drawn_by    integer not null
);
create index second_reading_by_question on consultations.second_reading (exercise_id, question, id desc);

-- One text of the sample: what the second person found, beside what the first one had found at that moment.
create table consultations.second_reading_text (
  reading_id   integer not null references consultations.second_reading on delete cascade,
  response_id  integer not null references consultations.response,
  position     integer not null,
  themes       jsonb,
  first_themes jsonb,
  first_person integer,
  by_person    integer,
  at           timestamptz,
  settled_at   timestamptz,
  settled_by   integer,
  primary key (reading_id, response_id),
  check ((themes is null) = (first_themes is null))
);
