-- What a program may do while the texts of a question are read: put them in an order. Without a row it does nothing.
create table consultations.coding_help (
  exercise_id integer not null references consultations.exercise on delete cascade,
  question    text not null,
  sort        text not null check (sort in ('similar', 'theme')),
  -- The theme whose likely texts come first.
  theme       text,
  set_by      integer not null,
  set_at      timestamptz not null,
  primary key (exercise_id, question),
  check ((sort = 'theme') = (theme is not null))
);
