-- Whose account at the office's own sign-in service belongs to whom here.
create table identity.office_account (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person on delete cascade,
  issuer text not null,
  subject text not null,
  connected_at timestamptz not null,
  last_used_at timestamptz,
  unique (issuer, subject),
  unique (person_id, issuer)
);

-- Whether signing in there counts as a second factor here, and what in its answer says that one was given.
alter table identity.session_policy add column office_factor text not null default 'never' check (office_factor in ('never', 'said', 'always'));
alter table identity.session_policy add column office_signs text[] not null default '{mfa}';

alter table identity.token drop constraint token_purpose_check;
alter table identity.token add constraint token_purpose_check check (purpose in
  ('invitation', 'new-password', 'first-administrator', 'mailed-sign-in', 'second-step', 'passkey-sign-in', 'new-passkey', 'office-account'));
