-- The first day as it was planned, where a pre-election period has moved it.
alter table consultations.exercise add column planned_for date;
