-- Ranks and posts of the force, as the office groups them. A code lasts, so that years can be compared.
create table consultations.force_rank (
  code     text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
  name     text not null check (length(name) between 1 and 80),
  position smallint not null,
  in_use   boolean not null default true
);
insert into consultations.force_rank (code, name, position) values
  ('constable', 'Constable', 1), ('sergeant', 'Sergeant', 2), ('inspector', 'Inspector or chief inspector', 3),
  ('superintendent', 'Superintendent or above', 4), ('pcso', 'Police community support officer', 5),
  ('special', 'Special constable', 6), ('staff', 'Police staff', 7);

-- By which methods each of them is consulted in an exercise.
create table consultations.rank_way (
  exercise_id integer not null references consultations.exercise on delete cascade,
  rank        text not null references consultations.force_rank,
  methods     jsonb not null default '[]',
  people      integer check (people between 1 and 100000),
  primary key (exercise_id, rank)
);
