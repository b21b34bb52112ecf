-- Whoever was shown words without what is kept from them, and sends them back, must not write “[confidential]” over what it stands for. What
-- stood there stands there again: before an act judges what came, and in the row itself, whatever form or act forgot to ask.

-- A text that came back, with what its mask stands for in its order: of a place that was taken out nothing, of a mask more than there was the
-- mask. `was` is the text as it stands, and the patterns are what is kept from whoever sent it.
create function house.put_back(was text, came text, patterns text[]) returns text language plpgsql immutable as $$
declare
  mask constant text := '[confidential]';
  masked text := was;
  shown text[];
  hidden text[] := '{}';
  from_ integer;
  to_ integer;
begin
  for place in 1 .. cardinality(patterns) loop masked := regexp_replace(masked, patterns[place], mask, 'gi'); end loop;
  if masked = was then return came; end if;
  shown := string_to_array(masked, mask);
  from_ := length(shown[1]);
  for place in 2 .. cardinality(shown) loop
    if place = cardinality(shown) then to_ := length(was) - length(shown[place]);
    else to_ := from_ + strpos(substr(was, from_ + 2), shown[place]); end if;
    if to_ <= from_ then return came; end if;
    hidden := hidden || substr(was, from_ + 1, to_ - from_);
    from_ := to_ + length(shown[place]);
  end loop;
  shown := string_to_array(came, mask);
  return shown[1] || coalesce((select string_agg(coalesce(hidden[place - 1], mask) || shown[place], '' order by place)
    from generate_series(2, cardinality(shown)) place), '');
end $$;

-- The same of each text within JSON, in its place.
create function house.json_put_back(was jsonb, came jsonb, patterns text[]) returns jsonb language plpgsql immutable as $$
begin
  if jsonb_typeof(was) is distinct from jsonb_typeof(came) then return came; end if;
  return case jsonb_typeof(came)
    when 'string' then to_jsonb(house.put_back(was #>> '{}', came #>> '{}', patterns))
    when 'array' then (select coalesce(jsonb_agg(house.json_put_back(was -> (place::integer - 1), each, patterns) order by place), '[]')
      from jsonb_array_elements(came) with ordinality as listed (each, place))
    when 'object' then (select coalesce(jsonb_object_agg(name, house.json_put_back(was -> name, each, patterns)), '{}')
      from jsonb_each(came) as named (name, each))
    else came end;
end $$;

-- What came back from whoever acts, as an act judges and keeps it. It tells nobody more than they brought.
create function house.with_what_is_kept(told_of uuid, was jsonb, came jsonb) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.json_put_back(was, came, array(select s.pattern from house.sayings_kept_from_me(told_of) s order by length(s.pattern) desc));
end $$;

-- And as the row keeps it. Of whom it tells is the first of the columns that is filled.
create function house.keep_what_is_masked() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb := to_jsonb(old);
  came jsonb := to_jsonb(new);
  told_of uuid := (select (came ->> c)::uuid from unnest(string_to_array(tg_argv[0], ', ')) with ordinality as listed (c, place)
    where came ->> c is not null order by place limit 1);
  word text;
begin
  if house.tells_whole(told_of) then return new; end if;
  foreach word in array string_to_array(tg_argv[1], ', ') loop
    if came -> word <> was -> word then
      came := jsonb_set(came, array[word], house.with_what_is_kept(told_of, was -> word, came -> word));
    end if;
  end loop;
  return jsonb_populate_record(new, came);
end $$;

revoke all on function house.put_back(text, text, text[]), house.json_put_back(jsonb, jsonb, text[]), house.with_what_is_kept(uuid, jsonb, jsonb),
  house.keep_what_is_masked() from public;
grant execute on function house.with_what_is_kept(uuid, jsonb, jsonb) to holdfast_app;

create function house.never_write_over_masked(t text, told_of text, words text[]) returns void language plpgsql as $do$
begin
  execute format('drop trigger if exists keep_what_is_masked on public.%I', t);
  execute format('create trigger keep_what_is_masked before update on public.%I for each row when (%s) execute function house.keep_what_is_masked(%L, %L)', t,
    (select string_agg(format('position(''[confidential]'' in new.%I::text) > 0', w), ' or ' order by n) from unnest(words) with ordinality as listed (w, n)),
    told_of, array_to_string(words, ', '));
end $do$;

-- Whatever is read through a mask is never written over through it.
alter function house.tell_by_columns(text, text, text[]) rename to read_by_columns;
create function house.tell_by_columns(t text, told_of text, words text[]) returns void language plpgsql as $do$
begin
  perform house.read_by_columns(t, told_of, words);
  perform house.never_write_over_masked(t, told_of, words);
end $do$;

-- The tables that are read so already: of whom their view says, and those columns that whoever signs in does not read.
do $do$
declare
  one record;
begin
  for one in
    select c.relname as name,
        (select string_agg(m[1], ', ') from regexp_matches(substring(pg_get_viewdef(v.oid) from 'tells_whole\((.*?) THEN'), 'x\.(\w+)', 'g') m) as told_of,
        (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
          and not a.attisdropped and not has_column_privilege('holdfast_app', c.oid, a.attnum, 'select')) as words
      from pg_class v join pg_class c on c.relname || '_masked' = v.relname and c.relnamespace = v.relnamespace
      where v.relnamespace = 'public'::regnamespace and v.relkind = 'v' order by 1
  loop
    if one.told_of is null or one.words is null then raise exception 'Of whom %_masked tells is not written as this migration expects.', one.name; end if;
    perform house.never_write_over_masked(one.name, one.told_of, one.words);
  end loop;
end $do$;
