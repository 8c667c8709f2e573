-- Which press releases went out in a period, without opening each.
create index story_sent_counted on publishing.story (sent_at desc, id) where sent_at is not null;
