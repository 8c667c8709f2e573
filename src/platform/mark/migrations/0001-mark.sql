create schema mark;

-- What this database is: the demo's fictional office, or a real one.
create table mark.mark (
  name text primary key,
  at   timestamptz not null
);
