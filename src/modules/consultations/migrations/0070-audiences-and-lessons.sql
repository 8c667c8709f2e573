-- What exercises are about, in the office's own list, so that lessons, filters and overlaps find each other.
create table consultations.topic (
  key     text primary key check (key ~ '^[a-z0-9-]{2,40}$'),
  name    text not null unique check (length(name) between 1 and 80),
  about   text not null default '' check (length(about) <= 400),
  version integer not null default 1
);
insert into consultations.topic (key, name, about) values
  ('precept', 'Council tax for policing', 'The yearly question on the precept: what people would pay, and for what.'),
  ('plan', 'The Police and Crime Plan', 'The priorities of policing until the next election, and changes to them.'),
  ('victims', 'Services for victims', 'How victims of crime are treated, kept informed and supported.'),
  ('safety', 'Feeling safe', 'How safe people feel, where and when, and what would help.'),
  ('roads', 'Road safety and 20 mph limits', 'Speed, 20 mph limits and how they are enforced.'),
  ('cyber', 'Cyber crime and fraud', 'Crime on the internet and the telephone, and how people protect themselves.'),
  ('business', 'Business crime', 'Crime against shops, firms and the people who work there.'),
  ('rural', 'Rural crime', 'Crime on farms and in villages, and being far from a police station.'),
  ('anti-social-behaviour', 'Anti-social behaviour', 'Noise, threats, damage and nuisance in public places.'),
  ('councils', 'Town and parish councils', 'What town and parish councils see and want from their police.'),
  ('young-people', 'Young people', 'What young people think of the police and of safety where they are.'),
  ('contact', 'Reaching the police', '101, 999, police counters and contact on the internet.'),
  ('informed', 'How we inform and listen', 'Whether people and staff feel informed, and how events and exercises were for them.');

alter table consultations.exercise add column topic text references consultations.topic;
-- The part of the area it is about; empty: all of it.
alter table consultations.exercise add column place text;
update consultations.exercise set topic = subject where subject in ('precept', 'plan', 'victims');

-- How each audience that the law names is heard about a Police and Crime Plan: in words, or by another exercise.
create table consultations.audience_way (
  exercise_id integer not null references consultations.exercise on delete cascade,
  audience    text not null check (audience in ('people', 'victims')),
  how         text not null default '' check (length(how) <= 1500),
  linked_id   integer references consultations.exercise,
  primary key (exercise_id, audience),
  check (linked_id is null or linked_id <> exercise_id)
);

-- What was learnt, from which exercise or topic.
create table consultations.lesson (
  id         integer generated always as identity primary key,
  source_id  integer references consultations.exercise,
  topic      text references consultations.topic,
  lesson     text not null check (length(lesson) between 1 and 600),
  learnt_at  timestamptz not null,
  learnt_by  text not null
);
create index lesson_by_source on consultations.lesson (source_id);

-- What a later exercise did with a lesson.
create table consultations.lesson_use (
  lesson_id   integer not null references consultations.lesson,
  exercise_id integer not null references consultations.exercise on delete cascade,
  applied     boolean not null,
  how         text not null check (length(how) between 1 and 600),
  at          timestamptz not null,
  by          text not null,
  primary key (lesson_id, exercise_id)
);
create index lesson_use_by_exercise on consultations.lesson_use (exercise_id);

-- The office's standing arrangements for obtaining the views of victims of crime.
create table consultations.arrangement (
  id           integer generated always as identity primary key,
  how          text not null check (length(how) between 1 and 600),
  by_whom      text not null check (length(by_whom) between 1 and 200),
  since        date not null,
  until        date check (until >= since),
  -- The day on which the chief officer was consulted about it, as the law asks.
  consulted_on date,
  version      integer not null default 1
);
