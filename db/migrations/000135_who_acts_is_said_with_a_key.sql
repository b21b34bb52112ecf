-- Who acts, as what, when and in which act is said with a key that only a process of the house has, and kept where the application's login
-- cannot write (docs/decisions/0135-who-acts-is-said-with-a-key.md). Settings are no such place: whoever runs SQL sets them. What a sequence was
-- last set to is kept by PostgreSQL for each session, is told by currval at the cost of a setting, and is set by nobody but its owner.

-- The digest of the key of each process that has the owner's login: made anew at each start, and kept in that process's memory alone.
create table house.process_key (
  digest bytea primary key,
  known_until timestamptz not null
);

-- Makes a process known for thirty days, and forgets those that ended without a word. The time is PostgreSQL's own, for a key is no part of the
-- record and of no invented day.
create function house.know_process(key_digest bytea) returns void language plpgsql as $$
begin
  delete from house.process_key k where k.known_until < pg_catalog.transaction_timestamp();
  insert into house.process_key values (key_digest, pg_catalog.transaction_timestamp() + interval '30 days')
    on conflict (digest) do update set known_until = excluded.known_until;
end $$;
revoke all on function house.know_process(bytea) from public;

-- Each holds one thing that was said, or found out, in this session; what they hold outside it means nothing, and nobody else may read them.
do $$
declare
  held text;
begin
  foreach held in array array['said_in', 'said_actor_high', 'said_actor_low', 'said_role', 'said_at', 'said_act_high', 'said_act_low',
      'found_role', 'found_freely'] loop
    execute format('create unlogged sequence house.%I minvalue %s start 0', held, '-9223372036854775808');
    execute format('revoke all on sequence house.%I from public, holdfast_app', held);
  end loop;
end $$;

-- A number of this transaction which nobody can set: when it began, by PostgreSQL's own clock, in microseconds.
create function house.this_transaction() returns bigint language sql stable
  as $$ select (pg_catalog.date_part('epoch', pg_catalog.transaction_timestamp()) * 1000000)::bigint $$;

-- Whether it was said in this transaction who acts. The setting only spares a session in which nothing was ever said the fault of asking: to set
-- it by hand comes to that fault, or to the number of an earlier transaction.
create function house.was_said() returns boolean language sql volatile as $$
  select case when pg_catalog.current_setting('holdfast.said', true) = 'yes'
    then pg_catalog.currval('house.said_in') = house.this_transaction() else false end
$$;
revoke all on function house.was_said() from public;

-- The halves of an id, of which each fits into a sequence; of nobody's they are nought.
create function house.high_half(id uuid) returns bigint language sql immutable
  as $$ select coalesce(('x' || left(replace(id::text, '-', ''), 16))::bit(64)::bigint, 0) $$;
create function house.low_half(id uuid) returns bigint language sql immutable
  as $$ select coalesce(('x' || right(replace(id::text, '-', ''), 16))::bit(64)::bigint, 0) $$;

-- Says who acts for the rest of this transaction, and forgets what was found out under anybody else. Without a role, as somebody whose own rows
-- alone are reached; without a moment, at none.
create function house.says_who(own_key bytea, actor uuid, role text, at timestamptz, act uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from house.process_key k where k.digest = sha256(own_key) and k.known_until > pg_catalog.transaction_timestamp()) then
    raise exception 'Only a process of this house says who acts.' using errcode = 'insufficient_privilege';
  end if;
  perform setval('house.said_in', house.this_transaction()),
    setval('house.said_actor_high', house.high_half(actor)), setval('house.said_actor_low', house.low_half(actor)),
    setval('house.said_act_high', house.high_half(act)), setval('house.said_act_low', house.low_half(act)),
    setval('house.said_role', hashtextextended(coalesce(role, ''), 0)),
    setval('house.said_at', coalesce((extract(epoch from at) * 1000000)::bigint, -1)),
    setval('house.found_role', 0), setval('house.found_freely', 0);
  -- A role is a word: it stands in a setting, and is believed while it is the word that was said.
  perform set_config('holdfast.said', 'yes', true), set_config('holdfast.role', coalesce(role, ''), true),
    set_config('holdfast.actor', coalesce(actor::text, ''), true), set_config('holdfast.now', coalesce(at::text, ''), true),
    set_config('holdfast.whose', concat(actor, coalesce(role, ' alone'), at), true), set_config('holdfast.changes', '', true), set_config('holdfast.place', '', true);
