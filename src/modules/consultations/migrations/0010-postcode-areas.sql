-- Which place a postcode lies in, as an officer imported it. The postcodes of the people who answer are never here, nor anywhere else.
create table consultations.postcode_list (
  id          integer generated always as identity primary key,
  filename    text not null,
  rows        integer not null,
  imported_at timestamptz not null,
  imported_by integer,
  -- Null while its rows are being written, and for a list that a newer one took the place of.
  in_use      boolean not null default false
);
create table consultations.postcode_area (
  list   integer not null references consultations.postcode_list,
  -- A whole postcode (`WM1 4AB`), a sector (`WM1 4`) or the part before the space (`WM1`), in capitals.
  prefix text not null,
  place  text not null,
  primary key (list, prefix)
);
