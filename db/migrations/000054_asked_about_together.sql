-- Children of different families who are placed in one home are no family: who is looked after is asked about together with those
-- told to be a brother or sister, and with children of the same parent, and not with whoever shares the placement.
create or replace function house.asked_about_together(wanted uuid) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if house.is_restricted(wanted) or house.is_sealed(wanted) then return '{}'; end if;
  return (select coalesce(array_agg(s order by s), '{}') from unnest(house.siblings_of(wanted)) s
    where not house.is_restricted(s) and not house.is_sealed(s)
      and (not exists (select from period_of_care c where c.child_id in (wanted, s) and c.ended_on is null)
        or exists (select from relationship r where r.kind in ('sibling', 'half-sibling') and r.ended_on is null
          and (r.person_id = wanted and r.other_id = s or r.person_id = s and r.other_id = wanted))
        or exists (select from relationship mine join relationship theirs on theirs.person_id = mine.person_id
          where mine.other_id = wanted and theirs.other_id = s and mine.kind in ('mother', 'father')
            and theirs.kind in ('mother', 'father'))));
end $$;

-- An order is also what the steps of permanence record as made, and a legal status that a court gave (none of accommodation under section
-- 20): the pattern of closure on the day of an order reads them all.
do $do$
declare found text := pg_get_functiondef('house.pattern_facts(uuid[],date)'::regprocedure);
  before text := 'from court_order o where o.person_id = p.id';
begin
  if position(before in found) = 0 then raise exception 'The orders of house.pattern_facts are not where they were.'; end if;
  execute replace(found, before, $q$from (select c.id, c.made_on from court_order c where c.person_id = p.id
          union all
          select t.id, coalesce(substring(t.answers ->> 'decidedOn' from '\d{4}-\d{2}-\d{2}')::date, t.concluded_on)
            from step t where t.child_id = p.id and t.concluded_on is not null and t.outcome = 'made'
              and t.kind in ('special-guardianship-order', 'adoption-order')
          union all
          select l.id, l.began_on from legal_status l where l.child_id = p.id and l.code in ('C1', 'C2', 'E1', 'L2', 'L3')) o$q$);
end $do$;
