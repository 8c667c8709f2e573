-- At most so many responses of an exercise, or so many with one answer. The row is locked while a place is given away, so that never more are
-- counted than were asked for.
create table consultations.quota (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise on delete cascade,
  -- The question and the code of the answer; both null for the exercise as a whole.
  question    text,
  code        text,
  most        integer not null check (most between 1 and 1000000),
  check ((question is null) = (code is null))
);
create unique index quota_once on consultations.quota (exercise_id, coalesce(question, ''), coalesce(code, ''));

-- Kept with the person's knowledge, over the number that was needed; in no figure.
alter table consultations.response drop constraint response_state_check;
alter table consultations.response add constraint response_state_check check (state in ('counted', 'held', 'rejected', 'over'));
