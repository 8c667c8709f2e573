create schema accountability;

-- What the office decided on something it had asked people about. One record for the whole office; a published one stays as it is.
create table accountability.decision (
  id           integer generated always as identity primary key,
  -- What it is about, such as consultations.exercise 12, and the public page where people were asked.
  about_kind   text not null check (about_kind ~ '^[a-z]+\.[a-z-]+$'),
  about_id     text not null,
  about_href   text,
  title        text not null check (length(title) between 1 and 300),
  said         text not null default '',
  decided      text not null default '',
  next         text not null default '',
  decided_on   date,
  state        text not null default 'draft' check (state in ('draft', 'published')),
  drafted_at   timestamptz not null,
  published_at timestamptz,
  version      integer not null default 1,
  check ((state = 'published') = (published_at is not null))
);
create unique index decision_draft_once on accountability.decision (about_kind, about_id) where state = 'draft';
create index decision_by_subject on accountability.decision (about_kind, about_id, id desc);
create index decision_by_state on accountability.decision (state, published_at desc);

-- The answer to one thing that people could influence, with its wording as it was asked.
create table accountability.answer (
  id          integer generated always as identity primary key,
  decision_id integer not null references accountability.decision on delete cascade,
  position    integer not null,
  item_kind   text not null,
  item_id     text not null,
  item        text not null,
  influence   text check (influence in ('changed', 'reinforced', 'not-changed', 'not-decided-yet')),
  answer      text not null default '',
  unique (decision_id, item_kind, item_id)
);
