-- What is found out once a transaction, what an act has written, and that an act reads words whole, are kept where the application's login cannot
-- write either (docs/decisions/0136-what-was-found-out-is-sealed.md). An answer that is a text stands in a setting beside its seal: a number over the
-- text and over a secret of this transaction, both of which stand in sequences that nobody else may read.

do $$
declare
  held text;
begin
  foreach held in array array['seal', 'sealed_nothing_kept_of', 'sealed_something_kept_of', 'sealed_hashes_to_ask', 'sealed_my_bare_name',
      'reading_whole', 'act_place', 'act_changes_1', 'act_changes_2', 'act_changes_3', 'act_changes_4'] loop
    execute format('create unlogged sequence house.%I minvalue %s start 0', held, '-9223372036854775808');
    execute format('revoke all on sequence house.%I from public, holdfast_app', held);
  end loop;
end $$;

-- A secret for a transaction: what was sealed before it is believed no more.
create function house.seal_anew() returns void language sql
  as $$ select pg_catalog.setval('house.seal', pg_catalog.uuid_hash_extended(pg_catalog.gen_random_uuid(), 0)) $$;
revoke all on function house.seal_anew() from public;

create function house.keep_answer(to_what text, answer text) returns void language sql as $$
  select pg_catalog.setval(('house.sealed_' || to_what)::regclass, pg_catalog.hashtextextended(answer, pg_catalog.currval('house.seal'))),
    pg_catalog.set_config('holdfast.' || to_what, answer, true)
$$;
revoke all on function house.keep_answer(text, text) from public;

-- Null where nothing was kept in this transaction, or where it is not as it was kept.
create function house.kept_answer(to_what text) returns text language plpgsql stable as $$
declare
  answer constant text := nullif(pg_catalog.current_setting('holdfast.' || to_what, true), '');
begin
  return case when answer is not null and house.was_said() and pg_catalog.hashtextextended(answer, pg_catalog.currval('house.seal'))
    = pg_catalog.currval(('house.sealed_' || to_what)::regclass) then answer end;
end $$;
revoke all on function house.kept_answer(text) from public;

create function house.check_key(own_key bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from house.process_key k where k.digest = sha256(own_key) and k.known_until > pg_catalog.transaction_timestamp()) then
    raise exception 'Only a process of this house says who acts.' using errcode = 'insufficient_privilege';
  end if;
end $$;
revoke all on function house.check_key(bytea) from public;

