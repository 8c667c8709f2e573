-- A table of what the office did before it used this, brought in so that it can be taken back.
create table engagement.bringing (
  id       integer generated always as identity primary key,
  file     text not null check (length(file) <= 200),
  by       integer not null,
  at       timestamptz not null,
  taken    integer not null,
  -- The rows that were not taken: number, reason, cells. The first holds the headings.
  refused  jsonb not null default '[]',
  taken_back_at timestamptz,
  -- How many events stayed, since somebody had added to them.
  stayed   integer not null default 0
);
alter table engagement.event add column brought integer references engagement.bringing;
create index event_brought on engagement.event (brought) where brought is not null;
