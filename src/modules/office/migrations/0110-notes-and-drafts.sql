-- Two kinds of record that had no rule of their own.
insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('disclosure', '2012-11-22', 'Notes on what was done about a disclosure', 72, 'the day it was handled', 'To show that we acted on what we were told; that it was handled, when and with what outcome stays'),
  ('draft', '2012-11-22', 'Unfinished answers that somebody saved', 1, 'the day they were saved, and never beyond the last day to answer', 'Long enough to come back to')
on conflict do nothing;
