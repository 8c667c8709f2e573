-- A withdrawal that a pre-election period holds back: who asked for it, when and why. The page stays public until then.
alter table website.page
  add column leaving_at  timestamptz,
  add column leaving_by  integer,
  add column leaving_why text not null default '' check (length(leaving_why) <= 500),
  add check ((leaving_at is null) = (leaving_by is null));
create index page_leaving on website.page (id) where leaving_at is not null;
