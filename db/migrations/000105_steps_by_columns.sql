-- Steps, clocks and closures are read through the mask by columns as everything else that people wrote, also what they keep as JSON and as
-- lists; so does what was left of who told us, and in whose words.

-- Whether whoever acts may read a row of words as they were written: as before; or the house reads it within an act, to judge what was typed
-- and to carry it on, and shows it to nobody.
create or replace function house.tells_whole(told_of uuid) returns boolean language plpgsql stable as $$
declare
  whose text := current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true);
  known text := current_setting('holdfast.nothing_kept_of', true);
begin
  if starts_with(known, whose) and position(told_of::text in known) > 0 then return true; end if;
  if current_setting('holdfast.reads_whole', true) = 'for the act' and house.act() is not null then return true; end if;
  if house.acting_role() = 'service' and house.holds_role(array['service']) then return true; end if;
  return house.find_nothing_kept_of(told_of, whose);
end $$;

-- A person; the children of a contact: matched, and whoever they may be where they were not; whom an allegation or something asked of the
-- trust is about.
create or replace function house.told_of_in(told_of uuid) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  people uuid[];
begin
  if exists (select from contact_child c where c.contact_id = told_of) then
    return coalesce((select array_agg(distinct t.person_id) from house.who_is_told_of(told_of) t), array[told_of]);
  end if;
  people := array(select a.child_id from allegation a where a.id = told_of and a.child_id is not null
    union select r.person_id from asked_of_us_record r where r.asked_id = told_of);
  return case when people = '{}' then array[told_of] else people end;
end $$;

-- Each text within JSON, in its place; an id is none. What it is called there is the name of a question.
create function house.json_without(says jsonb, patterns text[]) returns jsonb language plpgsql immutable as $$
declare
  one text;
begin
  case jsonb_typeof(says)
    when 'string' then
      one := says #>> '{}';
      if one ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then return says; end if;
      for place in 1 .. cardinality(patterns) loop one := regexp_replace(one, patterns[place], '[confidential]', 'gi'); end loop;
      return to_jsonb(one);
    when 'array' then
      return (select coalesce(jsonb_agg(house.json_without(v, patterns) order by place), '[]') from jsonb_array_elements(says)
        with ordinality as listed (v, place));
    when 'object' then
      return (select coalesce(jsonb_object_agg(k, house.json_without(v, patterns)), '{}') from jsonb_each(says) as named (k, v));
    else return says;
  end case;
end $$;

-- The JSON of a row as whoever acts may read it.
create function house.json_left(told_of uuid, says jsonb) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.json_without(says, array(select s.pattern from house.sayings_kept_from_me(told_of) s order by length(s.pattern) desc));
end $$;
revoke all on function house.json_without(jsonb, text[]), house.json_left(uuid, jsonb) from public;
grant execute on function house.json_left(uuid, jsonb) to holdfast_app;

-- Lets these columns of a table be read by its view alone: `<table>_masked`, now and as it was known. May be said again, of more columns.
-- Of whom it is told is a column, or the first of several that is filled (`child_id, contact_id`).
create or replace function house.tell_by_columns(t text, told_of text, words text[]) returns void language plpgsql as $do$
declare
  place text;
  rest text;
  told text;
  of_whom text := 'coalesce(' || (select string_agg(format('x.%I', c), ', ') from unnest(string_to_array(told_of, ', ')) c) || ')';
  texts text[] := array(select a.attname::text from unnest(words) with ordinality as w (name, n) join pg_attribute a
    on a.attrelid = format('public.%I', t)::regclass and a.attname = w.name where format_type(a.atttypid, null) = 'text' order by w.n);
  of_a_row text := format('cross join lateral (select case when not house.tells_whole(%1$s) then house.words_left(%1$s, array[%2$s]::text[]) end as words
    offset 0) told', of_whom, (select string_agg(format('x.%I', w), ', ' order by n) from unnest(texts) with ordinality as listed (w, n)));
