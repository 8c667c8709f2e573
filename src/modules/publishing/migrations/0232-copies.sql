-- Where printed copies of a version were put, how many, and when.
create table publishing.outlet_delivery (
  id          integer generated always as identity primary key,
  publication integer not null references publishing.publication,
  kind        text not null check (kind ~ '^[a-z-]{1,30}$'),
  outlet      text not null check (length(outlet) between 1 and 120),
  place       text check (length(place) <= 20),
  quantity    integer not null check (quantity between 1 and 1000000),
  put_on      date not null,
  added_at    timestamptz not null,
  added_by    integer not null
);
create index outlet_deliveries on publishing.outlet_delivery (publication, id desc);
create index outlet_delivery_day on publishing.outlet_delivery (put_on);

-- How many copies of a version were put out: the sum of its rows, kept so that no page adds them up.
alter table publishing.publication add column copies bigint not null default 0;
