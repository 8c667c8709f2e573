-- Work that others do for the office, and who of them may sign in to do it, for as long as it runs (ORG-10).
create table identity.commission (
  id           integer generated always as identity primary key,
  organisation text not null check (length(organisation) between 1 and 160),
  scope        text not null check (length(scope) between 1 and 1000),
  from_on      date not null,
  until_on     date not null,
  contact      text not null default '' check (length(contact) <= 200),
  version      integer not null default 1,
  check (from_on <= until_on)
);
create index commission_by_end on identity.commission (until_on, id);

alter table identity.person add column commission_id integer references identity.commission;
create index person_by_commission on identity.person (commission_id) where commission_id is not null;
