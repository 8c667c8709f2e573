-- A topic of crime prevention, with what partners offer on it.
create table website.topic (
  id       integer generated always as identity primary key,
  slug     text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  title    text not null check (length(title) between 1 and 80),
  intro    text not null check (length(intro) between 1 and 2000),
  position integer not null,
  shown    boolean not null default true,
  version  integer not null default 1
);

-- A page of a partner that we lead to, and when somebody last looked whether it is still there and right.
create table website.link (
  id          integer generated always as identity primary key,
  topic       integer not null references website.topic,
  title       text not null check (length(title) between 1 and 120),
  partner     text not null check (length(partner) between 1 and 120),
  url         text not null check (length(url) <= 500 and url ~ '^https?://'),
  description text not null check (length(description) between 1 and 300),
  checked_on  date not null,
  shown       boolean not null default true,
  version     integer not null default 1
);
create index link_topic on website.link (topic, id);
create index link_checked on website.link (checked_on) where shown;

-- How often a part of the website was looked at on a day, and how often a link was followed. Sums only: nothing about anybody.
create table website.view_count (
  day     date not null,
  section text not null check (length(section) <= 60),
  views   integer not null,
  primary key (day, section)
);
create table website.link_count (
  day  date not null,
  link integer not null references website.link,
  uses integer not null,
  primary key (day, link)
);

-- As of when the search of the website knows a kind of public page: the versions of its topics, and the day.
create table website.searched (
  kind  text primary key,
  stamp text not null
);
