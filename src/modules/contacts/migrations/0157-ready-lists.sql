-- Sorts of body through which the office reaches many people at once: the register of networks.
alter table contacts.body_sort add column network boolean not null default false;
update contacts.body_sort set network = true where code in ('csp', 'forum', 'safeguarding', 'voluntary', 'faith', 'business', 'watch', 'advisory');
insert into contacts.body_sort (code, name, position, network) values
  ('parish-association', 'Association of parish councils', 25, true),
  ('justice-board', 'Local criminal justice board', 75, true),
  ('custody-visiting', 'Custody visiting scheme', 185, true)
on conflict (code) do nothing;

-- Groups that the office writes to again and again.
insert into contacts.interest (code, name, meaning, position) values
  ('funded', 'Groups we fund', 'Bodies with a grant or a contract of the office', 160),
  ('ambassadors', 'Community safety ambassadors', 'Volunteers who speak for the office where they live', 170),
  ('custody-visitors', 'Independent custody visitors', 'Volunteers who visit people in custody', 180)
on conflict (code) do nothing;

-- Which of the product's ready lists it was made from.
alter table contacts.list add column ready text check (ready ~ '^[a-z-]{1,40}$');
create unique index list_ready on contacts.list (ready) where ready is not null and ended_at is null;
