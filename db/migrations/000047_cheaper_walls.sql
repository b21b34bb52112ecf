-- The same walls for less work: what is confidential of several people is asked once a person, and nothing at all where nothing is;
-- and whether a record is sealed is asked of marked rows only.

-- Put into the function as it stands, whoever wrote it last. Its plan is kept: to make it anew costs more than to ask.
do $do$
declare
  body text := pg_get_functiondef('house.marks_of(uuid[])'::regprocedure);
  asked text := 'from house.standing_of(wanted) s';
  checked text := '
      where s.person_id = any (wanted)
        and (house.opens_record(s.person_id) or house.granted_any(s.person_id))';
  begins text := E'$function$\nbegin\n';
begin
  if position(asked in body) = 0 or position(checked in body) = 0 or position(begins in body) = 0 then
    raise exception 'house.marks_of is not written as this migration expects: ask there only of whoever may be read.';
  end if;
  body := replace(replace(body, checked, ''), asked, 'from house.standing_of(readable) s');
  body := replace(body, 'house.is_inside()', 'inside');
  execute replace(body, begins, $begins$$function$
declare
  inside boolean;
  readable uuid[] := array(select w from unnest(wanted) w
    where exists (select from confidentiality c where c.person_id = w and c.ended_on is null)
      or exists (select from must_not m where m.person_id = w and m.kind = 'must not know the address'));
begin
  if readable = '{}' then return; end if;
  readable := array(select w from unnest(readable) w where house.sees_record_today(w) or house.granted_any(w));
  if readable = '{}' then return; end if;
  inside := house.is_inside();
$begins$);
  alter function house.marks_of(uuid[]) set plan_cache_mode = force_generic_plan;
  alter function house.relatives_to_ring(uuid) set plan_cache_mode = force_generic_plan;
end $do$;

-- As before, and who asks is looked up only where something is confidential at all: for most people nothing is.
create or replace function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare inside boolean;
begin
  if subject is null then return false; end if;
  if exists (select from confidentiality c where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null) then
    inside := house.is_inside();
    if exists (select from confidentiality c
        where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null
          and (c.row_id is null or wanted_row is null or c.row_id = wanted_row)
          and (not inside or c.kept_from = 'all but named workers' and c.set_by is distinct from house.actor())
          and not exists (select from confidentiality_whom w
            where w.confidentiality_id = c.id and w.account_id = house.actor() and house.holds_its_role())) then
      return true;
    end if;
  end if;
  return wanted_kind = 'address' and exists (select from must_not m
      where m.person_id = subject and m.kind = 'must not know the address'
        and (m.ended_on is null or m.ended_on > house.today()))
    and not house.is_inside();
end $$;

create or replace function house.involvement_kept_from_me(subject uuid, wanted uuid, stands_as text, agency uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare says text;
begin
  if not exists (select from confidentiality c where c.person_id = subject and c.ended_on is null) then return false; end if;
  says := house.involvement_says(stands_as, agency);
  return exists (select from confidentiality c
        where c.person_id = subject and c.kind = 'phone' and c.row_id = wanted and c.ended_on is null)
      and house.kept_from_me('phone', subject, wanted)
    or says is not null and house.kept_from_me(says, subject, wanted);
end $$;

create or replace function house.household_kept_from_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from residence r
    where r.household_id = wanted
      and (exists (select from confidentiality c where c.person_id = r.person_id and c.kind = 'address' and c.ended_on is null)
        or exists (select from must_not m where m.person_id = r.person_id and m.kind = 'must not know the address'))
      and house.home_kept_from_me(r.person_id, wanted, r.lived_until));
end $$;

-- What they cost, so that PostgreSQL finds the row first and asks afterwards.
alter function house.kept_from_me(text, uuid, uuid) cost 1000;
alter function house.point_kept_from_me(uuid, uuid, text) cost 1000;
alter function house.home_kept_from_me(uuid, uuid, date) cost 2000;
alter function house.involvement_kept_from_me(uuid, uuid, text, uuid) cost 2000;
alter function house.household_kept_from_me(uuid) cost 5000;
alter function house.opens_household(uuid) cost 2000;

-- A row of a sealed person is marked, so that where the row names nobody else there is nothing to ask of one that is not.
create function house.ask_seal_of_marked(t text) returns void language plpgsql as $do$
declare
  always text := '(( SELECT house.none_sealed() AS none_sealed) OR ';
  rule text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('public.%I', t)::regclass and polname = 'sealed');
begin
  if left(rule, length(always)) = always and position(' IS NULL)' in rule) = 0
      and substr(rule, length(always) + 1) like '((NOT restricted) OR %' then
    execute format('alter policy sealed on public.%I using (%s)', t,
      left(substr(rule, length(always) + 1), length(rule) - length(always) - 1));
  end if;
end $do$;
select house.ask_seal_of_marked(name) from house.record_table order by name;

create or replace function house.make_record_table(t text, subject_column text, also_seen text default 'false',
    also_written text default null, marked_by text default 'false') returns void language plpgsql as $$
begin
  perform house.make_record_table_without_bars(t, subject_column, also_seen, also_written, marked_by);
  perform house.bar_record_table(t);
  perform house.seal_record_table(t);
  perform house.ask_seal_of_marked(t);
end $$;
