create schema if not exists contacts;

-- A person or organisation the office may write to. Nothing here says what anybody answered.
create table contacts.contact (
  id         integer generated always as identity primary key,
  kind       text not null default 'person' check (kind in ('person', 'organisation')),
  name       text not null default '' check (length(name) <= 200),
  email      text not null default '' check (length(email) <= 254 and email = lower(email)),
  phone      text not null default '' check (length(phone) <= 40),
  address    text not null default '' check (length(address) <= 500),
  preferred  text not null default 'email' check (preferred in ('email', 'phone', 'post')),
  place      text check (length(place) <= 20),
  -- Which form, and which kind of contribution; never which one.
  form       text not null check (length(form) between 1 and 120),
  came_with  text not null check (length(came_with) between 1 and 60),
  basis      text not null check (length(basis) between 1 and 200),
  version    integer not null default 1,
  created_at timestamptz not null,
  erased_at  timestamptz,
  check (erased_at is not null or email <> '' or phone <> '' or address <> '')
);
create unique index contact_email on contacts.contact (email) where email <> '' and erased_at is null;
create index contact_name on contacts.contact (lower(name));

-- What somebody agreed to, in the words they were shown. A newer wording ends the older row; nothing is overwritten.
create table contacts.agreement (
  id              integer generated always as identity primary key,
  contact         integer not null references contacts.contact,
  purpose         text not null check (purpose in ('outcome', 'future', 'newsletter')),
  wording         text not null check (length(wording) between 1 and 1000),
  wording_version text not null check (length(wording_version) between 1 and 40),
  how             text not null check (how in ('web', 'paper', 'phone', 'import')),
  agreed_at       timestamptz not null,
  ended_at        timestamptz,
  ended_because   text check (ended_because in ('withdrawn', 'newer-wording', 'erased')),
  ended_how       text,
  check ((ended_at is null) = (ended_because is null))
);
create unique index agreement_now on contacts.agreement (contact, purpose) where ended_at is null;

-- "Tell me the outcome": names the exercise, and the hash of a receipt code only where somebody asked about their own view.
create table contacts.wish (
  id           integer generated always as identity primary key,
  contact      integer not null references contacts.contact,
  about_kind   text not null check (length(about_kind) between 1 and 40),
  about_id     text not null check (length(about_id) between 1 and 40),
  receipt_hash text check (length(receipt_hash) <= 128),
  withdrawn_at timestamptz,
  unique (contact, about_kind, about_id)
);
create index wish_about on contacts.wish (about_kind, about_id);

-- Keyed hashes of addresses that must not come back with an imported list.
create table contacts.suppression (
  hash text primary key,
  at   timestamptz not null
);
