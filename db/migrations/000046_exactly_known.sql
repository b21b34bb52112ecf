-- Restricted people in what was still open: a name that is nearly theirs, the home they live in, a number that comes back, and the
-- own record of somebody who works here.

-- A name made ready to be compared word by word: without case, accents, apostrophes, hyphens and full stops.
create function house.bare_words(name text) returns text
  language sql immutable parallel safe
  as $$ select btrim(regexp_replace(house.searched_name(translate(coalesce(name, ''), '´ʼʻ', ''), '', '{}'),
    '[^[:alnum:]]+', ' ', 'g')) $$;

-- Whether a name is exactly somebody's, in whatever order, joined or apart, with or without their middle names; or another name
-- that they are known by. A slip of the pen is another name.
create function house.same_name(wanted text, given text, family text, others text[]) returns boolean
  language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
declare
  asked text := house.bare_words(wanted);
  asked_words text[] := array(select w from unnest(string_to_array(asked, ' ')) w order by w);
  known text;
begin
  if asked = '' then return false; end if;
  foreach known in array array[concat_ws(' ', given, family), concat_ws(' ', family, given),
      concat_ws(' ', split_part(house.bare_words(given), ' ', 1), family)] || coalesce(others, '{}') loop
    known := house.bare_words(known);
    if known <> '' and (replace(known, ' ', '') = replace(asked, ' ', '')
        or array(select w from unnest(string_to_array(known, ' ')) w order by w) = asked_words) then
      return true;
    end if;
  end loop;
  return false;
end $$;

-- "Known: ring this person now" is for an exact identifier, or the exact name and birth date: whoever tries names that are nearly
-- right is told nothing. Put into the function as it stands, whoever wrote it last.
do $$
declare
  body text := pg_get_functiondef('house.search_people(text, date, text, integer)'::regprocedure);
  by_number text := 'where number <> '''' and i.value in (number, btrim(wanted_identifier))';
  by_name text := 'o.born_on = wanted_born and searched <> '''' and on_duty';
begin
  if position(by_number in body) = 0 or position(by_name in body) = 0 then
    raise exception 'house.search_people is not written as this migration expects: say in it that a name must be exact.';
  end if;
  body := replace(body, by_number, by_number || '
      union all
      select p.id, p.restricted, p.born_on, 1::real, false
        from person p
        where searched <> '''' and p.born_on = wanted_born and p.restricted
          and house.same_name(wanted_name, p.given_name, p.family_name, p.other_names)');
  execute replace(body, by_name, 'o.born_on = wanted_born and searched <> '''' and on_duty and exists (select from person n
              where n.id = o.id and house.same_name(wanted_name, n.given_name, n.family_name, n.other_names))');
end $$;

