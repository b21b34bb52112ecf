-- A match stands for the placement that it was decided for: once that placement has ended, or the introductions have, the next adopters
-- wait for a decision of their own.
create or replace function house.record_of_permanence(wanted_child uuid, proposed text[])
 returns json
 language plpgsql
 stable
 set plan_cache_mode to 'force_generic_plan'
as $function$
begin
  return json_build_object(
    'concerns', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select c.id, c.about_name as "aboutName", (c.raised_at at time zone 'Europe/London')::date as "raisedOn"
      from unnest(proposed) as named(name) cross join lateral house.open_concerns_about(wanted_child, named.name) c) listed),
    'afterOrder', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select k.id, k.what, k.due_on as "dueOn" from clock_masked k where k.child_id = wanted_child and k.met_on is null and k.ended_on is null
        and k.kind in ('special-guardianship-order/visit-at-six-weeks', 'special-guardianship-order/visit-at-three-months',
          'special-guardianship-order/visit-at-twelve-months') order by k.due_on, k.id) listed),
    -- For what is owed on leaving care; agreed series of short breaks do not count.
    'care', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select p.began_on as began, p.ended_on as ended from period_of_care p
      where p.child_id = wanted_child and not exists (
        select from legal_status l where l.period_id = p.id and l.code in ('V3', 'V4')) order by p.began_on) listed),
    'holds', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select h.on_what as "on", h.began_on as since, h.reason, exists (select from practice_hold_exception x
        where x.hold_id = h.id and x.child_id = wanted_child) as excepted
      from practice_hold h where h.lifted_on is null order by h.began_on, h.id) listed),
    'adoption', (select row_to_json(listed) from (
      select a.began_on as "authorisedOn", a.given_by as "by",
        (select max(m.decided_on) from adoption_match m where m.child_id = wanted_child
          and not exists (select from placement l where l.child_id = wanted_child and l.began_on >= m.decided_on
            and l.ended_on is not null and l.returns_to_id is null and l.type_code in ('A3', 'A4', 'A5', 'A6'))
          and not exists (select from step s where s.child_id = wanted_child and s.kind = 'adoption-placement'
            and s.began_on >= m.decided_on and s.outcome = 'doesNotGoOn')) as "matchedOn",
        (select min(l.began_on) from placement l where l.child_id = wanted_child and l.ended_on is null
          and l.returns_to_id is null and l.type_code in ('A3', 'A4', 'A5', 'A6')) as "placedOn",
        (select v.how_often from adoption_visiting v where v.child_id = wanted_child
          and v.decided_on >= (select max(l.began_on) from placement l where l.child_id = wanted_child
            and l.type_code in ('A3', 'A4', 'A5', 'A6')) order by v.decided_on desc, v.id desc limit 1) as visits
      from adoption_authority a where a.child_id = wanted_child and a.ended_on is null) listed));
end $function$;
