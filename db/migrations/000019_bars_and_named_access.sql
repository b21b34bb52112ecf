-- Conflicts of interest, access that is named and ends, who works the restricted children's list, and what the review of a
-- broken glass does.
--
-- A bar closes a record that is open to others to one account. It is asked of the few who are barred from anybody: for all
-- others one look a query, in the same init plan that asks for their role.

-- "I know this family", said by whoever works here, or recorded of them by a manager. Of a contact whose child is not known
-- yet it is said of the contact.
create table declared_interest (
  id uuid primary key,
  person_id uuid references person,
  contact_id uuid references contact,
  account_id uuid not null references account,
  kind text not null check (kind in ('own record', 'family', 'friend or neighbour', 'other')),
  says text not null check (says <> ''),
  declared_at timestamptz not null,
  declared_by uuid not null references account,
  told_account_id uuid not null references account,
  done_at timestamptz,
  done_by uuid references account,
  done_says text,
  ended_at timestamptz,
  ended_by uuid references account,
  ended_because text,
  constraint declared_interest_about check (num_nonnulls(person_id, contact_id) = 1),
  constraint declared_interest_done_why check (num_nonnulls(done_at, done_by, done_says) in (0, 3)),
  constraint declared_interest_done_by_another check (done_by <> account_id),
  constraint declared_interest_ended_why check (num_nonnulls(ended_at, ended_by, ended_because) in (0, 3)),
  constraint declared_interest_ended_by_another check (ended_by <> account_id)
);
create index declared_interest_person on declared_interest (person_id);
create index declared_interest_contact on declared_interest (contact_id);
create index declared_interest_account on declared_interest (account_id);
create index declared_interest_told on declared_interest (told_account_id);

-- What follows from it: from whose record an account is barred. Written by the house alone, read by none but its own rules.
create table house.bar (
  account_id uuid not null references account,
  subject_id uuid not null,
  declaration_id uuid not null references declared_interest,
  why text not null,
  barred_from timestamptz not null,
  barred_until timestamptz,
  primary key (account_id, subject_id, declaration_id)
);
create index bar_subject on house.bar (subject_id);
create index bar_declaration on house.bar (declaration_id);

-- Whether whoever is acting is barred from anybody at all, and whether from this record, or contact.
create function house.has_bars() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from house.bar b where b.account_id = house.actor() and b.barred_from <= house.moment_now()
    and (b.barred_until is null or b.barred_until > house.moment_now()));
end $$;
create function house.is_barred(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from house.bar b where b.account_id = house.actor() and b.subject_id = subject
    and b.barred_from <= house.moment_now() and (b.barred_until is null or b.barred_until > house.moment_now()));
end $$;

-- The whole record of any unrestricted child, without asking about any one of them.
create function house.sees_freely() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.sees_every_record() and not house.has_bars();
end $$;

-- A bar outweighs every grant, also one that names somebody.
create or replace function house.granted_record(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.grant_right = 'record' and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject)))
    and not house.is_barred(subject);
end $$;
create or replace function house.granted_any(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject)))
    and not house.is_barred(subject);
end $$;
create or replace function house.sees_record_today(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.sees_every_record() and not house.is_restricted(subject) and not house.is_barred(subject);
end $$;

-- Puts the bar into every policy of a table of the record whose rows are about a person or a contact. What somebody is barred
-- from they may still tell us of: a contact, a concern and its clock can be written by whoever tells.
create function house.bar_record_table(t text) returns void language plpgsql as $do$
declare
  subject text := (select r.subject_column from house.record_table r where r.name = t);
  has_contact boolean := exists (select from pg_attribute where attrelid = format('public.%I', t)::regclass
    and attname = 'contact_id' and not attisdropped);
  barred text;
  seen text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('public.%I', t)::regclass and polname = 'seen');
  written text := (select pg_get_expr(polwithcheck, polrelid) from pg_policy
    where polrelid = format('public.%I', t)::regclass and polname = 'written');
  history_seen text := (select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('history.%I', t)::regclass and polname = 'seen');
