create schema if not exists search;

-- What can be found, one row a record. Written by the record's owner in the transaction that changes it.
create table search.entry (
  id         integer generated always as identity primary key,
  kind       text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
  ref        text not null,
  title      text not null,
  -- The words, kept to show where they were found; a title weighs more than the rest.
  words      text not null,
  body       tsvector not null generated always as (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', words), 'C')) stored,
  href       text not null check (href ~ '^/([^/\\]|$)'),
  -- Null: everybody. 'staff': everybody who works here. Else the permission that is needed.
  permission text,
  -- A restricted record is found only by those who hold a named permission.
  restricted boolean not null,
  updated    timestamptz not null,
  unique (kind, ref),
  check (not restricted or (permission is not null and permission <> 'staff'))
);
create index entry_body on search.entry using gin (body);
