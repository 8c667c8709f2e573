-- Of which event in the diary cards, ticks and notes are. The number of an event of the module engagement.
alter table consultations.collection_point add column event integer;
create index collection_point_event on consultations.collection_point (event) where event is not null;
alter table consultations.response add column event integer;
create index response_event on consultations.response (event) where event is not null;
