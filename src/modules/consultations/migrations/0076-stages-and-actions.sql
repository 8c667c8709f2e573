-- How soon after closing the answers are analysed and a report is published, from which day, and who says so.
create table consultations.stage_time (
  from_on        date primary key,
  analysis_weeks integer not null check (analysis_weeks between 1 and 104),
  report_weeks   integer not null check (report_weeks between 1 and 104 and report_weeks >= analysis_weeks),
  source         text not null check (length(source) between 1 and 300)
);
insert into consultations.stage_time (from_on, analysis_weeks, report_weeks, source)
values ('2012-11-22', 4, 8, 'The office''s own standard');

-- That a report on an exercise was published, and where it is.
create table consultations.report (
  exercise_id  integer primary key references consultations.exercise,
  published_on date not null,
  link         text not null default '' check (length(link) <= 500),
  version      integer not null default 1
);

-- Whether an exercise is repeated, why or why not, and what follows it.
create table consultations.repeat_decision (
  exercise_id  integer primary key references consultations.exercise,
  repeat       text not null check (repeat in ('yes', 'changed', 'no')),
  because      text not null check (length(because) between 1 and 600),
  successor_id integer references consultations.exercise,
  decided_on   date not null,
  version      integer not null default 1,
  check (successor_id is null or successor_id <> exercise_id)
);

-- What is done because of what people said: the finding, the action, by when, and the evidence that it was done.
create table consultations.action (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise,
  finding     text not null check (length(finding) between 1 and 600),
  action      text not null check (length(action) between 1 and 600),
  due         date not null,
  begun_at    timestamptz not null,
  done_on     date,
  evidence    text not null default '' check (length(evidence) <= 600),
  version     integer not null default 1,
  check (done_on is null or evidence <> '')
);
create index action_by_exercise on consultations.action (exercise_id);
create index action_open on consultations.action (due) where done_on is null;
