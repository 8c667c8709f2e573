-- A mail that the next server took and that came back later, as an officer saw in the office's inbox. Empty when it was taken back again.
alter table mail.delivery add column returned_at timestamptz(3);
alter table mail.delivery add column returned_why text check (returned_why in ('no-such-address', 'mailbox-full', 'blocked', 'other'));
alter table mail.delivery add column returned_by text;
alter table mail.delivery add check ((returned_at is null) = (returned_why is null));
create index delivery_returned on mail.delivery (id desc) where returned_at is not null;
create index delivery_recipient on mail.delivery (lower(recipient), id desc);
