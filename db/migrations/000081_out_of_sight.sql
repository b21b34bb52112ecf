-- What is confidential of somebody whom whoever writes may not see, a restricted brother or a sister whose record is sealed after her
-- adoption, still leaves the trust in no paper: the words that give it away are looked for by the database, which tells nobody what
-- they are.

-- Those around a child whose records whoever writes may not open, and of whom something is confidential from the recipient.
create function house.out_of_sight(wanted uuid, recipient_kind text, recipient uuid, recipient_name text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select f.id from (select unnest(house.around(array[wanted])) as id union select house.close_family(wanted)) f
      where f.id <> wanted and exists (select from person p where p.id = f.id) and not house.opens_record(f.id)
        and exists (select from house.standing_of(array[f.id]) s
          where recipient_kind in ('agency', 'court') or s.barred_id = recipient or house.is_called(s.barred_name, recipient_name)
            or exists (select from confidentiality_whom w where w.confidentiality_id = s.id
              and (w.barred_id = recipient or house.is_called(w.barred_name, recipient_name)))
            or s.kept_from <> 'people' and s.person_id is distinct from recipient
              and not exists (select from confidentiality o where o.person_id = recipient and o.together_id = s.together_id
                and o.ended_on is null)));
end $$;
revoke all on function house.out_of_sight(uuid, text, uuid, text) from public;

-- Texts about a child as a recipient may have them, or null where nothing is kept so. Only for whoever may open the child's record.
create function house.without_out_of_sight(wanted uuid, recipient_kind text, recipient uuid, recipient_name text, texts text[])
  returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  people uuid[];
  patterns text[];
  one text;
  kept text;
  told text[] := '{}';
begin
  if not house.opens_record(wanted) then return null; end if;
  people := house.out_of_sight(wanted, recipient_kind, recipient, recipient_name);
  if cardinality(people) = 0 then return null; end if;
  patterns := array(select s.pattern from house.sayings(people, true) s order by length(s.pattern) desc);
  if cardinality(patterns) = 0 then return null; end if;
  foreach one in array texts loop
    foreach kept in array patterns loop one := regexp_replace(one, kept, '[left out: confidential]', 'gi'); end loop;
    told := told || one;
  end loop;
  return told;
end $$;
revoke all on function house.without_out_of_sight(uuid, text, uuid, text, text[]) from public;
grant execute on function house.without_out_of_sight(uuid, text, uuid, text, text[]) to holdfast_app;

-- These are the house's own: nobody asks them, and nobody bars, or marks, anybody by them.
revoke all on function house.close_family(uuid), house.spread_bar(declared_interest), house.mark_contact(uuid),
  house.mark_contacts(uuid) from public;

-- Whom to ring about a contact that whoever is on duty, or decides on contacts, may not open, for it is about a restricted child: an
-- urgent one rings them, and there must be somebody to ring, and a way in when nobody answers.
create function house.contact_rings(wanted uuid[]) returns table (contact_id uuid, person_id uuid, ring_name text, ring_phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (house.holds_role(array['front door', 'duty', 'team manager', 'head of service', 'director']) or house.on_duty()) then return; end if;
  return query
    select cc.contact_id, p.id, a.name, a.phone
      from contact_child cc join person p on p.id = cc.person_id join account a on a.id = house.ring_about(p.id)
      where cc.contact_id = any (wanted) and p.restricted and not house.opens_record(p.id)
        and not exists (select from striking s where s.struck_id = cc.id)
      order by cc.contact_id, p.id;
end $$;
revoke all on function house.contact_rings(uuid[]) from public;
grant execute on function house.contact_rings(uuid[]) to holdfast_app;

-- Why somebody is away is for them, for whoever covers and for those who manage: not for everybody who signs in.
do $do$
declare t text;
begin
  foreach t in array array['public', 'history'] loop
    execute format('create policy for_those_concerned on %I.deputy as restrictive for select using (
      (select house.holds_role(array[''team manager'', ''head of service'', ''director'', ''administrator'', ''service'']))
      or house.actor() in (account_id, deputy_id))', t);
  end loop;
end $do$;
