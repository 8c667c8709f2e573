-- Since when somebody is told what is new: what came out before is never told, also where it is noted later. Made only on the sign-up page, never with an answer.
alter table newsletters.alert add column from_at timestamptz;
update newsletters.alert set from_at = since::timestamp at time zone 'Europe/London';
alter table newsletters.alert alter column from_at set not null;
