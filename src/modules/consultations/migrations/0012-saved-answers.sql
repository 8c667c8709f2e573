-- Unfinished answers that somebody saved, to come back to by a code: only the keyed hash of the code is here, and never an address.
alter table consultations.draft add column code_hash text unique;
alter table consultations.draft add column saved_until timestamptz;
