-- What a place is called in Welsh, from the same day as its name; empty where it is called the same.
alter table office.place_name add column welsh text not null default '' check (length(welsh) <= 120);
