-- Whether something newer stands in its place: it is found, after everything that is current.
alter table search.entry add column superseded boolean not null default false;
