-- More ways in which people are heard: notes of a meeting, social media, and informal chats with people met by chance.
alter table consultations.response drop constraint response_channel_check;
alter table consultations.response add constraint response_channel_check
  check (channel in ('web', 'paper', 'phone', 'email', 'letter', 'in-person', 'meeting', 'social', 'chat'));

-- How many people one note speaks for, and where it was said, such as a market square.
alter table consultations.response add column people integer not null default 1 check (people between 1 and 500);
alter table consultations.response add column spot text;

-- A tick survey: quick cards, or ticks on a sheet, at an event.
alter table consultations.collection_point add column tick boolean not null default false;

-- Responses that came together: a box of paper cards, the ticks on a sheet, an imported file.
create table consultations.batch (
  id                  integer generated always as identity primary key,
  exercise_id         integer not null references consultations.exercise,
  kind                text not null check (kind in ('cards', 'tally', 'import')),
  name                text not null,
  collection_point_id integer references consultations.collection_point,
  -- Cards received, ticks on the sheet, or rows in the file.
  cards               integer not null check (cards between 0 and 20000),
  made_at             timestamptz not null,
  made_by             integer,
  taken_back_at       timestamptz
);
create index batch_by_exercise on consultations.batch (exercise_id, id desc);

alter table consultations.response add column batch_id integer references consultations.batch;
-- The number written on a paper card of a batch, so that the same card can be found again.
alter table consultations.response add column card_number integer;
create unique index response_by_card on consultations.response (batch_id, card_number) where card_number is not null;
create index response_by_batch on consultations.response (batch_id, id) where batch_id is not null;
create index response_in_register on consultations.response (exercise_id, id);
