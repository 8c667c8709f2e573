-- Exercises that ask whether people or staff feel informed, so that the next one is not forgotten.
create table consultations.informed_run (
  exercise_id integer primary key references consultations.exercise on delete cascade,
  audience    text not null check (audience in ('staff', 'residents'))
);
