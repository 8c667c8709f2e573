-- How many attempts ended because their worker was stopped: those are not held against the job.
alter table jobs.job add column stops integer not null default 0;
