-- A recording of a meeting, or a video made of it. Where it can be watched is another's website; what was said is kept here.
create table scrutiny.recording (
  id           integer generated always as identity primary key,
  meeting      integer not null references scrutiny.meeting,
  kind         text not null check (kind in ('recording', 'video')),
  title        text not null check (length(title) between 1 and 160),
  link         text not null check (length(link) between 1 and 1000),
  captioned    boolean not null default false,
  -- The day by which we promised captions, where it was published without.
  captions_due date,
  captioned_on date,
  published_at timestamptz,
  -- How many, as the service that shows it counts them; null where nobody looked.
  live_viewers integer check (live_viewers between 0 and 10000000),
  later_views  integer check (later_views between 0 and 10000000),
  counted_on   date,
  added_at     timestamptz not null,
  added_by     integer not null,
  version      integer not null default 1,
  -- A video that was made has captions from its first day on.
  check (kind = 'recording' or published_at is null or captioned)
);
create index recording_meeting on scrutiny.recording (meeting, id);
create index recording_captions on scrutiny.recording (captions_due) where published_at is not null and not captioned;

-- What was said, piece by piece, with the second at which it begins.
create table scrutiny.cue (
  recording integer not null references scrutiny.recording on delete cascade,
  n         integer not null,
  at_second integer not null check (at_second between 0 and 360000),
  said      text not null check (length(said) between 1 and 2000),
  find      tsvector generated always as (to_tsvector('english', said)) stored,
  primary key (recording, n)
);
create index cue_find on scrutiny.cue using gin (find);

-- What somebody who was at a meeting or watched it thought of it, from 1 to 5. Nothing is kept of who.
create table scrutiny.rating (
  id       integer generated always as identity primary key,
  meeting  integer not null references scrutiny.meeting,
  stars    integer not null check (stars between 1 and 5),
  -- How they followed it.
  how      text not null check (how in ('room', 'live', 'later')),
  -- Came in a flood: not counted until somebody has looked.
  held     boolean not null default false,
  given_on date not null
);
create index rating_meeting on scrutiny.rating (meeting);
