-- What the Panel's paragraph counts, each from one index that holds all of it.
create index report_counted on media.report (day, kind, reach) where removed_at is null;
create index interview_counted on media.interview (day, kind) where state = 'given';
create index enquiry_counted on media.enquiry (received_at) include (state, deadline, ended_at);
