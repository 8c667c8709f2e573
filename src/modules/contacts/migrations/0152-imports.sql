-- A body may be known by its name alone: how to reach it may stand with its people.
alter table contacts.contact drop constraint contact_check;
alter table contacts.contact add constraint contact_reachable
  check (erased_at is not null or kind = 'organisation' or email <> '' or phone <> '' or address <> '');

-- A list of contacts in a file: what its columns mean, why the office may write to those on it, and how far it has come.
create table contacts.import (
  id         integer generated always as identity primary key,
  filename   text not null check (length(filename) between 1 and 200),
  file_id    integer,
  source     text not null check (length(source) between 1 and 120),
  purpose    text not null,
  basis      text not null,
  wording    text not null check (length(wording) between 1 and 1000),
  evidence   text not null default '' check (length(evidence) <= 300),
  list       integer references contacts.list,
  columns    jsonb not null default '[]',
  state      text not null check (state in ('matching', 'running', 'done', 'taking-back', 'taken-back', 'dropped')),
  rows       integer not null,
  done       integer not null default 0,
  made_at    timestamptz not null,
  made_by    integer not null,
  ended_at   timestamptz,
  version    integer not null default 1
);

-- What became of each row: the cells only of those that were refused, so that they can be put right.
create table contacts.import_row (
  import  integer not null references contacts.import,
  n       integer not null,
  outcome text not null check (outcome in ('added', 'joined', 'refused', 'left-alone')),
  reason  text not null default '' check (length(reason) <= 1000),
  contact integer references contacts.contact on delete set null,
  before  jsonb,
  cells   jsonb,
  primary key (import, n)
);
create index import_row_outcome on contacts.import_row (import, outcome, n);

-- What an import made can be taken back.
alter table contacts.agreement add column import integer references contacts.import;
alter table contacts.list_member add column import integer references contacts.import;
alter table contacts.role add column import integer references contacts.import;
create index agreement_import on contacts.agreement (import) where import is not null;
create index list_member_import on contacts.list_member (import) where import is not null;
create index role_import on contacts.role (import) where import is not null;
alter table contacts.agreement drop constraint agreement_ended_because_check;
alter table contacts.agreement add constraint agreement_ended_because_check
  check (ended_because in ('withdrawn', 'newer-wording', 'erased', 'merged', 'taken-back'));
create index contact_phone on contacts.contact (phone) where phone <> '' and erased_at is null;
