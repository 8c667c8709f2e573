-- Which bodies of neighbouring parishes were written to because of a request, so that nobody is asked twice.
create table engagement.neighbour_asked (
  request integer not null references engagement.request,
  contact integer not null,
  at      timestamptz not null,
  by      integer not null,
  primary key (request, contact)
);
