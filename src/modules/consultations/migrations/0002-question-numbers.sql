-- The highest question number ever used in an exercise, so that an id is never given to two questions.
alter table consultations.questionnaire add column last_number integer not null default 0;
