-- Versions whose Welsh is older than their English, which every desk asks for: few, and found without reading all the others.
create index page_version_old_welsh on website.page_version (page, number) where welsh_title <> '' and not welsh_fresh;
