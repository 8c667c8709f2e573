-- More that is counted of an event where it applies; null where nobody counted.
alter table engagement.event
  add column cards integer check (cards between 0 and 1000000),
  add column sign_ups integer check (sign_ups between 0 and 1000000),
  add column members integer check (members between 0 and 1000000),
  add column aware integer check (aware between 0 and 1000000),
  add column guests integer check (guests between 0 and 1000000),
  add column watched_live integer check (watched_live between 0 and 100000000),
  add column watched_later integer check (watched_later between 0 and 100000000),
  -- What other modules know, looked up again and again: used where nobody counted.
  add column found_feedback integer,
  add column found_residents integer;
