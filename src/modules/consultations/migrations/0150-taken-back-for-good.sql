-- What came with an import that was taken back never counts again, whoever asks for it and by which way.
update consultations.response set state = 'rejected' where batch_id is not null and submission like 'taken-back-%' and state <> 'rejected';
alter table consultations.response add constraint response_taken_back_stays_out
  check (batch_id is null or submission not like 'taken-back-%' or state = 'rejected');
