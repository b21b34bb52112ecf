-- What people wrote down of what they were told, saw and heard is given by columns. Nobody who signs in reads those columns of the tables:
-- they are read through views, under the same row-level security, in which every text goes through a mask. So the row is there for
-- whoever must find, lock, count and decide it, and what is kept from them is not, whatever SQL asks.

-- Reads those columns for the views, and for nothing else: it signs nobody in, owns no table, and the walls stand before it as before
-- whoever asks by the view.
do $$
begin
  if not exists (select from pg_roles where rolname = 'holdfast_reader') then
    create role holdfast_reader nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster made it meanwhile
end $$;
grant holdfast_app to holdfast_reader;
do $$
begin
  if not pg_has_role(current_user, 'holdfast_reader', 'member') then
    execute format('grant holdfast_reader to %I', current_user);
  end if;
end $$;

-- Around whom nothing is kept from whoever acts is found out once a transaction, and kept under whose answer it is.
create function house.find_words_told(told_of uuid, whose text, says text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  patterns text[] := array(select s.pattern from house.sayings_kept_from_me(told_of) s order by length(s.pattern) desc);
  known text := current_setting('holdfast.nothing_kept_of', true);
  kept text;
begin
  if cardinality(patterns) = 0 then
    if known is null or not starts_with(known, whose) then known := whose; end if;
    perform set_config('holdfast.nothing_kept_of', known || ' ' || told_of, true);
    return says;
  end if;
  foreach kept in array patterns loop says := regexp_replace(says, kept, '[confidential]', 'gi'); end loop;
  return says;
end $$;

-- A text as whoever acts may read it, of a person or of the children of a contact. The house itself loads and counts, and shows nobody
-- what it reads.
create function house.words_told(told_of uuid, says text) returns text language plpgsql stable as $$
declare
  whose text;
  known text;
begin
  if says is null or says = '' then return says; end if;
  whose := current_setting('holdfast.actor', true) || current_setting('holdfast.role', true) || current_setting('holdfast.now', true);
  known := current_setting('holdfast.nothing_kept_of', true);
  if starts_with(known, whose) and position(told_of::text in known) > 0 then return says; end if;
  if house.acting_role() = 'service' and house.holds_role(array['service']) then return says; end if;
  return house.find_words_told(told_of, whose, says);
end $$;
revoke all on function house.find_words_told(uuid, text, text), house.words_told(uuid, text) from public;
grant execute on function house.find_words_told(uuid, text, text), house.words_told(uuid, text) to holdfast_app;

-- What is kept now is asked of anew in the same transaction.
create function house.find_words_anew() returns trigger language plpgsql as
$$ begin
  perform set_config('holdfast.nothing_kept_of', '', true);
  return null;
end $$;
do $do$
declare
  t text;
begin
  foreach t in array array['confidentiality', 'must_not', 'relationship', 'residence', 'involvement', 'contact_point', 'placement', 'contact_child',
      'kept_reading', 'declared_interest'] loop
    execute format('create trigger zz_find_words_anew after insert or update on %I for each statement execute function house.find_words_anew()', t);
  end loop;
end $do$;

-- Lets these columns of a table be read by its view alone: `<table>_masked`, now and as it was known.
create function house.tell_by_columns(t text, told_of text, words text[]) returns void language plpgsql as $do$
declare
  place text;
  rest text;
  told text;
begin
  grant create on schema public, as_known to holdfast_reader;
  foreach place in array array['public', 'history'] loop
    execute format('drop policy if exists kept_words on %I.%I', place, t);
    select string_agg(quote_ident(attname), ', ' order by attnum) into rest from pg_attribute
      where attrelid = format('%I.%I', place, t)::regclass and attnum > 0 and not attisdropped and not attname = any (words);
    execute format('revoke select on %1$I.%2$I from holdfast_app; grant select (%3$s) on %1$I.%2$I to holdfast_app;
      grant select on %1$I.%2$I to holdfast_reader', place, t, rest);
  end loop;
  select string_agg(case when attname = any (words) then format('house.words_told(x.%I, x.%I) as %I', told_of, attname, attname)
      else format('x.%I', attname) end, ', ' order by attnum) into told
    from pg_attribute where attrelid = format('public.%I', t)::regclass and attnum > 0 and not attisdropped;
  execute format('create view public.%I as select %s from public.%I x', t || '_masked', told, t);
  -- The earlier day has the columns in an order of its own, which a view keeps.
  select string_agg(case when attname = any (words) then format('house.words_told(x.%I, x.%I) as %I', told_of, attname, attname)
      when attname = 'restricted' then 'false as restricted'
      else format('x.%I', attname) end, ', ' order by attnum) into told
    from pg_attribute where attrelid = format('as_known.%I', t)::regclass and attnum > 0 and not attisdropped;
  execute format('create or replace view as_known.%1$I with (security_invoker = false) as select %2$s from history.%1$I x
      where x.recorded_from <= house.moment_known() and x.recorded_to > house.moment_known()', t, told);
  execute format('create view as_known.%I with (security_invoker = true) as select * from as_known.%I', t || '_masked', t);
  execute format('grant select on public.%1$I, as_known.%1$I to holdfast_app', t || '_masked');
  execute format('alter view public.%I owner to holdfast_reader; alter view as_known.%I owner to holdfast_reader', t || '_masked', t);
  revoke create on schema public, as_known from holdfast_reader;
end $do$;

grant usage on schema public, house, history, as_known to holdfast_reader;
select house.tell_by_columns(t, told_of, words) from (values
  ('case_note', 'child_id', array['with_whom', 'says']),
  ('case_note_part', 'child_id', array['says', 'childs_words']),
  ('visit', 'child_id', array['place_says', 'purpose', 'alone_why', 'not_seen_why', 'who_was_there', 'words', 'observed', 'shared']),
  ('contact', 'id', array['seen', 'said', 'done', 'household', 'family_knows_why', 'must_not_find_out', 'parent_in_care']),
  ('contact_child', 'contact_id', array['school', 'address', 'postcode']),
  ('concern', 'child_id', array['about_name', 'about_says', 'says', 'how_known']),
  ('concern_answer', 'child_id', array['reasons', 'done', 'reply']),
  ('contact_decision', 'contact_id', array['reason', 'told_family']),
  ('contact_reply', 'contact_id', array['says']),
  ('agency_check', 'contact_id', array['asks', 'why_not_told']),
  ('document', 'child_id', array['title', 'file_name']),
  ('injury', 'child_id', array['looks', 'explanation', 'explained_by', 'childs_words', 'in_care_of_says', 'seen_by_says']),
  ('injury_judgement', 'child_id', array['judged_by', 'says']),
  ('injury_shared_words', 'child_id', array['says']),
  ('missed_appointment', 'child_id', array['what', 'why', 'told_by']),
  ('missing_episode', 'child_id', array['last_seen', 'fears', 'doing', 'reported_by', 'police_say']),
  ('need', 'child_id', array['title', 'why']),
  ('need_ending', 'child_id', array['says']),
  ('pattern_answer', 'child_id', array['says']),
  ('section_47_look', 'child_id', array['reasons']),
  ('significance', 'child_id', array['why', 'ended_because'])) as w (t, told_of, words);

-- Children who were told of at a postcode, as far as whoever asks may read the contact, and never where that address is kept from them.
create function house.told_at(postcodes text[]) returns table (contact_child_id uuid, postcode text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select cc.id, cc.postcode from contact_child cc where cc.postcode = any (postcodes)
    and not exists (select from house.kinds_kept_of_told(cc.contact_id) k where k.contact_child_id = cc.id and k.kind = 'address')
  $$;
revoke all on function house.told_at(text[]) from public;
grant execute on function house.told_at(text[]) to holdfast_app;
grant create on schema house to holdfast_reader;
alter function house.told_at(text[]) owner to holdfast_reader;
revoke create on schema house from holdfast_reader;

-- What is known of a person, in those words.
do $do$
declare
  body text := pg_get_viewdef('public.person_history'::regclass);
begin
  body := replace(replace(body, 'JOIN contact c ON', 'JOIN contact_masked c ON'), 'concern n', 'concern_masked n');
  body := replace(replace(body, 'JOIN contact_decision d ON', 'JOIN contact_decision_masked d ON'),
    'JOIN concern_answer w ON', 'JOIN concern_answer_masked w ON');
  if body not like '%contact_masked%' or body not like '%concern_masked%' then raise exception 'person_history reads words past the mask'; end if;
  execute 'create or replace view public.person_history with (security_invoker = true) as ' || body;
end $do$;
do $do$
declare
  body text := pg_get_functiondef('house.record_of(uuid, uuid, date)'::regprocedure);
  told text := replace(replace(replace(body, 'v.not_seen_why as why from visit v', 'v.not_seen_why as why from visit_masked v'),
    'from need n left join need_ending g', 'from need_masked n left join need_ending g'),
    'from section_47_look l join', 'from section_47_look_masked l join');
begin
  if told not like '%visit_masked v%need_masked n%' and told not like '%need_masked n%visit_masked v%' or told not like '%section_47_look_masked%' then
    raise exception 'record_of reads words past the mask';
  end if;
  execute told;
end $do$;

-- Steps are judged on what was typed in them, and given back to be gone on with: their rows stay whole for whoever works. For a learning
-- reviewer, who only reads, one that says what is kept is there for a reading alone that leaves such words out.
drop function house.keep_words(text, text, text, text);
do $do$
declare
  place text;
  t record;
begin
  for t in select * from (values ('step', 'answers::text, transcript::text, judged::text'), ('clock', 'what, counted_from_says, manager_reason, overdue_reason')) as w (name, words) loop
    foreach place in array array['public', 'history'] loop
      execute format('create policy kept_words on %I.%I as restrictive for select using ((select not house.holds_role(array[''reviewer''])) '
        || 'or (select house.reads_without_what_is_kept()) or not house.row_says_what_is_kept(coalesce(child_id, contact_id), %s))',
        place, t.name, t.words);
    end loop;
  end loop;
end $do$;
