-- How long answers are kept is said by each consultation; one rule for all of them contradicted it. A rule that the office made itself stays.
delete from office.retention where kind = 'response' and from_on = '2012-11-22' and added_by is null;
