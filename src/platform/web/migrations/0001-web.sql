create schema web;

-- A form that was sent: sending it again leads to the same place and does nothing twice.
create table web.submission (
  key      text primary key,
  location text not null,
  at       timestamptz not null
);
create index submission_at on web.submission (at);

-- What has changed that cached public pages show.
create table web.topic (
  topic   text primary key,
  version bigint not null default 1
);

-- Keys that the service made for itself.
create table web.secret (
  name  text primary key,
  value text not null
);
