-- Whoever answers for a leaver's children until they have another worker opens those records without being asked why, as a deputy does, from the
-- leaver's last day on; the ledger says so. A restricted child is handed to nobody by this.
create or replace function house.covers_for(child uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from deputy d
      join access_grant g on g.account_id = d.account_id and g.person_id = child and g.why = 'allocation' and not g.restricted
        and g.granted_from <= house.moment_now() and (g.granted_until is null or g.granted_until > house.moment_now())
    where d.deputy_id = house.actor()
      and (house.moment_now() at time zone 'Europe/London')::date between d.from_on and d.until_on
      and (d.ended_on is null or (house.moment_now() at time zone 'Europe/London')::date < d.ended_on))
  or exists (select from leaving l
      join allocation a on a.account_id = l.account_id and a.child_id = child and a.ended_on is null and not a.restricted
    where l.deputy_id = house.actor() and l.last_day <= (house.moment_now() at time zone 'Europe/London')::date)
$$;

-- To review that somebody opened a record is no act for the child: whoever reviews does not have the child to hand over.
do $$
declare
  body text := pg_get_functiondef('house.children_of_the_night(timestamptz[], timestamptz[])'::regprocedure);
  handing text := '''accept a child at the handover'', ''hand a child over''';
begin
  if position(handing in body) = 0 then raise exception 'The children of the night are counted otherwise.'; end if;
  execute replace(body, handing, handing || ', ''review the breaking of the glass'', ''review the reading of what is kept''');
end $$;
