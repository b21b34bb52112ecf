-- Adoption. On the order the child becomes a new person with a new identity, and the record of the old one is sealed: nobody
-- opens it but those named for adoption records, for some hours, with a reason; to everybody else it is as if it had never
-- been. Neither identity leads to the other: what joins them is one row that no page, search or view can reach. It is kept for
-- at least 100 years from the order (The Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005,
-- SI 2005/888, regulation 6).

-- A birth record that is sealed. There is no unsealing.
create table seal (
  id uuid primary key,
  person_id uuid not null unique references person,
  order_made_on date not null,
  sealed_at timestamptz not null,
  sealed_by uuid not null references account
);
select house.make_record_table('seal', 'person_id', 'false', '(select house.holds_duty(''adoption records''))');

create function house.none_sealed() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return not exists (select from seal);
end $$;
create function house.is_sealed(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from seal s where s.person_id = wanted);
end $$;

alter table access_grant drop constraint access_grant_why_check;
alter table access_grant add constraint access_grant_why_check check (why in ('allocation', 'team', 'named access',
  'learning review', 'placement', 'service', 'share', 'break glass', 'sealed record'));
alter table access_grant drop constraint access_grant_ends;
alter table access_grant add constraint access_grant_ends
  check (why not in ('named access', 'break glass', 'learning review', 'sealed record') or granted_until is not null) not valid;

create or replace function house.reaches_restricted(why text) returns boolean language sql immutable parallel safe
  as $$ select why in ('allocation', 'named access', 'learning review', 'placement', 'service', 'break glass', 'sealed record') $$;

-- Nothing that somebody held before reaches a sealed record: only what was opened for whoever is named, while they are.
create or replace function house.granted_record(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.grant_right = 'record' and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject))
    and (not house.is_sealed(subject) or g.why = 'sealed record' and house.holds_duty('adoption records')))
    and not house.is_barred(subject);
end $$;
create or replace function house.granted_any(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from access_grant g where g.person_id = subject and g.account_id = house.actor()
    and g.granted_from <= house.moment_now()
    and (g.granted_until is null or g.granted_until > house.moment_now())
    and house.holds_its_role() and (house.reaches_restricted(g.why) or not house.is_restricted(subject))
    and (not house.is_sealed(subject) or g.why = 'sealed record' and house.holds_duty('adoption records')))
    and not house.is_barred(subject);
end $$;

-- The mark of a restriction is the mark of a seal too.
do $$
declare
  body text := pg_get_functiondef('house.mark_person()'::regprocedure);
  asked text := 'r.person_id = new.id and r.lifted_on is null)';
begin
  if position(asked in body) = 0 then raise exception 'house.mark_person is not written as this migration expects.'; end if;
  execute replace(body, asked, asked || ' or exists (select from seal s where s.person_id = new.id)');
end $$;
create or replace function house.mark_record() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t house.record_table;
  now_restricted boolean := exists (select from restriction r where r.person_id = new.person_id and r.lifted_on is null)
    or exists (select from seal s where s.person_id = new.person_id);
begin
  update person set restricted = now_restricted where id = new.person_id and restricted is distinct from now_restricted;
  if found then
    for t in select * from house.record_table where marked_by <> 'itself' and name not in ('account', 'account_role') loop
      execute format('update public.%I set restricted = $2 where %I = $1', t.name, t.subject_column)
        using new.person_id, now_restricted;
    end loop;
    perform house.mark_contacts(new.person_id);
  end if;
  return null;
end $$;

-- With the seal end a restriction that stood, and whatever reached the record.
create function house.close_sealed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update access_grant set granted_until = new.sealed_at
    where person_id = new.person_id and (granted_until is null or granted_until > new.sealed_at);
  update restriction set lifted_on = (new.sealed_at at time zone 'Europe/London')::date, lifted_by = new.sealed_by,
      lifted_because = 'The record is sealed.'
    where person_id = new.person_id and lifted_on is null;
  return null;
end $$;
create trigger y_close_sealed after insert on seal for each row execute function house.close_sealed();
create trigger zz_mark_record after insert on seal for each row execute function house.mark_record();