end $$;
revoke all on function house.says_who(bytea, uuid, text, timestamptz, uuid) from public;
grant execute on function house.says_who(bytea, uuid, text, timestamptz, uuid) to holdfast_app;

create or replace function house.actor() returns uuid
  language plpgsql stable parallel restricted security definer cost 1 set search_path = pg_catalog, pg_temp as $$
begin
  return case when house.was_said() then nullif(
    encode(int8send(currval('house.said_actor_high')) || int8send(currval('house.said_actor_low')), 'hex')::uuid,
    '00000000-0000-0000-0000-000000000000') end;
end $$;

create or replace function house.act() returns uuid
  language plpgsql stable parallel restricted security definer cost 1 set search_path = pg_catalog, pg_temp as $$
begin
  return case when house.was_said() then nullif(
    encode(int8send(currval('house.said_act_high')) || int8send(currval('house.said_act_low')), 'hex')::uuid,
    '00000000-0000-0000-0000-000000000000') end;
end $$;

create or replace function house.acting_role() returns text
  language plpgsql stable parallel restricted security definer cost 1 set search_path = pg_catalog, pg_temp as $$
begin
  return case when house.was_said() and hashtextextended(current_setting('holdfast.role', true), 0) = currval('house.said_role')
    then nullif(current_setting('holdfast.role', true), '') end;
end $$;

create or replace function house.moment_now() returns timestamptz
  language plpgsql stable parallel restricted security definer cost 1 set search_path = pg_catalog, pg_temp as $$
begin
  if not house.was_said() or currval('house.said_at') = -1 then
    raise exception 'It was not said when this is.';
  end if;
  return to_timestamp(currval('house.said_at')::double precision / 1000000);
end $$;

create or replace function house.today() returns date
  language plpgsql stable parallel restricted cost 1 as $$
begin
  return (house.moment_now() at time zone 'Europe/London')::date;
end $$;

-- What is found out once, and stands until something else is said or written: 0 not yet, 1 no, 2 yes.
create function house.find_role_held() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me constant uuid := house.actor();
  as_what constant text := house.acting_role();
  today constant date := house.today();
  held constant boolean := exists (select from account_role r where r.account_id = me and r.role = as_what
    and r.held_from <= today and (r.held_until is null or r.held_until >= today));
begin
  perform setval('house.found_role', 1 + held::integer);
  return held;
end $$;
revoke all on function house.find_role_held() from public;

create or replace function house.holds_role(wanted text[]) returns boolean
  language plpgsql stable security definer cost 1 set search_path = public, pg_temp as $$
begin
  if not coalesce(house.acting_role() = any (wanted), false) then return false; end if;
  return case currval('house.found_role') when 2 then true when 1 then false else house.find_role_held() end;
end $$;

create function house.find_sees_freely() returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  freely constant boolean := coalesce(house.sees_every_record() and not house.has_bars(), false);
begin
  perform setval('house.found_freely', 1 + freely::integer);
  return freely;
end $$;
revoke all on function house.find_sees_freely() from public;

create or replace function house.sees_freely() returns boolean
  language plpgsql stable security definer cost 1 set search_path = public, pg_temp as $$
begin
  if not house.was_said() then return false; end if;
  return case currval('house.found_freely') when 2 then true when 1 then false else house.find_sees_freely() end;
end $$;

create or replace function house.is_known_to_see_freely() returns boolean
  language plpgsql stable security definer cost 1 set search_path = pg_catalog, pg_temp as $$
begin
  return case when house.was_said() then currval('house.found_freely') = 2 else false end;
end $$;

create or replace function house.find_out_anew() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform setval('house.found_role', 0), setval('house.found_freely', 0);
  return null;
end $$;

drop function house.ask_role_held(), house.find_role_held(text), house.ask_sees_freely(), house.find_sees_freely(text);
