-- A decision in Welsh beside its English: empty where there is none. It says the same as a decision that stays as it is, so it can come later than that.
alter table accountability.decision
  add column welsh_title   text not null default '' check (length(welsh_title) <= 300),
  add column welsh_said    text not null default '' check (length(welsh_said) <= 20000),
  add column welsh_decided text not null default '' check (length(welsh_decided) <= 20000),
  add column welsh_next    text not null default '' check (length(welsh_next) <= 20000),
  add column welsh_fresh   boolean not null default false,
  add column welsh_version integer not null default 1;
alter table accountability.answer
  add column welsh_answer text not null default '' check (length(welsh_answer) <= 20000);
