insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('closed-event', '2012-11-22', 'Notes on meetings and visits in private', 36, 'the last day of the event', 'Long enough to follow up what was taken away; that there was one stays, without what it was about')
on conflict do nothing;
