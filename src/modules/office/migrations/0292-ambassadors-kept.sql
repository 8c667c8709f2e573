insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('ambassador', '2012-11-22', 'Community Ambassadors and their contact volunteers', 24, 'the day they left', 'Long enough to answer questions on what they reported; what they reported stays without their name')
on conflict do nothing;