-- Every row that is about a sealed person, or names one beside another, is out of sight: of brothers, sisters and parents too.
-- Asked only of rows that are marked, and of the few columns that name somebody else.
create function house.seal_record_table(t text) returns void language plpgsql as $do$
declare
  subject text := (select r.subject_column from house.record_table r where r.name = t);
  others text := (select string_agg(format(' and (%1$I is null or not house.is_sealed(%1$I) or house.granted_record(%1$I))', a.attname), '')
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
    where k.conrelid = format('public.%I', t)::regclass and k.contype = 'f' and k.confrelid = 'public.person'::regclass
      and array_length(k.conkey, 1) = 1 and a.attname <> subject);
begin
  if t in ('account', 'account_role', 'post', 'team', 'agency', 'service') or subject is null then return; end if;
  execute format('create policy sealed on public.%1$I as restrictive for select using ((select house.none_sealed())
    or (not restricted or not house.is_sealed(%2$I) or house.granted_record(%2$I))%3$s)', t, subject, coalesce(others, ''));
  execute format('create policy sealed on history.%1$I as restrictive for select using ((select house.none_sealed())
    or (not house.is_sealed(%2$I) or house.granted_record(%2$I))%3$s)', t, subject, coalesce(others, ''));
end $do$;
select house.seal_record_table(name) from house.record_table order by name;

create or replace function house.make_record_table(t text, subject_column text, also_seen text default 'false',
    also_written text default null, marked_by text default 'false') returns void language plpgsql as $$
begin
  perform house.make_record_table_without_bars(t, subject_column, also_seen, also_written, marked_by);
  perform house.bar_record_table(t);
  perform house.seal_record_table(t);
end $$;

-- What joins the two. No login of the application can read it; the functions below answer those who are named, and each keeps
-- in the ledger what it answered.
create table house.adoption_link (
  id uuid primary key,
  birth_id uuid not null unique references person,
  adopted_id uuid unique references person check (adopted_id <> birth_id),
  order_made_on date not null,
  court text not null check (court <> ''),
  kept_until date not null check (kept_until >= order_made_on + interval '100 years'),
  sealed_at timestamptz not null,
  sealed_by uuid not null references account,
  made_at timestamptz,
  made_by uuid references account
);

create function house.must_hold_adoption() returns void language plpgsql stable as $$
begin
  if not house.holds_duty('adoption records') then
    raise exception 'Only those named for adoption records come here.' using errcode = '42501';
  end if;
end $$;

