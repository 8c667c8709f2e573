-- What the page after a sent form says of it, so that a form that is sent twice says it too.
alter table web.submission add column said text not null default '';
