create schema consultations;

-- One exercise in which the office asks people something: a card, a poll, an evaluation, a survey or a formal consultation.
create table consultations.exercise (
  id              integer generated always as identity primary key,
  slug            text not null unique,
  kind            text not null check (kind in ('card', 'poll', 'evaluation', 'survey', 'formal')),
  subject         text not null default 'general' check (subject in ('general', 'precept', 'plan', 'victims')),
  title           text not null,
  -- The planning sheet: every text starts empty and must be filled before publishing, as the kind demands.
  sheet           jsonb not null default '{}',
  opens_on        date,
  closes_on       date,
  reply_by        date,
  -- Victims as an audience: neutral receipts and subject lines, quick exit, support.
  sensitive       boolean not null default false,
  -- The standing card has no last day.
  standing        boolean not null default false,
  state           text not null default 'draft' check (state in ('draft', 'published', 'answered', 'withdrawn')),
  decision_id     integer,
  copied_from     integer references consultations.exercise,
  version         integer not null default 1,
  created_at      timestamptz not null,
  published_at    timestamptz,
  answered_at     timestamptz
);
create index exercise_by_state on consultations.exercise (state, closes_on);

-- What people can influence and what they cannot, each with the reason.
create table consultations.influence (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise on delete cascade,
  position    integer not null,
  can         boolean not null,
  what        text not null,
  reason      text not null default ''
);
create index influence_by_exercise on consultations.influence (exercise_id, position);

-- A questionnaire of an exercise. Frozen when people may answer it; a change afterwards is the next number.
create table consultations.questionnaire (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise on delete cascade,
  number      integer not null,
  questions   jsonb not null default '[]',
  frozen_at   timestamptz,
  version     integer not null default 1,
  unique (exercise_id, number)
);

-- Where and when cards are collected: what, date, place, collector.
create table consultations.collection_point (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise,
  what        text not null,
  held_on     date not null,
  place       text not null,
  collector   text not null
);
create index collection_point_by_exercise on consultations.collection_point (exercise_id, held_on desc);

-- One person's answers. Contact details are never here.
create table consultations.response (
  id                  integer generated always as identity primary key,
  exercise_id         integer not null references consultations.exercise,
  questionnaire_id    integer not null references consultations.questionnaire,
  submission          text not null unique,
  channel             text not null check (channel in ('web', 'paper', 'phone', 'email', 'letter', 'in-person')),
  collection_point_id integer references consultations.collection_point,
  place               text,
  answers             jsonb not null,
  -- Answers to questions that the person's own path no longer reaches: kept apart, never counted.
  set_aside           jsonb not null default '{}',
  state               text not null check (state in ('counted', 'held', 'rejected')),
  held_because        text,
  trial               boolean not null default false,
  received_at         timestamptz not null,
  entered_by          integer
);
create index response_by_exercise on consultations.response (exercise_id, state, id);

-- Answers on the way: kept for a day so that a lost connection loses nothing.
create table consultations.draft (
  token       text primary key,
  exercise_id integer not null references consultations.exercise,
  questionnaire_id integer not null references consultations.questionnaire,
  answers     jsonb not null default '{}',
  typed       jsonb not null default '{}',
  response_id integer references consultations.response,
  changed_at  timestamptz not null
);
create index draft_by_age on consultations.draft (changed_at);

-- One person's coding of one free-text answer: which themes it raises; none at all is also a finding.
create table consultations.coding (
  response_id integer not null references consultations.response,
  question    text not null,
  theme       text not null,
  by_person   integer not null,
  at          timestamptz not null,
  primary key (response_id, question, theme)
);
create table consultations.coded (
  response_id integer not null references consultations.response,
  question    text not null,
  by_person   integer not null,
  at          timestamptz not null,
  primary key (response_id, question)
);

-- The figures as they were published, with the hash of every counted answer behind them.
create table consultations.result_set (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise,
  made_at     timestamptz not null,
  figures     jsonb not null,
  base        integer not null,
  set_hash    text not null,
  row_hashes  jsonb not null
);
