-- A number for each exercise that grows with everything that can change a figure: answers that come, are changed in place or go, what readers
-- found, and campaigns. What was counted is kept for as long as it stays the same. As with the counts of answers, each connection adds to a
-- row of its own, so that people who answer at the same moment do not wait for one another.
create table consultations.data_version (
  exercise_id integer not null,
  slot        smallint not null,
  version     bigint not null default 1,
  primary key (exercise_id, slot)
);

create function consultations.new_data(exercises integer[]) returns void
language sql set search_path = '' as $$
  insert into consultations.data_version as n (exercise_id, slot)
  select distinct exercise, pg_backend_pid() % 32 from unnest(exercises) as exercise where exercise is not null order by 1
  on conflict (exercise_id, slot) do update set version = n.version + 1
$$;

-- For a table that names the exercise itself.
create function consultations.new_data_here() returns trigger language plpgsql set search_path = '' as $$
begin
  perform consultations.new_data(array(select distinct exercise_id from touched));
  return null;
end
$$;

-- For a table whose rows belong to a response.
create function consultations.new_data_of_responses() returns trigger language plpgsql set search_path = '' as $$
begin
  perform consultations.new_data(array(
    select distinct exercise_id from consultations.response where id in (select response_id from touched)));
  return null;
end
$$;

create trigger data_added after insert on consultations.response
  referencing new table as touched for each statement execute function consultations.new_data_here();
create trigger data_changed after update on consultations.response
  referencing new table as touched for each statement execute function consultations.new_data_here();
create trigger data_removed after delete on consultations.response
  referencing old table as touched for each statement execute function consultations.new_data_here();
create trigger data_changed after update on consultations.campaign
  referencing new table as touched for each statement execute function consultations.new_data_here();
create trigger data_removed after delete on consultations.campaign
  referencing old table as touched for each statement execute function consultations.new_data_here();
create trigger data_added after insert on consultations.coding
  referencing new table as touched for each statement execute function consultations.new_data_of_responses();
create trigger data_removed after delete on consultations.coding
  referencing old table as touched for each statement execute function consultations.new_data_of_responses();
create trigger data_added after insert on consultations.coded
  referencing new table as touched for each statement execute function consultations.new_data_of_responses();
create trigger data_changed after update on consultations.coded
  referencing new table as touched for each statement execute function consultations.new_data_of_responses();
create trigger data_removed after delete on consultations.coded
  referencing old table as touched for each statement execute function consultations.new_data_of_responses();
create trigger data_added after insert on consultations.campaign_text
  referencing new table as touched for each statement execute function consultations.new_data_of_responses();
create trigger data_changed after update on consultations.campaign_text
  referencing new table as touched for each statement execute function consultations.new_data_of_responses();
create trigger data_removed after delete on consultations.campaign_text
  referencing old table as touched for each statement execute function consultations.new_data_of_responses();
