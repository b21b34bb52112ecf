-- The sealed daily pack: who can open it, and each evening's making of it. Nobody's record stands here: whose were in a pack
-- is in the ledger.

-- A key that opens packs: its public half. The private half is never here.
create table pack_key (
  id uuid primary key,
  name text not null check (name <> ''),
  recipient text not null check (recipient ~ '^age1[a-z0-9]{50,}$'),
  added_by uuid not null references account,
  added_on date not null,
  retired_on date check (retired_on >= added_on),
  retired_by uuid references account,
  retired_because text,
  constraint pack_key_retired_why check (num_nonnulls(retired_on, retired_by, retired_because) in (0, 3))
);
create unique index pack_key_standing on pack_key (recipient) where retired_on is null;
create index pack_key_added_by on pack_key (added_by);
create index pack_key_retired_by on pack_key (retired_by);
select house.make_record_table('pack_key', 'id', 'true', '(select house.holds_role(array[''administrator'', ''service'']))');

-- An attempt to make a pack: made, and where its copies lie; or not made, and why, without a word about anybody.
create table daily_pack (
  id uuid primary key,
  tried_at timestamptz not null,
  outcome text not null check (outcome in ('made', 'failed')),
  failed_because text,
  file_name text,
  sha256 bytea,
  bytes integer,
  children integer,
  keys integer,
  destroy_after date,
  copies jsonb not null default '[]',
  constraint daily_pack_made check (outcome = 'failed' or num_nonnulls(file_name, sha256, bytes, children, keys, destroy_after) = 6),
  constraint daily_pack_failed_why check ((outcome = 'failed') = (failed_because is not null))
);
create index daily_pack_tried on daily_pack (tried_at desc);
select house.make_record_table('daily_pack', 'id', 'true', '(select house.holds_role(array[''service'']))');

-- Restricted is not absent, on paper either: whom to ring, and about how many children; never who they are. For the house
-- itself, when it makes a pack.
create function house.pack_rings() returns table (ring_name text, ring_phone text, children bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['service']) then
    return;
  end if;
  return query
    select a.name, a.phone, count(*)
      from restriction r join person p on p.id = r.person_id join account a on a.id = r.ring_account_id
      where r.lifted_on is null and p.is_child and p.died_on is null
      group by a.id, a.name, a.phone order by a.name, a.id;
end $$;
revoke all on function house.pack_rings() from public;
grant execute on function house.pack_rings() to holdfast_app;
