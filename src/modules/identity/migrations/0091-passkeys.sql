-- What a person is called inside their passkeys: random, so that a device tells nothing about them.
alter table identity.person add column passkey_handle text unique;

create table identity.passkey (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person on delete cascade,
  name text not null,
  credential text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Set when its counter went backwards, as it does when a passkey was copied.
  stopped_at timestamptz
);
create index passkey_person on identity.passkey (person_id);

alter table identity.token drop constraint token_purpose_check;
alter table identity.token add constraint token_purpose_check check (purpose in
  ('invitation', 'new-password', 'first-administrator', 'mailed-sign-in', 'second-step', 'passkey-sign-in', 'new-passkey'));
