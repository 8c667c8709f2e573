-- Exercises that are the office's annual survey, so that the next one is not forgotten.
create table consultations.annual_survey (
  exercise_id integer primary key references consultations.exercise on delete cascade
);

-- Two more ways of telling people: questionnaires laid out in public places, and local publications such as parish magazines.
alter table consultations.promotion drop constraint promotion_channel_check;
alter table consultations.promotion add constraint promotion_channel_check check (channel in (
  'press', 'local', 'broadcast', 'social', 'newsletter', 'e-mail', 'website', 'poster', 'place', 'event', 'partner', 'school', 'post', 'other'));
