-- The restricted children in care whom no reviewing officer who works here reviews, for whoever is named to work their list: the
-- house's own watch over reviewing officers sees no restricted child.
create function house.restricted_without_officer() returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_duty('restricted children') then
    return;
  end if;
  return query
    select p.id
      from person p join period_of_care c on c.child_id = p.id and c.ended_on is null
      where p.restricted and not house.is_barred(p.id)
        and not exists (select from reviewing_officer o
          join account_role r on r.account_id = o.account_id and r.role = 'reviewing officer'
            and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())
          where o.period_id = c.id and o.ended_on is null);
end $$;
revoke all on function house.restricted_without_officer() from public;
grant execute on function house.restricted_without_officer() to holdfast_app;