begin
  if cardinality(words) <> (select count(*) from pg_attribute a where a.attrelid = format('public.%I', t)::regclass and a.attname = any (words)
      and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb')) then
    raise exception '% has no such words as %.', t, words;
  end if;
  grant create on schema public, as_known to holdfast_reader;
  foreach place in array array['public', 'history'] loop
    execute format('drop policy if exists kept_words on %I.%I', place, t);
    select string_agg(quote_ident(attname), ', ' order by attnum) into rest from pg_attribute
      where attrelid = format('%I.%I', place, t)::regclass and attnum > 0 and not attisdropped and not attname = any (words);
    execute format('revoke select on %1$I.%2$I from holdfast_app; grant select (%3$s) on %1$I.%2$I to holdfast_app;
      grant select on %1$I.%2$I to holdfast_reader', place, t, rest);
  end loop;
  foreach place in array array['public', 'as_known'] loop
    -- The earlier day has the columns in an order of its own, which a view keeps.
    select string_agg(case
        when attname = any (texts) then format('case when told.words is null then x.%1$I else told.words[%2$s] end as %1$I',
          attname, array_position(texts, attname::text))
        when attname = any (words) then format('case when told.words is null then x.%1$I else house.%2$s(%3$s, x.%1$I) end as %1$I',
          attname, case format_type(atttypid, null) when 'jsonb' then 'json_left' else 'words_left' end, of_whom)
        when attname = 'restricted' and place = 'as_known' then 'false as restricted'
        else format('x.%I', attname) end, ', ' order by attnum) into told
      from pg_attribute where attrelid = format('%I.%I', place, t)::regclass and attnum > 0 and not attisdropped;
    if place = 'public' then
      execute format('create or replace view public.%I as select %s from public.%I x %s', t || '_masked', told, t, of_a_row);
    else
      execute format('create or replace view as_known.%1$I with (security_invoker = false) as select %2$s from history.%1$I x %3$s
          where x.recorded_from <= house.moment_known() and x.recorded_to > house.moment_known()', t, told, of_a_row);
    end if;
  end loop;
  execute format('create or replace view as_known.%I with (security_invoker = true) as select * from as_known.%I', t || '_masked', t);
  execute format('grant select on public.%1$I, as_known.%1$I to holdfast_app', t || '_masked');
  execute format('alter view public.%I owner to holdfast_reader; alter view as_known.%I owner to holdfast_reader', t || '_masked', t);
  revoke create on schema public, as_known from holdfast_reader;
end $do$;

select house.tell_by_columns(t, told_of, words) from (values
  ('step', 'child_id, contact_id', array['answers', 'judged', 'transcript']),
  ('clock', 'child_id, contact_id', array['what', 'counted_from_says', 'manager_reason', 'overdue_reason', 'ended_because']),
  ('closure', 'child_id', array['why', 'judged', 'authority_reason', 'override_reason']),
  ('closure_request', 'child_id', array['answers', 'unmet', 'withdrawn_because']),
  ('identifier', 'person_id', array['source']),
  ('looks_report', 'child_id', array['recipient_name', 'lines', 'left_out', 'decided_because']),
  ('paper_sent', 'child_id', array['says', 'left_out', 'checked_says']),
  ('allegation', 'child_id', array['works_as', 'employer', 'says', 'how_known', 'told_by']),
  ('allegation_entry', 'allegation_id', array['says']),
  ('allegation_naming', 'allegation_id', array['reason']),
  ('allegation_outcome', 'allegation_id', array['judged', 'transcript', 'reply']),
  ('asked_of_us', 'id', array['asked_by', 'says', 'answers', 'judged', 'transcript']),
  ('asked_of_us_record', 'asked_id', array['ended_because']),
  -- Said again, of more columns.
  ('concern', 'child_id', array['about_name', 'about_says', 'says', 'how_known', 'raised_by_name', 'raised_by_stands_as', 'safe_reply']),
  ('contact', 'id', array['seen', 'said', 'done', 'household', 'family_knows_why', 'must_not_find_out', 'parent_in_care', 'told_by_name',
    'told_by_role', 'told_by_reach']),
  ('contact_child', 'contact_id', array['school', 'address', 'postcode', 'about_age']),
  ('injury_judgement', 'child_id', array['judged_by', 'says', 'stands_as']),
  ('missing_episode', 'child_id', array['last_seen', 'fears', 'doing', 'reported_by', 'police_say', 'police_reference']),
  ('need_ending', 'child_id', array['says', 'accepted_by'])) as w (t, told_of, words);
drop function house.row_says_what_is_kept(uuid, text[]);
drop function house.reads_without_what_is_kept();

-- An earlier version of a step, for whoever saved after it.
grant create on schema history to holdfast_reader;
create view history.step_masked as
  select x.id, x.version, x.recorded_from, case when house.tells_whole(coalesce(x.child_id, x.contact_id)) then x.answers
      else house.json_left(coalesce(x.child_id, x.contact_id), x.answers) end as answers
    from history.step x;
grant select on history.step_masked to holdfast_app;
alter view history.step_masked owner to holdfast_reader;
revoke create on schema history from holdfast_reader;

-- What is known of a person, and the facts by which a step is judged, in those words.
do $do$
declare
  body text := pg_get_viewdef('public.person_history'::regclass);
begin
  body := replace(body, 'FROM closure k', 'FROM closure_masked k');
  if body not like '%closure_masked%' then raise exception 'person_history reads words past the mask'; end if;
  execute 'create or replace view public.person_history with (security_invoker = true) as ' || body;
end $do$;
do $do$
declare
  one record;
  body text;
begin
  for one in select * from (values ('record_of_protection', 'from step s', 'from step_masked s'), ('record_of_reviewing', 'join step s', 'join step_masked s'),
      ('record_of_permanence', 'from clock k', 'from clock_masked k'), ('record_of', 'left join need_ending g', 'left join need_ending_masked g')) as f (name, was, becomes) loop
    body := pg_get_functiondef(('house.' || one.name)::regproc);
    if position(one.was in body) = 0 then raise exception '% reads words past the mask', one.name; end if;
    execute replace(body, one.was, one.becomes);
  end loop;
end $do$;

-- What a leaver was still typing, as whoever takes it over may read it.
do $do$
declare
  body text := pg_get_functiondef('house.drafts_of_leaver(uuid)'::regprocedure);
  asked text := 'else d.typed end, d.saved_at';
begin
  if position(asked in body) = 0 then raise exception 'house.drafts_of_leaver is not written as this migration expects.'; end if;
  execute replace(body, asked, 'else case when house.tells_whole(c.id) then d.typed else house.json_left(c.id, d.typed) end end, d.saved_at');
end $do$;
