-- How many residents there are by district, age or sex, as the office entered it from a census or an estimate. Entered again, the latest counts.
create table consultations.resident_margin (
  id         integer generated always as identity primary key,
  question   text not null,
  source     text not null,
  dated_on   date not null,
  total      integer not null,
  groups     jsonb not null,
  entered_at timestamptz not null
);
