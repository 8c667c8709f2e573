-- How many answers a person had still to read when figures were frozen, so that they are not among them; null for sets from before that was kept.
alter table consultations.result_set add column held integer check (held >= 0);
