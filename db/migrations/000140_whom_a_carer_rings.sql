-- A carer reads no allocation, and must know whom to ring about a child who lives with them. By a standing grant of a placement they are told one
-- name and number a child: the worker; where nobody works with the child, or whoever did has left, the manager; of a restricted child whoever is
-- named to be rung, so that who works with the child stays with those who are named. Of whom they are barred from, or of a sealed record, nothing.
create function house.whom_a_carer_rings() returns table (child_id uuid, is_worker boolean, name text, phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['carer']) then return; end if;
  return query
    select p.id, coalesce(w.account_id = a.id and not p.restricted, false), a.name, a.phone
      from person p
        left join lateral (select l.account_id, l.team_id, l.ended_on is null and exists (select from account_role r
              where r.account_id = l.account_id and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())) as works
            from allocation l where l.child_id = p.id order by l.ended_on desc nulls first, l.allocated_on desc, l.id limit 1) w on true
        join account a on a.id = case when p.restricted
          then (select r.ring_account_id from restriction r where r.person_id = p.id and r.lifted_on is null order by r.placed_on desc, r.id limit 1)
          when w.works then w.account_id
          else (select m.account_id from account_role m
            where m.held_from <= house.today() and (m.held_until is null or m.held_until >= house.today())
              and (m.role = 'team manager' and m.team_id = w.team_id or m.role in ('head of service', 'director'))
            order by array_position(array['team manager', 'head of service', 'director'], m.role), m.held_from, m.id limit 1) end
      where house.granted_any(p.id) and p.id in (select g.person_id from access_grant g
        where g.account_id = house.actor() and g.why = 'placement' and g.granted_from <= house.moment_now()
          and (g.granted_until is null or g.granted_until > house.moment_now()));
end $$;
revoke execute on function house.whom_a_carer_rings() from public;
grant execute on function house.whom_a_carer_rings() to holdfast_app;
