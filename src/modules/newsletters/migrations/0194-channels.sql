-- Where else an edition was told: social media, channels inside the police, the police's community messages. Noted by whoever posted it.
create table newsletters.channel_post (
  id        integer generated always as identity primary key,
  edition   integer not null references newsletters.edition,
  channel   text not null check (length(channel) between 1 and 40),
  audience  text not null default '' check (length(audience) <= 200),
  words     text not null check (length(words) between 1 and 2000),
  link      text not null default '' check (length(link) <= 500),
  posted_on date not null,
  posted_by integer not null,
  at        timestamptz not null
);
create index channel_post_edition on newsletters.channel_post (edition, id desc);
