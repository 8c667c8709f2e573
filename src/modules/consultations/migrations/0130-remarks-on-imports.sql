-- Rows of an import that were taken and count, listed with something that whoever reads the results should know of them.
alter table consultations.import add column remarked integer not null default 0;
alter table consultations.import_refusal add column remark boolean not null default false;
