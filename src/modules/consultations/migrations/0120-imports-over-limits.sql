-- Rows of an import for which there was no place left: kept as responses over the limit, and listed with the limit that was full.
alter table consultations.import add column kept_over integer not null default 0;
-- Whether the row is kept all the same, uncounted, instead of refused.
alter table consultations.import_refusal add column kept boolean not null default false;
