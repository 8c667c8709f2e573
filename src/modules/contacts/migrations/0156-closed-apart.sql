-- A contact of a closed list is never the same record as an open one: whoever signs up openly gets a record of their own, and nothing
-- that was said in confidence comes into sight with it.
drop index contacts.contact_email;
create unique index contact_email on contacts.contact (email) where email <> '' and erased_at is null and not closed;
create unique index contact_email_closed on contacts.contact (email) where email <> '' and erased_at is null and closed;
