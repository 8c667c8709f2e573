-- A term and its meaning in Welsh: both, or neither where it is explained in English only.
alter table office.glossary_term
  add column welsh_term    text not null default '' check (length(welsh_term) <= 80),
  add column welsh_meaning text not null default '' check (length(welsh_meaning) <= 600),
  add check ((welsh_term = '') = (welsh_meaning = ''));
