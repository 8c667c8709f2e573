-- When an answer was keyed, where it came in on an earlier day.
alter table consultations.response add column keyed_at timestamptz;
