create schema if not exists triage;

-- Something in a contribution that a named person must look at. The text itself stays with its owner: only the reference is here.
create table triage.disclosure (
  id          integer generated always as identity primary key,
  kind        text not null,
  ref         text not null,
  -- Which answer or part of it.
  field       text not null,
  -- [{kind, rule, reason}]: never a quotation.
  concerns    jsonb not null,
  state       text not null default 'open' check (state in ('open', 'handled')),
  opened_at   timestamptz not null,
  due_at      timestamptz not null,
  -- Null: everybody who may handle disclosures.
  assigned_to integer,
  outcome     text check (outcome in ('passed-to-police', 'safeguarding', 'advice-given', 'not-a-disclosure')),
  -- The handler's own words on what was done; never the contributor's.
  note        text check (length(note) <= 2000),
  -- Whether the contribution stays out of queues, counts and exports after it was handled.
  restricted  boolean not null default true,
  handled_at  timestamptz,
  handled_by  text,
  check ((state = 'handled') = (handled_at is not null and outcome is not null))
);
create unique index disclosure_once on triage.disclosure (kind, ref, field);
create index disclosure_open on triage.disclosure (due_at) where state = 'open';
create index disclosure_held on triage.disclosure (kind, ref) where restricted;

-- Who in the office looks at disclosures first; without one, everybody who may handle them. One row.
create table triage.lead (
  id         smallint primary key default 1 check (id = 1),
  person_id  integer,
  changed_at timestamptz,
  changed_by text
);
insert into triage.lead (id) values (1);

-- How soon a concern must be looked at, from which day. The office sets these; they are not laid down by law.
create table triage.time_limit (
  concern text not null check (concern in ('threat-to-life', 'child-at-risk', 'domestic-abuse', 'named-suspect', 'crime-report')),
  from_on date not null,
  amount  integer not null check (amount between 1 and 100),
  unit    text not null check (unit in ('hours', 'working-days')),
  source  text not null check (length(source) between 1 and 300),
  primary key (concern, from_on)
);
insert into triage.time_limit (concern, from_on, amount, unit, source) values
  ('threat-to-life', '2012-11-22', 1, 'hours', 'The office''s own standard'),
  ('child-at-risk', '2012-11-22', 1, 'hours', 'The office''s own standard'),
  ('domestic-abuse', '2012-11-22', 1, 'working-days', 'The office''s own standard'),
  ('named-suspect', '2012-11-22', 1, 'working-days', 'The office''s own standard'),
  ('crime-report', '2012-11-22', 1, 'working-days', 'The office''s own standard');
