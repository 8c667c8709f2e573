-- What somebody asked at a meeting, and what became of it.
create table scrutiny.question (
  id           integer generated always as identity primary key,
  meeting      integer not null references scrutiny.meeting,
  text         text not null check (length(text) between 1 and 1000),
  whom         text not null check (whom in ('commissioner', 'chief')),
  channel      text not null check (channel in ('web', 'room', 'live', 'social', 'paper', 'phone', 'mail')),
  -- Whoever asked, and how to reach them; empty where they did not say, and once forgotten.
  name         text not null default '' check (length(name) <= 120),
  email        text not null default '' check (length(email) <= 254),
  language     text not null default 'en' check (language in ('en', 'cy')),
  -- Came in a flood of questions: no mail confirmed it.
  quiet        boolean not null default false,
  standing     text not null default 'waiting' check (standing in ('waiting', 'held', 'shown', 'grouped')),
  -- Why it is held, or is not put.
  ground       text check (length(ground) between 1 and 40),
  grouped_with integer references scrutiny.question,
  outcome      text check (outcome in ('answered', 'promised', 'declined')),
  -- What whoever asked reads where it was declined.
  reason       text not null default '' check (length(reason) <= 1000),
  answer       text not null default '' check (length(answer) <= 4000),
  answered_by  text check (answered_by in ('commissioner', 'chief')),
  -- Where the answer begins in the recording, in seconds.
  at_second    integer check (at_second between 0 and 86400),
  promise      text not null default '' check (length(promise) <= 1000),
  owner        integer,
  promised_for date,
  -- The day by which we promised to answer.
  due_on       date not null,
  asked_at     timestamptz not null,
  decided_at   timestamptz,
  forgotten_at timestamptz,
  version      integer not null default 1,
  check ((standing = 'grouped') = (grouped_with is not null)),
  check (outcome is distinct from 'promised' or promised_for is not null)
);
create index question_meeting on scrutiny.question (meeting, id);
create index question_moderate on scrutiny.question (asked_at, id) where standing in ('waiting', 'held') and outcome is null;
create index question_answer on scrutiny.question (due_on, id) where standing = 'shown' and outcome is null;
create index question_promised on scrutiny.question (promised_for, id) where outcome = 'promised';
create index question_grouped on scrutiny.question (grouped_with) where grouped_with is not null;
create index question_email on scrutiny.question (lower(email), asked_at) where email <> '';
create index question_known on scrutiny.question (decided_at, id) where forgotten_at is null and (email <> '' or name <> '');

-- What was decided on questions, one by one: the public log has no words of anybody.
create table scrutiny.moderation (
  id       integer generated always as identity primary key,
  question integer not null references scrutiny.question,
  did      text not null check (did in ('held', 'shown', 'grouped', 'answered', 'promised', 'declined')),
  ground   text,
  at       timestamptz not null,
  by       integer not null
);
create index moderation_question on scrutiny.moderation (question, id);
create index moderation_late on scrutiny.moderation (id desc);
