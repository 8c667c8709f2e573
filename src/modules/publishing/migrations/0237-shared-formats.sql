-- The file that a request brought for everybody: it hangs on the publication.
alter table publishing.format_request
  add column shared integer references publishing.publication_file on delete set null;
create index format_request_shared on publishing.format_request (shared) where shared is not null;
