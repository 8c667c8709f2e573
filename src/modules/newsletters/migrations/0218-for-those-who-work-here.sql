-- A newsletter of the office for those who work here: everybody with an account, or those who hold certain roles, asked afresh each time.
alter table newsletters.newsletter drop constraint newsletter_audience_check;
alter table newsletters.newsletter add constraint newsletter_audience_check check (audience in ('subscribers', 'list', 'staff'));
-- The keys of roles; none: everybody of the office itself.
alter table newsletters.newsletter add column roles text[] not null default '{}';
