-- The same walls for less work. From those inside the trust only what is kept from all but named workers is kept, and that of few
-- people: so it is found out first whether there is any of it, and the exact question is asked of those people alone.

create index confidentiality_strongly_kept on confidentiality (person_id)
  where kept_from = 'all but named workers' and ended_on is null;
drop index confidentiality_from_workers;

-- As before. Whoever is inside holds their role, so of them that is not asked again.
create or replace function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer cost 1000 set search_path = public, pg_temp as $$
begin
  if subject is null then return false; end if;
  if house.is_inside() then
    return exists (select from confidentiality c
      where c.person_id = subject and c.kept_from = 'all but named workers' and c.ended_on is null and c.kind = wanted_kind
        and (c.row_id is null or wanted_row is null or c.row_id = wanted_row) and c.set_by is distinct from house.actor()
        and not exists (select from confidentiality_whom w where w.confidentiality_id = c.id and w.account_id = house.actor()));
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

-- Those of some people of whom anything may be kept from whoever is acting, or who are barred from them: of all others no exact
-- question need be asked.
create function house.of_whom_to_ask(about uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.is_inside() then return about; end if;
  if house.has_bars() then
    return array(select a from unnest(about) a where house.is_barred(a) or exists (select from confidentiality c
      where c.person_id = a and c.kept_from = 'all but named workers' and c.ended_on is null));
  end if;
  return array(select a from unnest(about) a where exists (select from confidentiality c
    where c.person_id = a and c.kept_from = 'all but named workers' and c.ended_on is null));
end $$;
revoke all on function house.of_whom_to_ask(uuid[]) from public;

create or replace function house.involvement_kept_from_me(subject uuid, wanted uuid, stands_as text, agency uuid) returns boolean
  language plpgsql stable security definer cost 2000 set search_path = public, pg_temp as $$
declare says text;
begin
  if house.is_inside() then
    if not exists (select from confidentiality c
        where c.person_id = subject and c.kept_from = 'all but named workers' and c.ended_on is null) then
      return false;
    end if;
  elsif not exists (select from confidentiality c where c.person_id = subject and c.ended_on is null) then
    return false;
  end if;
  says := house.involvement_says(stands_as, agency);
  return exists (select from confidentiality c
        where c.person_id = subject and c.kind = 'phone' and c.row_id = wanted and c.ended_on is null)
      and house.kept_from_me('phone', subject, wanted)
    or says is not null and house.kept_from_me(says, subject, wanted);
end $$;

create or replace function house.household_kept_from_me(wanted uuid) returns boolean
  language plpgsql stable security definer cost 5000 set search_path = public, pg_temp as $$
begin
  if house.is_inside() then
    return exists (select from residence r
      where r.household_id = wanted
        and exists (select from confidentiality c
          where c.person_id = r.person_id and c.kept_from = 'all but named workers' and c.ended_on is null and c.kind = 'address')
        and house.home_kept_from_me(r.person_id, wanted, r.lived_until));
  end if;
  return exists (select from residence r
    where r.household_id = wanted
      and (exists (select from confidentiality c where c.person_id = r.person_id and c.kind = 'address' and c.ended_on is null)
        or exists (select from must_not m where m.person_id = r.person_id and m.kind = 'must not know the address'))
      and house.home_kept_from_me(r.person_id, wanted, r.lived_until));
end $$;

create or replace function house.sayings_kept_from_me(wanted uuid) returns table (kind text, pattern text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare asked uuid[];
begin
  if house.nothing_is_kept_from_me() and not house.has_bars() then return; end if;
  asked := house.of_whom_to_ask(house.around(
    coalesce((select array_agg(t.person_id) from house.who_is_told_of(wanted) t), array[wanted])));
  if asked = '{}' then return; end if;
  return query select * from house.sayings(asked, false);
end $$;

-- Their plans are kept: to make them anew costs more than to ask.
alter function house.around(uuid[]) set plan_cache_mode = force_generic_plan;
alter function house.who_is_told_of(uuid) set plan_cache_mode = force_generic_plan;

-- Of whom to ask, said by hashes so that nobody is named by it: those of whom anything is kept from all but named workers. Of anybody
-- else nothing is kept from whoever is inside. Null where everybody must be asked of: for those outside, and where it is kept of many.
create function house.hashes_to_ask() returns integer[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  most constant integer := 100;
  hashes integer[];
begin
  if not house.is_inside() then return null; end if;
  hashes := array(select uuid_hash(c.person_id) from confidentiality c
    where c.kept_from = 'all but named workers' and c.ended_on is null limit most + 1);
  return case when cardinality(hashes) <= most then hashes end;
end $$;
revoke all on function house.hashes_to_ask() from public;
grant execute on function house.hashes_to_ask() to holdfast_app;

-- The rule of a table whose rows are each of one person asks of those alone.
create function house.ask_of_few(t text, subject text) returns void language plpgsql as $do$
declare
  place text;
  always text := '( SELECT house.nothing_is_kept_from_me() AS nothing_is_kept_from_me)';
  rule text;
begin
  foreach place in array array['public', 'history'] loop
    rule := (select pg_get_expr(polqual, polrelid) from pg_policy
      where polrelid = format('%I.%I', place, t)::regclass and polname = 'confidential');
    if position(always in rule) = 0 then
      raise exception 'The rule of %.% is not written as this migration expects: ask there only of those of whom something is kept.', place, t;
    end if;
    execute format('alter policy confidential on %I.%I using (%s)', place, t, replace(rule, always,
      format('(uuid_hash(%I) <> all ((select house.hashes_to_ask())::integer[]))', subject)));
  end loop;
end $do$;
select house.ask_of_few('residence', 'person_id'), house.ask_of_few('contact_point', 'person_id'),
  house.ask_of_few('involvement', 'person_id'), house.ask_of_few('placement', 'child_id');