begin
  if t in ('account', 'account_role', 'post', 'team', 'agency', 'service') or subject is null then return; end if;
  barred := format('house.is_barred(%I)', subject)
    || case when has_contact and subject <> 'contact_id' then ' or house.is_barred(contact_id)' else '' end;
  execute format('alter policy seen on public.%I using ((not restricted and (select house.sees_freely())) or ((%s) and not (%s)))',
    t, seen, barred);
  execute format('alter policy seen on history.%I using ((%s) and ((select not house.has_bars()) or not (%s)))',
    t, history_seen, barred);
  execute format('alter policy changed on public.%I using ((%s) and ((select not house.has_bars()) or not (%s)))',
    t, written, barred);
  if t not in ('concern', 'concern_naming', 'clock', 'contact', 'contact_child') then
    execute format('alter policy written on public.%I with check ((%s) and ((select not house.has_bars()) or not (%s)))',
      t, written, barred);
  end if;
end $do$;

select house.make_record_table('declared_interest', 'person_id',
  '(select house.holds_role(array[''head of service'', ''director''])) '
  || 'or (select house.holds_its_role()) and told_account_id = house.actor()',
  '(select house.writes_records()) and (declared_by = house.actor() or told_account_id = house.actor() '
  || 'or (select house.holds_role(array[''head of service'', ''director''])))');
-- Who knows whom is for those who answer for it, and not for everybody who may open the child's record.
create policy for_those_told on declared_interest as restrictive for select using (told_account_id = house.actor()
  or declared_by = house.actor() or (select house.holds_role(array['head of service', 'director', 'service'])));
create policy for_those_told on history.declared_interest as restrictive for select using (told_account_id = house.actor()
  or declared_by = house.actor() or (select house.holds_role(array['head of service', 'director', 'service'])));

select house.bar_record_table(name) from house.record_table order by name;

-- From now on every table of the record keeps bars by itself.
alter function house.make_record_table(text, text, text, text, text) rename to make_record_table_without_bars;
create function house.make_record_table(t text, subject_column text, also_seen text default 'false',
    also_written text default null, marked_by text default 'false') returns void language plpgsql as $$
begin
  perform house.make_record_table_without_bars(t, subject_column, also_seen, also_written, marked_by);
  perform house.bar_record_table(t);
end $$;

