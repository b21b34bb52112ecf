-- Allegations about people who work with children, in the designated officer's own record: not in any child's. Only the
-- designated officer and those whom the officer names reach it, and never the one it is about.

-- The designated officer signs in as such and reads no child's record by it. The list of roles is added to, whatever it is by now.
do $$
declare
  check_name text := (select conname from pg_constraint where conrelid = 'public.account_role'::regclass
    and contype = 'c' and pg_get_constraintdef(oid) like '%team manager%');
  said text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'public.account_role'::regclass
    and conname = check_name);
begin
  execute format('alter table account_role drop constraint %I', check_name);
  execute format('alter table account_role add constraint %I %s', check_name,
    replace(said, '''team manager''::text', '''team manager''::text, ''designated officer''::text'));
end $$;

create table allegation (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  child_id uuid references person,
  adult_account_id uuid references account,
  adult text not null check (adult <> ''),
  works_as text not null default '',
  employer text not null default '',
  limbs text[] not null,
  says text not null check (says <> ''),
  how_known text not null default '',
  in_danger_now text not null check (in_danger_now in ('yes', 'no', 'not known')),
  known_on date not null,
  told_at timestamptz not null,
  reported_by uuid not null references account,
  told_by text not null default ''
);
create index allegation_child on allegation (child_id);
create index allegation_adult on allegation (adult_account_id);
create index allegation_reported_by on allegation (reported_by);

create table allegation_naming (
  id uuid primary key,
  allegation_id uuid not null references allegation,
  account_id uuid not null references account,
  named_at timestamptz not null,
  reason text not null check (reason <> ''),
  ended_at timestamptz check (ended_at >= named_at)
);
create index allegation_naming_allegation on allegation_naming (allegation_id);
create index allegation_naming_account on allegation_naming (account_id);
create unique index allegation_naming_one_standing on allegation_naming (allegation_id, account_id) where ended_at is null;

create table allegation_entry (
  id uuid primary key,
  allegation_id uuid not null references allegation,
  kind text not null check (kind in ('looked at', 'discussion', 'meeting', 'action', 'review')),
  happened_on date not null,
  says text not null check (says <> ''),
  written_by uuid not null references account
);
create index allegation_entry_allegation on allegation_entry (allegation_id, happened_on);
create index allegation_entry_by on allegation_entry (written_by);

-- What is owed on an allegation is not among the clocks of children, which others read.
create table allegation_clock (
  id uuid primary key,
  allegation_id uuid not null references allegation,
  kind text not null,
  what text not null,
  counted_from date not null,
  due_on date,
  explanation text not null,
  law jsonb not null,
  met_on date
);
create index allegation_clock_allegation on allegation_clock (allegation_id);

create table allegation_outcome (
  id uuid primary key,
  allegation_id uuid not null unique references allegation,
  outcome text not null check (outcome in ('substantiated', 'malicious', 'false', 'unsubstantiated', 'unfounded', 'notAnAllegation')),
  judged jsonb not null,
  transcript jsonb not null,
  reply text not null check (reply <> ''),
  concluded_on date not null,
  concluded_by uuid not null references account
);
create index allegation_outcome_by on allegation_outcome (concluded_by);

-- Whether an allegation is about whoever is acting: known by account, or called by the same name.
create function house.allegation_about_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from allegation a where a.id = wanted and (a.adult_account_id = house.actor()
    or exists (select from account b where b.id = house.actor() and house.plain_name(b.name) = house.plain_name(a.adult))));
end $$;

-- The designated officer; a director where it is about a designated officer; and whoever is named for this one.
create function house.sees_allegation(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return not house.allegation_about_me(wanted) and (
    house.holds_role(array['designated officer', 'service'])
    or house.holds_role(array['director']) and exists (select from allegation a
      join account_role r on r.account_id = a.adult_account_id and r.role = 'designated officer' where a.id = wanted)
    or house.holds_its_role() and exists (select from allegation_naming n
      where n.allegation_id = wanted and n.account_id = house.actor() and n.ended_at is null));
end $$;
-- Whether whoever is acting answers for it: names others, and concludes.
create function house.leads_allegation(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.sees_allegation(wanted) and house.holds_role(array['designated officer', 'director', 'service']);
end $$;
-- Whoever tells sets its first clock running in the same act.
create function house.reported_by_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from allegation a where a.id = wanted and a.reported_by = house.actor());
end $$;

-- Marked as restricted always: no role that opens children's records opens these.
select house.make_record_table('allegation', 'id', 'house.sees_allegation(id)', 'reported_by = house.actor()', 'true');
select house.make_record_table('allegation_naming', 'allegation_id', 'house.sees_allegation(allegation_id)',
  'house.leads_allegation(allegation_id)', 'true');
select house.make_record_table('allegation_entry', 'allegation_id', 'house.sees_allegation(allegation_id)',
  'house.sees_allegation(allegation_id) and written_by = house.actor()', 'true');
select house.make_record_table('allegation_clock', 'allegation_id', 'house.sees_allegation(allegation_id)',
  'house.sees_allegation(allegation_id) or house.reported_by_me(allegation_id)', 'true');
select house.make_record_table('allegation_outcome', 'allegation_id', 'house.sees_allegation(allegation_id)',
  'house.leads_allegation(allegation_id) and concluded_by = house.actor()', 'true');

-- Whatever else a policy may say one day: only those.
create policy for_those_who_deal_with_it on allegation as restrictive for select using (house.sees_allegation(id));
create policy for_those_who_deal_with_it on history.allegation as restrictive for select using (house.sees_allegation(id));
do $$
declare t text;
begin
  foreach t in array array['allegation_naming', 'allegation_entry', 'allegation_clock', 'allegation_outcome'] loop
    execute format('create policy for_those_who_deal_with_it on public.%I as restrictive for select
      using (house.sees_allegation(allegation_id))', t);
    execute format('create policy for_those_who_deal_with_it on history.%I as restrictive for select
      using (house.sees_allegation(allegation_id))', t);
  end loop;
end $$;

-- Who is rung about an allegation: a designated officer whom it is not about, else a director whom it is not about.
create function house.officer_of(wanted uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select r.account_id from account_role r join account b on b.id = r.account_id
      left join allegation a on a.id = wanted
    where r.role in ('designated officer', 'director') and r.held_from <= house.today()
      and (r.held_until is null or r.held_until >= house.today())
      and r.account_id is distinct from a.adult_account_id
      and house.plain_name(b.name) is distinct from house.plain_name(a.adult)
    order by r.role <> 'designated officer', r.held_from, r.id limit 1);
end $$;
revoke all on function house.officer_of(uuid) from public;
grant execute on function house.officer_of(uuid) to holdfast_app;

-- All that a child's record shows: that something is being dealt with, since when, and whom to ring. Not to the one it is about.
create function house.allegations_dealt_with(wanted_child uuid) returns table (told_on date, ring_name text, ring_phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (house.sees_record_today(wanted_child) or house.granted_record(wanted_child)) then
    return;
  end if;
  return query
    select (a.told_at at time zone 'Europe/London')::date, b.name, b.phone
      from allegation a left join account b on b.id = house.officer_of(a.id)
      where a.child_id = wanted_child and not house.allegation_about_me(a.id)
        and not exists (select from allegation_outcome o where o.allegation_id = a.id)
      order by a.told_at;
end $$;
revoke all on function house.allegations_dealt_with(uuid) from public;
grant execute on function house.allegations_dealt_with(uuid) to holdfast_app;

-- What whoever told us may read: their own words, whom to ring, and the reply.
create function house.allegations_told_by_me() returns table (id uuid, reference text, adult text, says text,
    told_at timestamptz, ring_name text, ring_phone text, reply text, concluded_on date)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select a.id, a.reference, a.adult, a.says, a.told_at, b.name, b.phone, o.reply, o.concluded_on
      from allegation a left join account b on b.id = house.officer_of(a.id)
        left join allegation_outcome o on o.allegation_id = a.id
      where a.reported_by = house.actor() order by a.told_at desc, a.id;
end $$;
revoke all on function house.allegations_told_by_me() from public;
grant execute on function house.allegations_told_by_me() to holdfast_app;

-- The child's name and who works with the child, for those who deal with the allegation: they open no record by it.
create function house.child_of_allegation(wanted uuid) returns table (given_name text, family_name text, born_on date,
    worker text, worker_phone text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.sees_allegation(wanted) then
    return;
  end if;
  return query
    select p.given_name, p.family_name, p.born_on, w.name, w.phone
      from allegation a join person p on p.id = a.child_id
        left join allocation l on l.child_id = p.id and l.ended_on is null
        left join account w on w.id = l.account_id and w.id is distinct from a.adult_account_id
      where a.id = wanted limit 1;
end $$;
revoke all on function house.child_of_allegation(uuid) from public;
grant execute on function house.child_of_allegation(uuid) to holdfast_app;
