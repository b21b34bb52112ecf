-- Whoever has left care is owed help until twenty-five (Children Act 1989, section 23CZB). The house ends at night what is still owed then, of
-- whom it does not see too.
create function house.end_leaving_care_at_twenty_five(kinds text[], because text) returns setof uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then
    raise exception 'Only the house ends at night what age ends.';
  end if;
  return query update clock k
      set ended_on = greatest((p.born_on + interval '25 years')::date, k.counted_from), ended_because = because
    from person p
    where p.id = k.child_id and p.born_on + interval '25 years' <= house.today() and k.kind = any (kinds)
      and k.met_on is null and k.ended_on is null
    returning k.child_id;
end $$;

revoke execute on function house.end_leaving_care_at_twenty_five(text[], text) from public;
grant execute on function house.end_leaving_care_at_twenty_five(text[], text) to holdfast_app;
