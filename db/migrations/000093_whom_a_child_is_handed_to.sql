-- A child of the night is handed only to somebody who may open the record, and stands only before whoever may know of it. Whoever acted for
-- the child keeps the child until that: also when the glass they broke has closed since.

-- Whether somebody else could take a child who is to be handed to them: they work with children's records today, do not know the family,
-- and have access of their own where the record is closed to others. What a learning review, a placement or a service opened is for that alone.
create or replace function house.could_open(wanted_account uuid, wanted_child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.writes_records() and not house.is_sealed(wanted_child)
    and exists (select from account_role r where r.account_id = wanted_account
      and r.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager', 'head of service', 'director')
      and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today()))
    and not exists (select from house.bar b where b.account_id = wanted_account and b.subject_id = wanted_child
      and b.barred_from <= house.moment_now() and (b.barred_until is null or b.barred_until > house.moment_now()))
    and (not house.is_restricted(wanted_child) or exists (select from access_grant g where g.account_id = wanted_account
      and g.person_id = wanted_child and g.grant_right = 'record' and g.granted_from <= house.moment_now()
      and (g.granted_until is null or g.granted_until > house.moment_now()) and house.reaches_restricted(g.why)
      and g.why not in ('learning review', 'placement', 'service')));
end $$;

-- Who could take a child, each once, in their first role. Whoever may not open the record, and hands over what they did at night, is told of
-- the one to ring and of nobody else: who is named for a record is for those who are.
create function house.could_take(wanted_child uuid) returns table (account_id uuid, role text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.writes_records() or house.is_barred(wanted_child) then return; end if;
  return query
    select distinct on (r.account_id) r.account_id, r.role from account_role r
      where r.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager', 'head of service', 'director')
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())
        and (house.opens_record(wanted_child) or r.account_id = house.ring_about(wanted_child))
        and house.could_open(r.account_id, wanted_child)
      order by r.account_id, r.role;
end $$;
revoke all on function house.could_take(uuid) from public;
grant execute on function house.could_take(uuid) to holdfast_app;

-- As before, and: whether whoever asks may open the record, and whether they may hand the child on. Of a child whose family they know they are
-- told nothing, unless the child is theirs to hand over; then whom to ring. A child handed to somebody who may not open the record any more is
-- handed to nobody.
drop function house.children_of_the_night(timestamptz[], timestamptz[]);
create function house.children_of_the_night(starts timestamptz[], ends timestamptz[]) returns table (child_id uuid,
    opens boolean, hands boolean, ring_account_id uuid, touched_at timestamptz, done text[], held_by uuid, handover_id uuid,
    handed_to uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.writes_records() then return; end if;
  return query
    with touched as (
      select p.id, max(e.at) as at, (array_agg(e.actor_id order by e.at desc))[1] as actor_id,
          array_agg(distinct e.what) as done
        from unnest(starts, ends) as night (from_at, until_at)
          join duty_shift s on s.starts_at < night.until_at and coalesce(s.gave_up_at, s.ends_at) > night.from_at
          join house.ledger_entry e on e.actor_id = s.account_id and e.kind = 'act'
            and e.at >= greatest(s.starts_at, night.from_at)
            and e.at < least(coalesce(s.gave_up_at, s.ends_at), night.until_at)
            and e.what not in ('accept a child at the handover', 'hand a child over')
          join person p on p.id = e.subject_id and p.is_child
        group by p.id
    ), accepted as (
      select distinct on (a.child_id) a.child_id, a.at, a.by_account_id from handover_accepted a
        order by a.child_id, a.at desc, a.id desc
    ), given as (
      select distinct on (h.child_id) h.child_id, h.id, h.handed_at, h.to_account_id from handover h
        where not exists (select from handover_accepted a where a.handover_id = h.id)
        order by h.child_id, h.handed_at desc, h.id desc
    ), held as materialized (
      select t.id, t.at, t.done, case when a.at > t.at then a.by_account_id else t.actor_id end as by_account_id,
          g.id as handover_id, g.to_account_id, house.opens_record(t.id) as opens, house.is_barred(t.id) as barred
        from touched t
          left join accepted a on a.child_id = t.id
          left join given g on g.child_id = t.id and g.handed_at >= coalesce(a.at, '-infinity')
            and house.could_open(g.to_account_id, t.id)
        where not house.is_sealed(t.id) and not exists (select from handover_accepted d
          where d.child_id = t.id and d.accepted_for = 'the day' and d.at > t.at)
    )
    select h.id, h.opens, not h.barred and (h.opens or h.by_account_id = house.actor()),
        case when not h.opens then house.ring_about(h.id) end, h.at, h.done, h.by_account_id, h.handover_id, h.to_account_id
      from held h where not h.barred or h.by_account_id = house.actor();
end $$;
revoke all on function house.children_of_the_night(timestamptz[], timestamptz[]) from public;
grant execute on function house.children_of_the_night(timestamptz[], timestamptz[]) to holdfast_app;

-- Short orders that protect a child now, of restricted children too, as an id with whom to ring: like open steps.
create function house.short_orders(on_day date) returns table (child_id uuid, kind text, made_on date, ends text,
    ring_account_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.writes_records() then return; end if;
  return query
    select c.person_id, c.kind, c.made_on, coalesce(to_char(c.ends_on, 'FMDD FMMonth YYYY'), c.ends_says),
        case when not house.opens_record(c.person_id) then
          (select r.ring_account_id from restriction r where r.person_id = c.person_id and r.lifted_on is null) end
      from court_order c
      where (c.kind ilike '%police protection%' or c.kind ilike '%emergency protection%')
        and c.discharged_on is null and (c.ends_on is null or c.ends_on >= on_day)
        and not exists (select from striking k where k.struck_id = c.id);
end $$;
revoke all on function house.short_orders(date) from public;
grant execute on function house.short_orders(date) to holdfast_app;
