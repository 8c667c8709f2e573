-- What stands in the public menu at the head and at the foot of every page, beside what the product puts there.
create table website.menu_entry (
  id       integer generated always as identity primary key,
  place    text not null check (place in ('head', 'foot')),
  position integer not null,
  -- A page, a section, or one of the website’s own pages by its address.
  page     integer references website.page,
  section  integer references website.section,
  address  text check (address ~ '^/[a-z0-9-]+$'),
  check (num_nonnulls(page, section, address) = 1)
);
create unique index menu_page on website.menu_entry (place, page) where page is not null;
create unique index menu_section on website.menu_entry (place, section) where section is not null;
create unique index menu_address on website.menu_entry (place, address) where address is not null;

-- An address where nothing stands any more, and where it leads: a page that moved, or an address of the old website. Kept for ever.
create table website.redirect (
  id      integer generated always as identity primary key,
  -- The path, and the query where the old website told its pages apart by it.
  old     text not null unique check (length(old) between 2 and 300 and old ~ '^/'),
  -- The page it leads to, whatever that is called by then, or an address of ours.
  page    integer references website.page,
  address text check (length(address) <= 300 and address ~ '^/([^/\\]|$)'),
  -- Made by a page that moved, or by staff.
  moved   boolean not null default false,
  at      timestamptz not null,
  by      integer not null,
  check (num_nonnulls(page, address) = 1)
);
create index redirect_page on website.redirect (page);
create index redirect_address on website.redirect (address);

-- What was asked for and not there: how often, never by whom. The number of rows is limited.
create table website.lost (
  path     text primary key check (length(path) <= 200),
  asked    integer not null,
  first_on date not null,
  last_on  date not null
);
create index lost_asked on website.lost (asked desc, path);
