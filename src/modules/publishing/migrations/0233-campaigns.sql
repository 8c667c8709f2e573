-- A launch or a campaign: what belongs together, why, and for which days.
create table publishing.campaign (
  id            integer generated always as identity primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9-]{1,48}$'),
  name          text not null check (length(name) between 1 and 100),
  -- What it is for, in a sentence or two.
  purpose       text not null check (length(purpose) between 1 and 300),
  body          text not null default '' check (length(body) <= 10000),
  -- What it serves in the Police and Crime Plan.
  objective     text not null default '' check (length(objective) <= 160),
  begins        date not null,
  ends          date,
  state         text not null default 'draft' check (state in ('draft', 'ready', 'public', 'withdrawn')),
  writers       integer[] not null default '{}',
  published_at  timestamptz,
  withdrawn_at  timestamptz,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 500),
  version       integer not null default 1,
  created_at    timestamptz not null,
  check (ends is null or ends >= begins)
);
create index campaign_state on publishing.campaign (state, begins desc);

-- What stands in a campaign, of whatever kind: a record of this or of another module.
create table publishing.campaign_part (
  campaign integer not null references publishing.campaign,
  kind     text not null check (length(kind) <= 60),
  record   integer not null,
  added_at timestamptz not null,
  added_by integer not null,
  primary key (campaign, kind, record)
);
create index campaign_parts on publishing.campaign_part (kind, record);
