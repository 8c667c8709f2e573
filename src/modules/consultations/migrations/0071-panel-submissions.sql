-- That the results of a precept consultation went to the Police and Crime Panel: when, for which meeting, and where the proof is.
create table consultations.panel_submission (
  exercise_id integer primary key references consultations.exercise,
  sent_on     date not null,
  meeting_on  date not null check (meeting_on >= sent_on),
  evidence    text not null check (length(evidence) between 1 and 600),
  version     integer not null default 1
);
