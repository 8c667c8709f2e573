-- Adults at risk, and texts that no rule could read because they are in another language.
alter table triage.time_limit drop constraint time_limit_concern_check;
alter table triage.time_limit add constraint time_limit_concern_check check (
  concern in ('threat-to-life', 'child-at-risk', 'domestic-abuse', 'vulnerable-adult', 'named-suspect', 'crime-report', 'unread-language')
);
insert into triage.time_limit (concern, from_on, amount, unit, source) values
  ('vulnerable-adult', '2012-11-22', 1, 'working-days', 'The office''s own standard'),
  ('unread-language', '2012-11-22', 5, 'working-days', 'The office''s own standard');
