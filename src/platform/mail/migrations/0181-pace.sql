-- How fast mail goes: for all mail (the name is empty) and for each domain that it goes to. A bucket of mails that may go now, which fills with time.
-- Rows that say nothing any more are removed within the hour.
create table mail.pace (
  name text primary key,
  tokens double precision not null,
  at timestamptz(3) not null,
  -- Until when mails that had to wait for this domain have a moment of their own.
  booked_at timestamptz(3),
  -- How often the pace was halved because the other side asked for it, and when last; it goes back step by step.
  slow integer not null default 0,
  slowed_at timestamptz(3)
);

insert into mail.pace (name, tokens, at) values ('', 0, '2000-01-01T00:00:00Z');

-- What somebody sits and waits for, such as a link to sign in: before all other mail.
alter table mail.delivery add column urgent boolean not null default false;
drop index mail.delivery_single;
create index delivery_single on mail.delivery (urgent desc, (coalesce(next_try_at, '-infinity'::timestamptz)), id) where state = 'queued' and run is null;
