-- A headline finding in Welsh, with the same marks where its figures belong; empty where there is none.
alter table consultations.finding
  add column welsh         text not null default '' check (length(welsh) <= 300),
  add column welsh_version integer not null default 1;
