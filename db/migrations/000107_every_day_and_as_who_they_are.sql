-- The list of restricted children is owed every day, and rings when nobody has worked it; and an adopted child is found as who they are
-- now, and never as who they were.

-- Who works the list when the trust is closed is named like anybody else: nobody comes to it by being on duty.
alter table named_duty drop constraint named_duty_stands_as_check;
alter table named_duty add constraint named_duty_stands_as_check
  check (stands_as in ('manager', 'deputy', 'closed days', 'named'));

alter table alarm drop constraint alarm_kind_check;
alter table alarm add constraint alarm_kind_check
  check (kind in ('contact', 'handover', 'nobody on duty', 'injury to a baby', 'restricted list'));

-- By which day the list is owed: by its clock, or where nobody has ever been named, by the day after the first restriction. For the bell
-- alone, and a day only.
create function house.restricted_list_owed() returns date
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then return null; end if;
  return coalesce(
    (select min(k.due_on) from clock k where k.kind = 'restricted-list-worked' and k.met_on is null and k.ended_on is null),
    (select min(r.placed_on) + 1 from restriction r
      join episode e on e.child_id = r.person_id and e.closed_on is null and not e.no_further_action
      where r.lifted_on is null));
end $$;
revoke all on function house.restricted_list_owed() from public;
grant execute on function house.restricted_list_owed() to holdfast_app;

-- Of how many children on the list nobody who may know of them has asked today: whoever works it does not see whom
-- they are barred from, and is not told that there is one. A number, for whoever is named.
create function house.restricted_list_left() returns integer
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_duty('restricted children') then return null; end if;
  return (select count(distinct p.id)
    from person p join restriction r on r.person_id = p.id and r.lifted_on is null
      join episode e on e.child_id = p.id and e.closed_on is null and not e.no_further_action
    where p.restricted and not exists (select from restricted_list_worked w where w.worked_on = house.today()
      and not exists (select from house.bar b where b.account_id = w.worked_by and b.subject_id = p.id
        and b.barred_from <= house.moment_now() and (b.barred_until is null or b.barred_until > house.moment_now()))));
end $$;
revoke all on function house.restricted_list_left() from public;
grant execute on function house.restricted_list_left() to holdfast_app;

-- The birth date outlives an adoption, and often the given name does. So an adopted child is found by words that tell the new family name
-- and that are no nearer to the name before, or by a number; and never by a birth date, or a given name, that both identities share.
-- Whoever is nobody's adopted child is found as before.
create function house.found_by_own_name(wanted uuid, searched text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return not exists (select from house.adoption_link l join person own on own.id = l.adopted_id join person birth on birth.id = l.birth_id
    where l.adopted_id = wanted
      and (searched = ''
        or word_similarity(btrim(house.searched_name('', own.family_name, '{}')), searched) < 0.4
        or word_similarity(searched, house.searched_name(own.given_name, own.family_name, own.other_names))
          < word_similarity(searched, house.searched_name(birth.given_name, birth.family_name, birth.other_names))));
end $$;
revoke all on function house.found_by_own_name(uuid, text) from public;

create or replace function house.search_people(wanted_name text, wanted_born date, wanted_identifier text, at_most integer)
  returns table(person_id uuid, ring_account_id uuid, likeness real)
  language plpgsql volatile security definer
  set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  searched text := btrim(house.searched_name(wanted_name, '', '{}'));
  practises boolean := house.sees_every_record();
  on_duty boolean := house.holds_role(array['front door']) or house.on_duty();
  barred boolean := house.has_bars();
  number text := coalesce(upper(replace(wanted_identifier, ' ', '')), '');
  one record;
begin
  for one in
    with found as (
      select p.id, p.restricted, p.born_on,
          word_similarity(searched, house.searched_name(p.given_name, p.family_name, p.other_names)) as alike, false as exact
        from person p
        where searched <> '' and searched <% house.searched_name(p.given_name, p.family_name, p.other_names)
      union all
      select p.id, p.restricted, p.born_on, 1::real, true
        from identifier i join person p on p.id = i.person_id
        where number <> '' and i.value in (number, btrim(wanted_identifier))
      union all
      select p.id, p.restricted, p.born_on, 1::real, false
        from person p
        where searched <> '' and p.born_on = wanted_born and p.restricted
          and house.same_name(wanted_name, p.given_name, p.family_name, p.other_names)
      union all
      select p.id, p.restricted, p.born_on, 0.3::real, false
        from person p where searched = '' and p.born_on = wanted_born
    ), once as (
      select distinct on (f.id) f.* from found f order by f.id, f.exact desc, f.alike desc
    )
    select o.id, barred and house.is_barred(o.id) as is_barred,
        case when o.restricted and not house.granted_any(o.id) then
          (select r.ring_account_id from restriction r where r.person_id = o.id and r.lifted_on is null) end as ring,
        o.alike
      from once o
      where (o.exact or wanted_born is null or o.born_on is null or o.alike >= 0.8 or abs(o.born_on - wanted_born) <= 366)
        and case
          when o.restricted then house.granted_any(o.id)
            or (o.exact and practises or o.born_on = wanted_born and searched <> '' and on_duty and exists (select from person n
              where n.id = o.id and house.same_name(wanted_name, n.given_name, n.family_name, n.other_names))) and not house.is_sealed(o.id)
          else practises or house.granted_any(o.id) end
        and not house.kept_from_me('name', o.id, null)
        and (o.exact or house.found_by_own_name(o.id, searched))
      order by o.exact desc, coalesce(o.born_on = wanted_born, false) desc, o.alike desc, o.id
      limit at_most
  loop
    if one.is_barred then
      perform house.note_refused(one.id, gen_random_uuid(), 'search for a person');
    else
      person_id := one.id;
      ring_account_id := one.ring;
      likeness := one.alike;
      return next;
    end if;
  end loop;
end $$;
