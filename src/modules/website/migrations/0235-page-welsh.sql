-- The Welsh of a version, beside its English: empty where there is none. Whether it says what the English of the version says.
alter table website.page_version
  add column welsh_title   text not null default '' check (length(welsh_title) <= 120),
  add column welsh_summary text not null default '' check (length(welsh_summary) <= 300),
  add column welsh_body    text not null default '' check (length(welsh_body) <= 60000),
  add column welsh_fresh   boolean not null default false;
