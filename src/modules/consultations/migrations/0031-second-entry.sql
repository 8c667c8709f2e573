-- A random part of a batch of paper cards, keyed a second time by somebody else who does not see the first entry.
create table consultations.second_entry (
  response_id integer primary key references consultations.response,
  batch_id    integer not null references consultations.batch,
  drawn_at    timestamptz not null,
  entered_by  integer,
  entered_at  timestamptz,
  -- Answers that were compared: those that at least one of the two entries has.
  compared    integer not null default 0
);
create index second_entry_by_batch on consultations.second_entry (batch_id);

-- An answer that the two entries read differently, and which of them holds. Null: that entry left it out.
create table consultations.mismatch (
  response_id integer not null references consultations.second_entry,
  question    text not null,
  first       jsonb,
  second      jsonb,
  holds       text check (holds in ('first', 'second')),
  decided_by  integer,
  decided_at  timestamptz,
  primary key (response_id, question)
);
