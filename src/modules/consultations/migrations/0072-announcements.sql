-- A planned exercise that residents may read about before it is complete: who is asked, why, when and how.
create table consultations.announcement (
  exercise_id  integer primary key references consultations.exercise on delete cascade,
  announced_at timestamptz not null,
  announced_by text not null
);
