-- Where something is kept from whoever acts, a masked view asked that of every row anew, and then found what it is once more; and of
-- every saying a pattern was made twice. That something is kept of somebody is known for the transaction now, as that nothing is; and a
-- saying that stands in many homes and contacts is made into a pattern once.

CREATE OR REPLACE FUNCTION house.sayings(about uuid[], from_anybody boolean)
 RETURNS TABLE(kind text, pattern text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return query select distinct found.kind, found.pattern from (
    select said.kind, house.pattern_of(said.kind, said.says) as pattern from (select distinct told.kind, told.says from (
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
        and (from_anybody or house.kept_from_me(c.kind, c.person_id, c.row_id) and not house.word_is_open_to_me(w))
    union all
    select 'name', concat_ws(' ', q.given_name, q.family_name) from person q
      where q.id = any (about) and case when from_anybody then house.is_confidential('name', q.id, null)
        else not house.is_inside() and house.kept_from_me('name', q.id, null) end) told
    where told.says <> '') said offset 0) found where found.pattern is not null;
end $function$;

CREATE OR REPLACE FUNCTION house.find_nothing_kept_of(told_of uuid, whose text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  known text := current_setting('holdfast.nothing_kept_of', true);
  kept text := current_setting('holdfast.something_kept_of', true);
  people uuid[];
  near uuid[];
  asked uuid[];
begin
  if starts_with(kept, whose) and position(told_of::text in kept) > 0 then return false; end if;
  people := house.told_of_in(told_of);
  if known is null or not starts_with(known, whose) then known := whose; end if;
  if exists (select from unnest(people) p where position(p::text in known) = 0) then
    near := case when house.is_inside() then house.around(people) end;
    if near is not null and house.of_whom_to_ask_around(near) = '{}' then
      people := near;
    else
      asked := house.of_whom_to_ask_around(people);
      if asked <> '{}' and exists (select from house.sayings(asked, false)) then
        perform set_config('holdfast.something_kept_of',
          concat_ws(' ', case when starts_with(kept, whose) then kept else whose end, told_of), true);
        return false;
      end if;
    end if;
  end if;
  perform set_config('holdfast.nothing_kept_of', concat_ws(' ', known, told_of, array_to_string(people, ' ')), true);
  return true;
end $function$;

CREATE OR REPLACE FUNCTION house.find_words_anew()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
  perform set_config('holdfast.nothing_kept_of', '', true);
  perform set_config('holdfast.something_kept_of', '', true);
  perform set_config('holdfast.hashes_to_ask', '', true);
  return null;
end $function$;
