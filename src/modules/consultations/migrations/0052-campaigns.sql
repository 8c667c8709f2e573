-- Answers to one question that use the same words or nearly: a standard reply that many sent. Nothing is ever deleted because of it.
create table consultations.campaign (
  id          integer generated always as identity primary key,
  exercise_id integer not null references consultations.exercise on delete cascade,
  question    text not null,
  name        text not null default '' check (length(name) <= 120),
  state       text not null default 'found' check (state in ('found', 'confirmed', 'dismissed')),
  -- The themes with which the whole group was coded, by whom and when.
  themes      jsonb,
  coded_by    integer,
  coded_at    timestamptz,
  replaces    boolean not null default false,
  found_at    timestamptz not null,
  decided_at  timestamptz,
  decided_by  integer,
  version     integer not null default 1
);
create index campaign_by_question on consultations.campaign (exercise_id, question);

-- A text of a group: found by the program, or put in or out by an officer.
create table consultations.campaign_text (
  campaign_id integer not null references consultations.campaign on delete cascade,
  response_id integer not null references consultations.response,
  -- How much of its words it shares with the standard text, 0 to 1 (Jaccard, three words at a time).
  likeness    real not null,
  state       text not null default 'found' check (state in ('found', 'in', 'out')),
  primary key (campaign_id, response_id)
);
create index campaign_text_by_response on consultations.campaign_text (response_id);
