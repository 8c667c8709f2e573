-- Editions are numbered in the order in which they go out, not in which they were begun.
alter table newsletters.edition alter column number drop not null;
update newsletters.edition set number = null where began_at is null;

-- How many ever joined and left, so that an edition can say who did since it went out without anybody's time being kept.
alter table newsletters.newsletter add column joined integer not null default 0;
alter table newsletters.newsletter add column leavers integer not null default 0;
update newsletters.newsletter n set
  joined = (select count(*) from newsletters.subscription s where s.newsletter = n.id),
  leavers = (select count(*) from newsletters.subscription s where s.newsletter = n.id and s.until is not null);
alter table newsletters.edition add column joined_before integer;
alter table newsletters.edition add column left_before integer;
