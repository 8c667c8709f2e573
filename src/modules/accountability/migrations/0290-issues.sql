-- What the Chief Constable is asked to answer for, whoever raised it.
create table accountability.issue (
  id           integer generated always as identity primary key,
  source       text not null check (source in ('ambassador', 'public', 'correspondence', 'complaint', 'meeting', 'one-to-one', 'survey', 'staff')),
  -- The record of another module that it came of, with its page for staff.
  origin_kind  text,
  origin_id    text,
  origin_href  text,
  -- The part of the area; empty: all of it.
  place        text,
  title        text not null check (length(title) between 1 and 200),
  what         text not null check (length(what) between 1 and 4000),
  raised_on    date not null,
  raised_at    timestamptz not null,
  raised_by    text not null,
  -- Whoever raised it, where they want to hear what came of it.
  raiser       text not null default '' check (length(raiser) <= 120),
  raiser_email text not null default '' check (length(raiser_email) <= 254),
  -- Whether whoever raised it is content that it is told in public.
  may_publish  boolean not null,
  -- For those alone who may open what is restricted: victims, young people, complaints.
  restricted   boolean not null,
  state        text not null check (state in ('raised', 'officer', 'commissioner', 'chief', 'replied', 'closed', 'dropped')),
  state_on     date not null,
  -- By when the next step is due; empty once it is over.
  due          date,
  -- What the Chief Constable is asked, without who raised it.
  asked        text not null default '' check (length(asked) <= 4000),
  sendings     integer not null default 0,
  reply        text not null default '' check (length(reply) <= 6000),
  replied_by   text not null default '' check (length(replied_by) <= 120),
  replied_on   date,
  -- Whether the Chief Constable's office is content that the reply is told in public.
  reply_public boolean not null default false,
  -- What whoever raised it was told; why it was not taken further.
  told         text not null default '' check (length(told) <= 4000),
  ended_on     date,
  public_title text not null default '' check (length(public_title) <= 200),
  public_what  text not null default '' check (length(public_what) <= 4000),
  public_reply text not null default '' check (length(public_reply) <= 6000),
  welsh_title  text not null default '' check (length(welsh_title) <= 200),
  welsh_what   text not null default '' check (length(welsh_what) <= 4000),
  welsh_reply  text not null default '' check (length(welsh_reply) <= 6000),
  published_at timestamptz,
  forgotten_at timestamptz,
  version      integer not null default 1,
  check (not restricted or published_at is null),
  check (source <> 'complaint' or restricted)
);
create index issue_waiting on accountability.issue (due, id) where state not in ('closed', 'dropped');
create index issue_over on accountability.issue (id desc) where state in ('closed', 'dropped');
create index issue_state on accountability.issue (state, id desc);
create index issue_raised on accountability.issue (raised_on, source) include (place, state, ended_on);
create index issue_ended on accountability.issue (ended_on) where ended_on is not null;
create index issue_origin on accountability.issue (origin_kind, origin_id, id) where origin_kind is not null;
create index issue_public on accountability.issue (id desc) where published_at is not null;
create index issue_email on accountability.issue (lower(raiser_email)) where raiser_email <> '';
create index issue_raiser on accountability.issue (lower(raiser)) where raiser <> '';

-- The way of an issue, one row a step: when, who, and what they noted.
create table accountability.issue_step (
  id    integer generated always as identity primary key,
  issue integer not null references accountability.issue,
  state text not null,
  at    timestamptz not null,
  by    text not null,
  note  text not null default '' check (length(note) <= 4000)
);
create index issue_step_issue on accountability.issue_step (issue, id);

-- Where the Chief Constable's office gets what it is asked.
create table accountability.chief_office (
  id      integer primary key default 1 check (id = 1),
  name    text not null default '' check (length(name) <= 120),
  email   text not null default '' check (length(email) <= 254),
  version integer not null default 1
);
insert into accountability.chief_office default values;
