-- How long the transactions of an import took, in milliseconds: pages wait for the slowest at most.
alter table consultations.import add column slowest_ms integer not null default 0;
alter table consultations.import add column transactions integer not null default 0;
