-- An invitation to answer once. Using it deletes the row, in the transaction in which the answers begin to wait. Nothing here ever names a response.
create table consultations.invitation (
  ref          uuid primary key default gen_random_uuid(),
  exercise_id  integer not null references consultations.exercise,
  email        text not null check (length(email) between 3 and 254),
  name         text not null default '' check (length(name) <= 200),
  -- Whom it stands for where the office knows who answers: a body that was asked, or a member of a panel. Empty: nobody can tell.
  for_kind     text check (for_kind in ('body', 'member')),
  for_id       integer,
  mails_wanted integer not null default 1,
  mails_sent   integer not null default 0,
  mailed_on    date,
  undelivered  boolean not null default false,
  check ((for_kind is null) = (for_id is null)),
  unique (exercise_id, email)
);

-- The links that were mailed with an invitation, as hashes: a reminder has a link of its own, and the earlier ones still work.
create table consultations.invitation_link (
  hash       text primary key,
  invitation uuid not null references consultations.invitation on delete cascade
);
create index invitation_link_of on consultations.invitation_link (invitation);

-- That an address was invited to an exercise, as a keyed mark: so that nobody who has answered is invited again.
create table consultations.invited (
  exercise_id integer not null references consultations.exercise,
  mark        text not null,
  primary key (exercise_id, mark)
);

-- Answers that came with an invitation and wait for others. All of an exercise's are written anew, in a new order and with new names, whenever one comes.
create table consultations.waiting_answer (
  ref              uuid primary key,
  exercise_id      integer not null references consultations.exercise,
  questionnaire_id integer not null references consultations.questionnaire,
  submission       text not null unique,
  answers          jsonb not null
);
create index waiting_answer_of on consultations.waiting_answer (exercise_id);

-- "Tell me" and "ask me again" from people who came with an invitation; they wait likewise before they become contacts.
create table consultations.waiting_wish (
  ref         uuid primary key,
  exercise_id integer not null references consultations.exercise,
  wish        jsonb not null
);
create index waiting_wish_of on consultations.waiting_wish (exercise_id);

-- Whose answers these are, where the person was told before they began that the office would know.
create table consultations.respondent (
  response_id integer primary key references consultations.response,
  for_kind    text not null check (for_kind in ('body', 'member')),
  for_id      integer not null
);
create index respondent_who on consultations.respondent (for_kind, for_id);
