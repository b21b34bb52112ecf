-- Adoption, from the authority to place until the order. What comes after the order stands in 000020.

-- A placement order, or the consent of each parent: without one that stands no child is placed for adoption.
create table adoption_authority (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid references step,
  given_by text not null check (given_by in ('placement order', 'consent')),
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  ended_because text,
  constraint adoption_authority_ended_why check ((ended_on is null) = (ended_because is null))
);
create index adoption_authority_child on adoption_authority (child_id);
create index adoption_authority_step on adoption_authority (step_id);
create unique index adoption_authority_one_standing on adoption_authority (child_id) where ended_on is null;
select house.make_record_table('adoption_authority', 'child_id');

-- A decision that the child is placed with these adopters. Who they are stands in the step, and in the placement.
create table adoption_match (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid references step,
  decided_on date not null
);
create index adoption_match_child on adoption_match (child_id);
create index adoption_match_step on adoption_match (step_id);
select house.make_record_table('adoption_match', 'child_id');

-- What a review of the adoption plan decided about visits; that it was held stands among the child's reviews.
create table adoption_visiting (
  id uuid primary key,
  child_id uuid not null references person,
  step_id uuid references step,
  decided_on date not null,
  how_often text not null check (how_often in ('every week', 'as decided'))
);
create index adoption_visiting_child on adoption_visiting (child_id);
create index adoption_visiting_step on adoption_visiting (step_id);
select house.make_record_table('adoption_visiting', 'child_id');

-- What a rule may ask before a child grows up with somebody for good: now of two adopters too, and of the adoption plan.
drop function house.record_of_permanence(uuid, text);
create function house.record_of_permanence(wanted_child uuid, proposed text[]) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'concerns', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select c.id, c.about_name as "aboutName", (c.raised_at at time zone 'Europe/London')::date as "raisedOn"
      from unnest(proposed) as named(name) cross join lateral house.open_concerns_about(wanted_child, named.name) c) listed),
    'afterOrder', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select k.id, k.what, k.due_on as "dueOn" from clock k where k.child_id = wanted_child and k.met_on is null and k.ended_on is null
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
        (select max(m.decided_on) from adoption_match m where m.child_id = wanted_child) as "matchedOn",
        (select min(l.began_on) from placement l where l.child_id = wanted_child and l.ended_on is null
          and l.returns_to_id is null and l.type_code in ('A3', 'A4', 'A5', 'A6')) as "placedOn",
        (select v.how_often from adoption_visiting v where v.child_id = wanted_child
          and v.decided_on >= (select max(l.began_on) from placement l where l.child_id = wanted_child
            and l.type_code in ('A3', 'A4', 'A5', 'A6')) order by v.decided_on desc, v.id desc limit 1) as visits
      from adoption_authority a where a.child_id = wanted_child and a.ended_on is null) listed));
end $$;
