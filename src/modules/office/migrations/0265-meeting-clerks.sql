insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('meeting-clerk', '2012-11-22', 'Who was asked for the dates of a meeting', 24, 'the day we asked', 'Long enough to see who was asked before; whoever sets the dates of a meeting that goes on stays in our register')
on conflict do nothing;
