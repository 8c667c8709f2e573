-- The exercise that asked the same before; linked by itself when last year's is copied.
create table consultations.earlier_wave (
  exercise_id integer primary key references consultations.exercise on delete cascade,
  earlier_id  integer not null references consultations.exercise,
  -- Whether residents see the comparison with the results.
  published   boolean not null default false,
  version     integer not null default 1
);

-- What other areas found that ran the same questions, as totals with their source: never single answers.
create table consultations.area_figure (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise on delete cascade,
  question    text not null,
  area        text not null,
  source      text not null,
  base        integer not null,
  counts      jsonb not null,
  entered_at  timestamptz not null,
  unique (exercise_id, question, area)
);
