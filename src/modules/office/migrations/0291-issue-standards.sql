alter table office.standard drop constraint standard_kind_check;
alter table office.standard add constraint standard_kind_check check (kind ~ '^[a-z][a-z-]{1,39}$');
insert into office.standard (kind, from_on, amount, unit, source) values
  ('issue-step', '2012-11-22', 5, 'working-days', 'The office''s own standard for each step of an issue in its own hands'),
  ('issue-reply', '2012-11-22', 20, 'working-days', 'The office''s own standard, agreed with the Chief Constable''s office')
on conflict do nothing;
insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('issue', '2012-11-22', 'Who raised an issue for the Chief Constable', 24, 'the day it was closed', 'Long enough to answer questions on what was done; the issue and its reply stay')
on conflict do nothing;
