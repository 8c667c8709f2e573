-- An address that is left with open answers waits too, so that nothing written at one moment joins the two. Those that settled are not written
-- anew any more with each answer: some two dozen share their moment.
alter table consultations.waiting_wish add column settled boolean not null default false;
