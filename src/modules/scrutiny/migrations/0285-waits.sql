-- Since when a meeting waits to be announced, held back by a pre-election period, and who let it wait.
alter table scrutiny.meeting add column waits_since timestamptz;
alter table scrutiny.meeting add column waits_by integer;
create index meeting_waits on scrutiny.meeting (id) where waits_since is not null;
