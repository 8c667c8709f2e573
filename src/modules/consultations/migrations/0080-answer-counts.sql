-- How many answers each exercise has, kept by the database whoever writes them, so that no page has to count.
-- Each connection adds to a row of its own: people who answer at the same moment do not wait for one another.
create table consultations.answer_count (
  exercise_id integer not null references consultations.exercise on delete cascade,
  slot        smallint not null,
  counted     integer not null default 0,
  held        integer not null default 0,
  primary key (exercise_id, slot)
);

insert into consultations.answer_count (exercise_id, slot, counted, held)
select exercise_id, 0, count(*) filter (where state = 'counted'), count(*) filter (where state = 'held')
from consultations.response group by exercise_id;

create function consultations.add_to_answer_count(exercise integer, counted integer, held integer) returns void
language sql set search_path = '' as $$
  insert into consultations.answer_count as n (exercise_id, slot, counted, held)
  values (exercise, pg_backend_pid() % 32, counted, held)
  on conflict (exercise_id, slot) do update set counted = n.counted + excluded.counted, held = n.held + excluded.held
$$;

-- One step a statement and exercise, in the order of the exercises, however many answers it writes.
create function consultations.count_answers() returns trigger language plpgsql set search_path = '' as $$
declare
  changed record;
begin
  if tg_op = 'INSERT' then
    for changed in
      select exercise_id, count(*) filter (where state = 'counted') as counted, count(*) filter (where state = 'held') as held
      from fresh group by exercise_id order by exercise_id
    loop
      perform consultations.add_to_answer_count(changed.exercise_id, changed.counted::integer, changed.held::integer);
    end loop;
  elsif tg_op = 'DELETE' then
    for changed in
      select exercise_id, count(*) filter (where state = 'counted') as counted, count(*) filter (where state = 'held') as held
      from gone group by exercise_id order by exercise_id
    loop
      perform consultations.add_to_answer_count(changed.exercise_id, -changed.counted::integer, -changed.held::integer);
    end loop;
  else
    for changed in
      select exercise_id, sum(counted) as counted, sum(held) as held from (
        select exercise_id, (state = 'counted')::integer as counted, (state = 'held')::integer as held from fresh
        union all
        select exercise_id, -(state = 'counted')::integer, -(state = 'held')::integer from gone
      ) as moved
      group by exercise_id having sum(counted) <> 0 or sum(held) <> 0 order by exercise_id
    loop
      perform consultations.add_to_answer_count(changed.exercise_id, changed.counted::integer, changed.held::integer);
    end loop;
  end if;
  return null;
end
$$;

create trigger response_added after insert on consultations.response
  referencing new table as fresh for each statement execute function consultations.count_answers();
create trigger response_changed after update on consultations.response
  referencing old table as gone new table as fresh for each statement execute function consultations.count_answers();
create trigger response_removed after delete on consultations.response
  referencing old table as gone for each statement execute function consultations.count_answers();
