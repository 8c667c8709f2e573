-- The office's accounts elsewhere, one a line: its name, then its address.
alter table office.card add column social text not null default '' check (length(social) <= 1000);
