-- Whoever may not know an address could type one after another into what goes outside, and read from the refusals whether it is that
-- one. Each that says what is kept is an entry of the ledger, also where it was refused and undone; and after a few in a day nothing more
-- is answered: what is then typed about that family goes out through somebody else.

create function house.says_what_is_kept() returns text language sql immutable parallel safe
  as $$ select 'what is kept, in what they typed: refused' $$;

-- How many such texts whoever is acting has typed in the past day, in all sessions: the same text again is no other.
create function house.tried_today() returns bigint
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select count(distinct e.detail ->> 'text') from house.ledger_entry e where e.actor_id = house.actor()
    and e.at > house.moment_now() - interval '24 hours' and e.what = house.says_what_is_kept());
end $$;

-- Kept on the chain of whomever it is told of, or on that of whoever typed it where it is of nobody in particular.
create function house.note_tried(wanted uuid, written text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changes text := current_setting('holdfast.changes', true);
begin
  perform set_config('holdfast.changes', '', true);
  perform house.append_entry(coalesce((select array_agg(distinct t.person_id) from house.who_is_told_of(wanted) t),
      array[coalesce(wanted, house.actor())]), gen_random_uuid(), 'view', house.says_what_is_kept(), null, 'refused',
    jsonb_build_object('text', left(encode(sha256(convert_to(house.actor()::text || written, 'UTF8')), 'hex'), 16)));
  perform set_config('holdfast.changes', coalesce(changes, ''), true);
end $$;

create or replace function house.kept_kinds_in(wanted uuid, written text) returns text[]
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  said text[];
begin
  if not exists (select from house.sayings_kept_from_me(wanted)) then return '{}'; end if;
  if house.tried_today() >= 5 then return array['too often']; end if;
  said := array(select distinct s.kind from house.sayings_kept_from_me(wanted) s where written ~* s.pattern order by s.kind);
  if said <> '{}' then perform house.note_tried(wanted, written); end if;
  return said;
end $$;

create or replace function house.confidential_kinds_in(written text) returns text[]
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  said text[];
begin
  if not house.is_inside() and not house.holds_role(array['data protection officer', 'designated officer']) then
    raise exception 'what is confidential is not looked for by this role';
  end if;
  if house.tried_today() >= 20 then return array['too often']; end if;
  said := array(select distinct s.kind
    from house.sayings(array(select c.person_id from confidentiality c where c.ended_on is null
      union select m.person_id from must_not m where m.kind = 'must not know the address' and m.ended_on is null), true) s
    where written ~* s.pattern order by s.kind);
  if said <> '{}' then perform house.note_tried(null, written); end if;
  return said;
end $$;

revoke all on function house.tried_today(), house.note_tried(uuid, text) from public;
grant execute on function house.note_tried(uuid, text) to holdfast_app;
