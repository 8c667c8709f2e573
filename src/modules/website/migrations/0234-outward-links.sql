-- Where links out of public texts lead, what came of looking at them last, and in which texts they stand.
create table website.outward_link (
  url        text primary key check (length(url) <= 1000),
  -- [{kind, id}]: the texts in which it stood when they were read last.
  places     jsonb not null default '[]',
  state      text not null default 'new' check (state in ('new', 'there', 'gone', 'unsure')),
  why        text not null default '' check (length(why) <= 200),
  looked_at  timestamptz,
  -- The first day of those on which it was gone, without a day between on which it was there.
  gone_since date
);
create index outward_link_due on website.outward_link (looked_at nulls first);
create index outward_link_gone on website.outward_link (gone_since) where state = 'gone';
