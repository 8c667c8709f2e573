-- Two contacts that look like one: somebody says whether they are.
create table contacts.twin (
  id       integer generated always as identity primary key,
  one      integer not null references contacts.contact,
  other    integer not null references contacts.contact,
  why      text not null check (why in ('same-name-and-phone', 'same-name-and-place', 'same-phone', 'same-name-and-body', 'like-address')),
  state    text not null default 'open' check (state in ('open', 'apart', 'joined')),
  found_at timestamptz not null,
  decided_by integer,
  check (one < other),
  unique (one, other)
);
create index twin_open on contacts.twin (id) where state = 'open';

-- Two contacts that were joined, with all that is needed to part them again.
create table contacts.joining (
  id        integer generated always as identity primary key,
  kept      integer not null references contacts.contact,
  gone      integer not null references contacts.contact,
  moved     jsonb not null,
  joined_at timestamptz not null,
  joined_by integer not null,
  parted_at timestamptz,
  parted_by integer,
  check (kept <> gone)
);
create index joining_kept on contacts.joining (kept) where parted_at is null;
create unique index joining_gone on contacts.joining (gone) where parted_at is null;
create index contact_same_as on contacts.contact (same_as) where same_as is not null;
