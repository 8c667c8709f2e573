-- What sort of body an organisation is, and which groups people belong to or speak for: the office's own lists, ended and never deleted.
create table contacts.body_sort (
  code     text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
  name     text not null check (length(name) between 1 and 80),
  position integer not null,
  ended_at timestamptz
);
insert into contacts.body_sort (code, name, position) values
  ('council', 'County, district, borough or city council', 10),
  ('parish', 'Town or parish council', 20),
  ('csp', 'Community safety partnership', 30),
  ('forum', 'Community forum', 40),
  ('police', 'Police force or unit', 50),
  ('blue-light', 'Fire, ambulance and other emergency services', 60),
  ('justice', 'Courts, prosecution, probation and youth justice', 70),
  ('health', 'Health service', 80),
  ('safeguarding', 'Safeguarding partnership', 90),
  ('education', 'School, college or university', 100),
  ('voluntary', 'Charity or voluntary group', 110),
  ('faith', 'Faith or community group', 120),
  ('business', 'Business or business group', 130),
  ('ratepayers', 'Ratepayers’ representative', 140),
  ('watch', 'Neighbourhood, farm or speed watch', 150),
  ('media', 'Newspaper, broadcaster or website', 160),
  ('housing', 'Housing provider', 170),
  ('advisory', 'Independent advisory group', 180),
  ('other', 'Another body', 900);

create table contacts.interest (
  code     text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
  name     text not null check (length(name) between 1 and 80),
  meaning  text not null default '' check (length(meaning) <= 300),
  position integer not null,
  ended_at timestamptz
);
insert into contacts.interest (code, name, meaning, position) values
  ('young', 'Young people', 'Under 25, and those who work with them', 10),
  ('older', 'Older people', '65 and over, and those who work with them', 20),
  ('ethnic', 'Black, Asian and minority ethnic people', '', 30),
  ('faith', 'Faith communities', '', 40),
  ('disabled', 'Disabled people', '', 50),
  ('lgbt', 'Lesbian, gay, bisexual and transgender people', '', 60),
  ('rural', 'Rural communities', 'Farms, villages, and those who live far from a station', 70),
  ('veterans', 'Veterans and armed forces families', '', 80),
  ('travellers', 'Gypsies, Roma and Travellers', '', 90),
  ('victims', 'Victims’ services', 'Bodies that support victims; victims themselves are never marked', 100),
  ('witnesses', 'Witnesses’ services', 'Bodies that support witnesses; witnesses themselves are never marked', 110),
  ('business', 'Businesses', 'Shops, farms, firms and their groups', 120),
  ('offenders', 'Work with offenders', 'Bodies that work to prevent reoffending', 130),
  ('carers', 'Carers', '', 140),
  ('care-experienced', 'Care-experienced people', 'Bodies that speak for children in care and care leavers', 150);

alter table contacts.contact add column body_sort text references contacts.body_sort;
-- The member of staff who looks after the office's dealings with them.
alter table contacts.contact add column lead integer;
-- Known only through a closed list: out of every search, export and count but those of its named people.
alter table contacts.contact add column closed boolean not null default false;
-- The contact this one was found to be the same as.
alter table contacts.contact add column same_as integer references contacts.contact;
create index contact_sort on contacts.contact (body_sort, id desc) where body_sort is not null;
create index contact_lead on contacts.contact (lead, id desc) where lead is not null;
create index contact_place on contacts.contact (place, id desc) where place is not null;

create table contacts.contact_interest (
  contact  integer not null references contacts.contact,
  interest text not null references contacts.interest,
  primary key (contact, interest)
);
create index contact_interest_by on contacts.contact_interest (interest, contact desc);

-- What somebody is in an organisation, or is elected as. Ended, never deleted.
create table contacts.role (
  id           integer generated always as identity primary key,
  person       integer not null references contacts.contact,
  organisation integer references contacts.contact,
  post         text not null check (post in ('mp', 'mayor', 'county-councillor', 'district-councillor', 'parish-councillor', 'clerk',
                                             'chair', 'officer', 'member', 'journalist', 'other')),
  title        text not null default '' check (length(title) <= 120),
  area         text check (length(area) <= 20),
  since        date,
  until        date,
  check (person <> organisation),
  check (until is null or since is null or until >= since),
  check (organisation is not null or post in ('mp', 'mayor', 'county-councillor', 'district-councillor', 'parish-councillor'))
);
create index role_person on contacts.role (person);
create index role_organisation on contacts.role (organisation) where organisation is not null;
create index role_post on contacts.role (post, person desc) where until is null;

