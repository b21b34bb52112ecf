-- What stands before a row is asked in one rule a table, and in few words: PostgreSQL makes each rule of a page ready at each view, one
-- function after the other, also where its first words decide. Who may see which row is as before.

-- Whether whoever acts is known to see every record that is not restricted: found once a transaction and kept under whose it is (000061).
-- `holdfast.whose` is account, role and moment in one word, said together with them (src/domains/ledger/entry-store.ts), so that they are not put
-- together for each rule. Whoever is not known is asked in full.
create function house.is_known_to_see_freely() returns boolean language sql stable as
$$ select current_setting('holdfast.sees_freely', true) = current_setting('holdfast.whose', true) || 'true' $$;
revoke all on function house.is_known_to_see_freely() from public;
grant execute on function house.is_known_to_see_freely() to holdfast_app;

-- As before. Whoever sees freely has no bar.
create or replace function house.reaches_row(restricted boolean, subject uuid) returns boolean language plpgsql stable cost 500 as $$
begin
  return not restricted and (house.sees_freely() or house.sees_every_record() and not house.is_barred(subject)) or house.granted_record(subject);
end $$;

-- Makes one rule of `seen`, of the seal and of whatever else lets somebody see a row of a table. Of a row that is not restricted and names nobody
-- else, whoever is known to see freely is asked nothing more. Of every other row all of it is asked, in one function of the table's own;
-- where nothing but the right to open the record counts, which asks for the seal itself, that is house.reaches_row.
create function house.join_walls(t text) returns void language plpgsql as $join$
declare
  place oid := format('public.%I', t)::regclass;
  subject text := (select quote_ident(r.subject_column) from house.record_table r where r.name = t);
  sealed text := (select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = place and polname = 'sealed');
  seen text := (select string_agg(pg_get_expr(polqual, polrelid), ' or ' order by polname) from pg_policy
    where polrelid = place and polpermissive and polcmd = 'r');
  freely text := 'not restricted and house.is_known_to_see_freely()';
  also text := (select string_agg(format(' and %I is null', m[1]), '') from regexp_matches(sealed, '\((\w+) IS NULL\) OR house\.opens_sealed', 'g') m);
  all_of_it text := 'sees_row_of_' || t;
  asked text[];
  given text;