-- How far a bar reaches: the person, their parents and those who live as such, their brothers and sisters, their children,
-- whoever shares their home now, and every contact about one of these. Cousins and friends of the family are not within it:
-- of those a worker is told that somebody must be called.
create function house.close_family(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  with tied as (
    select wanted as id
    union select r.other_id from relationship r where r.person_id = wanted
      and r.kind in ('mother', 'father', 'step-parent', 'partner of parent', 'sibling', 'half-sibling', 'guardian')
    union select r.person_id from relationship r where r.other_id = wanted
      and r.kind in ('mother', 'father', 'step-parent', 'partner of parent', 'sibling', 'half-sibling', 'guardian')
    union select theirs.other_id from relationship mine join relationship theirs on theirs.person_id = mine.person_id
      where mine.other_id = wanted and mine.kind in ('mother', 'father') and theirs.kind in ('mother', 'father')
    union select theirs.person_id from residence mine join residence theirs on theirs.household_id = mine.household_id
      where mine.person_id = wanted and mine.lived_until is null and theirs.lived_until is null
  )
  select id from tied union select cc.contact_id from contact_child cc where cc.person_id in (select id from tied) $$;

create function house.spread_bar(d declared_interest) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into house.bar (account_id, subject_id, declaration_id, why, barred_from, barred_until)
    select d.account_id, reached.id, d.id, d.kind, house.moment_now(), d.ended_at
      from (
        select house.close_family(d.person_id) as id where d.person_id is not null
        union select d.contact_id where d.contact_id is not null
        union select house.close_family(cc.person_id) from contact_child cc
          where cc.contact_id = d.contact_id and cc.person_id is not null
        -- Nobody has said yet who the child is: whoever has the name and the birth date, or a number, is meant.
        union select house.close_family(p.id) from contact_child cc
            join person p on house.searched_name(p.given_name, p.family_name, '{}')
                = house.searched_name(cc.given_name, cc.family_name, '{}') and cc.family_name <> ''
              and (cc.born_on is null or p.born_on = cc.born_on)
          where cc.contact_id = d.contact_id and cc.person_id is null
        union select house.close_family(i.person_id) from contact_child cc
            join identifier i on i.value in (cc.nhs_number, cc.upn) and i.value <> ''
          where cc.contact_id = d.contact_id and cc.person_id is null
      ) reached
    on conflict do nothing $$;

create function house.declared() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.ended_at is null then perform house.spread_bar(new);
  else update house.bar set barred_until = new.ended_at where declaration_id = new.id and barred_until is null; end if;
  -- Whoever answers it need not see the record that its clock stands in.
  if new.done_at is not null or new.ended_at is not null then
    update clock set met_on = (house.moment_now() at time zone 'Europe/London')::date, met_by_kind = 'declared_interest',
        met_by_id = new.id
      where about_id = new.id and met_on is null and ended_on is null;
  end if;
  return null;
end $$;
create trigger zz_declared after insert or update on declared_interest for each row execute function house.declared();

-- Who comes into the family later, or is recognised in a contact, is barred too.
create function house.bars_follow() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  touched uuid[] := case tg_table_name
    when 'relationship' then array[(to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(new) ->> 'other_id')::uuid]
    when 'contact_child' then array[(to_jsonb(new) ->> 'person_id')::uuid, (to_jsonb(new) ->> 'contact_id')::uuid]
    else array(select r.person_id from residence r where r.household_id = (to_jsonb(new) ->> 'household_id')::uuid) end;
begin
  perform house.spread_bar(d) from declared_interest d
    where d.ended_at is null and d.id in (select b.declaration_id from house.bar b where b.subject_id = any (touched));
  return null;
end $$;
create trigger zz_bars_follow after insert or update on relationship for each row execute function house.bars_follow();
create trigger zz_bars_follow after insert or update on residence for each row execute function house.bars_follow();
create trigger zz_bars_follow after insert or update of person_id on contact_child for each row
  when (new.person_id is not null) execute function house.bars_follow();

-- What is told of somebody by the name and birth date, or the number, of one whom a worker is barred from is not for that worker
-- to decide, though nobody has said yet who the child is.
create function house.bars_meet_contact() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into house.bar (account_id, subject_id, declaration_id, why, barred_from)
    select distinct b.account_id, new.contact_id, b.declaration_id, b.why, house.moment_now()
      from house.bar b join person p on p.id = b.subject_id
      where b.barred_until is null
        and (house.searched_name(p.given_name, p.family_name, '{}') = house.searched_name(new.given_name, new.family_name, '{}')
            and new.family_name <> '' and (new.born_on is null or p.born_on = new.born_on)
          or exists (select from identifier i where i.person_id = p.id and i.value <> ''
            and i.value in (new.nhs_number, new.upn)))
    on conflict do nothing;
  return null;
end $$;
create trigger zz_bars_meet_contact after insert on contact_child for each row
  when (new.person_id is null) execute function house.bars_meet_contact();

-- Nobody works on their own record: where a contact point of a person with their name is their own phone or e-mail address,
-- they are barred at once, and their manager is told. A name alone is not enough: two people may share one.
create function house.manager_of(wanted uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select m.account_id from account_role m
    where m.role in ('team manager', 'head of service', 'director') and m.account_id <> wanted
      and m.held_from <= house.today() and (m.held_until is null or m.held_until >= house.today())
      and (m.role <> 'team manager' or m.team_id in (select r.team_id from account_role r where r.account_id = wanted
        and r.held_from <= house.today() and (r.held_until is null or r.held_until >= house.today())))
    order by array_position(array['team manager', 'head of service', 'director'], m.role), m.held_from, m.id limit 1);
end $$;
revoke all on function house.manager_of(uuid) from public;
grant execute on function house.manager_of(uuid) to holdfast_app;

create function house.own_record() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  theirs record;
begin
  for theirs in
    select a.id, house.manager_of(a.id) as manager
      from account a join person p on p.id = new.person_id
      where house.plain_name(a.name) = house.plain_name(concat_ws(' ', p.given_name, p.family_name))
        and (lower(btrim(new.value)) = a.email
          or regexp_replace(new.value, '\D', '', 'g') <> '' and regexp_replace(new.value, '\D', '', 'g') = regexp_replace(coalesce(a.phone, ''), '\D', '', 'g'))
        and not exists (select from declared_interest d where d.account_id = a.id and d.person_id = new.person_id)
  loop
    if theirs.manager is not null then
      insert into declared_interest (id, person_id, account_id, kind, says, declared_at, declared_by, told_account_id)
        values (gen_random_uuid(), new.person_id, theirs.id, 'own record',
          'The name and a number or address of this person are those of somebody who works here.',
          house.moment_now(), '00000000-0000-7000-8000-000000000001', theirs.manager);
    end if;
  end loop;
  return null;
end $$;
create trigger zz_own_record after insert or update of value on contact_point for each row execute function house.own_record();

-- Whom somebody rings about a person whom they are barred from: the person's worker, else whoever was told of the conflict.
create function house.ring_about_barred(wanted uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(
    (select a.account_id from allocation a where a.child_id = wanted and a.ended_on is null and a.account_id <> house.actor()
      order by a.allocated_on desc, a.id limit 1),
    (select d.told_account_id from house.bar b join declared_interest d on d.id = b.declaration_id
      where b.account_id = house.actor() and b.subject_id = wanted order by d.declared_at desc limit 1));
end $$;

-- Also a worker who is barred from somebody in a child's life is told that somebody must be called, and whom.
create or replace function house.relatives_to_ring(wanted_child uuid) returns table (person_id uuid, ring_name text, ring_phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (house.sees_record_today(wanted_child) or house.granted_record(wanted_child)) then
    return;
  end if;
  return query
    with tied as (
      select r.person_id as id from relationship r where r.other_id = wanted_child
      union select r.other_id from relationship r where r.person_id = wanted_child
      union select h.holder_id from parental_responsibility h where h.person_id = wanted_child
      union select m.about_id from must_not m where m.person_id = wanted_child
      union select other.person_id from residence mine join residence other on other.household_id = mine.household_id
        where mine.person_id = wanted_child
    )
    select p.id, a.name, a.phone
      from person p
        left join restriction s on s.person_id = p.id and s.lifted_on is null
        join account a on a.id = case when house.is_barred(p.id) then house.ring_about_barred(p.id) else s.ring_account_id end
      where p.id = any (array(select id from tied)) and p.id <> wanted_child
        and (p.restricted and not house.granted_any(p.id) or house.is_barred(p.id));
end $$;

create or replace function house.ring_about(wanted uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select case when house.is_barred(p.id) then house.ring_about_barred(p.id)
      else (select r.ring_account_id from restriction r where r.person_id = wanted and r.lifted_on is null and p.restricted
        order by r.placed_on desc limit 1) end
    from person p where p.id = wanted and house.sees_every_record());
end $$;

-- That a look was refused because of a bar stands in the ledger of the one who was looked for, also of a search: so that it
-- is seen by whoever asks who looked.
create function house.note_refused(wanted uuid, act uuid, what text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform house.append_entry(array[wanted], act, 'view', what || ': refused, they know the family', null, 'refused', '{}');
end $$;
revoke all on function house.note_refused(uuid, uuid, text) from public;
create function house.keep_refused_look() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  looked uuid := case when new.detail ->> 'looked' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (new.detail ->> 'looked')::uuid end;
begin
  if looked is not null and looked <> new.subject_id and house.is_barred(looked) then
    perform house.note_refused(looked, new.act_id, regexp_replace(new.what, ': not found$', ''));
  end if;
  return null;
end $$;
create trigger keep_refused_look after insert on house.ledger_entry for each row
  when (new.kind = 'view' and new.detail ? 'looked') execute function house.keep_refused_look();

-- The same where somebody is first asked why they open a record, and may go no further. Nothing is answered.
create function house.note_look(wanted uuid, act uuid, what text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if house.is_barred(wanted) then perform house.note_refused(wanted, act, what); end if;
end $$;
revoke all on function house.note_look(uuid, uuid, text) from public;
grant execute on function house.note_look(uuid, uuid, text) to holdfast_app;

-- As before, and whom the actor is barred from is not found: that they were looked for is kept. Who is on duty is read from the
-- rota: the role alone tells nobody whom to ring on a name.
create or replace function house.search_people(wanted_name text, wanted_born date, wanted_identifier text, at_most integer)
  returns table (person_id uuid, ring_account_id uuid, likeness real)
  language plpgsql volatile security definer
  set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  searched text := btrim(house.searched_name(wanted_name, '', '{}'));
  practises boolean := house.sees_every_record();
  on_duty boolean := house.holds_role(array['front door']) or house.on_duty();
  barred boolean := house.has_bars();
  number text := coalesce(upper(replace(wanted_identifier, ' ', '')), '');
  one record;
begin
  for one in
    with found as (
      select p.id, p.restricted, p.born_on,
          word_similarity(searched, house.searched_name(p.given_name, p.family_name, p.other_names)) as alike, false as exact
        from person p
        where searched <> '' and searched <% house.searched_name(p.given_name, p.family_name, p.other_names)
      union all
      select p.id, p.restricted, p.born_on, 1::real, true
        from identifier i join person p on p.id = i.person_id
        where number <> '' and i.value in (number, btrim(wanted_identifier))
      union all
      select p.id, p.restricted, p.born_on, 0.3::real, false
        from person p where searched = '' and p.born_on = wanted_born
    ), once as (
      select distinct on (f.id) f.* from found f order by f.id, f.exact desc, f.alike desc
    )
    select o.id, barred and house.is_barred(o.id) as is_barred,
        case when o.restricted and not house.granted_any(o.id) then
          (select r.ring_account_id from restriction r where r.person_id = o.id and r.lifted_on is null) end as ring,
        o.alike
      from once o
      where (o.exact or wanted_born is null or o.born_on is null or o.alike >= 0.8 or abs(o.born_on - wanted_born) <= 366)
        and case
          when o.restricted then house.granted_any(o.id) or o.exact and practises
            or o.born_on = wanted_born and searched <> '' and on_duty
          else practises or house.granted_any(o.id) end
      order by o.exact desc, coalesce(o.born_on = wanted_born, false) desc, o.alike desc, o.id
      limit at_most
  loop
    if one.is_barred then
      perform house.note_refused(one.id, gen_random_uuid(), 'search for a person');
    else
      person_id := one.id;
      ring_account_id := one.ring;
      likeness := one.alike;
      return next;
    end if;
  end loop;
end $$;

create or replace function house.measure_children(wanted text, on_day date, from_day date, unseen_before date, unallocated_before date,
    at_most integer)
  returns table (child_id uuid, team text, happened_on date, counted boolean, excluded text, days integer, dimension text,
    overridden_by text, visible integer)
  language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare barred boolean := house.has_bars();
begin
  if not house.holds_role(array['inspector', 'director', 'head of service', 'team manager']) then
    return;
  end if;
  return query
    select m.child_id, t.name, m.happened_on, m.counted, m.excluded, m.days, m.dimension, o.name,
        (count(*) over ())::integer
      from house.measured(on_day, from_day, unseen_before, unallocated_before) m
        left join person p on p.id = m.child_id left join team t on t.id = m.team_id
        left join closure k on wanted = 'closures' and k.id = m.source_id left join account o on o.id = k.overridden_by
      where m.measure = wanted and (p.id is null or not p.restricted or house.granted_record(p.id))
        and not (barred and house.is_barred(p.id))
      order by m.counted desc, m.excluded is not null, m.days desc, m.child_id, m.source_id
      limit at_most;
end $$;

-- What somebody said of themselves, without a word or an id of whose record it is; and how often they were refused since.
create function house.my_declarations() returns table (declared_at timestamptz, kind text, told_name text, told_phone text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.declared_at, d.kind, a.name, a.phone from declared_interest d join account a on a.id = d.told_account_id
    where d.account_id = house.actor() and d.ended_at is null order by d.declared_at desc, d.id $$;
revoke all on function house.my_declarations() from public;
grant execute on function house.my_declarations() to holdfast_app;

create function house.looks_refused(wanted uuid) returns table (at timestamptz, what text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select e.at, e.what
    from declared_interest d join house.bar b on b.declaration_id = d.id
      join house.ledger_entry e on e.subject_id = b.subject_id and e.actor_id = d.account_id and e.kind = 'view'
        and e.request_id = 'refused' and e.at >= d.declared_at
    where d.id = wanted and d.account_id <> house.actor()
      and (d.told_account_id = house.actor() or house.holds_role(array['head of service', 'director']))
    order by e.at desc limit 50;
end $$;
revoke all on function house.looks_refused(uuid) from public;
grant execute on function house.looks_refused(uuid) to holdfast_app;

-- Whether somebody else is barred from a child: for whoever gives the child a worker, or access by name, and may open it.
create function house.account_barred(wanted_account uuid, wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (house.sees_record_today(wanted) or house.granted_record(wanted)
      or house.holds_role(array['head of service', 'director']))
    and exists (select from house.bar b where b.account_id = wanted_account and b.subject_id = wanted
      and b.barred_from <= house.moment_now() and (b.barred_until is null or b.barred_until > house.moment_now()));
end $$;
revoke all on function house.account_barred(uuid, uuid) from public;
grant execute on function house.account_barred(uuid, uuid) to holdfast_app;

-- Access by name: to whom, why, until when. It always ends, and nobody gives it, or renews it, to themselves.
create table named_access (
  id uuid primary key,
  person_id uuid not null references person,
  account_id uuid not null references account,
  reason text not null check (reason <> ''),
  given_by uuid not null references account,
  given_at timestamptz not null,
  ends_on date not null,
  renews_id uuid references named_access,
  ended_at timestamptz,
  ended_by uuid references account,
  ended_because text,
  constraint named_access_by_another check (given_by <> account_id),
  constraint named_access_ended_why check (num_nonnulls(ended_at, ended_by, ended_because) in (0, 3))
);
create index named_access_person on named_access (person_id);
create index named_access_account on named_access (account_id);
create index named_access_renews on named_access (renews_id);
select house.make_record_table('named_access', 'person_id',
  '(select house.holds_role(array[''head of service'', ''director''])) '
  || 'or (select house.holds_its_role()) and account_id = house.actor()',
  '(select house.holds_role(array[''head of service'', ''director'']))');

alter table access_grant add constraint access_grant_ends
  check (why not in ('named access', 'break glass', 'learning review') or granted_until is not null) not valid;
-- A manager may be the one to ring, and has access by that; beyond it somebody else gives it.
create function house.rings_by(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from restriction r where r.id = wanted and r.ring_account_id = house.actor());
end $$;
create policy by_another on access_grant as restrictive for insert with check (why <> 'named access'
  or account_id <> house.actor() or house.rings_by(source_id) or (select house.holds_role(array['service'])));
create policy renewed_by_another on access_grant as restrictive for update using (true) with check (why <> 'named access'
  or account_id <> house.actor() or granted_until <= house.moment_now() or (select house.holds_role(array['service'])));

-- What follows from access by name ends with it, though whoever ends it may not see whose record it is; and when a restriction
-- is looked at again, the one to ring has access until another day.
create function house.end_grants_of() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update access_grant set granted_until = house.moment_now()
    where source_id = new.id and why = 'named access' and granted_until > house.moment_now();
  return null;
end $$;
create trigger zz_end_grants after update of ended_at on named_access for each row
  when (new.ended_at is not null and old.ended_at is null) execute function house.end_grants_of();
create trigger zz_end_grants after update of review_on on restriction for each row
  when (new.review_on <> old.review_on) execute function house.end_grants_of();

-- Who holds a duty that is named to a person and not to a role: working the list of restricted children, or the adoption
-- records. A deputy is named like anybody, from a day until a day: nothing is inherited.
create table named_duty (
  id uuid primary key,
  duty text not null check (duty in ('restricted children', 'adoption records')),
  stands_as text not null check (stands_as in ('manager', 'deputy', 'named')),
  account_id uuid not null references account,
  held_from date not null,
  held_until date not null check (held_until >= held_from),
  named_by uuid not null references account,
  reason text not null check (reason <> ''),
  ended_on date,
  ended_by uuid references account,
  ended_because text,
  constraint named_duty_by_another check (named_by <> account_id),
  constraint named_duty_ended_why check (num_nonnulls(ended_on, ended_by, ended_because) in (0, 3))
);
create index named_duty_account on named_duty (account_id);
select house.make_record_table('named_duty', 'id', 'true',
  '(select house.holds_role(array[''head of service'', ''director'', ''service'']))');

create function house.holds_duty(wanted text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.writes_records() and exists (select from named_duty d where d.account_id = house.actor() and d.duty = wanted
    and d.held_from <= house.today() and d.held_until >= house.today() and d.ended_on is null);
end $$;
revoke all on function house.holds_duty(text) from public;
grant execute on function house.holds_duty(text) to holdfast_app;

-- The restricted children whose work is open, for whoever is named to work their list: who they are, who holds them, when
-- last seen, what is late. Not the record. Whom the named manager is barred from is on the deputy's list.
create function house.restricted_children() returns table (child_id uuid, given_name text, family_name text, number text,
    born_on date, expected_on date, referred_on date, worker text, ring_name text, ring_phone text, waiting_since date,
    last_seen date, late integer, next_on date, next_what text, may_open boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_duty('restricted children') then
    return;
  end if;
  return query
    select p.id, p.given_name, p.family_name,
        (select i.value from identifier i where i.person_id = p.id and i.kind = 'authority''s number' limit 1),
        p.born_on, p.expected_on, e.referred_on, w.name, ring.name, ring.phone,
        case when w.id is null then
          greatest(e.referred_on, (select max(x.ended_on) from allocation x where x.episode_id = e.id)) end,
        (select max(v.visited_on) from visit v where v.child_id = p.id and v.seen = 'seen'
          and not exists (select from striking s where s.struck_id = v.id)),
        (select count(*)::integer from clock k where k.child_id = p.id and k.met_on is null and k.ended_on is null
          and coalesce(least(k.manager_on, k.due_on), k.due_on) < house.today()),
        due.on_day, due.what, house.opens_record(p.id)
      from person p join restriction r on r.person_id = p.id and r.lifted_on is null
        join account ring on ring.id = r.ring_account_id
        join episode e on e.child_id = p.id and e.closed_on is null and not e.no_further_action
        left join allocation a on a.episode_id = e.id and a.ended_on is null
          and exists (select from account_role h where h.account_id = a.account_id and h.held_from <= house.today()
            and (h.held_until is null or h.held_until >= house.today()))
        left join account w on w.id = a.account_id
        left join lateral (select coalesce(least(k.manager_on, k.due_on), k.due_on) as on_day, k.what from clock k
          where k.child_id = p.id and k.met_on is null and k.ended_on is null and k.due_on is not null
          order by 1, k.id limit 1) due on true
      where p.restricted and not house.is_barred(p.id)
      order by due.on_day nulls last, p.id;
end $$;
revoke all on function house.restricted_children() from public;
grant execute on function house.restricted_children() to holdfast_app;

-- That the list was worked through, and what was done about whom.
create table restricted_list_worked (
  id uuid primary key,
  worked_on date not null,
  worked_at timestamptz not null,
  worked_by uuid not null references account,
  children integer not null,
  says text not null check (says <> '')
);
create index restricted_list_worked_on on restricted_list_worked (worked_on);
select house.make_record_table('restricted_list_worked', 'id', 'false', 'worked_by = house.actor()');
create policy for_those_who_answer on restricted_list_worked as restrictive for select using (
  (select house.holds_duty('restricted children')) or (select house.holds_role(array['head of service', 'director', 'service'])));
create policy for_those_who_answer on history.restricted_list_worked as restrictive for select using (
  (select house.holds_duty('restricted children')) or (select house.holds_role(array['head of service', 'director', 'service'])));

-- Managers break the glass too, where they are not the one to ring; others review them.
create policy broken_by_manager on break_glass for insert with check (account_id = house.actor()
  and (select house.holds_role(array['team manager', 'head of service', 'director'])));
-- Nobody breaks the glass to a record that they are barred from.
create policy not_barred on break_glass as restrictive for insert with check (not house.is_barred(person_id));

-- The review meets its clock; where it was not right, what was opened closes at once.
create or replace function house.meet_glass_clock() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update clock set met_on = (new.reviewed_at at time zone 'Europe/London')::date, met_by_kind = 'break_glass_review',
      met_by_id = new.id
    where about_id = new.break_glass_id and met_on is null and ended_on is null;
  if new.finding <> 'right' then
    update access_grant set granted_until = new.reviewed_at
      where source_id = new.break_glass_id and why = 'break glass' and granted_until > new.reviewed_at;
  end if;
  return null;
end $$;

-- Nothing but a review ends the clock of a review: not a manager, and not whoever is reviewed.
create function house.only_reviewed() returns trigger language plpgsql as $$
begin
  raise exception 'The clock of a review can''t be ended: the review meets it.';
end $$;
create trigger b_only_reviewed before update on clock for each row
  when (old.kind in ('broken-glass-reviewed', 'declared-interest-answered') and (new.ended_on is not null
    or new.due_on is distinct from old.due_on
    or new.met_on is not null and new.met_by_kind is distinct from case old.kind when 'broken-glass-reviewed' then 'break_glass_review' else 'declared_interest' end))
  execute function house.only_reviewed();
