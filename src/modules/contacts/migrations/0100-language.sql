-- The language in which somebody left their address: what we write to them is in it.
alter table contacts.contact add column language text not null default 'en' check (language in ('en', 'cy'));
