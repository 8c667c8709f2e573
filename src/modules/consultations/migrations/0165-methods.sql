-- By which method people were heard, where a note says so: a surgery, a focus group. The channel stays what results are counted by.
alter table consultations.response add column method text check (method in (
  'public-meeting', 'neighbourhood-meeting', 'specific-meeting', 'surgery', 'panel', 'discussion-group', 'focus-group',
  'workshop', 'roadshow', 'event', 'visit'));
