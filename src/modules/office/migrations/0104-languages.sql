-- The languages of the public pages, and the office's own facts in Welsh: one row.
create table office.language (
  id         smallint primary key default 1 check (id = 1),
  welsh      boolean not null default false,
  name       text not null default '' check (length(name) <= 200),
  short_name text not null default '' check (length(short_name) <= 80),
  address    text not null default '' check (length(address) <= 500),
  hours      text not null default '' check (length(hours) <= 1000),
  version    integer not null default 1,
  changed_at timestamptz,
  changed_by text,
  check (not welsh or (name <> '' and short_name <> ''))
);
insert into office.language (id) values (1);
