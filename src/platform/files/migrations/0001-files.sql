create schema if not exists files;

-- A stored file. Its bytes are in pieces, so that a large one is never in memory whole when it is read.
create table files.file (
  id         integer generated always as identity primary key,
  name       text not null check (length(name) between 1 and 200),
  type       text not null,
  size       integer not null check (size >= 0),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What it was taken for, as `module:noun`.
  purpose    text not null,
  -- Closed to everybody but those whom its owner names.
  restricted boolean not null,
  kept_at    timestamptz not null,
  kept_by    text not null
);
create index file_purpose on files.file (purpose);

create table files.chunk (
  file  integer not null references files.file on delete cascade,
  n     integer not null,
  bytes bytea not null,
  primary key (file, n)
);
