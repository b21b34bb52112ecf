-- What is written of brothers and sisters together tells of a mother or a grandparent who may be tied to one of them alone: around somebody are
-- those who are tied to whoever is tied to them, too.
create or replace function house.around(wanted uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  tied uuid[] := array(select unnest(wanted)
    union select r.person_id from relationship r where r.other_id = any (wanted)
    union select r.other_id from relationship r where r.person_id = any (wanted));
begin
  return coalesce((select array_agg(distinct found.id) from (
    select unnest(tied) as id
    union all select r.person_id from relationship r where r.other_id = any (tied)
    union all select r.other_id from relationship r where r.person_id = any (tied)
    union all select o.person_id from residence m join residence o on o.household_id = m.household_id
      where m.person_id = any (wanted) and m.lived_until is null and o.lived_until is null) found), '{}');
end $$;

-- A form that keeps a new row in place of an old one sends back what it was filled with, as one that changes a row does (000121). What its
-- mask stands for stands in the new row too: it is known by the words around it, in the same column of an earlier row about the same person.

create function house.masked_by(says text, patterns text[]) returns text language plpgsql immutable as $$
begin
  for place in 1 .. cardinality(patterns) loop says := regexp_replace(says, patterns[place], '[confidential]', 'gi'); end loop;
  return says;
end $$;

-- What each mask of a text stands for, in its order; nothing where that cannot be told.
create function house.hidden_in(was text, masked text) returns text[] language plpgsql immutable as $$
declare
  shown text[] := string_to_array(masked, '[confidential]');
  hidden text[] := '{}';
  from_ integer := length(shown[1]);
  to_ integer;
begin
  for place in 2 .. cardinality(shown) loop
    if place = cardinality(shown) then to_ := length(was) - length(shown[place]);
    else to_ := from_ + strpos(substr(was, from_ + 2), shown[place]); end if;
    if to_ <= from_ then return null; end if;
    hidden := hidden || substr(was, from_ + 1, to_ - from_);
    from_ := to_ + length(shown[place]);
  end loop;
  return hidden;
end $$;

create or replace function house.put_back(was text, came text, patterns text[]) returns text language plpgsql immutable as $$
declare
  mask constant text := '[confidential]';
  masked text := house.masked_by(was, patterns);
  hidden text[] := house.hidden_in(was, masked);
  shown text[] := string_to_array(came, mask);
begin
  if masked = was or hidden is null then return came; end if;
  return shown[1] || coalesce((select string_agg(coalesce(hidden[place - 1], mask) || shown[place], '' order by place)
    from generate_series(2, cardinality(shown)) place), '');
end $$;

-- A text of a new row, with what its masks stand for in earlier texts: one that is the same, or one that has the same words on both sides of the
-- mask. A mask that is put where none was stays a mask.
create function house.put_back_from(earlier text[], came text, patterns text[]) returns text language plpgsql immutable as $$
declare
  mask constant text := '[confidential]';
  near constant integer := 12;
  shown text[] := string_to_array(came, mask);
  stands text[] := array_fill(null::text, array[cardinality(shown)]);
  was text;
  masked text;
  parts text[];
  hidden text[];
begin
  foreach was in array earlier loop
    masked := house.masked_by(was, patterns);
    if masked = came then return was; end if;
    parts := string_to_array(masked, mask);
    hidden := house.hidden_in(was, masked);
    for place in 2 .. cardinality(shown) loop
      for part in 2 .. cardinality(parts) loop
        exit when stands[place] is not null or hidden is null;
        if right(parts[part - 1], near) = right(shown[place - 1], near) and left(parts[part], near) = left(shown[place], near)
          and length(right(parts[part - 1], near)) + length(left(parts[part], near)) >= near
        then stands[place] := hidden[part - 1]; end if;
      end loop;
    end loop;
  end loop;
  return shown[1] || coalesce((select string_agg(coalesce(stands[place], mask) || shown[place], '' order by place)
    from generate_series(2, cardinality(shown)) place), '');
end $$;

create function house.json_put_back_from(earlier text[], came jsonb, patterns text[]) returns jsonb language plpgsql immutable as $$
begin
  return case jsonb_typeof(came)
    when 'string' then to_jsonb(house.put_back_from(earlier, came #>> '{}', patterns))
    when 'array' then (select coalesce(jsonb_agg(house.json_put_back_from(earlier, each, patterns) order by place), '[]')
      from jsonb_array_elements(came) with ordinality as listed (each, place))
    when 'object' then (select coalesce(jsonb_object_agg(name, house.json_put_back_from(earlier, each, patterns)), '{}')
      from jsonb_each(came) as named (name, each))
    else came end;
end $$;

-- Every text that stands in a column of the rows about somebody, the latest row first.
create function house.texts_that_stand(t text, word text, told_of_in text, told_of uuid) returns text[] language plpgsql stable as $$
declare
  told text[];
begin
  execute format('select array(select s #>> ''{}'' from public.%I x cross join lateral jsonb_path_query(to_jsonb(x.%I), ''strict $.**'') s
    where coalesce(%s) = $1 and jsonb_typeof(s) = ''string'' order by x.id desc)', t, word,
    (select string_agg(format('x.%I', c), ', ' order by place) from unnest(string_to_array(told_of_in, ', ')) with ordinality as listed (c, place)))
    into told using told_of;
  return told;
end $$;

create or replace function house.keep_what_is_masked() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
  came jsonb := to_jsonb(new);
  told_of uuid := (select (came ->> c)::uuid from unnest(string_to_array(tg_argv[0], ', ')) with ordinality as listed (c, place)
    where came ->> c is not null order by place limit 1);
  patterns text[];
  word text;
begin
  if house.tells_whole(told_of) then return new; end if;
  patterns := array(select s.pattern from house.sayings_kept_from_me(told_of) s order by length(s.pattern) desc);
  foreach word in array string_to_array(tg_argv[1], ', ') loop
    if position('[confidential]' in came ->> word) > 0 and came -> word is distinct from was -> word then
      came := jsonb_set(came, array[word], case when tg_op = 'UPDATE' then house.json_put_back(was -> word, came -> word, patterns)
        else house.json_put_back_from(house.texts_that_stand(tg_table_name, word, tg_argv[0], told_of), came -> word, patterns) end);
    end if;
  end loop;
  return jsonb_populate_record(new, came);
end $$;

revoke all on function house.masked_by(text, text[]), house.hidden_in(text, text), house.put_back_from(text[], text, text[]),
  house.json_put_back_from(text[], jsonb, text[]), house.texts_that_stand(text, text, text, uuid) from public;

create or replace function house.never_write_over_masked(t text, told_of text, words text[]) returns void language plpgsql as $do$
begin
  execute format('drop trigger if exists keep_what_is_masked on public.%I', t);
  execute format('create trigger keep_what_is_masked before insert or update on public.%I for each row when (%s) execute function house.keep_what_is_masked(%L, %L)', t,
    (select string_agg(format('position(''[confidential]'' in new.%I::text) > 0', w), ' or ' order by n) from unnest(words) with ordinality as listed (w, n)),
    told_of, array_to_string(words, ', '));
end $do$;

-- The tables that are kept so already.
do $do$
declare
  one record;
begin
  for one in select c.relname as name, string_to_array(encode(g.tgargs, 'escape'), '\000') as given from pg_trigger g join pg_class c on c.oid = g.tgrelid
      where g.tgname = 'keep_what_is_masked' order by 1
  loop
    perform house.never_write_over_masked(one.name, one.given[1], string_to_array(one.given[2], ', '));
  end loop;
end $do$;
