-- At which event of the module engagement somebody signed up; and how many confirmed, without who they are.
alter table newsletters.sign_up add column event integer;
create table newsletters.signed_up_at (
  event  integer primary key,
  people integer not null check (people >= 0)
);
