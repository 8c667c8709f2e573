-- Which themes of the codebook an exercise offers while its texts are coded; none chosen: all that are in use.
create table consultations.theme_used (
  exercise_id integer not null references consultations.exercise on delete cascade,
  theme       text not null,
  primary key (exercise_id, theme)
);

-- How often the coding of a text was saved, so that two people who code the same one notice each other.
alter table consultations.coded add column version integer not null default 1;

-- Where each person left off in a question.
create table consultations.coding_place (
  exercise_id integer not null references consultations.exercise on delete cascade,
  question    text not null,
  person_id   integer not null,
  response_id integer not null references consultations.response,
  at          timestamptz not null,
  primary key (exercise_id, question, person_id)
);

-- What a person has ticked and typed beside a text and not saved yet; `skipped` sends the text to the end of their queue.
create table consultations.coding_draft (
  response_id integer not null references consultations.response,
  question    text not null,
  person_id   integer not null,
  typed       jsonb not null default '{}',
  skipped     boolean not null default false,
  at          timestamptz not null,
  primary key (response_id, question, person_id)
);

-- A question to a colleague about one text.
create table consultations.coding_note (
  id          integer generated always as identity primary key,
  response_id integer not null references consultations.response,
  question    text not null,
  note        text not null check (length(note) between 1 and 1000),
  by_person   integer not null,
  -- Null: whoever codes.
  for_person  integer,
  at          timestamptz not null,
  done_at     timestamptz,
  done_by     integer
);
create index coding_note_open on consultations.coding_note (response_id, question) where done_at is null;
