-- What an attacker found open: a learning review reached by another role or on another day, allegations that nobody or the wrong one
-- reads, and what somebody who left had begun to tell in confidence.

-- Whether words call somebody by their name: "Marion Sele", "Sele, Marion: team manager", "M. Sele", "Mrs Sele".
-- Case, accents and what stands between the words make no difference.
create function house.is_called(said text, name text) returns boolean
  language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
declare
  titles text[] := array['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'professor', 'prof'];
  words text[] := array_remove(string_to_array(house.bare_words(said), ' '), '');
  called text[] := array_remove(string_to_array(house.bare_words(name), ' '), '');
  family text := called[cardinality(called)];
begin
  if coalesce(cardinality(called), 0) = 0 or coalesce(cardinality(words), 0) = 0 then return false; end if;
  return words = called
    or cardinality(called) > 1 and family = any (words) and (called[1] = any (words) or left(called[1], 1) = any (words))
    or words && titles and array(select w from unnest(words) w where w <> all (titles)) = array[family];
end $$;

create function house.is_me(said text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from account b where b.id = house.actor() and house.is_called(said, b.name));
end $$;
revoke all on function house.is_called(text, text), house.is_me(text) from public;
grant execute on function house.is_called(text, text), house.is_me(text) to holdfast_app;

-- Allegations, complaints and concerns: never to the one they are about, however they are called there.
create or replace function house.allegation_about_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from allegation a where a.id = wanted and (a.adult_account_id = house.actor() or house.is_me(a.adult)));
end $$;

-- Whether a designated officer may deal with it: one who holds the role today and whom it is not about.
create function house.has_officer(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from account_role r join account b on b.id = r.account_id join allegation a on a.id = wanted
    where r.role = 'designated officer' and r.held_from <= house.today()
      and (r.held_until is null or r.held_until >= house.today())
      and r.account_id is distinct from a.adult_account_id and not house.is_called(a.adult, b.name));
end $$;
revoke all on function house.has_officer(uuid) from public;

