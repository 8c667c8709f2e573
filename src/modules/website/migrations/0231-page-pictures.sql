-- The pictures of a version in their order: each with its file, its size in pixels, what it shows (empty where it only decorates) and its caption.
alter table website.page_version add column pictures jsonb not null default '[]';
create index page_version_pictures on website.page_version using gin (pictures jsonb_path_ops);
