-- The method stays with the set: the questions, the codebook, the places and the thresholds it was counted with. Null: frozen before that was kept.
alter table consultations.result_set
  add column method jsonb,
  -- False while its answers are still being put down, batch by batch.
  add column complete boolean not null default true;

-- One answer of a frozen set. Erasing the answer takes away the salt and the themes; the hash stays, so the hash of the set stands.
create table consultations.frozen_row (
  set_id      integer not null references consultations.result_set,
  position    integer not null,
  response_id integer references consultations.response,
  -- Without it, a hash says nothing about the answer.
  salt        text,
  -- The themes that were found in its texts by the day of freezing: question to themes; a question that was read without finding has none.
  themes      jsonb not null default '{}',
  hash        text not null,
  primary key (set_id, position)
);
create index frozen_row_by_response on consultations.frozen_row (response_id);

insert into consultations.frozen_row (set_id, position, hash)
select id, row.position, row.hash from consultations.result_set, jsonb_array_elements_text(row_hashes) with ordinality as row (hash, position);
alter table consultations.result_set drop column row_hashes;
