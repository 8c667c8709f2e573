alter table office.standard drop constraint standard_kind_check;
alter table office.standard add constraint standard_kind_check check (
  kind in ('consultation-open', 'acknowledge', 'reply', 'feedback', 'suppress-below', 'suppress-below-sensitive', 'other-format', 'invitation'));
insert into office.standard (kind, from_on, amount, unit, source) values
  ('invitation', '2012-11-22', 10, 'working-days', 'The office''s own standard, counted from the day a request to come came in')
on conflict do nothing;
insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('invitation', '2012-11-22', 'Requests to come to your group or event', 24, 'the day we decided', 'Long enough to see who asked before; how many asked and what was decided stays')
on conflict do nothing;
