-- Children of different families who are placed in one home are no brothers and sisters. Whoever shares a home counts as one only
-- where neither was placed there; those who are told to be brother or sister, or have the same parent, still do wherever they are.
create or replace function house.siblings_of(wanted_child uuid) returns uuid[]
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return (with told as (
      select case r.person_id when wanted_child then r.other_id else r.person_id end as id, r.kind from relationship r
      where r.ended_on is null and r.kind in ('sibling', 'half-sibling')
        and (r.person_id = wanted_child or r.other_id = wanted_child)
    ), found as (
      select t.id from told t
      union
      select case r.person_id when t.id then r.other_id else r.person_id end from told t
        join relationship r on (r.person_id = t.id or r.other_id = t.id) and r.ended_on is null and r.kind = 'sibling'
        where t.kind = 'sibling'
      union
      select theirs.other_id from relationship mine join relationship theirs on theirs.person_id = mine.person_id
        where mine.other_id = wanted_child and mine.kind in ('mother', 'father') and theirs.kind in ('mother', 'father')
      union
      select theirs.person_id from residence mine join residence theirs on theirs.household_id = mine.household_id
        where mine.person_id = wanted_child and mine.lived_until is null and theirs.lived_until is null
          and not exists (select from placement l where l.child_id in (wanted_child, theirs.person_id)
            and l.household_id = mine.household_id and l.ended_on is null)
    )
    select coalesce(array_agg(f.id order by f.id), '{}') from found f where f.id <> wanted_child);
end $$;
