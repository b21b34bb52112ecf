-- Who looked: per child, per user; the report that a child or a parent may be given; and the patrol, which looks every day for
-- looks that nothing in the record explains. It is the looks of people who work here that are checked: no child is scored, and
-- nobody who works here either.

-- The data protection officer. The list of roles is taken as it stands, so that no role of another migration is lost.
do $$
declare
  listed text := (select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'public.account_role'::regclass and conname = 'account_role_role_check');
begin
  alter table account_role drop constraint account_role_role_check;
  execute 'alter table account_role add constraint account_role_role_check '
    || replace(listed, '''administrator''::text', '''administrator''::text, ''data protection officer''::text');
end $$;

-- The ledger is written in the order of time, so a day of it lies together. Looks that were refused stand on the looker's own
-- chain and name whom they were of.
create index ledger_entry_at on house.ledger_entry using brin (at) with (pages_per_range = 32, autosummarize = on);
create index ledger_entry_refused on house.ledger_entry ((detail ->> 'looked')) where detail ? 'looked';

-- What people who work here give of themselves so that the patrol can tell a look at a neighbour from another. Sealed: the
-- application can put in and never read; the patrol's function alone reads it. The latest row of somebody stands.
create table house.staff_detail (
  id uuid primary key,
  account_id uuid not null references account,
  given_at timestamptz not null,
  given_by uuid not null references account,
  family_names text[] not null,
  born_on date,
  address_line text not null default '',
  postcode text not null default '',
  person_id uuid
);
create index staff_detail_account on house.staff_detail (account_id, given_at desc);

create function house.give_staff_detail(new_id uuid, wanted uuid, other_names text[], born date, line text, code text,
    own_person uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if house.act() is null or not house.holds_its_role()
      or not (wanted = house.actor() or house.holds_role(array['administrator', 'data protection officer', 'service'])) then
    raise exception 'What the patrol knows of somebody is given by themselves or by whoever keeps the people who use the system.';
  end if;
  insert into house.staff_detail values (new_id, wanted, house.moment_now(), house.actor(), other_names, born, line, code, own_person);
end $$;
revoke all on function house.give_staff_detail(uuid, uuid, text[], date, text, text, uuid) from public;
grant execute on function house.give_staff_detail(uuid, uuid, text[], date, text, text, uuid) to holdfast_app;

-- Only when it was given last, and by whom.
create function house.staff_detail_given(wanted uuid) returns table (given_at timestamptz, given_by_name text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (wanted = house.actor() or house.holds_role(array['administrator', 'data protection officer'])) then
    return;
  end if;
  return query select s.given_at, a.name from house.staff_detail s join account a on a.id = s.given_by
    where s.account_id = wanted order by s.given_at desc limit 1;
end $$;
revoke all on function house.staff_detail_given(uuid) from public;
grant execute on function house.staff_detail_given(uuid) to holdfast_app;

-- An alert of the patrol: one a user a day, with its reasons. Every row of it is marked restricted, so that no practitioner
-- reads it by being one: it is for the data protection officer (a director where the officer is concerned), never for whoever
-- it is about.
create function house.patrol_decides(about_account uuid) returns boolean language sql stable
  as $$ select house.holds_role(array['data protection officer', 'director']) and about_account is distinct from house.actor() $$;

create table patrol_alert (
  id uuid primary key,
  account_id uuid not null references account,
  on_day date not null,
  raised_at timestamptz not null
);
create unique index patrol_alert_once on patrol_alert (account_id, on_day);
create index patrol_alert_day on patrol_alert (on_day);

create table patrol_move (
  id uuid primary key,
  alert_id uuid not null references patrol_alert,
  account_id uuid not null references account,
  kind text not null check (kind in ('opened', 'asked', 'answered', 'found', 'done', 'closed')),
  finding text check (finding in ('right', 'explained', 'mistake', 'breach')),
  what text,
  says text not null check (says <> ''),
  moved_by uuid not null references account,
  moved_at timestamptz not null,
  constraint patrol_move_finding check ((kind = 'found') = (finding is not null)),
  constraint patrol_move_done check ((kind = 'done') = (what is not null)),
  constraint patrol_move_by_another check ((moved_by = account_id) = (kind = 'answered'))
);
create unique index patrol_move_once on patrol_move (alert_id, kind) where kind in ('opened', 'found', 'closed');
create index patrol_move_alert on patrol_move (alert_id);
create index patrol_move_account on patrol_move (account_id);
create index patrol_move_by on patrol_move (moved_by);

-- The head of service reads of a breach once they were told of it.
create function house.patrol_told_head(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_role(array['head of service']) and exists (select from patrol_move m where m.alert_id = wanted
    and m.kind = 'done' and m.what = 'head of service told' and m.account_id is distinct from house.actor());
end $$;
create function house.patrol_asked_me(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_its_role() and exists (select from patrol_move m
    where m.alert_id = wanted and m.kind = 'asked' and m.account_id = house.actor());
end $$;

create table patrol_reason (
  id uuid primary key,
  alert_id uuid not null references patrol_alert,
  account_id uuid not null references account,
  rule text not null,
  person_id uuid,
  first_at timestamptz not null,
  last_at timestamptz not null,
  pages integer not null,
  detail jsonb not null default '{}'
);
create index patrol_reason_alert on patrol_reason (alert_id);
create index patrol_reason_account on patrol_reason (account_id, rule);

select house.make_record_table('patrol_alert', 'account_id',
  'house.patrol_decides(account_id) or house.patrol_told_head(id) or (select house.holds_role(array[''service'']))',
  '(select house.holds_role(array[''service'']))', 'true');
select house.make_record_table('patrol_reason', 'account_id',
  'house.patrol_decides(account_id) or house.patrol_told_head(alert_id) or (select house.holds_role(array[''service'']))',
  '(select house.holds_role(array[''service'']))', 'true');
select house.make_record_table('patrol_move', 'account_id',
  'house.patrol_decides(account_id) or house.patrol_told_head(alert_id) '
  || 'or account_id = house.actor() and kind in (''asked'', ''answered'') and (select house.holds_its_role())',
  'moved_by = house.actor() and (kind <> ''answered'' and house.patrol_decides(account_id) '
  || 'or kind = ''answered'' and account_id = house.actor() and house.patrol_asked_me(alert_id))', 'true');

-- A rule of the patrol that led to nothing is retired by a decision, and may be taken up again by another.
create table patrol_retirement (
  id uuid primary key,
  rule text not null,
  retired_on date not null,
  because text not null check (because <> ''),
  retired_by uuid not null references account,
  ended_on date check (ended_on >= retired_on),
  ended_because text,
  ended_by uuid references account,
  constraint patrol_retirement_ended check (num_nonnulls(ended_on, ended_because, ended_by) in (0, 3))
);
create unique index patrol_retirement_standing on patrol_retirement (rule) where ended_on is null;
create index patrol_retirement_by on patrol_retirement (retired_by);
create index patrol_retirement_ended_by on patrol_retirement (ended_by);
select house.make_record_table('patrol_retirement', 'id', 'true',
  '(select house.holds_role(array[''data protection officer'', ''director'', ''service'']))');

-- A day that was gone over.
create table patrol_run (
  id uuid primary key,
  on_day date not null unique,
  ran_at timestamptz not null,
  looks bigint not null,
  users bigint not null,
  alerts integer not null
);
select house.make_record_table('patrol_run', 'id', 'true', '(select house.holds_role(array[''service'']))');

-- What the patrol keeps of each day, so that the next costs a day and no more: how many records somebody opened, and on whose
-- they acted.
create table house.patrol_usual (
  account_id uuid not null,
  on_day date not null,
  records integer not null,
  primary key (account_id, on_day)
);
create table house.patrol_worked (
  account_id uuid not null,
  person_id uuid not null,
  on_day date not null,
  primary key (account_id, person_id, on_day)
);

-- An address or a name as it is compared: letters and numbers only, in one case.
create function house.bare(said text) returns text language sql immutable parallel safe
  as $$ select regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, coalesce(said, ''))), '[^a-z0-9]', '', 'g') $$;

-- Goes over the looks of some days, both included, with the numbers that practice gives, and says which of them nothing in the
-- record explains, and by which rule. Set by set, whatever the number of looks. For the house itself.
create function house.patrol(from_day date, until_day date, numbers jsonb)
  returns table (account_id uuid, on_day date, rule text, person_id uuid, first_at timestamptz, last_at timestamptz,
    pages integer, detail jsonb)
  language plpgsql security definer set search_path = public, pg_temp set work_mem = '256MB' set jit = off as $$
#variable_conflict use_column
declare
  work_days integer := (numbers ->> 'workDays')::integer;
  contact_days integer := (numbers ->> 'contactDays')::integer;
  quiet_days integer := (numbers ->> 'quietDays')::integer;
  starts timestamptz[] := array(select d at time zone 'Europe/London'
    from generate_series(from_day::timestamp, until_day::timestamp, interval '1 day') d);
  begins timestamptz := starts[1];
  ends timestamptz := (until_day + 1)::timestamp at time zone 'Europe/London';
begin
  if not house.holds_role(array['service']) then
    return;
  end if;
  drop table if exists pg_temp.patrol_seen, pg_temp.patrol_base, pg_temp.patrol_tie, pg_temp.patrol_told, pg_temp.patrol_staff,
    pg_temp.patrol_own, pg_temp.patrol_near, pg_temp.patrol_apart, pg_temp.patrol_found;

  -- Everything that each user did with each record on each day: the ledger is read once.
  create temp table patrol_seen on commit drop as
    select e.actor_id, e.subject_id, from_day + (width_bucket(e.at, starts) - 1) as on_day,
        min(e.role collate "C") as role, min(e.purpose collate "C") as purpose, min(e.at) as first_at, max(e.at) as last_at,
        (count(*) filter (where e.kind = 'view'))::integer as pages, bool_or(e.kind = 'act') as acted
      from house.ledger_entry e
      where e.at >= begins and e.at < ends and e.kind <> 'list' and e.subject_id <> e.actor_id and e.role <> 'service'
      group by 1, 2, 3;
  analyze patrol_seen;
  insert into house.patrol_worked select s.actor_id, s.subject_id, s.on_day from patrol_seen s where s.acted on conflict do nothing;
  insert into house.patrol_usual select s.actor_id, s.on_day, count(*) from patrol_seen s where s.pages > 0 group by 1, 2
    on conflict (account_id, on_day) do update set records = excluded.records;

  -- Whose work a record is: a grant, the team that holds it, something done in it not long before.
  create temp table patrol_base on commit drop as
    select g.account_id, g.person_id, (g.granted_from at time zone 'Europe/London')::date - work_days as from_day,
        coalesce((g.granted_until at time zone 'Europe/London')::date, 'infinity'::date) + work_days as until_day
      from access_grant g
      where g.why <> 'break glass' and g.granted_from < ends and (g.granted_until is null or g.granted_until > begins - make_interval(days => work_days))
    union all
    select r.account_id, l.child_id, greatest(r.held_from, l.allocated_on) - work_days,
        least(coalesce(r.held_until, 'infinity'::date), coalesce(l.ended_on, 'infinity'::date)) + work_days
      from allocation l join account_role r on r.team_id = l.team_id
      where l.allocated_on <= until_day and coalesce(l.ended_on, 'infinity'::date) + work_days >= from_day
    union all
    select w.account_id, w.person_id, min(w.on_day) - work_days, max(w.on_day) + work_days
      from house.patrol_worked w where w.on_day between from_day - work_days and until_day group by 1, 2;
  create index on patrol_base (account_id, person_id);
  analyze patrol_base;

  -- Who belongs together: relatives, and who lives together.
  create temp table patrol_tie on commit drop as
    select r.person_id as one_id, r.other_id from relationship r
    union select r.other_id, r.person_id from relationship r
    union select a.person_id, b.person_id from residence a join residence b on b.household_id = a.household_id
      where a.person_id <> b.person_id and a.lived_until is null and b.lived_until is null;
  create index on patrol_tie (one_id);
  analyze patrol_tie;

  -- About whom somebody told us not long before, and who belongs to them.
  create temp table patrol_told on commit drop as
    with told as (
      select distinct cc.person_id, (c.told_at at time zone 'Europe/London')::date as told_on
        from contact_child cc join contact c on c.id = cc.contact_id
        where cc.person_id is not null and c.told_at >= begins - make_interval(days => contact_days) and c.told_at < ends
    )
    select t.person_id, t.told_on from told t
    union select k.other_id, t.told_on from told t join patrol_tie k on k.one_id = t.person_id;
  create index on patrol_told (person_id);
  analyze patrol_told;

  -- People who work here, as they and whoever keeps their details said; of others only the name.
  create temp table patrol_staff on commit drop as
    select a.id as account_id, house.bare(a.name) as whole_name, d.born_on, house.bare(d.address_line) as line,
        house.bare(d.postcode) as code, d.person_id,
        array(select distinct house.bare(n) from unnest(array_append(coalesce(d.family_names, '{}'), regexp_replace(a.name, '^.*\s', ''))) n
          where house.bare(n) <> '') as family_names
      from account a left join lateral (select * from house.staff_detail s where s.account_id = a.id
        order by s.given_at desc, s.id desc limit 1) d on true
      where exists (select from account_role r where r.account_id = a.id and r.role not in ('service', 'partner', 'carer', 'provider'));
  analyze patrol_staff;

  -- The record of somebody who works here, and of those who live at their address.
  create temp table patrol_own on commit drop as
    with named as (
      select house.bare(concat_ws(' ', p.given_name, p.family_name)) as whole_name, p.id, p.born_on,
          count(*) over (partition by house.bare(concat_ws(' ', p.given_name, p.family_name))) as alike
        from person p where p.family_name is not null
    )
    select s.account_id, s.person_id, 'self' as how from patrol_staff s where s.person_id is not null
    union
    select s.account_id, n.id, 'self' from patrol_staff s join named n on n.whole_name = s.whole_name
      where s.person_id is null and (s.born_on = n.born_on or s.born_on is null and n.alike = 1)
    union
    select s.account_id, x.person_id, 'address' from patrol_staff s
      join household h on house.bare(h.postcode) = s.code and house.bare(h.address_lines[1]) = s.line
      join residence x on x.household_id = h.id
      where s.code <> '' and s.line <> '';
  create index on patrol_own (person_id);
  analyze patrol_own;

  -- Of the user's own uncommon name, or at their postcode.
  create temp table patrol_near on commit drop as
    with rare as (
      select house.bare(p.family_name) as family_name from person p where p.family_name is not null group by 1
        having count(*) <= (numbers ->> 'rareName')::integer
    ), by_name as (
      select house.bare(p.family_name) as family_name, p.id from person p where p.family_name is not null
    )
    select s.account_id, b.id as person_id, 'family-name' as rule
      from patrol_staff s join rare r on r.family_name = any (s.family_names) join by_name b on b.family_name = r.family_name
    union
    select s.account_id, x.person_id, 'postcode'
      from patrol_staff s join household h on house.bare(h.postcode) = s.code join residence x on x.household_id = h.id
      where s.code <> '' and house.bare(h.address_lines[1]) <> s.line;
  create index on patrol_near (account_id, person_id);
  analyze patrol_near;

  -- Looks that nothing explains: neither work on the child, nor on the child's family, nor a contact, nor a purpose that the
  -- record bears out.
  create temp table patrol_apart on commit drop as
    select s.* from patrol_seen s
      where s.pages > 0
        and not exists (select from patrol_base b where b.account_id = s.actor_id and b.person_id = s.subject_id
          and s.on_day between b.from_day and b.until_day);
  create index on patrol_apart (subject_id);
  analyze patrol_apart;
  delete from patrol_apart s where
    exists (select from patrol_tie k join patrol_base b on b.person_id = k.other_id
      where k.one_id = s.subject_id and b.account_id = s.actor_id and s.on_day between b.from_day and b.until_day)
    or (s.role in ('front door', 'duty') or s.purpose = 'deciding on a contact') and exists (select from patrol_told t
      where t.person_id = s.subject_id and t.told_on between s.on_day - contact_days and s.on_day)
    or s.role = 'duty' and exists (select from episode e where e.child_id = s.subject_id and e.referred_on <= s.on_day
      and (e.closed_on is null or e.closed_on >= s.on_day))
    or s.role in ('team manager', 'head of service') and s.purpose = 'audit or quality'
    or s.role = 'head of service' and s.purpose = 'managing the work'
    or s.purpose = 'court or legal' and exists (select from court_order o where o.person_id = s.subject_id
      and o.made_on <= s.on_day + work_days and (o.discharged_on is null or o.discharged_on >= s.on_day - work_days))
    or s.purpose = 'the glass was broken';
  analyze patrol_apart;

  create temp table patrol_found on commit drop as
    -- Their own record, or of those who live with them: whatever the reason.
    select s.actor_id as account_id, s.on_day, case o.how when 'self' then 'self' else 'address' end as rule, s.subject_id as person_id,
        s.first_at, s.last_at, s.pages, '{}'::jsonb as detail
      from patrol_seen s join patrol_own o on o.account_id = s.actor_id and o.person_id = s.subject_id where s.pages > 0
    union all
    select s.actor_id, s.on_day, 'colleague', s.subject_id, s.first_at, s.last_at, s.pages,
        jsonb_build_object('colleague', min(o.account_id::text), 'how', min(o.how))
      from patrol_apart s join patrol_own o on o.person_id = s.subject_id and o.account_id <> s.actor_id
      group by s.actor_id, s.on_day, s.subject_id, s.first_at, s.last_at, s.pages
    union all
    select s.actor_id, s.on_day, n.rule, s.subject_id, s.first_at, s.last_at, s.pages, '{}'
      from patrol_apart s join patrol_near n on n.account_id = s.actor_id and n.person_id = s.subject_id
    union all
    select s.actor_id, s.on_day, 'no-relation', s.subject_id, s.first_at, s.last_at, s.pages,
        jsonb_strip_nulls(jsonb_build_object('purpose', s.purpose))
      from patrol_apart s
      where s.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager') and (s.pages >= (numbers ->> 'unrelatedPages')::integer
        or s.last_at - s.first_at >= make_interval(mins => (numbers ->> 'unrelatedMinutes')::integer))
    union all
    -- House after house of one street.
    select s.actor_id, s.on_day, 'one-after-another', null, min(s.first_at), max(s.last_at), sum(s.pages)::integer,
        jsonb_build_object('how', 'street', 'households', count(distinct x.household_id),
          'persons', jsonb_agg(distinct s.subject_id))
      from patrol_apart s join residence x on x.person_id = s.subject_id and x.lived_until is null
        join household h on h.id = x.household_id
      where h.postcode is not null and s.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
      group by s.actor_id, s.on_day, h.postcode
      having count(distinct x.household_id) >= (numbers ->> 'streetHouseholds')::integer
    union all
    -- One result of a search after another.
    select w.actor_id, w.on_day, 'one-after-another', null, min(s.first_at), max(s.last_at), sum(s.pages)::integer,
        jsonb_build_object('how', 'search', 'persons', jsonb_agg(distinct s.subject_id))
      from (select a.actor_id, a.on_day from patrol_apart a where a.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
          group by 1, 2 having count(*) >= (numbers ->> 'walk')::integer) w
        join lateral (select e.act_id, e.at, e.detail from house.ledger_entry e where e.actor_id = w.actor_id and e.kind = 'list'
          and e.what = 'search for a person' and e.at >= w.on_day::timestamp at time zone 'Europe/London'
          and e.at < (w.on_day + 1)::timestamp at time zone 'Europe/London') q on true
        join patrol_apart s on s.actor_id = w.actor_id and s.on_day = w.on_day
          and s.first_at between q.at and q.at + make_interval(mins => (numbers ->> 'walkMinutes')::integer)
          and q.detail -> 'shown' ? s.subject_id::text
      group by w.actor_id, w.on_day, q.act_id
      having count(distinct s.subject_id) >= (numbers ->> 'walk')::integer
    union all
    -- Many records, against the user's own usual day, or within an hour.
    select u.account_id, u.on_day, 'bulk', null, min(s.first_at), max(s.last_at), sum(s.pages)::integer,
        jsonb_build_object('records', u.records, 'usual', round(u.usual, 1), 'apart', count(a.subject_id))
      from (select k.account_id, k.on_day, k.records,
            avg(k.records) over past as usual, count(*) over past as days
          from house.patrol_usual k where k.on_day between from_day - 28 and until_day
          window past as (partition by k.account_id order by k.on_day range between interval '28 days' preceding and interval '1 day' preceding)) u
        join patrol_seen s on s.actor_id = u.account_id and s.on_day = u.on_day and s.pages > 0
        left join patrol_apart a on a.actor_id = s.actor_id and a.on_day = s.on_day and a.subject_id = s.subject_id
      where u.on_day >= from_day and u.days >= 5 and s.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
        and u.records >= greatest((numbers ->> 'bulkLeast')::numeric, u.usual * (numbers ->> 'bulkTimes')::numeric)
      group by u.account_id, u.on_day, u.records, u.usual;
  insert into patrol_found
    select b.actor_id, b.on_day, 'bulk', null, b.first_at, b.last_at, b.pages, jsonb_build_object('hour', b.records)
      from (select a.actor_id, a.on_day, min(a.first_at) as first_at, max(a.last_at) as last_at, sum(a.pages)::integer as pages,
            count(*) as records
          from patrol_apart a where a.role in ('front door', 'duty', 'social worker', 'family help lead', 'team manager')
          group by a.actor_id, a.on_day, date_trunc('hour', a.first_at)) b
      where b.records >= (numbers ->> 'bulkHour')::integer
        and not exists (select from patrol_found f where f.account_id = b.actor_id and f.on_day = b.on_day and f.rule = 'bulk');

  -- The same again within some days of an alert is not told again.
  return query
    select f.account_id, f.on_day, f.rule, f.person_id, f.first_at, f.last_at, f.pages, f.detail
      from (select x.*, lag(x.on_day) over (partition by x.account_id, x.rule, x.person_id order by x.on_day) as before_on
          from patrol_found x) f
      where (f.before_on is null or f.person_id is null or f.before_on = f.on_day or f.before_on < f.on_day - quiet_days)
        and not exists (select from patrol_reason r join patrol_alert a on a.id = r.alert_id
          where r.account_id = f.account_id and r.rule = f.rule and r.person_id = f.person_id
            and a.on_day between f.on_day - quiet_days and f.on_day - 1)
      order by f.account_id, f.on_day, f.rule, f.first_at, f.person_id;
end $$;
revoke all on function house.patrol(date, date, jsonb) from public;
grant execute on function house.patrol(date, date, jsonb) to holdfast_app;

create function house.patrol_counted(wanted_day date) returns table (looks bigint, users bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select coalesce(sum(u.records), 0)::bigint, count(*) from house.patrol_usual u
    where u.on_day = wanted_day and house.holds_role(array['service']);
end $$;
revoke all on function house.patrol_counted(date) from public;
grant execute on function house.patrol_counted(date) to holdfast_app;

-- A person of the record as whoever works a case of the patrol may know them: the name; of a restricted person whom to ring.
create function house.patrol_people(wanted uuid[]) returns table (person_id uuid, name text, ring_name text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.holds_role(array['data protection officer', 'director', 'head of service']) then
    return;
  end if;
  return query
    select p.id, case when (not p.restricted or house.granted_any(p.id)) and not house.is_barred(p.id)
          then nullif(concat_ws(' ', p.given_name, p.family_name), '') end,
        case when p.restricted then (select a.name from restriction r join account a on a.id = r.ring_account_id
          where r.person_id = p.id and r.lifted_on is null) end
      from person p where p.id = any (wanted);
end $$;
revoke all on function house.patrol_people(uuid[]) from public;
grant execute on function house.patrol_people(uuid[]) to holdfast_app;

-- Who may read what somebody opened: themselves, whoever manages them, and the data protection officer.
create function house.reads_looks_of(wanted uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return house.holds_its_role() and (wanted = house.actor()
    or house.holds_role(array['data protection officer', 'head of service', 'director'])
    or house.holds_role(array['team manager']) and exists (
      select from account_role mine join account_role theirs on theirs.team_id = mine.team_id
        where mine.account_id = house.actor() and mine.role = 'team manager' and theirs.account_id = wanted
          and mine.held_from <= house.today() and coalesce(mine.held_until, 'infinity'::date) >= house.today()
          and theirs.held_from <= house.today() and coalesce(theirs.held_until, 'infinity'::date) >= house.today()));
end $$;

-- What somebody opened, listed, searched for and did, the latest first, from before a moment.
create function house.looks_by(wanted uuid, from_at timestamptz, until_at timestamptz, about uuid, at_most integer)
  returns table (at timestamptz, kind text, what text, role text, purpose text, subject_id uuid, subject_name text,
    is_restricted boolean, as_known text, shown integer, refused boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not house.reads_looks_of(wanted) then
    return;
  end if;
  return query
    select e.at, e.kind, e.what, e.role, e.purpose, p.id,
        case when (not p.restricted or house.granted_any(p.id)) and not house.is_barred(p.id)
          then nullif(concat_ws(' ', p.given_name, p.family_name), '') end,
        coalesce(p.restricted and not house.granted_any(p.id), false), e.detail ->> 'asKnown',
        case when jsonb_typeof(e.detail -> 'shown') = 'array' then jsonb_array_length(e.detail -> 'shown') end,
        e.detail ? 'looked'
      from house.ledger_entry e
        left join person p on p.id = case when e.detail ? 'looked' then (e.detail ->> 'looked')::uuid else e.subject_id end
      where e.actor_id = wanted and e.at >= from_at and e.at < until_at
        and (about is null or e.subject_id = about or e.detail ->> 'looked' = about::text)
      order by e.at desc, e.subject_id, e.seq desc limit at_most;
end $$;
revoke all on function house.looks_by(uuid, timestamptz, timestamptz, uuid, integer) from public;
grant execute on function house.looks_by(uuid, timestamptz, timestamptz, uuid, integer) to holdfast_app;

-- Who looked at somebody's record, who acted on it, and who was refused; and whether it was their work on that day.
create function house.who_looked(wanted uuid, from_at timestamptz, until_at timestamptz, at_most integer)
  returns table (at timestamptz, kind text, what text, actor_id uuid, actor_name text, actor_role text, purpose text,
    as_known text, granted boolean, refused boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not (house.holds_role(array['data protection officer'])
      or house.holds_role(array['social worker', 'family help lead', 'team manager', 'conference chair', 'head of service', 'director', 'inspector'])
        and (house.sees_record_today(wanted) or house.granted_record(wanted))) then
    return;
  end if;
  return query
    with entries as (
      select e.*, false as was_refused from house.ledger_entry e where e.subject_id = wanted and e.at >= from_at and e.at < until_at
      union all
      select e.*, true from house.ledger_entry e where e.detail ? 'looked' and e.detail ->> 'looked' = wanted::text
        and e.at >= from_at and e.at < until_at
    )
    select e.at, e.kind, e.what, e.actor_id, a.name, e.role, e.purpose, e.detail ->> 'asKnown',
        exists (select from access_grant g where g.account_id = e.actor_id and g.person_id = wanted and g.granted_from <= e.at
          and (g.granted_until is null or g.granted_until > e.at)), e.was_refused
      from entries e left join account a on a.id = e.actor_id
      order by e.at desc, e.seq desc limit at_most;
end $$;
revoke all on function house.who_looked(uuid, timestamptz, timestamptz, integer) from public;
grant execute on function house.who_looked(uuid, timestamptz, timestamptz, integer) to holdfast_app;

-- What a child or a parent is told of who opened the record: prepared by a worker, released by another after a look.
create table looks_report (
  id uuid primary key,
  child_id uuid not null references person,
  recipient_id uuid references person,
  recipient_name text not null check (recipient_name <> ''),
  stands_as text not null check (stands_as in ('the child', 'a parent', 'somebody who acts for the child')),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  lines jsonb not null,
  left_out text not null default '',
  prepared_by uuid not null references account,
  prepared_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  decision text check (decision in ('released', 'not safe to tell')),
  decided_because text,
  document_id uuid references document,
  constraint looks_report_decided check (num_nonnulls(decided_by, decided_at, decision, decided_because) in (0, 4)),
  constraint looks_report_by_another check (decided_by is distinct from prepared_by)
);
create index looks_report_child on looks_report (child_id);
create index looks_report_recipient on looks_report (recipient_id);
create index looks_report_prepared_by on looks_report (prepared_by);
create index looks_report_decided_by on looks_report (decided_by);
create index looks_report_document on looks_report (document_id);
select house.make_record_table('looks_report', 'child_id');
