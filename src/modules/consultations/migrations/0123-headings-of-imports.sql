-- The headings of an imported file, line by line, so that rows that were refused can be given back under them.
alter table consultations.import add column headings jsonb not null default '[]';
