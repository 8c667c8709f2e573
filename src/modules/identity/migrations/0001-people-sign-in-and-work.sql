create schema if not exists identity;

create table identity.role (
  id bigint generated always as identity primary key,
  key text not null unique,
  name text not null unique,
  sentence text not null,
  permissions text[] not null default '{}'
);

-- Every permission that default roles were ever given, so that a new one is handed out once and an administrator's edit is never undone.
create table identity.permission_handed_out (permission text primary key);

create table identity.person (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('staff', 'outsider')),
  name text not null,
  email text not null check (email = lower(email)),
  job text not null default '',
  active boolean not null default true,
  places text[] not null default '{}',
  password_hash text,
  authenticator_key text,
  authenticator_since timestamptz,
  authenticator_last_step bigint,
  joined_at timestamptz,
  created_at timestamptz not null
);
create unique index person_email on identity.person (email);

create table identity.person_role (
  person_id bigint not null references identity.person on delete cascade,
  role_id bigint not null references identity.role on delete cascade,
  primary key (person_id, role_id)
);
create index person_role_role on identity.person_role (role_id);

create table identity.backup_code (
  person_id bigint not null references identity.person on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

create table identity.session (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person on delete cascade,
  token_hash text not null unique,
  device text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on identity.session (person_id) where ended_at is null;

-- Browsers that have signed in before: an attacker elsewhere cannot slow them down.
create table identity.known_device (
  person_id bigint not null references identity.person on delete cascade,
  token_hash text not null,
  expires_at timestamptz not null,
  primary key (person_id, token_hash)
);

-- Single-use secrets that go by mail or by a cookie; only their hash is here.
create table identity.token (
  id bigint generated always as identity primary key,
  purpose text not null check (purpose in ('invitation', 'new-password', 'first-administrator', 'mailed-sign-in', 'second-step')),
  token_hash text not null unique,
  person_id bigint references identity.person on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
);
create index token_person on identity.token (person_id, purpose) where used_at is null;

create table identity.link (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  job text not null,
  kind text not null,
  subject text not null,
  email text not null,
  lasts text not null check (lasts in ('one use', 'until it expires')),
  expires_at timestamptz not null,
  issued_at timestamptz not null,
  issued_by text not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index link_subject on identity.link (kind, subject);

create table identity.ownership (
  id bigint generated always as identity primary key,
  kind text not null,
  subject text not null,
  owner_kind text not null check (owner_kind in ('person', 'role', 'all-staff', 'own-area')),
  person_id bigint references identity.person,
  role_id bigint references identity.role on delete cascade,
  is_primary boolean not null,
  check ((owner_kind = 'person') = (person_id is not null)),
  check ((owner_kind = 'role') = (role_id is not null)),
  unique nulls not distinct (kind, subject, owner_kind, person_id, role_id)
);
create unique index ownership_primary on identity.ownership (kind, subject) where is_primary;
create index ownership_person on identity.ownership (person_id);

create table identity.duty (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person,
  first_day date not null,
  last_day date not null,
  check (last_day >= first_day),
  constraint duty_one_at_a_time exclude using gist (daterange(first_day, last_day, '[]') with &&)
);

create table identity.cover (
  id bigint generated always as identity primary key,
  absent_id bigint not null references identity.person,
  cover_id bigint not null references identity.person,
  first_day date not null,
  last_day date not null,
  check (last_day >= first_day),
  check (absent_id <> cover_id)
);
create index cover_by on identity.cover (cover_id, last_day);
create index cover_of on identity.cover (absent_id, last_day);

create table identity.agreement (
  id bigint generated always as identity primary key,
  kind text not null,
  subject text not null,
  what text not null,
  who_name text not null,
  person_id bigint references identity.person,
  agreed_on date not null,
  how text not null check (how in ('in person', 'by phone', 'by e-mail', 'by letter', 'at a meeting')),
  evidence text not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index agreement_subject on identity.agreement (kind, subject);
