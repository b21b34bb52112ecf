-- What stands is asked for by person, by index, and a name is never kept from a worker: so a worker's page asks of no row of person.
create function house.standing_of(wanted uuid[]) returns table (id uuid, person_id uuid, kind text, row_id uuid, kept_from text,
    words text[], reason text, since date, review_on date, together_id uuid, set_by uuid, barred_id uuid, barred_name text,
    from_table text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select c.id, c.person_id, c.kind, c.row_id, c.kept_from, c.words, c.reason, c.since, c.review_on, c.together_id, c.set_by,
        null::uuid, null::text, 'confidentiality'
      from confidentiality c where c.person_id = any (wanted) and c.ended_on is null
    union all
    select m.id, m.person_id, 'address', null, 'people', array[]::text[], m.reason, m.since, m.review_on, m.id, m.recorded_by,
        m.about_id, m.about_name, 'must_not'
      from must_not m where m.person_id = any (wanted) and m.kind = 'must not know the address'
        and (m.ended_on is null or m.ended_on > house.today());
end $$;
revoke all on function house.standing_of(uuid[]) from public;

create or replace function house.home_kept_from_me(subject uuid, wanted_household uuid, lived_until date) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.kept_from_me('address', subject, wanted_household) then return false; end if;
  return exists (select from house.standing_of(array[subject]) s where s.kind = 'address'
    and (s.row_id = wanted_household or s.row_id is null and (lived_until is null or lived_until > s.since)));
end $$;

drop policy confidential on person;
drop policy confidential on history.person;
create policy confidential on person as restrictive for select
  using ((select house.is_inside()) or not house.kept_from_me('name', id, null));
create policy confidential on history.person as restrictive for select
  using ((select house.is_inside()) or not house.kept_from_me('name', id, null));

do $do$
begin
  execute replace(pg_get_functiondef('house.marks_of(uuid[])'::regprocedure), 'from house.standing_confidentiality() s',
    'from house.standing_of(wanted) s');
end $do$;
drop function house.standing_confidentiality();
