-- Somebody asked for a publication in another format. Personal: who asks for braille may be known by it.
create table publishing.format_request (
  id           integer generated always as identity primary key,
  reference    text not null unique check (reference ~ '^F-[0-9A-Z]{6}$'),
  -- Which publication; null where only its title is known, such as a document that is not on the website.
  publication  integer references publishing.publication,
  title        text not null check (length(title) between 1 and 160),
  format       text not null check (format ~ '^[a-z-]{1,30}$'),
  details      text not null default '' check (length(details) <= 1000),
  name         text not null default '' check (length(name) <= 120),
  email        text not null default '' check (length(email) <= 254),
  address      text not null default '' check (length(address) <= 500),
  channel      text not null check (channel in ('web', 'phone', 'email', 'letter', 'person')),
  language     text not null default 'en' check (language in ('en', 'cy')),
  -- Many came from one network at once: nothing is sent before a person has looked.
  held         boolean not null default false,
  asked_at     timestamptz not null,
  asked_on     date not null,
  due_on       date not null,
  state        text not null default 'open' check (state in ('open', 'sent', 'declined')),
  -- Who makes it or has it made.
  doer         integer,
  done_on      date,
  done_by      integer,
  sent_how     text check (sent_how in ('email', 'post', 'person', 'phone')),
  -- What was sent, or why it cannot be had, as the requester reads it.
  note         text not null default '' check (length(note) <= 1000),
  -- A file that only the requester opens, by a link; null once it hangs on the publication for everybody.
  file         integer,
  forgotten_at timestamptz,
  version      integer not null default 1,
  check ((state = 'open') = (done_on is null))
);
create index format_request_open on publishing.format_request (due_on, id) where state = 'open';
create index format_request_email on publishing.format_request (lower(email), asked_at) where email <> '';
create index format_request_done on publishing.format_request (done_on) where done_on is not null;
create index format_request_due on publishing.format_request (due_on);