-- The designated officer; a director where it is about a designated officer, known by account or by name, or where no other officer is
-- there to deal with it; and whoever is named for this one. So there is always somebody who reads it.
create or replace function house.sees_allegation(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return not house.allegation_about_me(wanted) and (
    house.holds_role(array['designated officer', 'service'])
    or house.holds_role(array['director']) and (not house.has_officer(wanted) or exists (select from allegation a
      join account_role r on r.role = 'designated officer' join account b on b.id = r.account_id
      where a.id = wanted and (r.account_id = a.adult_account_id or house.is_called(a.adult, b.name))))
    or house.holds_its_role() and exists (select from allegation_naming n
      where n.allegation_id = wanted and n.account_id = house.actor() and n.ended_at is null));
end $$;

do $do$
declare
  body text;
  change record;
begin
  for change in select * from (values
    ('house.officer_of(uuid)', 'and house.plain_name(b.name) is distinct from house.plain_name(a.adult)',
      'and not house.is_called(coalesce(a.adult, ''''), b.name)'),
    ('house.answers_for(text, text)', 'and not exists (select from account b where b.id = house.actor()
      and house.plain_name(b.name) = house.plain_name(answers_for.about))', 'and not house.is_me(answers_for.about)'),
    ('house.answerer_of(uuid, uuid, text)', 'and house.plain_name(b.name) <> house.plain_name(answerer_of.about_name)',
      'and not house.is_called(answerer_of.about_name, b.name)'),
    ('house.concern_about_me(uuid)', 'where c.id = wanted and house.actor() in (c.about_account_id, j.about_account_id)',
      'where c.id = wanted and (house.actor() in (c.about_account_id, j.about_account_id)
      or c.about_account_id is null and c.about_person_id is null and house.is_me(c.about_name)
      or j.about_account_id is null and j.about_person_id is null and house.is_me(coalesce(j.about_name, '''')))'),
    ('house.open_concern_about_me(uuid)', 'c.about_account_id = house.actor()',
      '(c.about_account_id = house.actor()
      or c.about_account_id is null and c.about_person_id is null and house.is_me(c.about_name))'),
    ('house.open_concerns_of(uuid)', 'case when c.about_account_id = house.actor() then',
      'case when c.about_account_id = house.actor()
      or c.about_account_id is null and c.about_person_id is null and house.is_me(c.about_name) then'),
    ('house.open_concerns_about(uuid, text)', 'case when c.about_account_id = house.actor() then',
      'case when c.about_account_id = house.actor()
      or c.about_account_id is null and c.about_person_id is null and house.is_me(c.about_name) then')
  ) as changes (called, was, becomes) loop
    body := pg_get_functiondef(change.called::regprocedure);
    if position(change.was in body) = 0 then raise exception '% is not written as this migration expects.', change.called; end if;
    execute replace(body, change.was, change.becomes);
  end loop;
end $do$;

-- A concern about a relative who has a worker's name is about the relative: it names a person of the record.
drop policy not_about_me on concern;
drop policy not_about_me on history.concern;
create policy not_about_me on concern as restrictive for select using (about_account_id is distinct from house.actor()
  and (about_account_id is not null or about_person_id is not null or not house.is_me(about_name)));
create policy not_about_me on history.concern as restrictive for select using (about_account_id is distinct from house.actor()
  and (about_account_id is not null or about_person_id is not null or not house.is_me(about_name)));

-- A learning review is the reviewer's, in that role, and of the record as it was known on a day of the review. Whoever holds another
-- role besides, and whoever comes by the page of a brother or sister whose days are others, reaches nothing by it.
create function house.within_days_known(from_at timestamptz, until_at timestamptz) returns boolean
  language sql stable as $$
  select coalesce((nullif(current_setting('holdfast.as_known', true), '')::timestamptz at time zone 'Europe/London')::date
    between (from_at at time zone 'Europe/London')::date and (until_at at time zone 'Europe/London')::date, false) $$;
do $do$
declare
  body text;
  any_role text := 'and house.holds_its_role() and (house.reaches_restricted(g.why)';
begin
  body := pg_get_functiondef('house.granted_record(uuid)'::regprocedure);
  if position(any_role in body) = 0 then raise exception 'house.granted_record is not written as this migration expects.'; end if;
  execute replace(body, any_role, 'and (g.why <> ''learning review''
      or house.acting_role() = ''reviewer'' and house.within_days_known(g.known_from, g.known_until))
    ' || any_role);
  body := pg_get_functiondef('house.granted_any(uuid)'::regprocedure);
  if position(any_role in body) = 0 then raise exception 'house.granted_any is not written as this migration expects.'; end if;
  execute replace(body, any_role, 'and (g.why <> ''learning review'' or house.acting_role() = ''reviewer'')
    ' || any_role);
end $do$;

-- That there is a review, whoever holds it reads on any day, while it lasts: the record itself only on days of the review.
create policy for_the_reviewer on learning_review for select using (reviewer_id = house.actor()
  and (select house.holds_role(array['reviewer'])) and ends_on >= house.today() and not house.is_barred(child_id));

-- What a leaver had begun to tell in confidence, of a concern, an allegation or a family whom they know, may be about whoever reads
-- their drafts: that there is something is told, and neither what nor of which of these kinds.
do $do$
declare
  body text := pg_get_functiondef('house.drafts_of_leaver(uuid)'::regprocedure);
  asked text := 'select d.form, c.id, d.typed, d.saved_at';
begin
  if position(asked in body) = 0 then raise exception 'house.drafts_of_leaver is not written as this migration expects.'; end if;
  execute replace(body, asked, 'select case when d.form ~ ''/(concerns|allegations|i-know-this-family)(/|$)'' then '''' else d.form end, c.id,
        case when d.form ~ ''/(concerns|allegations|i-know-this-family)(/|$)'' then ''{}''::jsonb else d.typed end, d.saved_at');
end $do$;
