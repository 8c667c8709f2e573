insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('booking', '2012-11-22', 'Who booked a place at an event', 3, 'the last day of the event', 'Long enough to follow up what was said; how many booked and came stays')
on conflict do nothing;
