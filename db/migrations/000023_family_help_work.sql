-- Family help as work of its own, with people of its own; conference chairs; and a partner who answers what we ask.

-- Adds a role to those that somebody can hold. Whoever practises in it reads every unrestricted record, and writes where commands
-- and gates allow. The rules are read from the catalogue, so that each migration adds its own and takes none away.
create function house.add_practising_role(added text) returns void language plpgsql as $$
declare
  rule text;
  reader text;
begin
  select pg_get_constraintdef(c.oid) into strict rule from pg_constraint c
    where c.conrelid = 'account_role'::regclass and c.conname = 'account_role_role_check';
  alter table account_role drop constraint account_role_role_check;
  execute 'alter table account_role add constraint account_role_role_check '
    || replace(rule, '''director''::text', format('''director''::text, %L::text', added));
  foreach reader in array array['house.sees_every_record()', 'house.writes_records()'] loop
    execute replace(pg_get_functiondef(reader::regprocedure), '''director''', format('''director'', %L', added));
  end loop;
end $$;
revoke all on function house.add_practising_role(text) from public;

-- The family help lead practitioner need not be a social worker; the chair of conferences manages nobody's work with a child.
select house.add_practising_role('family help lead');
select house.add_practising_role('conference chair');

-- What help a child's open work is: family help, or help to a child in need under section 17. Without a row an episode is under
-- section 17, as every episode was before. A state is a row with who decided it, when and why.
create table episode_help (
  id uuid primary key,
  child_id uuid not null references person,
  episode_id uuid not null references episode,
  help text not null check (help in ('family help', 'section 17')),
  since date not null,
  until date check (until >= since),
  reason text not null check (reason <> ''),
  decided_by uuid not null references account,
  accepted_by text not null default ''
);
create index episode_help_child on episode_help (child_id);
create index episode_help_episode on episode_help (episode_id);
alter table episode_help add constraint episode_help_one_at_a_time exclude using gist
  (episode_id with =, daterange(since, coalesce(until, 'infinity'::date), '[)') with &&);
select house.make_record_table('episode_help', 'child_id');

-- When a child was in need under section 17: what the children in need census counts, and family help is no part of.
create view section_17_spell with (security_invoker = true) as
  select e.id as episode_id, e.child_id, e.referred_on as since, e.closed_on as until from episode e
    where not exists (select from episode_help h where h.episode_id = e.id)
  union all
  select h.episode_id, h.child_id, h.since, coalesce(h.until, e.closed_on) from episode_help h
    join episode e on e.id = h.episode_id where h.help = 'section 17';
grant select on section_17_spell to holdfast_app;

-- What a rule may ask of family help: which help it is, since when the child has been in need, and what is open.
create function house.record_of_family_help(wanted_child uuid, wanted_episode uuid, on_day date) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'help', (select h.help from episode_help h where h.episode_id = wanted_episode and h.until is null),
    'section17Since', (select s.since from section_17_spell s where s.episode_id = wanted_episode
      and (s.until is null or s.until >= on_day) order by s.since desc limit 1),
    'assessments', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'family-help-assessment'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'reviews', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select s.id, s.began_on as "begunOn" from step s where s.child_id = wanted_child and s.kind = 'family-help-review'
      and s.concluded_on is null order by s.began_on, s.id) listed),
    'imported', (select coalesce(json_agg(row_to_json(listed)), '[]'::json) from (
      select a.id, a.began_on as "begunOn" from assessment a where a.episode_id = wanted_episode
      and a.step_id is null and a.authorised_on is null order by a.began_on, a.id) listed));
end $$;

-- The people of an agency that was asked about a child answer on a page of their own. They see what was asked of their agency,
-- and the children's names as they were told to us; of a restricted child the trust's own people ring them.
create function house.works_for(wanted_agency uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_role(array['partner']) and exists (select from account_role r where r.account_id = house.actor()
    and r.role = 'partner' and r.agency_id = wanted_agency and r.held_from <= house.today()
    and (r.held_until is null or r.held_until >= house.today()));
end $$;
create function house.asked_of_us(wanted_check uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from agency_check c where c.id = wanted_check and not c.restricted and house.works_for(c.agency_id));
end $$;
create policy seen_by_agency on agency_check for select using (not restricted and house.works_for(agency_id));
create policy seen_by_agency on agency_check_return for select using (not restricted and house.asked_of_us(check_id));
create policy written_by_agency on agency_check_return for insert with check (house.asked_of_us(check_id));
create policy seen_by_agency on clock for select using (house.asked_of_us(about_id));
create policy met_by_agency on clock for update using (house.asked_of_us(about_id)) with check (house.asked_of_us(about_id));

-- What an agency is told when it is asked: the question, the right by which it is asked, and which children.
create function house.asked_of_my_agency(only_check uuid) returns table (id uuid, contact_id uuid, reference text, rating text,
    lawful_basis text, asks text, asked_at timestamptz, asked_by text, due_on date, due_at timestamptz, children text,
    result text, says text, returned_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.contact_id, t.reference, c.rating, c.lawful_basis, c.asks, c.asked_at, w.name, k.due_on, k.due_at,
      coalesce((select string_agg(concat_ws(' ', nullif(x.given_name, ''), nullif(x.family_name, ''))
        || coalesce(', born ' || to_char(x.born_on, 'FMDD FMMonth YYYY'), ''), '; ' order by x.id)
        from contact_child x where x.contact_id = c.contact_id and not x.restricted), ''),
      r.result, r.says, r.returned_at
    from agency_check c join contact t on t.id = c.contact_id join account w on w.id = c.asked_by
      left join clock k on k.about_id = c.id
      left join lateral (select y.result, y.says, y.returned_at from agency_check_return y where y.check_id = c.id
        order by y.returned_at desc, y.id desc limit 1) r on true
    where not c.restricted and house.works_for(c.agency_id) and (only_check is null or c.id = only_check)
    order by r.returned_at nulls first, c.asked_at
$$;
revoke all on function house.asked_of_my_agency(uuid) from public;
grant execute on function house.asked_of_my_agency(uuid) to holdfast_app;

-- A family help lead who starts a service gives its people their access; of a restricted child only a manager does.
create policy written_by_family_help on access_grant for insert
  with check ((select house.holds_role(array['family help lead'])) and not restricted);
create policy changed_by_family_help on access_grant for update
  using ((select house.holds_role(array['family help lead'])) and not restricted)
  with check ((select house.holds_role(array['family help lead'])) and not restricted);

-- A child held by a family help lead is held: the measures count the child as having a worker.
do $$
begin
  execute replace(pg_get_functiondef('house.measured(date, date, date, date)'::regprocedure), 'r.role = ''social worker''',
    'r.role in (''social worker'', ''family help lead'')');
end $$;

-- What a professional who rang wrote afterwards, in their own words: beside what was taken down, never instead of it.
create table contact_writing (
  id uuid primary key,
  contact_id uuid not null references contact,
  says text not null check (says <> ''),
  from_whom text not null check (from_whom <> ''),
  received_on date not null,
  entered_by uuid not null references account
);
create index contact_writing_contact on contact_writing (contact_id);
select house.make_record_table('contact_writing', 'contact_id', 'house.granted_contact(contact_id)', null,
  'house.contact_restricted(new.contact_id)');
do $$
begin
  execute replace(pg_get_functiondef('house.mark_contact(uuid)'::regprocedure), 'update step set restricted',
    'update contact_writing set restricted = now_restricted where contact_id = wanted;
    update step set restricted');
end $$;