create or replace function house.says_who(own_key bytea, actor uuid, role text, at timestamptz, act uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform house.check_key(own_key);
  perform setval('house.said_in', house.this_transaction()),
    setval('house.said_actor_high', house.high_half(actor)), setval('house.said_actor_low', house.low_half(actor)),
    setval('house.said_act_high', house.high_half(act)), setval('house.said_act_low', house.low_half(act)),
    setval('house.said_role', hashtextextended(coalesce(role, ''), 0)),
    setval('house.said_at', coalesce((extract(epoch from at) * 1000000)::bigint, -1)),
    setval('house.found_role', 0), setval('house.found_freely', 0), setval('house.reading_whole', 0), setval('house.act_place', 0),
    house.seal_anew();
  -- A role is a word: it stands in a setting, and is believed while it is the word that was said.
  perform set_config('holdfast.said', 'yes', true), set_config('holdfast.role', coalesce(role, ''), true);
end $$;

create or replace function house.find_words_anew() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform house.seal_anew();
  return null;
end $$;
create or replace function house.forget_my_name() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform house.seal_anew();
  return null;
end $$;

create or replace function house.my_bare_name() returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known text := house.kept_answer('my_bare_name');
begin
  if known is null then
    known := ':' || coalesce((select house.bare_words(b.name) from account b where b.id = house.actor()), '');
    if house.was_said() then perform house.keep_answer('my_bare_name', known); end if;
  end if;
  return substr(known, 2);
end $$;

create or replace function house.hashes_to_ask() returns integer[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  most constant integer := 100;
  known constant text := house.kept_answer('hashes_to_ask');
  hashes integer[];
begin
  if known is not null then return nullif(substr(known, 2), '')::integer[]; end if;
  if house.is_inside() then
    hashes := array(select uuid_hash(c.person_id) from confidentiality c
      where c.kept_from = 'all but named workers' and c.ended_on is null limit most + 1);
    if cardinality(hashes) > most then hashes := null; end if;
  end if;
  if house.was_said() then perform house.keep_answer('hashes_to_ask', ':' || coalesce(hashes::text, '')); end if;
  return hashes;
end $$;

-- What is asked of each row of words: whether it was found that nothing is kept of it.
create function house.is_known_whole(told_of uuid) returns boolean
  language plpgsql stable security definer cost 1 set search_path = pg_catalog, pg_temp as $$
declare
  known constant text := current_setting('holdfast.nothing_kept_of', true);
begin
  return case when position(told_of::text in known) > 0 and house.was_said()
    then hashtextextended(known, currval('house.seal')) = currval('house.sealed_nothing_kept_of') else false end;
end $$;
revoke all on function house.is_known_whole(uuid) from public;
grant execute on function house.is_known_whole(uuid) to holdfast_app;

create function house.find_nothing_kept_of(told_of uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known constant text := coalesce(house.kept_answer('nothing_kept_of'), '');
  kept constant text := coalesce(house.kept_answer('something_kept_of'), '');
  people uuid[];
  near uuid[];
  asked uuid[];
begin
  if position(told_of::text in kept) > 0 then return false; end if;
  people := house.told_of_in(told_of);
  if exists (select from unnest(people) p where position(p::text in known) = 0) then
    near := case when house.is_inside() then house.around(people) end;
    if near is not null and house.of_whom_to_ask_around(near) = '{}' then
      people := near;
    else
      asked := house.of_whom_to_ask_around(people);
      if asked <> '{}' and exists (select from house.sayings(asked, false)) then
        perform house.keep_answer('something_kept_of', concat_ws(' ', kept, told_of));
        return false;
      end if;
    end if;
  end if;
  perform house.keep_answer('nothing_kept_of', concat_ws(' ', known, told_of, array_to_string(people, ' ')));
  return true;
end $$;
revoke all on function house.find_nothing_kept_of(uuid) from public;

create or replace function house.nothing_kept_of(told_of uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.is_known_whole(told_of) or house.find_nothing_kept_of(told_of);
end $$;

-- An act reads words whole, with the key and for one question (src/domains/ledger/read-whole-store.ts).
create function house.reads_whole(own_key bytea, whole boolean) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform house.check_key(own_key);
  perform setval('house.reading_whole', whole::integer);
end $$;
revoke all on function house.reads_whole(bytea, boolean) from public;
grant execute on function house.reads_whole(bytea, boolean) to holdfast_app;

create or replace function house.found_whole(told_of uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if house.act() is not null and currval('house.reading_whole') = 1 then return true; end if;
  if house.acting_role() = 'service' and house.holds_role(array['service']) then return true; end if;
  return house.find_nothing_kept_of(told_of);
end $$;

create or replace function house.tells_whole(told_of uuid) returns boolean language sql stable as $$
  select case when house.is_known_whole(told_of) then true else house.found_whole(told_of) end
$$;
drop function house.find_nothing_kept_of(uuid, text);

-- What an act has written so far: how many rows, and what their digests fold to, in four parts.
create or replace function house.note_change(row_digest bytea) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  place constant integer := currval('house.act_place') + 1;
  folded constant bytea := sha256(coalesce(house.act_changes(), '') || row_digest);
begin
  for part in 1..4 loop
    perform setval(('house.act_changes_' || part)::regclass, ('x' || encode(substr(folded, part * 8 - 7, 8), 'hex'))::bit(64)::bigint);
  end loop;
  perform setval('house.act_place', place);
  return place;
end $$;
revoke all on function house.note_change(bytea) from public;

create function house.act_changes() returns bytea language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return case when house.was_said() and currval('house.act_place') > 0 then int8send(currval('house.act_changes_1'))
    || int8send(currval('house.act_changes_2')) || int8send(currval('house.act_changes_3')) || int8send(currval('house.act_changes_4')) end;
end $$;
revoke all on function house.act_changes() from public;

-- An act's entry is of the act that was said, and holds what it has written; no other entry does.
create or replace function house.append_entry(subjects uuid[], entry_act uuid, entry_kind text, entry_what text, entry_purpose text,
    entry_request text, entry_detail jsonb) returns void
  language plpgsql security definer set search_path = house, pg_temp as $$
declare
  one uuid;
  head house.ledger_head;
  entry house.ledger_entry;
begin
  if house.actor() is null then
    raise exception 'No entry can be made in the ledger without an actor.';
  end if;
  if entry_kind = 'act' and entry_act is distinct from house.act() then
    raise exception 'An entry of an act can be made in that act alone.';
  end if;
  foreach one in array (select array_agg(distinct s order by s) from unnest(subjects) as s) loop
    insert into house.ledger_head (subject_id, seq, hash) values (one, 0, '\x') on conflict do nothing;
    select * into strict head from house.ledger_head where subject_id = one for update;
    entry.subject_id := one;
    entry.seq := head.seq + 1;
    entry.act_id := entry_act;
    entry.at := house.moment_now();
    entry.kind := entry_kind;
    entry.what := entry_what;
    entry.actor_id := house.actor();
    entry.role := house.acting_role();
    entry.purpose := entry_purpose;
    entry.request_id := entry_request;
    entry.detail := entry_detail;
    entry.changes := case when entry_kind = 'act' then house.act_changes() end;
    entry.prior := head.hash;
    entry.hash := house.entry_hash(entry);
    insert into house.ledger_entry values (entry.*);
    update house.ledger_head set seq = entry.seq, hash = entry.hash where subject_id = one;
  end loop;
end $$;

create or replace function house.note_tried(wanted uuid, written text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform house.append_entry(coalesce((select array_agg(distinct t.person_id) from house.who_is_told_of(wanted) t),
      array[coalesce(wanted, house.actor())]), gen_random_uuid(), 'view', house.says_what_is_kept(), null, 'refused',
    jsonb_build_object('text', left(encode(sha256(convert_to(house.actor()::text || written, 'UTF8')), 'hex'), 16)));
end $$;

-- Large objects stand in no record and behind no wall. An owner who is no superuser may not take them away, and is warned of it by PostgreSQL.
do $$
declare
  made text;
begin
  for made in select p.oid::regprocedure::text from pg_proc p
      where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^lo(_|read$|write$)' loop
    execute format('revoke execute on function %s from public', made);
  end loop;
end $$;
