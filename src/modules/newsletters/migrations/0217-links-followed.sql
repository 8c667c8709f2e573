-- How often links in an edition were followed, all readers together: a sum for each link, and nothing about anybody.
alter table newsletters.newsletter add column counts_links boolean not null default true;

create table newsletters.link (
  id      integer generated always as identity primary key,
  edition integer not null references newsletters.edition,
  -- Stands in the mail of every reader alike.
  code    text not null unique check (code ~ '^[A-Za-z0-9_-]{12}$'),
  url     text not null check (url ~ '^https?://'),
  words   text not null,
  uses    integer not null default 0
);
create index link_edition on newsletters.link (edition, id);
