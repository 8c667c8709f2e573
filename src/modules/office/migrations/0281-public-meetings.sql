alter table office.standard drop constraint standard_kind_check;
alter table office.standard add constraint standard_kind_check check (kind ~ '^[a-z][a-z-]{1,39}$');
insert into office.standard (kind, from_on, amount, unit, source) values
  ('meeting-papers', '2012-11-22', 5, 'working-days', 'The office''s own standard, counted back from the day of a public meeting. The Specified Information Order (schedule 1, paragraph 5(b)) asks for the agenda and papers of each public meeting; its times were not confirmed'),
  ('meeting-minutes', '2012-11-22', 10, 'working-days', 'The office''s own standard, counted from the day of a public meeting. The Specified Information Order (schedule 1, paragraph 5(c)) asks for the minutes of each public meeting; its times were not confirmed'),
  ('meeting-question', '2012-11-22', 10, 'working-days', 'The office''s own standard, counted from the day of the meeting to which a question was asked'),
  ('captions', '2018-09-23', 2, 'weeks', 'The Public Sector Bodies Accessibility Regulations 2018: live video needs no captions; a recording that is published is captioned. Two weeks is the guidance''s own measure and was not confirmed')
on conflict do nothing;
insert into office.retention (kind, from_on, what, months, counted_from, reason) values
  ('meeting-question', '2012-11-22', 'Who asked at a public meeting', 12, 'the day we answered', 'Long enough to tell you what became of a promise; the question and the answer stay, without your name')
on conflict do nothing;
