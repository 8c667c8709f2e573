create schema if not exists home;

-- Who wants their desk by e-mail each working morning.
create table home.digest (
  person_id bigint primary key,
  since     timestamptz not null
);
