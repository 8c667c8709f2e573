-- Contacts whose time is nearly over: looked at by staff, then forgotten. `kept_until` says that somebody decided otherwise, and why.
create table contacts.forgetting (
  contact    integer primary key references contacts.contact,
  listed_on  date not null,
  forget_on  date not null,
  kept_until date,
  kept_why   text not null default '' check (length(kept_why) <= 300),
  kept_by    integer,
  check ((kept_until is null) = (kept_why = ''))
);
create index forgetting_due on contacts.forgetting (forget_on, contact) where kept_until is null;
