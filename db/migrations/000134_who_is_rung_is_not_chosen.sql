-- Who is told that the glass was broken is whom the house says to ring, and what was said of it stays said: written by SQL, a row named whoever
-- wrote it as the one rung, so that nobody else was told, or was given a later end once its grant had been looked at.
create policy who_is_rung on break_glass as restrictive for insert
  with check (ring_account_id is not distinct from house.ring_about(person_id) or (select house.holds_role(array['service'])));
revoke update on break_glass from holdfast_app;

-- Of a person whom they may not see nobody is told that they are restricted. Commissioning alone asks it outside the house's own functions, and
-- is answered of somebody restricted as of an id that is nobody's; every other role is answered alike of everybody.
create function house.may_be_commissioned(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_role(array['commissioner']) and exists (select from person p where p.id = subject and not p.restricted);
end $$;
revoke all on function house.may_be_commissioned(uuid) from public;
grant execute on function house.may_be_commissioned(uuid) to holdfast_app;

do $$
declare
  asks constant text := '\(?NOT house\.is_restricted\((\w+)\)\)?';
  rule record;
  made text;
begin
  for rule in select polrelid::regclass as t, quote_ident(polname) as name, pg_get_expr(polqual, polrelid) as seen,
      pg_get_expr(polwithcheck, polrelid) as written from pg_policy
      where concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ 'house\.is_restricted\(' loop
    execute format('alter policy %s on %s', rule.name, rule.t)
      || coalesce(' using (' || regexp_replace(rule.seen, asks, 'house.may_be_commissioned(\1)', 'g') || ')', '')
      || coalesce(' with check (' || regexp_replace(rule.written, asks, 'house.may_be_commissioned(\1)', 'g') || ')', '');
  end loop;
  for made in select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'house' and p.proname like 'sees\_row\_of\_%' and not p.prosecdef and p.prosrc ~ 'house\.is_restricted\(' loop
    execute regexp_replace(made, asks, 'house.may_be_commissioned(\1)', 'g');
  end loop;
end $$;
revoke all on function house.is_restricted(uuid) from public;
