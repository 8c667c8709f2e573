-- A file of answers that were collected elsewhere, on its way into the register.
create table consultations.import (
  id               integer generated always as identity primary key,
  exercise_id      integer not null references consultations.exercise,
  questionnaire_id integer not null references consultations.questionnaire,
  batch_id         integer references consultations.batch,
  -- The file, until its rows are in.
  file_id          integer,
  filename         text not null,
  sha256           text not null,
  encoding         text not null,
  shape            text not null check (shape in ('plain', 'citizen-space', 'smartsurvey', 'qualtrics')),
  matching         jsonb not null default '{}',
  state            text not null check (state in ('matching', 'running', 'done', 'taking-back', 'taken-back', 'dropped')),
  rows             integer not null,
  done             integer not null default 0,
  added            integer not null default 0,
  doubled          integer not null default 0,
  refused          integer not null default 0,
  version          integer not null default 1,
  made_at          timestamptz not null,
  made_by          integer
);
create index import_by_exercise on consultations.import (exercise_id, id desc);
create index import_by_batch on consultations.import (batch_id);

-- A row that could not be taken, with the reason and what stood in it, so that it can be corrected.
create table consultations.import_refusal (
  import_id integer not null references consultations.import on delete cascade,
  n         integer not null,
  reason    text not null,
  cells     jsonb not null,
  primary key (import_id, n)
);
