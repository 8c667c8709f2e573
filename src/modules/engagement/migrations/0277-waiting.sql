-- Since when an event waits for the public programme in a pre-election period, and who put it there.
alter table engagement.event add column waits_since timestamptz, add column waits_by integer;
create index event_waits on engagement.event (id) where waits_since is not null;
-- Why parishes meet together although fewer residents are expected than such a meeting should reach.
alter table engagement.request add column exception text not null default '' check (length(exception) <= 300);