create function house.keep_adoption_link(link uuid, birth uuid, order_on date, of_court text, until date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform house.must_hold_adoption();
  insert into house.adoption_link (id, birth_id, order_made_on, court, kept_until, sealed_at, sealed_by)
    values (link, birth, order_on, of_court, until, house.moment_now(), house.actor());
end $$;

create function house.complete_adoption_link(link uuid, adopted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform house.must_hold_adoption();
  update house.adoption_link set adopted_id = adopted, made_at = house.moment_now(), made_by = house.actor()
    where id = link and adopted_id is null;
  return found;
end $$;

-- What the list of adoptions says: no name, and no id of anybody.
create function house.adoptions() returns table (id uuid, order_made_on date, court text, kept_until date,
    sealed_at timestamptz, sealed_by text, made_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_duty('adoption records') then return; end if;
  return query select l.id, l.order_made_on, l.court, l.kept_until, l.sealed_at, a.name, l.made_at
    from house.adoption_link l join account a on a.id = l.sealed_by order by l.made_at is not null, l.sealed_at desc, l.id;
end $$;

-- Which adoption somebody of a name and birth date, or of a number, belongs to: under either identity, and not under which.
create function house.find_adoptions(wanted_name text, wanted_born date, wanted_number text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_duty('adoption records') then return; end if;
  return query select l.id from house.adoption_link l
    where exists (select from person p where p.id in (l.birth_id, l.adopted_id)
        and house.plain_name(concat_ws(' ', p.given_name, p.family_name)) = house.plain_name(wanted_name)
        and p.born_on = wanted_born)
      or exists (select from identifier i where i.person_id in (l.birth_id, l.adopted_id) and wanted_number <> ''
        and i.value in (upper(replace(wanted_number, ' ', '')), btrim(wanted_number)))
    order by l.sealed_at desc, l.id limit 20;
end $$;

-- Whether words, or a number, lead back to the birth identity: its numbers, or its family name where the new one is another.
create function house.leads_to_birth(link uuid, words text, new_family text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform house.must_hold_adoption();
  return exists (select from house.adoption_link l join identifier i on i.person_id = l.birth_id
      where l.id = link and position(i.value in upper(replace(words, ' ', ''))) > 0)
    or exists (select from house.adoption_link l join person p on p.id = l.birth_id
      where l.id = link and length(p.family_name) > 2
        and house.plain_name(p.family_name) <> house.plain_name(new_family)
        and position(' ' || house.plain_name(p.family_name)
          in ' ' || regexp_replace(house.plain_name(words), '[^[:alnum:]]+', ' ', 'g')) > 0);
end $$;

-- Opens the sealed record to whoever is named, for some hours, and tells them both identities. That they looked, and why, stands
-- in the ledger of the sealed record, and never in that of the other.
create function house.open_adoption(link uuid, grant_id uuid, entry_act uuid, request text, reason text, until timestamptz)
  returns table (birth_id uuid, birth_name text, adopted_id uuid, adopted_name text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare found_link house.adoption_link;
begin
  perform house.must_hold_adoption();
  if coalesce(btrim(reason), '') = '' then raise exception 'A sealed record is opened with a reason.'; end if;
  select * into found_link from house.adoption_link l where l.id = link;
  if found_link.id is null or house.is_barred(found_link.birth_id) or house.is_barred(found_link.adopted_id) then return; end if;
  perform house.append_entry(array[found_link.birth_id], entry_act, 'view', 'open a sealed adoption record', reason, request, '{}');
  insert into access_grant (id, account_id, person_id, grant_right, why, source_id, granted_from, granted_until)
    values (grant_id, house.actor(), found_link.birth_id, 'record', 'sealed record', link, house.moment_now(), until);
  return query select found_link.birth_id, concat_ws(' ', b.given_name, b.family_name), found_link.adopted_id,
      concat_ws(' ', a.given_name, a.family_name)
    from person b left join person a on a.id = found_link.adopted_id where b.id = found_link.birth_id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['house.keep_adoption_link(uuid, uuid, date, text, date)', 'house.complete_adoption_link(uuid, uuid)',
      'house.adoptions()', 'house.find_adoptions(text, date, text)', 'house.leads_to_birth(uuid, text, text)',
      'house.open_adoption(uuid, uuid, uuid, text, text, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to holdfast_app', f);
  end loop;
end $$;

-- What must be known for somebody's safety, in words that a person chose: an allergy, an illness in the family.
create table known_for_safety (
  id uuid primary key,
  person_id uuid not null references person,
  says text not null check (says <> ''),
  since date not null,
  ended_on date,
  ended_because text
);
create index known_for_safety_person on known_for_safety (person_id);
select house.make_record_table('known_for_safety', 'person_id');

-- A sealed record is not found by anybody, by any name or number; nobody is to be rung about it. A name that is kept from
-- whoever searches finds nobody either.
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
          when o.restricted then house.granted_any(o.id)
            or (o.exact and practises or o.born_on = wanted_born and searched <> '' and on_duty) and not house.is_sealed(o.id)
          else practises or house.granted_any(o.id) end
        and not house.kept_from_me('name', o.id, null)
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
      where p.id = any (array(select id from tied)) and p.id <> wanted_child and not house.is_sealed(p.id)
        and (p.restricted and not house.granted_any(p.id) or house.is_barred(p.id));
end $$;

create or replace function house.ring_about(wanted uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select case when house.is_barred(p.id) then house.ring_about_barred(p.id)
      else (select r.ring_account_id from restriction r where r.person_id = wanted and r.lifted_on is null and p.restricted
        order by r.placed_on desc limit 1) end
    from person p where p.id = wanted and house.sees_every_record() and not house.is_sealed(p.id));
end $$;

-- What somebody typed, searched for, gave as a purpose or was told to ring about is theirs alone, whoever else asks.
alter table house.draft enable row level security;
alter table house.kept_search enable row level security;
alter table house.purpose_given enable row level security;
alter table house.ring_shown enable row level security;
create policy own on house.draft using (account_id = house.actor()) with check (account_id = house.actor());
create policy own on house.kept_search using (account_id = house.actor()) with check (account_id = house.actor());
create policy own on house.purpose_given using (account_id = house.actor()) with check (account_id = house.actor());
create policy own on house.ring_shown using (account_id = house.actor()) with check (account_id = house.actor());
