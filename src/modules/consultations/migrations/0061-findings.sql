-- A headline finding: a sentence whose figures are picked from the frozen set, never typed. [1] and [2] stand for the picks.
create table consultations.finding (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise,
  text        text not null,
  picks       jsonb not null,
  show        text not null check (show in ('share', 'people')),
  by_person   integer,
  at          timestamptz not null
);
create index finding_by_exercise on consultations.finding (exercise_id, id);
