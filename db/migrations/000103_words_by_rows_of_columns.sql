-- Words that people wrote are masked as before (000095), for less work: whether anything is kept is asked once a row and not once a word,
-- and what was found out around a child is known of the contacts that tell of that child alone. Of whom something is kept, the words of a
-- row are searched together.

-- Of those around some people, whose details may be kept from whoever is acting.
create function house.of_whom_to_ask_around(told_of uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if house.sees_freely() then
    return array(select a from unnest(house.around(told_of)) a where exists (select from confidentiality c
      where c.person_id = a and c.kept_from = 'all but named workers' and c.ended_on is null));
  end if;
  return house.of_whom_to_ask(house.around(told_of));
end $$;

-- A person, or the children of a contact: matched, and whoever they may be where they were not.
create function house.told_of_in(told_of uuid) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from contact_child c where c.contact_id = told_of) then return array[told_of]; end if;
  return coalesce((select array_agg(distinct t.person_id) from house.who_is_told_of(told_of) t), array[told_of]);
end $$;

create or replace function house.sayings_kept_from_me(wanted uuid) returns table (kind text, pattern text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked uuid[] := house.of_whom_to_ask_around(house.told_of_in(wanted));
begin
  if asked = '{}' then return; end if;
  return query select * from house.sayings(asked, false);
end $$;

-- Around whom nothing is kept from whoever acts is kept for the transaction, under whose answer it is. What is around some people is what is
-- around each of them: so of a contact all of whose children are known, nobody is asked again.
create function house.find_nothing_kept_of(told_of uuid, whose text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known text := current_setting('holdfast.nothing_kept_of', true);
  people uuid[] := house.told_of_in(told_of);
  asked uuid[];
begin
  if known is null or not starts_with(known, whose) then known := whose; end if;
  if exists (select from unnest(people) p where position(p::text in known) = 0) then
    asked := house.of_whom_to_ask_around(people);
    if asked <> '{}' and exists (select from house.sayings(asked, false)) then return false; end if;
  end if;
  perform set_config('holdfast.nothing_kept_of', concat_ws(' ', known, told_of, array_to_string(people, ' ')), true);
  return true;
end $$;

create function house.nothing_kept_of(told_of uuid) returns boolean language plpgsql stable as $$
declare
  whose text := current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true);
  known text := current_setting('holdfast.nothing_kept_of', true);
begin
  if starts_with(known, whose) and position(told_of::text in known) > 0 then return true; end if;
  return house.find_nothing_kept_of(told_of, whose);
end $$;

-- Whether whoever acts may read a row of words as they were written. The house itself loads and counts, and shows nobody what it reads.
create function house.tells_whole(told_of uuid) returns boolean language plpgsql stable as $$
declare
  whose text := current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true);
  known text := current_setting('holdfast.nothing_kept_of', true);
begin
  if starts_with(known, whose) and position(told_of::text in known) > 0 then return true; end if;
  if house.acting_role() = 'service' and house.holds_role(array['service']) then return true; end if;
  return house.find_nothing_kept_of(told_of, whose);
end $$;

-- The words of a row as whoever acts may read them.
create function house.words_left(told_of uuid, words text[]) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  kept text;
begin
  for kept in select s.pattern from house.sayings_kept_from_me(told_of) s order by length(s.pattern) desc loop
    words := array(select regexp_replace(w.says, kept, '[confidential]', 'gi') from unnest(words) with ordinality w (says, place) order by w.place);
  end loop;
  return words;
end $$;

-- As before; and what the rows of a page have found out already is not asked again.
create or replace function house.without_what_is_kept(wanted uuid, texts text[]) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if house.nothing_kept_of(wanted) then return null; end if;
  return house.words_left(wanted, texts);
end $$;

revoke all on function house.of_whom_to_ask_around(uuid[]), house.told_of_in(uuid), house.find_nothing_kept_of(uuid, text),
  house.words_left(uuid, text[]) from public;
