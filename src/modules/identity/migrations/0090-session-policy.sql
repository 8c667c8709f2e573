-- One row: how long people stay signed in, and how often a second factor is asked. An administrator changes it on screen.
create table identity.session_policy (
  id smallint primary key default 1 check (id = 1),
  version int not null default 1,
  idle_minutes int not null default 480 check (idle_minutes between 5 and 1440),
  longest_hours int not null default 24 check (longest_hours between 1 and 72),
  second_factor_days int not null default 0 check (second_factor_days between 0 and 30),
  shorter_roles text[] not null default '{}',
  shorter_idle_minutes int not null default 30 check (shorter_idle_minutes between 5 and 1440),
  shorter_longest_hours int not null default 12 check (shorter_longest_hours between 1 and 72)
);
insert into identity.session_policy default values;

-- How a session was signed in; null for those that were open before this was kept.
alter table identity.session add column way text;

-- When a second factor was last given in this browser, and what was proved before a second step.
alter table identity.known_device add column second_factor_at timestamptz;
alter table identity.token add column way text;
