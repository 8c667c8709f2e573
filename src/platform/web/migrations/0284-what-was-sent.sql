-- A mark of what the form was sent with, by which the same sending is told from the same form sent with other answers. Empty: sent before marks were kept.
alter table web.submission add column mark text not null default '';
