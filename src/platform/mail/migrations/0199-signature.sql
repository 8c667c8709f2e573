-- What stands at the foot of all mail, in each language; `{{site}}` stands for the address of this website.
alter table mail.identity add column signature text not null default '' check (length(signature) <= 4000);
alter table mail.identity add column signature_cy text not null default '' check (length(signature_cy) <= 4000);
alter table mail.identity add column site text not null default '' check (length(site) <= 200);