-- A home in which a restricted person lives, or lived, or is placed, is marked; it is read by whoever may know somebody of it. So
-- nobody learns the address of a family by reading all addresses.
create function house.lived_in_by(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.person_id from residence r where r.household_id = wanted
  union select l.child_id from placement l where l.household_id = wanted $$;
revoke all on function house.lived_in_by(uuid) from public;

create function house.household_marked(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from residence r join person p on p.id = r.person_id where r.household_id = wanted and p.restricted)
    or exists (select from placement l join person p on p.id = l.child_id where l.household_id = wanted and p.restricted);
end $$;
revoke all on function house.household_marked(uuid) from public;

create function house.opens_household(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return not exists (select from house.lived_in_by(wanted))
    or exists (select from house.lived_in_by(wanted) as lives (id)
      where house.sees_record_today(lives.id) or house.granted_any(lives.id));
end $$;

do $$
declare
  body text := pg_get_functiondef('house.mark_household()'::regprocedure);
  asked text := 'where p.id = new.id), false) or false;';
begin
  if position(asked in body) = 0 then raise exception 'house.mark_household is not written as this migration expects.'; end if;
  execute replace(body, asked, 'where p.id = new.id), false) or house.household_marked(new.id);');
end $$;
update house.record_table set marked_by = 'house.household_marked(new.id)' where name = 'household';
alter policy seen on household using ((not restricted and (select house.sees_freely()))
  or ((select house.sees_every_record()) and house.opens_household(id)));
alter policy changed on household using ((select house.writes_records()) and house.opens_household(id))
  with check ((select house.writes_records()) and house.opens_household(id));
alter policy seen on history.household using ((select house.sees_every_record()) and house.opens_household(id));

create function house.mark_homes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'person' then
    update household h set restricted = not h.restricted
      where h.id in (select r.household_id from residence r where r.person_id = new.id
          union select l.household_id from placement l where l.child_id = new.id)
        and h.restricted is distinct from house.household_marked(h.id);
  else
    update household h set restricted = not h.restricted
      where h.id = (to_jsonb(new) ->> 'household_id')::uuid and h.restricted is distinct from house.household_marked(h.id);
  end if;
  return null;
end $$;
create trigger zz_mark_homes after update of restricted on person for each row
  when (old.restricted is distinct from new.restricted) execute function house.mark_homes();
create trigger zz_mark_homes after insert or update of household_id on residence for each row
  when (new.restricted) execute function house.mark_homes();
create trigger zz_mark_homes after insert or update of household_id on placement for each row
  when (new.restricted and new.household_id is not null) execute function house.mark_homes();
-- What stood before carries the mark from now on; it is no change of the record.
alter table household disable trigger user;
update household set restricted = true where house.household_marked(id);
alter table household enable trigger user;

-- A number from before an adoption that comes back with somebody else, in a census or from a letter, is not kept: by it a search
-- would lead from the one identity to the other. Nobody is told, for that would tell of a sealed record.
create function house.is_under_seal(number text, beside uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from identifier i join seal s on s.person_id = i.person_id
    where i.value = number and i.person_id is distinct from beside);
end $$;
revoke all on function house.is_under_seal(text, uuid) from public;
create function house.leave_out_sealed_number() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not house.is_under_seal(new.value, new.person_id) then return new; end if;
  return case when tg_op = 'UPDATE' then old end;
end $$;
create trigger a_a_leave_out_sealed_number before insert or update of value on identifier for each row
  when (new.kind <> 'authority''s number') execute function house.leave_out_sealed_number();

-- The same asked by what the house itself loads, so that the return as it was read does not keep the number either.
create function house.numbers_under_seal(numbers text[]) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then return; end if;
  return query select n from unnest(numbers) n where house.is_under_seal(n, null);
end $$;
revoke all on function house.numbers_under_seal(text[]) from public;
grant execute on function house.numbers_under_seal(text[]) to holdfast_app;

-- Nobody works on their own record, whichever came first: the account or the person, their number or their name. Where nobody is
-- there to be told, the house is, and whoever becomes head of service finds it.
create function house.bar_own_record(of_account uuid, of_person uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  theirs record;
begin
  for theirs in
    with alike as (
      select a as account, p.id as person_id from account a join person p
          on house.plain_name(a.name) = house.plain_name(concat_ws(' ', p.given_name, p.family_name))
        where of_person is not null and p.id = of_person
      union all
      select a, p.id from account a join person p
          on house.searched_name(p.given_name, p.family_name, p.other_names) like '%' || house.plain_name(a.name) || '%'
            and house.plain_name(a.name) = house.plain_name(concat_ws(' ', p.given_name, p.family_name))
        where of_account is not null and a.id = of_account
    )
    select (k.account).id as account_id, k.person_id, house.manager_of((k.account).id) as manager from alike k
      where exists (select from contact_point c where c.person_id = k.person_id
          and (lower(btrim(c.value)) = (k.account).email or regexp_replace(c.value, '\D', '', 'g') <> ''
            and regexp_replace(c.value, '\D', '', 'g') = regexp_replace(coalesce((k.account).phone, ''), '\D', '', 'g')))
        and not exists (select from declared_interest d where d.account_id = (k.account).id and d.person_id = k.person_id)
  loop
    insert into declared_interest (id, person_id, account_id, kind, says, declared_at, declared_by, told_account_id)
      values (gen_random_uuid(), theirs.person_id, theirs.account_id, 'own record',
        'The name and a number or address of this person are those of somebody who works here.', house.moment_now(),
        '00000000-0000-7000-8000-000000000001', coalesce(theirs.manager, '00000000-0000-7000-8000-000000000001'));
  end loop;
end $$;
revoke all on function house.bar_own_record(uuid, uuid) from public;

create or replace function house.own_record() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'contact_point' then perform house.bar_own_record(null, (to_jsonb(new) ->> 'person_id')::uuid);
  elsif tg_table_name = 'person' then perform house.bar_own_record(null, new.id);
  elsif tg_table_name = 'account' then perform house.bar_own_record(new.id, null);
  else perform house.bar_own_record((to_jsonb(new) ->> 'account_id')::uuid, null); end if;
  return null;
end $$;
create trigger zz_own_record after update of given_name, family_name on person for each row
  when (old.given_name is distinct from new.given_name or old.family_name is distinct from new.family_name)
  execute function house.own_record();
create trigger zz_own_record after update of name, email, phone on account for each row execute function house.own_record();
create trigger zz_own_record after insert on account_role for each row execute function house.own_record();

-- Also in the list of what they opened themselves, somebody who is barred reads no name, gets no way to the record, and does not
-- learn by a search that found nobody that it would have found the one they are barred from.
do $$
declare
  body text := pg_get_functiondef('house.looks_by(uuid, timestamptz, timestamptz, uuid, integer)'::regprocedure);
  restricted text := 'coalesce(p.restricted and not house.granted_any(p.id), false)';
  theirs text := 'where e.actor_id = wanted and';
begin
  if position(restricted in body) = 0 or position(theirs in body) = 0 then
    raise exception 'house.looks_by is not written as this migration expects.';
  end if;
  body := replace(body, restricted, 'coalesce(p.restricted and not house.granted_any(p.id) or house.is_barred(p.id), false)');
  execute replace(body, theirs, theirs || ' (e.request_id is distinct from ''refused'' or wanted <> house.actor()) and');
end $$;