-- A meeting, call or letter that somebody wrote down.
create table contacts.note (
  id      integer generated always as identity primary key,
  contact integer not null references contacts.contact,
  day     date not null,
  how     text not null check (how in ('met', 'called', 'wrote', 'other')),
  text    text not null check (length(text) between 1 and 2000),
  by      integer not null,
  at      timestamptz not null
);
create index note_contact on contacts.note (contact, day desc);

-- The ledger: on which lawful basis we may write, with the evidence.
alter table contacts.agreement drop constraint agreement_purpose_check;
alter table contacts.agreement drop constraint agreement_how_check;
alter table contacts.agreement add column basis text not null default 'consent' check (basis in ('consent', 'public-task', 'legal-obligation'));
alter table contacts.agreement add column evidence text not null default '' check (length(evidence) <= 300);
alter table contacts.agreement add constraint agreement_purpose_check
  check (purpose in ('outcome', 'future', 'newsletter', 'alerts', 'press', 'partners', 'invitations', 'victims'));
alter table contacts.agreement add constraint agreement_how_check
  check (how in ('web', 'paper', 'phone', 'import', 'email', 'in-person', 'office'));
alter table contacts.agreement add constraint agreement_basis_of_victims check (purpose <> 'victims' or basis = 'consent');
create index agreement_purpose_now on contacts.agreement (purpose, contact) where ended_at is null;

-- Lists, chosen one by one or by a filter that is asked afresh each time.
create table contacts.list (
  id          integer generated always as identity primary key,
  name        text not null check (length(name) between 1 and 120),
  why         text not null check (length(why) between 1 and 500),
  purpose     text not null check (purpose in ('outcome', 'future', 'newsletter', 'alerts', 'press', 'partners', 'invitations', 'victims')),
  kind        text not null check (kind in ('chosen', 'filter')),
  filter      jsonb,
  closed      boolean not null default false,
  owner       integer not null,
  checked_on  date,
  next_check  date not null,
  count       integer not null default 0,
  counted_at  timestamptz,
  ended_at    timestamptz,
  ended_why   text check (length(ended_why) <= 300),
  created_at  timestamptz not null,
  version     integer not null default 1,
  check ((kind = 'filter') = (filter is not null)),
  check (not closed or kind = 'chosen'),
  check (purpose <> 'victims' or closed)
);
-- A closed list's name is nobody's business: a second list may be called the same.
create unique index list_name on contacts.list (lower(name)) where ended_at is null and not closed;

create table contacts.list_member (
  id           integer generated always as identity primary key,
  list         integer not null references contacts.list,
  contact      integer not null references contacts.contact,
  added_at     timestamptz not null,
  how          text not null check (how in ('office', 'import', 'intake', 'web', 'paper', 'merge')),
  left_at      timestamptz,
  left_because text check (left_because in ('asked', 'bounced', 'removed', 'merged', 'erased', 'undone')),
  check ((left_at is null) = (left_because is null))
);
create unique index list_member_now on contacts.list_member (list, contact) where left_at is null;
create index list_member_contact on contacts.list_member (contact);

-- The named people who may open a closed list.
create table contacts.list_reader (
  list   integer not null references contacts.list,
  person integer not null,
  primary key (list, person)
);

-- Each yearly check: who looked, what was found.
create table contacts.list_check (
  id      integer generated always as identity primary key,
  list    integer not null references contacts.list,
  at      timestamptz not null,
  by      integer not null,
  stayed  integer not null,
  removed integer not null,
  note    text not null default '' check (length(note) <= 500)
);
create index list_check_list on contacts.list_check (list, id desc);

-- What the search looks in: each piece of a name, an address and a number by its beginning, in any language.
alter table contacts.contact add column words tsvector
  generated always as (to_tsvector('simple', regexp_replace(name || ' ' || email || ' ' || phone, '[^[:alnum:]]+', ' ', 'g'))) stored;
create index contact_words on contacts.contact using gin (words);

-- Mail to them came back, or their server refused it for good; null again once mail arrives.
alter table contacts.contact add column bounced_at timestamptz;
alter table contacts.contact add column bounced_why text check (length(bounced_why) <= 40);
create index contact_bounced on contacts.contact (id) where bounced_at is not null;
