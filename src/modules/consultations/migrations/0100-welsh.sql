-- An exercise in two languages: its English texts with their Welsh, and the same frozen with each version of the questions.
alter table consultations.exercise
  add column bilingual boolean not null default false,
  add column welsh jsonb not null default '{}';
alter table consultations.questionnaire add column welsh jsonb not null default '{}';

-- The language somebody answered in, where it is known and nobody can be told apart by it: never of an answer by invitation.
alter table consultations.response add column language text check (language in ('en', 'cy'));