grant execute on function house.find_nothing_kept_of(uuid, text), house.words_left(uuid, text[]) to holdfast_app;

-- Lets these columns of a table be read by its view alone: `<table>_masked`, now and as it was known. May be said again, of more columns.
create or replace function house.tell_by_columns(t text, told_of text, words text[]) returns void language plpgsql as $do$
declare
  place text;
  rest text;
  told text;
  of_a_row text := format('cross join lateral (select case when not house.tells_whole(x.%1$I) then house.words_left(x.%1$I, array[%2$s]) end as words
    offset 0) told', told_of, (select string_agg(format('x.%I', w), ', ' order by n) from unnest(words) with ordinality as listed (w, n)));
begin
  grant create on schema public, as_known to holdfast_reader;
  foreach place in array array['public', 'history'] loop
    execute format('drop policy if exists kept_words on %I.%I', place, t);
    select string_agg(quote_ident(attname), ', ' order by attnum) into rest from pg_attribute
      where attrelid = format('%I.%I', place, t)::regclass and attnum > 0 and not attisdropped and not attname = any (words);
    execute format('revoke select on %1$I.%2$I from holdfast_app; grant select (%3$s) on %1$I.%2$I to holdfast_app;
      grant select on %1$I.%2$I to holdfast_reader', place, t, rest);
  end loop;
  select string_agg(case when attname = any (words) then format('case when told.words is null then x.%1$I else told.words[%2$s] end as %1$I',
        attname, array_position(words, attname::text))
      else format('x.%I', attname) end, ', ' order by attnum) into told
    from pg_attribute where attrelid = format('public.%I', t)::regclass and attnum > 0 and not attisdropped;
  execute format('create or replace view public.%I as select %s from public.%I x %s', t || '_masked', told, t, of_a_row);
  -- The earlier day has the columns in an order of its own, which a view keeps.
  select string_agg(case when attname = any (words) then format('case when told.words is null then x.%1$I else told.words[%2$s] end as %1$I',
        attname, array_position(words, attname::text))
      when attname = 'restricted' then 'false as restricted'
      else format('x.%I', attname) end, ', ' order by attnum) into told
    from pg_attribute where attrelid = format('as_known.%I', t)::regclass and attnum > 0 and not attisdropped;
  execute format('create or replace view as_known.%1$I with (security_invoker = false) as select %2$s from history.%1$I x %3$s
      where x.recorded_from <= house.moment_known() and x.recorded_to > house.moment_known()', t, told, of_a_row);
  execute format('create or replace view as_known.%I with (security_invoker = true) as select * from as_known.%I', t || '_masked', t);
  execute format('grant select on public.%1$I, as_known.%1$I to holdfast_app', t || '_masked');
  execute format('alter view public.%I owner to holdfast_reader; alter view as_known.%I owner to holdfast_reader', t || '_masked', t);
  revoke create on schema public, as_known from holdfast_reader;
end $do$;

-- The tables that are told so already: those columns that whoever signs in does not read, of whom their view says.
do $do$
declare
  one record;
begin
  for one in
    select c.relname as name, substring(pg_get_viewdef(v.oid) from 'words_told\((?:x\.)?"?(\w+)"?,') as told_of,
        (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and not has_column_privilege('holdfast_app', c.oid, a.attnum, 'select')) as words
      from pg_class v join pg_class c on c.relname || '_masked' = v.relname and c.relnamespace = v.relnamespace
      where v.relnamespace = 'public'::regnamespace and v.relkind = 'v' order by 1
  loop
    if one.told_of is null or one.words is null then raise exception 'Of whom %_masked tells is not written as this migration expects.', one.name; end if;
    perform house.tell_by_columns(one.name, one.told_of, one.words);
  end loop;
end $do$;
drop function house.words_told(uuid, text);
drop function house.find_words_told(uuid, text, text);
