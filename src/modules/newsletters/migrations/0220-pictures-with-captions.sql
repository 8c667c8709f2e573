-- Pictures of parts are kept as those of stories and pages are: what they show, and what stands below them. Those there are have no caption.
update newsletters.block set picture = picture || '{"caption": ""}'::jsonb where picture is not null and not picture ? 'caption';
update newsletters.edition set frozen = jsonb_set(frozen, '{sections}', (
  select jsonb_agg(
    case when s.section -> 'picture' is null or s.section -> 'picture' ? 'caption' then s.section
      else jsonb_set(s.section, '{picture,caption}', '""'::jsonb) end order by s.place)
  from jsonb_array_elements(frozen -> 'sections') with ordinality s (section, place)))
where frozen @? '$.sections[*].picture';
