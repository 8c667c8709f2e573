-- A campaign in Welsh beside its English: empty where there is none. Whether it says what the English says.
alter table publishing.campaign
  add column welsh_name      text not null default '' check (length(welsh_name) <= 100),
  add column welsh_purpose   text not null default '' check (length(welsh_purpose) <= 300),
  add column welsh_body      text not null default '' check (length(welsh_body) <= 10000),
  add column welsh_objective text not null default '' check (length(welsh_objective) <= 160),
  add column welsh_fresh     boolean not null default false;
