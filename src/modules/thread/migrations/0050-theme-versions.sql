-- Every wording a theme has had, so that what a text was coded under can be read later.
create table thread.theme_version (
  code       text not null references thread.theme,
  version    integer not null,
  name       text not null,
  definition text not null,
  include    text not null,
  exclude    text not null,
  example    text not null,
  at         timestamptz not null,
  by         text not null,
  primary key (code, version)
);
insert into thread.theme_version (code, version, name, definition, include, exclude, example, at, by)
select code, version, name, definition, include, exclude, example, changed_at, 'system' from thread.theme;
