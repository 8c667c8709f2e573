-- How many people of each run are how far, kept by whatever changes a delivery: pages ask for it again and again. `returned` stands beside the states.
create table mail.run_count (
  run    bigint not null references mail.run (id),
  state  text not null,
  people bigint not null,
  primary key (run, state)
);
insert into mail.run_count (run, state, people)
  select run, state, count(*) from mail.delivery where run is not null group by run, state
  union all
  select run, 'returned', count(*) from mail.delivery where run is not null and returned_at is not null group by run;

create function mail.count_runs() returns trigger language plpgsql as $$
begin
  insert into mail.run_count as kept (run, state, people)
  select run, state, sum(change) from (
    select run, state, 1 as change from after_rows where run is not null
    union all select run, 'returned', 1 from after_rows where run is not null and returned_at is not null
    union all select run, state, -1 from before_rows where run is not null
    union all select run, 'returned', -1 from before_rows where run is not null and returned_at is not null) changed
  group by run, state having sum(change) <> 0
  -- Always in one order, so that two who change the same run never wait for each other.
  order by run, state
  on conflict (run, state) do update set people = kept.people + excluded.people;
  return null;
end $$;

create function mail.count_added_to_runs() returns trigger language plpgsql as $$
begin
  insert into mail.run_count as kept (run, state, people)
  select run, state, count(*) from after_rows where run is not null group by run, state order by run, state
  on conflict (run, state) do update set people = kept.people + excluded.people;
  return null;
end $$;

create trigger count_changed after update on mail.delivery
  referencing old table as before_rows new table as after_rows for each statement execute function mail.count_runs();
create trigger count_added after insert on mail.delivery
  referencing new table as after_rows for each statement execute function mail.count_added_to_runs();

-- Who stands as the sender of a mail, where it is not the office's own name.
alter table mail.message add column sender_name text check (length(sender_name) between 1 and 120);
