-- Words that an edition took over from the one before, until somebody has looked at them.
alter table newsletters.edition add column intro_copied boolean not null default false;
alter table newsletters.block add column copied boolean not null default false;
