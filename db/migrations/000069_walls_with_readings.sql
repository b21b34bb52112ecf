-- What 000065 and 000067 each said of the same two questions, in one: from those inside only what is kept from all but named workers is
-- kept, found out first of whom, and what a reading of theirs holds open is kept no longer.

create or replace function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer cost 1000 set search_path = public, pg_temp as $$
begin
  if subject is null then return false; end if;
  if house.is_inside() then
    return exists (select from confidentiality c
        where c.person_id = subject and c.kept_from = 'all but named workers' and c.ended_on is null and c.kind = wanted_kind
          and (c.row_id is null or wanted_row is null or c.row_id = wanted_row) and c.set_by is distinct from house.actor()
          and not exists (select from confidentiality_whom w where w.confidentiality_id = c.id and w.account_id = house.actor()))
      and not house.kept_is_open_to_me(wanted_kind, subject, wanted_row);
  end if;
  return exists (select from confidentiality c
      where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null
        and (c.row_id is null or wanted_row is null or c.row_id = wanted_row)
        and not exists (select from confidentiality_whom w
          where w.confidentiality_id = c.id and w.account_id = house.actor() and house.holds_its_role()))
    or wanted_kind = 'address' and exists (select from must_not m
      where m.person_id = subject and m.kind = 'must not know the address'
        and (m.ended_on is null or m.ended_on > house.today()));
end $$;

create or replace function house.household_kept_from_me(wanted uuid) returns boolean
  language plpgsql stable security definer cost 5000 set search_path = public, pg_temp as $$
begin
  if house.is_inside() then
    return exists (select from residence r
        where r.household_id = wanted
          and exists (select from confidentiality c
            where c.person_id = r.person_id and c.kept_from = 'all but named workers' and c.ended_on is null and c.kind = 'address')
          and house.home_kept_from_me(r.person_id, wanted, r.lived_until))
      and not exists (select from residence r where r.household_id = wanted and r.lived_until is null
        and house.kept_is_open_to_me('address', r.person_id, wanted));
  end if;
  return exists (select from residence r
    where r.household_id = wanted
      and (exists (select from confidentiality c where c.person_id = r.person_id and c.kind = 'address' and c.ended_on is null)
        or exists (select from must_not m where m.person_id = r.person_id and m.kind = 'must not know the address'))
      and house.home_kept_from_me(r.person_id, wanted, r.lived_until));
end $$;
