-- What is confidential is kept out of words too: of what was told, and of what is typed for somebody. Whoever a detail is kept from
-- cannot search for it, so the database does: it says where a text had such a detail, never which.

-- Those around people: themselves, whoever is tied to them, and whoever lives with them now.
create function house.around(wanted uuid[]) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct found.id), '{}') from (
    select unnest(wanted) as id
    union select r.person_id from relationship r where r.other_id = any (wanted)
    union select r.other_id from relationship r where r.person_id = any (wanted)
    union select o.person_id from residence m join residence o on o.household_id = m.household_id
      where m.person_id = any (wanted) and m.lived_until is null and o.lived_until is null) found
  $$;

-- Of whom a child of a contact is told: whoever it was said to be; before that, whoever has a number, or the name and birth date.
create function house.who_is_told_of(wanted_contact uuid) returns table (contact_child_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select cc.id, cc.person_id from contact_child cc where cc.contact_id = wanted_contact and cc.person_id is not null
  union
  select cc.id, p.id from contact_child cc join person p
      on house.searched_name(p.given_name, p.family_name, '{}') = house.searched_name(cc.given_name, cc.family_name, '{}')
        and cc.family_name <> '' and (cc.born_on is null or p.born_on = cc.born_on)
    where cc.contact_id = wanted_contact and cc.matched_how is null
  union
  select cc.id, i.person_id from contact_child cc join identifier i on i.value <> '' and i.value in (cc.nhs_number, cc.upn)
    where cc.contact_id = wanted_contact and cc.matched_how is null
  $$;

-- How a detail is found in a text, however it is spaced, broken over lines or in capitals: a pattern, or null of what is too short.
create function house.pattern_of(kind text, says text) returns text language plpgsql immutable as $$
declare
  plain text := lower(public.unaccent('public.unaccent'::regdictionary, says));
  digits text;
  tokens text[];
  part text;
  parts text[] := '{}';
begin
  if kind = 'phone' and position('@' in says) = 0 then
    digits := right(regexp_replace(regexp_replace(plain, '\D', '', 'g'), '^(?:00)?(?:44)?0?', ''), 10);
    if length(digits) < 6 then return null; end if;
    return '(?:\+?44[^[:alnum:]]*)?(?:\(?0\)?[^[:alnum:]]*)?' || array_to_string(regexp_split_to_array(digits, ''), '[^[:alnum:]]*');
  end if;
  if length(regexp_replace(plain, '[^[:alnum:]]', '', 'g')) < 4 then return null; end if;
  if regexp_replace(plain, '[^[:alnum:]]', '', 'g') ~ '^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$' then
    return '\m' || array_to_string(regexp_split_to_array(regexp_replace(plain, '[^[:alnum:]]', '', 'g'), ''), '[^[:alnum:]]*') || '\M';
  end if;
  tokens := array_remove(regexp_split_to_array(regexp_replace(plain, '[''’‘]', '', 'g'), '[^[:alnum:]]+'), '');
  -- The street gives the house away without its number.
  while kind = 'address' and cardinality(tokens) > 1 and tokens[1] ~ '^(\d+[a-z]?|flat|apartment|unit|floor)$' loop
    tokens := tokens[2:];
  end loop;
  foreach part in array tokens loop
    parts := parts || case
      when part in ('road', 'rd') then '(?:road|rd)' when part in ('street', 'str') then '(?:street|str|st)'
      when part in ('avenue', 'ave', 'av') then '(?:avenue|ave|av)' when part in ('lane', 'ln') then '(?:lane|ln)'
      when part in ('close', 'cl') then '(?:close|clo|cl)' when part in ('drive', 'dr') then '(?:drive|dr)'
      when part in ('crescent', 'cres') then '(?:crescent|cres|cr)' when part in ('court', 'ct') then '(?:court|ct)'
      when part in ('gardens', 'gdns') then '(?:gardens|gdns)' when part in ('terrace', 'tce') then '(?:terrace|terr|tce)'
      when part in ('place', 'pl') then '(?:place|pl)' when part in ('square', 'sq') then '(?:square|sq)'
      when part in ('grove', 'gr') then '(?:grove|gr)' when part in ('saint', 'st') then '(?:saint|st)'
      else part end;
  end loop;
  if kind = 'name' and cardinality(tokens) > 1 then
    return '\m(?:' || array_to_string(parts, '[^[:alnum:]]*') || '|(?:mr|mrs|ms|miss|dr)[^[:alnum:]]*' || parts[cardinality(parts)] || ')\M';
  end if;
  -- Two words and more of a street or a school are known without the word that says what it is.
  if cardinality(parts) > 2 and tokens[cardinality(parts)] in ('road', 'rd', 'street', 'avenue', 'lane', 'close', 'drive',
      'crescent', 'court', 'gardens', 'terrace', 'place', 'square', 'grove', 'way', 'walk', 'school', 'primary', 'academy',
      'nursery', 'college', 'junior', 'infant') then
    return '\m(?:\d+[a-z]?[^[:alnum:]]{1,3})?' || array_to_string(parts[1:2], '[^[:alnum:]]*')
      || '(?:[^[:alnum:]]*' || array_to_string(parts[3:], '[^[:alnum:]]*') || ')?\M';
  end if;
  return '\m' || case when kind = 'address' then '(?:\d+[a-z]?[^[:alnum:]]{1,3})?' else '' end
    || array_to_string(parts, '[^[:alnum:]]*') || '\M';
end $$;

-- Whether a detail of somebody is confidential from anybody, today.
create function house.is_confidential(wanted_kind text, subject uuid, wanted_row uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from house.standing_of(array[subject]) s
    where s.kind = wanted_kind and (s.row_id is null or s.row_id = wanted_row));
end $$;

-- Every way of saying what is confidential of these people: kept from whoever is acting, or from anybody at all. It is never given to
-- anybody: the functions below only use it.
create function house.sayings(about uuid[], from_anybody boolean) returns table (kind text, pattern text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select distinct said.kind, house.pattern_of(said.kind, said.says) from (
    select 'address' as kind, line.says
      from residence r join household h on h.id = r.household_id
        cross join lateral (select h.address_lines[1] as says union all select h.postcode
          union all select l from unnest(h.address_lines[2:]) l
            where l ~* '\m(road|rd|street|avenue|ave|lane|close|drive|crescent|court|gardens|terrace|place|square|grove|way|walk)\.?\s*$') line
      where r.person_id = any (about) and case when from_anybody then house.is_confidential('address', r.person_id, h.id)
        else house.home_kept_from_me(r.person_id, h.id, r.lived_until) or house.is_barred(r.person_id) end
    union all
    select case when p.kind in ('letter', 'in person') then 'address' else 'phone' end, p.value from contact_point p
      where p.person_id = any (about) and case
        when from_anybody then house.is_confidential('phone', p.person_id, p.id)
          or p.kind in ('letter', 'in person') and house.is_confidential('address', p.person_id, p.id)
        else house.point_kept_from_me(p.person_id, p.id, p.kind) or house.is_barred(p.person_id) end
    union all
    select line.kind, line.says from involvement i
        cross join lateral (select house.involvement_says(i.stands_as, i.agency_id) as says_of) s
        cross join lateral (values (coalesce(s.says_of, 'school'), i.agency_name), ('name', i.worker_name), ('phone', i.phone),
          ('phone', i.email)) line (kind, says)
      where i.person_id = any (about) and case
        when from_anybody then s.says_of is not null and house.is_confidential(s.says_of, i.person_id, i.id)
        else house.involvement_kept_from_me(i.person_id, i.id, i.stands_as, i.agency_id) end
    union all
    select line.kind, line.says from placement c
        cross join lateral (values ('name', c.carer_name), ('placement', c.home_name)) line (kind, says)
      where c.child_id = any (about) and case when from_anybody then house.is_confidential('placement', c.child_id, c.id)
        else house.kept_from_me('placement', c.child_id, c.id) and c.carer_account_id is distinct from house.actor() end
    union all
    select 'word', w from confidentiality c cross join lateral unnest(c.words) w
      where c.person_id = any (about) and c.ended_on is null
        and (from_anybody or house.kept_from_me(c.kind, c.person_id, c.row_id))
    union all
    select 'name', concat_ws(' ', q.given_name, q.family_name) from person q
      where q.id = any (about) and case when from_anybody then house.is_confidential('name', q.id, null)
        else not house.is_inside() and house.kept_from_me('name', q.id, null) end) said
    where said.says <> '' and house.pattern_of(said.kind, said.says) is not null;
end $$;

-- The same of those around somebody, or around the children of a contact, as far as it is kept from whoever is acting.
create function house.sayings_kept_from_me(wanted uuid) returns table (kind text, pattern text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if house.nothing_is_kept_from_me() and not house.has_bars() then return; end if;
  return query select * from house.sayings(house.around(
    coalesce((select array_agg(t.person_id) from house.who_is_told_of(wanted) t), array[wanted])), false);
end $$;

-- Texts as whoever is acting may read them, in their order: what is kept from them stands as “[confidential]”. Null
-- where nothing of these people is kept from them.
create function house.without_what_is_kept(wanted uuid, texts text[]) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  patterns text[] := array(select s.pattern from house.sayings_kept_from_me(wanted) s order by length(s.pattern) desc);
  one text;
  told text[] := '{}';
  kept text;
begin
  if cardinality(patterns) = 0 then return null; end if;
  foreach one in array texts loop
    foreach kept in array patterns loop one := regexp_replace(one, kept, '[confidential]', 'gi'); end loop;
    told := told || one;
  end loop;
  return told;
end $$;

-- Which kinds of what is kept from whoever is acting a text says.
create function house.kept_kinds_in(wanted uuid, written text) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(select distinct s.kind from house.sayings_kept_from_me(wanted) s where written ~* s.pattern order by s.kind);
end $$;

-- Which kinds of what is confidential from anybody a text says, of whomever it is: for letters that are of no child's record, and for
-- those who answer them, who see no record.
create function house.confidential_kinds_in(written text) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.is_inside() and not house.holds_role(array['data protection officer', 'designated officer']) then
    raise exception 'what is confidential is not looked for by this role';
  end if;
  return array(select distinct s.kind
    from house.sayings(array(select c.person_id from confidentiality c where c.ended_on is null
      union select m.person_id from must_not m where m.kind = 'must not know the address' and m.ended_on is null), true) s
    where written ~* s.pattern order by s.kind);
end $$;

-- What is kept whole of the children of a contact as they were told: what was told as an address may be the one that is kept.
create function house.kinds_kept_of_told(wanted_contact uuid) returns table (contact_child_id uuid, kind text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if house.nothing_is_kept_from_me() and not house.has_bars() then return; end if;
  return query select distinct t.contact_child_id, k.kind from house.who_is_told_of(wanted_contact) t
    cross join (values ('address'), ('school')) k (kind)
    where house.kept_from_me(k.kind, t.person_id, null) or house.is_barred(t.person_id);
end $$;

revoke all on function house.around(uuid[]), house.who_is_told_of(uuid), house.pattern_of(text, text),
  house.is_confidential(text, uuid, uuid), house.sayings(uuid[], boolean), house.confidential_kinds_in(text),
  house.sayings_kept_from_me(uuid), house.without_what_is_kept(uuid, text[]), house.kept_kinds_in(uuid, text),
  house.kinds_kept_of_told(uuid) from public;
grant execute on function house.without_what_is_kept(uuid, text[]), house.kept_kinds_in(uuid, text),
  house.kinds_kept_of_told(uuid), house.confidential_kinds_in(text) to holdfast_app;

-- A file that nothing can search goes to somebody only when a named person has looked at it for them.
create table paper_look (
  id uuid primary key,
  child_id uuid not null references person,
  paper_id uuid not null references paper,
  -- The file as it was looked at.
  sha256 bytea not null,
  -- For whom it was looked at, as the paper said then.
  recipient_says text not null check (recipient_says <> ''),
  says text not null check (says <> ''),
  looked_by uuid not null references account,
  looked_at timestamptz not null
);
create index paper_look_child on paper_look (child_id);
create index paper_look_paper on paper_look (paper_id);
create index paper_look_by on paper_look (looked_by);
select house.make_record_table('paper_look', 'child_id');
