-- The calendar that somebody who works here keeps elsewhere, such as in Outlook. Whoever has its address reads that calendar.
create table engagement.outside_calendar (
  person       integer primary key,
  address      text not null check (length(address) <= 1000),
  set_at       timestamptz not null,
  -- When it was read last, and since when it cannot be read any more.
  read_at      timestamptz,
  failed_since timestamptz,
  trouble      text not null default '' check (length(trouble) <= 200)
);

-- When somebody is not free by that calendar. Nothing else of it is kept.
create table engagement.busy (
  person integer not null references engagement.outside_calendar on delete cascade,
  starts timestamptz not null,
  ends   timestamptz not null,
  primary key (person, starts, ends)
);
