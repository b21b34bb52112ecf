-- Confidential details: an address, a school, a telephone number, a placement or a name that is kept from named people, from
-- everybody outside the trust, or from everybody but named workers. What is confidential leaves the database through policies
-- that ask house.kept_from_me, whoever asks and however: the table itself, its history, what was known, a search.

create table confidentiality (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('address', 'school', 'phone', 'placement', 'name')),
  -- One household, contact point, involvement or placement; null is every one of the kind, now and to come.
  row_id uuid,
  kept_from text not null check (kept_from in ('people', 'outside', 'all but named workers')),
  -- Other words that would give it away: a refuge's name, a town.
  words text[] not null default '{}',
  reason text not null check (reason <> ''),
  since date not null,
  review_on date not null,
  together_id uuid not null,
  set_by uuid not null references account,
  ended_on date,
  ended_by uuid references account,
  ended_because text,
  constraint confidentiality_ended_why check (num_nonnulls(ended_on, ended_by, ended_because) in (0, 3)),
  constraint confidentiality_name_is_not_for_workers check (kind <> 'name' or kept_from <> 'all but named workers')
);
create index confidentiality_person on confidentiality (person_id);
create index confidentiality_together on confidentiality (together_id);
create index confidentiality_set_by on confidentiality (set_by);
create index confidentiality_ended_by on confidentiality (ended_by);
select house.make_record_table('confidentiality', 'person_id');

-- From whom it is kept, or which worker sees it all the same.
create table confidentiality_whom (
  id uuid primary key,
  person_id uuid not null references person,
  confidentiality_id uuid not null references confidentiality,
  barred_id uuid references person,
  barred_name text,
  account_id uuid references account,
  constraint confidentiality_whom_one check (num_nonnulls(barred_id, barred_name, account_id) = 1)
);
create index confidentiality_whom_person on confidentiality_whom (person_id);
create index confidentiality_whom_of on confidentiality_whom (confidentiality_id);
create index confidentiality_whom_barred on confidentiality_whom (barred_id);
create index confidentiality_whom_account on confidentiality_whom (account_id);
select house.make_record_table('confidentiality_whom', 'person_id');

create table confidentiality_review (
  id uuid primary key,
  person_id uuid not null references person,
  confidentiality_id uuid not null references confidentiality,
  reviewed_on date not null,
  reviewed_by uuid not null references account,
  says text not null check (says <> ''),
  next_on date not null check (next_on > reviewed_on)
);
create index confidentiality_review_person on confidentiality_review (person_id);
create index confidentiality_review_of on confidentiality_review (confidentiality_id);
create index confidentiality_review_by on confidentiality_review (reviewed_by);
select house.make_record_table('confidentiality_review', 'person_id');