begin
  if sealed is null then return; end if;
  if exists (select from pg_policy where polrelid = place and polpermissive and polcmd = '*') then
    raise exception 'A rule of % stands for reading and writing at once.', t;
  end if;
  -- What is passed over for whoever sees freely must be just this.
  if position('((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR ' in seen) = 0 or sealed !~ ('^(\(\( SELECT house\.none_sealed\(\) AS none_sealed\) OR \()?'
      || '\(\(NOT restricted\) OR house\.opens_sealed\(\w+\)\)( AND \(\(\w+ IS NULL\) OR house\.opens_sealed\(\w+\)\))*(\)\))?$') then
    raise exception 'The rules of % are none that can be joined: % and %', t, seen, sealed;
  end if;
  if seen = format('(((NOT restricted) AND ( SELECT house.sees_freely() AS sees_freely)) OR house.reaches_row(restricted, %s))', subject)
      and sealed = format('((NOT restricted) OR house.opens_sealed(%s))', subject) then
    execute format('drop policy sealed on public.%1$I; alter policy seen on public.%1$I using ((%2$s) or house.reaches_row(restricted, %3$s))',
      t, freely, subject);
    return;
  end if;
  asked := array(select distinct a.attname::text from pg_policy p
      join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass and d.refobjid = place
      join pg_attribute a on a.attrelid = place and a.attnum = d.refobjsubid and a.attnum > 0
    where p.polrelid = place and (p.polname = 'sealed' or p.polpermissive and p.polcmd = 'r') order by 1);
  given := (select string_agg(format('%I %s', a.attname, format_type(a.atttypid, null)), ', ' order by a.attname::text) from pg_attribute a
    where a.attrelid = place and a.attname = any (asked));
  -- What was asked once a statement is asked of the row, and known since it was first asked; where nothing is sealed, each seal is open.
  seen := regexp_replace(seen, '\( SELECT (house\.\w+\((?:ARRAY\[[^]]*\]|[^()]*)\)) AS \w+\)', '\1', 'g');
  seen := regexp_replace(seen, '\( SELECT (\(house\.\w+\(\) = ''\w+''::text\))\)', '\1', 'g');
  sealed := replace(sealed, '( SELECT house.none_sealed() AS none_sealed) OR ', '');
  execute format('create function house.%1$I(%2$s) returns boolean language plpgsql stable cost 500 as $row$
begin
  return (%3$s)
    and %4$s;
end $row$;
revoke all on function house.%1$I(%2$s) from public; grant execute on function house.%1$I(%2$s) to holdfast_app', all_of_it, given, seen, sealed);
  execute (select string_agg(format('drop policy %I on public.%I', polname, t), '; ') from pg_policy
    where polrelid = place and (polname = 'sealed' or polpermissive and polcmd = 'r' and polname <> 'seen'));
  execute format('alter policy seen on public.%I using ((%s%s) or house.%I(%s))', t, freely, coalesce(also, ''), all_of_it,
    (select string_agg(quote_ident(c), ', ' order by c) from unnest(asked) c));
end $join$;
revoke all on function house.join_walls(text) from public;
select house.join_walls(name) from house.record_table;

-- What house.make_record_table ends with.
alter function house.shorten_walls(text) rename to shorten_rules;
create function house.shorten_walls(t text) returns void language plpgsql as $$
begin
  perform house.shorten_rules(t);
  perform house.join_walls(t);
end $$;

create or replace function house.tells_whole(told_of uuid) returns boolean language sql stable as $$
  select case when starts_with(current_setting('holdfast.nothing_kept_of', true), current_setting('holdfast.whose', true))
      and position(told_of::text in current_setting('holdfast.nothing_kept_of', true)) > 0 then true
    else house.found_whole(told_of) end
  $$;

-- Where a concern calls nobody by name, the name of whoever acts is not asked; and a concern that is joined to none is asked alone.
create or replace function house.is_me(said text) returns boolean language plpgsql stable as $$
declare
  mine text;
begin
  if coalesce(said, '') = '' then return false; end if;
  mine := house.my_bare_name();
  if mine = '' then return false; end if;
  if octet_length(said) = length(said) and position(substring(mine from '[^ ]*$') in lower(translate(said, '''`', ''))) = 0 then return false; end if;
  return house.is_called_by(said, string_to_array(mine, ' '));
end $$;
create or replace function house.concern_about_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  account uuid;
  person uuid;
  called text;
  joined uuid;
begin
  select c.about_account_id, c.about_person_id, c.about_name, c.joined_to_id into account, person, called, joined from concern c where c.id = wanted;
  if account = house.actor() or account is null and person is null and house.is_me(called) then return true; end if;
  return joined is not null and exists (select from concern j where j.id = joined and (j.about_account_id = house.actor()
    or j.about_account_id is null and j.about_person_id is null and house.is_me(j.about_name)));
end $$;

-- What the marks of a family say is as before: each is asked once whether it is kept from whoever acts, and whom it names is sought where it
-- names somebody.
create function house.barred_by_mark(wanted uuid, also_id uuid, also_name text, from_table text) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((select jsonb_agg(jsonb_build_object('id', f.id,
      'name', case when house.opens_record(f.id) or f.id is null then f.name end) order by f.name)
    from (select w.barred_id as id, coalesce(w.barred_name, nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known') as name
        from confidentiality_whom w left join person p on p.id = w.barred_id
        where w.confidentiality_id = wanted and w.account_id is null
      union all
      select also_id, coalesce(also_name, nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known')
        from (select 1) one left join person p on p.id = also_id where from_table = 'must_not') f), '[]'::jsonb);
end $$;
create function house.workers_of_mark(wanted uuid) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.name)
    from confidentiality_whom w join account k on k.id = w.account_id where w.confidentiality_id = wanted), '[]'::jsonb);
end $$;
revoke all on function house.barred_by_mark(uuid, uuid, text, text), house.workers_of_mark(uuid) from public;
create or replace function house.marks_of(wanted uuid[])
 returns table(id uuid, person_id uuid, kind text, row_id uuid, kept_from text, words text[], reason text, since date, review_on date, together_id uuid, set_by_name text, hidden boolean, from_table text, version integer, from_people jsonb, for_workers jsonb)
 language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  inside boolean;
  readable uuid[] := array(select w from unnest(wanted) w
    where exists (select from confidentiality c where c.person_id = w and c.ended_on is null)
      or exists (select from must_not m where m.person_id = w and m.kind = 'must not know the address'));
begin
  if readable = '{}' then return; end if;
  if house.sees_freely() then
    readable := array(select p.id from person p where p.id = any (readable) and (not p.restricted or house.granted_any(p.id)));
  else
    readable := array(select w from unnest(readable) w where house.sees_record_today(w) or house.granted_any(w));
  end if;
  if readable = '{}' then return; end if;
  inside := house.is_inside();
  return query
    with standing as materialized (select s.*, house.kept_from_me(s.kind, s.person_id, s.row_id) as hidden,
      exists (select from confidentiality_whom w where w.confidentiality_id = s.id) as of_somebody from house.standing_of(readable) s)
    select s.id, s.person_id, s.kind, s.row_id, s.kept_from,
        case when s.person_id in (select k.person_id from standing k where k.hidden) or s.words <> '{}' and house.words_kept_from_me(s.words)
          then array[]::text[] else s.words end,
        case when s.hidden then '' else s.reason end, s.since, s.review_on,
        s.together_id, case when inside then coalesce((select a.name from account a where a.id = s.set_by), '') else '' end, s.hidden, s.from_table,
        coalesce((select c.version from confidentiality c where c.id = s.id), 0),
        case when inside and (s.of_somebody or s.from_table = 'must_not') then house.barred_by_mark(s.id, s.barred_id, s.barred_name, s.from_table)
          else '[]'::jsonb end,
        case when inside and s.of_somebody then house.workers_of_mark(s.id) else '[]'::jsonb end
      from standing s
      order by s.since, s.id;
end $$;

-- A person tells of themselves, and is known by that alone; of whom to ask around a family is asked of all of it at once.
create or replace function house.told_of_in(told_of uuid) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  people uuid[];
begin
  if exists (select from person p where p.id = told_of) then return array[told_of]; end if;
  if exists (select from contact_child c where c.contact_id = told_of) then
    return coalesce((select array_agg(distinct t.person_id) from house.who_is_told_of(told_of) t), array[told_of]);
  end if;
  people := array(select a.child_id from allegation a where a.id = told_of and a.child_id is not null
    union select r.person_id from asked_of_us_record r where r.asked_id = told_of);
  return case when people = '{}' then array[told_of] else people end;
end $$;
create or replace function house.around(wanted uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return coalesce((select array_agg(distinct found.id) from (
    select unnest(wanted) as id
    union all select r.person_id from relationship r where r.other_id = any (wanted)
    union all select r.other_id from relationship r where r.person_id = any (wanted)
    union all select o.person_id from residence m join residence o on o.household_id = m.household_id
      where m.person_id = any (wanted) and m.lived_until is null and o.lived_until is null) found), '{}');
end $$;
create or replace function house.of_whom_to_ask_around(told_of uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  near uuid[] := house.around(told_of);
begin
  if house.sees_freely() then
    return array(select distinct c.person_id from confidentiality c
      where c.person_id = any (near) and c.kept_from = 'all but named workers' and c.ended_on is null);
  end if;
  return house.of_whom_to_ask(near);
end $$;
