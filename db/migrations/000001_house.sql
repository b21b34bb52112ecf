-- The walls: who is acting and when, the ledger, and what every table of the record gets.
--
-- Logins. The owner migrates. The application signs in as a login that is a member of holdfast_app: it owns nothing,
-- cannot bypass row-level security, and reaches the ledger only through house.append_entry. Tables ENABLE row-level
-- security and do not FORCE it: a definer policy function under FORCE would call itself without end.

do $$
begin
  if not exists (select from pg_roles where rolname = 'holdfast_app') then
    create role holdfast_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster made it meanwhile
end $$;

create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;

create schema house;
create schema history;
create schema as_known;
grant usage on schema public, house, history, as_known to holdfast_app;

-- Who is acting, and when: set once for each transaction by the ledger. SQL's own now() stands nowhere in the
-- record's SQL, so that the invented past is recorded in the past.
create function house.actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('holdfast.actor', true), '')::uuid $$;
create function house.acting_role() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('holdfast.role', true), '') $$;
create function house.act() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('holdfast.act', true), '')::uuid $$;
create function house.moment_now() returns timestamptz language sql stable parallel safe
  as $$ select current_setting('holdfast.now')::timestamptz $$;
create function house.today() returns date language sql stable parallel safe
  as $$ select (current_setting('holdfast.now')::timestamptz at time zone 'Europe/London')::date $$;
-- The moment an as-known view looks at.
create function house.moment_known() returns timestamptz language sql stable parallel safe
  as $$ select current_setting('holdfast.as_known')::timestamptz $$;

-- The ledger: one chain a subject (a person of the record, or an account for lists and searches). Insert only.
create table house.ledger_entry (
  subject_id uuid not null,
  seq bigint not null check (seq > 0),
  act_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('act', 'view', 'list')),
  what text not null check (what <> ''),
  actor_id uuid not null,
  role text not null,
  purpose text,
  request_id text not null,
  detail jsonb not null,
  changes bytea,
  prior bytea not null,
  hash bytea not null,
  primary key (subject_id, seq)
);
create index ledger_entry_act on house.ledger_entry (act_id);
create index ledger_entry_actor on house.ledger_entry (actor_id, at);

create table house.ledger_head (
  subject_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);

-- The hash of an entry covers every column of it and the hash before it.
create function house.entry_hash(entry house.ledger_entry) returns bytea language sql immutable
  as $$ select sha256(entry.prior || convert_to(jsonb_build_array(
      entry.subject_id, entry.seq, entry.act_id, (extract(epoch from entry.at) * 1000000)::bigint, entry.kind,
      entry.what, entry.actor_id, entry.role, entry.purpose, entry.request_id, entry.detail,
      encode(entry.changes, 'hex'))::text, 'UTF8')) $$;

-- Appends one entry to the chain of each subject, in the order of their ids so that two acts cannot wait for each
-- other. Runs as the owner: the application can append and can do nothing else to the ledger.
create function house.append_entry(subjects uuid[], entry_act uuid, entry_kind text, entry_what text,
    entry_purpose text, entry_request text, entry_detail jsonb) returns void
  language plpgsql security definer set search_path = house, pg_temp as $$
declare
  one uuid;
  head house.ledger_head;
  entry house.ledger_entry;
begin
  if house.actor() is null then
    raise exception 'No entry can be made in the ledger without an actor.';
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
    entry.changes := decode(nullif(current_setting('holdfast.changes', true), ''), 'hex');
    entry.prior := head.hash;
    entry.hash := house.entry_hash(entry);
    insert into house.ledger_entry values (entry.*);
    update house.ledger_head set seq = entry.seq, hash = entry.hash where subject_id = one;
  end loop;
end $$;
revoke all on function house.append_entry(uuid[], uuid, text, text, text, text, jsonb) from public;
grant execute on function house.append_entry(uuid[], uuid, text, text, text, text, jsonb) to holdfast_app;

-- Every table of the record, which column says whose record a row belongs to, and what else restricts a row (SQL about
-- "new"; a table that marks itself says so).
create table house.record_table (
  name text primary key,
  subject_column text not null,
  marked_by text not null
);

grant select on house.record_table to holdfast_app;

-- What a row looked like, in a text that stays the same when a later migration adds an empty column. Times are written in
-- UTC and bytes in hex whoever asks: every caller sets both.
create function house.row_text(table_name text, kept jsonb) returns text language sql immutable parallel safe
  as $$ select table_name || jsonb_strip_nulls(kept - 'restricted')::text $$;

-- Adds the digest of one changed row to the running digest of the act, which the act's entry keeps.
create function house.note_change(row_digest bytea) returns integer language plpgsql as $$
declare place integer := coalesce(nullif(current_setting('holdfast.place', true), '')::integer, 0) + 1;
begin
  perform set_config('holdfast.changes', encode(sha256(
    decode(coalesce(current_setting('holdfast.changes', true), ''), 'hex') || row_digest), 'hex'), true),
    set_config('holdfast.place', place::text, true);
  return place;
end $$;

-- The same fold over rows that are kept, in the order of their places: what an act's entry must hold.
create function house.fold_step(folded bytea, row_digest bytea) returns bytea language sql immutable parallel safe
  as $$ select sha256(folded || row_digest) $$;
create aggregate house.fold(bytea) (sfunc = house.fold_step, stype = bytea, initcond = '');