-- What stands today, always today's: a mark, or that somebody must not know the address.
create function house.standing_confidentiality() returns table (id uuid, person_id uuid, kind text, row_id uuid, kept_from text,
    words text[], reason text, since date, review_on date, together_id uuid, set_by uuid, barred_id uuid, barred_name text,
    from_table text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, c.person_id, c.kind, c.row_id, c.kept_from, c.words, c.reason, c.since, c.review_on, c.together_id, c.set_by,
        null::uuid, null::text, 'confidentiality'
      from confidentiality c where c.ended_on is null
    union all
    select m.id, m.person_id, 'address', null, 'people', array[]::text[], m.reason, m.since, m.review_on, m.id, m.recorded_by,
        m.about_id, m.about_name, 'must_not'
      from must_not m where m.kind = 'must not know the address' and (m.ended_on is null or m.ended_on > house.today())
  $$;
revoke all on function house.standing_confidentiality() from public;

-- Those inside the trust see what is confidential, marked, unless it is kept from all but named workers. Nobody else does. A
-- worker of the trust is meant: a learning reviewer reads the record and is told no address by it.
create function house.is_inside() returns boolean language sql stable as $$ select house.sees_every_record() $$;

-- Whether a detail of somebody is kept from whoever is acting. The row is null where any of the kind is meant.
create function house.kept_from_me(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare inside boolean := house.is_inside();
begin
  if subject is null then return false; end if;
  if exists (select from confidentiality c
      where c.person_id = subject and c.kind = wanted_kind and c.ended_on is null
        and (c.row_id is null or wanted_row is null or c.row_id = wanted_row)
        and (not inside or c.kept_from = 'all but named workers' and c.set_by is distinct from house.actor())
        and not exists (select from confidentiality_whom w
          where w.confidentiality_id = c.id and w.account_id = house.actor() and house.holds_its_role())) then
    return true;
  end if;
  return wanted_kind = 'address' and not inside and exists (select from must_not m
    where m.person_id = subject and m.kind = 'must not know the address'
      and (m.ended_on is null or m.ended_on > house.today()));
end $$;

-- Whether nothing at all is kept from whoever is acting: asked once a query, so that a worker's page costs next to nothing.
create function house.nothing_is_kept_from_me() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.is_inside() and not exists (select from confidentiality c
    where c.kept_from = 'all but named workers' and c.ended_on is null and c.set_by is distinct from house.actor()
      and not exists (select from confidentiality_whom w where w.confidentiality_id = c.id and w.account_id = house.actor()));
end $$;
create index confidentiality_from_workers on confidentiality (kept_from)
  where kept_from = 'all but named workers' and ended_on is null;

-- A home is kept where it is the home meant, or one in which the person lived since the mark was set.
create function house.home_kept_from_me(subject uuid, wanted_household uuid, lived_until date) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.kept_from_me('address', subject, wanted_household) then return false; end if;
  return exists (select from house.standing_confidentiality() s where s.person_id = subject and s.kind = 'address'
    and (s.row_id = wanted_household or s.row_id is null and (lived_until is null or lived_until > s.since)));
end $$;

create function house.household_kept_from_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from residence r
    where r.household_id = wanted and house.home_kept_from_me(r.person_id, wanted, r.lived_until));
end $$;

-- A number is a telephone number; an address for letters and a place to meet are addresses.
create function house.point_kept_from_me(subject uuid, wanted uuid, point_kind text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.kept_from_me('phone', subject, wanted)
    or point_kind in ('letter', 'in person') and house.kept_from_me('address', subject, wanted);
end $$;

-- What the involvement of an agency says of a child's school or placement, as it is written: these words are how each is known.
create function house.involvement_says(stands_as text, agency uuid) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if stands_as ~* '\m(school|nursery|college|academy|pre-?school|teacher|head ?teacher|senco|designated safeguarding lead)\M'
      or exists (select from agency g where g.id = agency and g.kind = 'school') then
    return 'school';
  end if;
  return case when stands_as ~* '\m(carer|foster|placement|residential|refuge|children.s home|key ?worker)' then 'placement' end;
end $$;

create function house.involvement_kept_from_me(subject uuid, wanted uuid, stands_as text, agency uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare says text := house.involvement_says(stands_as, agency);
begin
  return house.kept_from_me('phone', subject, wanted) and exists (select from confidentiality c
        where c.person_id = subject and c.kind = 'phone' and c.row_id = wanted and c.ended_on is null)
    or says is not null and house.kept_from_me(says, subject, wanted);
end $$;

-- Restrictive: each stands above every other rule about who may see, on the table and on its history.
create function house.keep_confidential(t text, rule text) returns void language plpgsql as $$
begin
  execute format('create policy confidential on public.%1$I as restrictive for select using ((select house.nothing_is_kept_from_me()) or not %2$s)', t, rule);
  execute format('create policy confidential on history.%1$I as restrictive for select using ((select house.nothing_is_kept_from_me()) or not %2$s)', t, rule);
end $$;

select house.keep_confidential('person', 'house.kept_from_me(''name'', id, null)');
select house.keep_confidential('household', 'house.household_kept_from_me(id)');
select house.keep_confidential('residence', 'house.home_kept_from_me(person_id, household_id, lived_until)');
select house.keep_confidential('contact_point', 'house.point_kept_from_me(person_id, id, kind)');
select house.keep_confidential('involvement', 'house.involvement_kept_from_me(person_id, id, stands_as, agency_id)');

-- A search finds nobody by a name that is kept from whoever searches. Put into the function as it stands, whoever wrote it last.
do $$
declare
  body text := pg_get_functiondef('house.search_people(text, date, text, integer)'::regprocedure);
  asked text := 'else practises or house.granted_any(o.id) end';
begin
  if position(asked in body) = 0 then
    raise exception 'house.search_people is not written as this migration expects: say in it that a name may be kept.';
  end if;
  execute replace(body, asked, asked || e'\n          and not house.kept_from_me(''name'', o.id, null)');
end $$;

-- What is confidential of these people, as much of it as whoever reads may know: to those outside, that it is and no more.
-- `hidden` is whether the detail itself is kept from the reader.
create function house.marks_of(wanted uuid[]) returns table (id uuid, person_id uuid, kind text, row_id uuid, kept_from text,
    words text[], reason text, since date, review_on date, together_id uuid, set_by_name text, hidden boolean, from_table text,
    version integer, from_people jsonb, for_workers jsonb)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select s.id, s.person_id, s.kind, s.row_id, s.kept_from,
        case when bool_or(h.hidden) over (partition by s.person_id) then array[]::text[] else s.words end, case when h.hidden then '' else s.reason end, s.since, s.review_on,
        s.together_id, case when house.is_inside() then coalesce(a.name, '') else '' end, h.hidden, s.from_table,
        coalesce(c.version, 0),
        case when house.is_inside() then coalesce((select jsonb_agg(jsonb_build_object('id', f.id,
              'name', case when house.opens_record(f.id) or f.id is null then f.name end) order by f.name)
            from (select w.barred_id as id, coalesce(w.barred_name, nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known') as name
                from confidentiality_whom w left join person p on p.id = w.barred_id
                where w.confidentiality_id = s.id and w.account_id is null
              union all
              select s.barred_id, coalesce(s.barred_name, nullif(concat_ws(' ', p.given_name, p.family_name), ''), 'Name not known')
                from (select 1) one left join person p on p.id = s.barred_id where s.from_table = 'must_not') f), '[]'::jsonb)
          else '[]'::jsonb end,
        case when house.is_inside() then coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.name)
            from confidentiality_whom w join account k on k.id = w.account_id where w.confidentiality_id = s.id), '[]'::jsonb)
          else '[]'::jsonb end
      from house.standing_confidentiality() s
        cross join lateral (select house.kept_from_me(s.kind, s.person_id, s.row_id) as hidden) h
        left join confidentiality c on c.id = s.id
        left join account a on a.id = s.set_by
      where s.person_id = any (wanted)
        and (house.opens_record(s.person_id) or house.granted_any(s.person_id))
      order by s.since, s.id;
end $$;

revoke all on function house.kept_from_me(text, uuid, uuid), house.nothing_is_kept_from_me(),
  house.home_kept_from_me(uuid, uuid, date), house.household_kept_from_me(uuid), house.point_kept_from_me(uuid, uuid, text),
  house.involvement_says(text, uuid), house.involvement_kept_from_me(uuid, uuid, text, uuid), house.marks_of(uuid[]),
  house.is_inside(), house.keep_confidential(text, text) from public;
grant execute on function house.kept_from_me(text, uuid, uuid), house.nothing_is_kept_from_me(),
  house.home_kept_from_me(uuid, uuid, date), house.household_kept_from_me(uuid), house.point_kept_from_me(uuid, uuid, text),
  house.involvement_says(text, uuid), house.involvement_kept_from_me(uuid, uuid, text, uuid), house.marks_of(uuid[]),
  house.is_inside() to holdfast_app;

-- Bail conditions: what somebody must not do until a day or an event, as the police gave them. They stand beside the orders.
create table bail_condition (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('police bail', 'court bail', 'voluntary undertaking', 'licence')),
  about_id uuid references person,
  about_name text,
  conditions text not null check (conditions <> ''),
  from_on date not null,
  until_on date check (until_on >= from_on),
  until_says text not null default '',
  police_force text not null default '',
  reference text not null default '',
  ended_on date,
  ended_because text,
  constraint bail_condition_about check (num_nonnulls(about_id, about_name) = 1)
);
create index bail_condition_person on bail_condition (person_id);
create index bail_condition_about_person on bail_condition (about_id);
select house.make_record_table('bail_condition', 'person_id');
