-- The pictures of a story in their order: each with its file, its size in pixels, what it shows (empty where it only decorates) and its caption.
alter table publishing.story add column pictures jsonb not null default '[]';
create index story_pictures on publishing.story using gin (pictures jsonb_path_ops);
