-- Who stands as the sender; empty: the office's own name.
alter table newsletters.newsletter add column sender_name text not null default '' check (length(sender_name) <= 80);

-- The picture of a part: its file, its size in pixels, and what it shows; empty words where it only decorates.
alter table newsletters.block add column picture jsonb;
create index block_picture on newsletters.block (((picture ->> 'file')::integer)) where picture is not null;
