-- By when a publication is sent in another format, and how long we know who asked for it.
alter table office.standard drop constraint standard_kind_check;
alter table office.standard add constraint standard_kind_check check (
  kind in ('consultation-open', 'acknowledge', 'reply', 'feedback', 'suppress-below', 'suppress-below-sensitive', 'other-format'));
insert into office.standard (kind, from_on, amount, unit, source) values
  ('other-format', '2012-11-22', 15, 'working-days', 'The office''s own standard')
on conflict do nothing;
insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('format-request', '2012-11-22', 'Requests for a publication in another format', 12, 'the day it was sent or declined', 'Long enough to help if something was wrong with it; that somebody asked, for what and how quickly we sent it stays')
on conflict do nothing;
