-- When the office was last in touch with each group and place, as it was counted last.
create table contacts.reach (
  kind       text not null check (kind in ('group', 'place')),
  code       text not null,
  known      integer not null,
  last_on    date,
  last_what  text not null default '' check (length(last_what) <= 40),
  counted_at timestamptz not null,
  primary key (kind, code)
);
