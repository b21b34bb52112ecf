-- The patrol again, with every step a join of sets: families and names are worked out once for all days that are gone over, and what
-- explains a look is taken away in one pass. What it finds is as before.
create or replace function house.patrol(from_day date, until_day date, numbers jsonb)
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
  drop table if exists pg_temp.patrol_seen, pg_temp.patrol_base, pg_temp.patrol_tie, pg_temp.patrol_kin, pg_temp.patrol_told, pg_temp.patrol_staff,
    pg_temp.patrol_own, pg_temp.patrol_named, pg_temp.patrol_near, pg_temp.patrol_apart, pg_temp.patrol_found;

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
  analyze patrol_base;

  -- Who belongs together: relatives, and who lives together.
  create temp table patrol_tie on commit drop as
    select r.person_id as one_id, r.other_id from relationship r
    union select r.other_id, r.person_id from relationship r
    union select a.person_id, b.person_id from residence a join residence b on b.household_id = a.household_id
      where a.person_id <> b.person_id and a.lived_until is null and b.lived_until is null;
  create index on patrol_tie (one_id);
  analyze patrol_tie;

  -- The families of those whose work a record is.
  create temp table patrol_kin on commit drop as
    select b.account_id, k.other_id as person_id, min(b.from_day) as from_day, max(b.until_day) as until_day
      from patrol_base b join patrol_tie k on k.one_id = b.person_id group by 1, 2;
  analyze patrol_kin;

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

  -- Names as they are compared: each once.
  create temp table patrol_named on commit drop as
    select p.id, p.born_on, bared.name as family_name, house.bare(p.given_name) || bared.name as whole_name
      from person p join (select f.family_name, house.bare(f.family_name) as name
        from (select distinct q.family_name from person q where q.family_name is not null) f) bared
        on bared.family_name = p.family_name;
  analyze patrol_named;

  -- The record of somebody who works here, and of those who live at their address.
  create temp table patrol_own on commit drop as
    with alone as (
      select n.whole_name from patrol_named n join patrol_staff s on s.whole_name = n.whole_name
        group by 1 having count(distinct n.id) = 1
    )
    select s.account_id, s.person_id, 'self' as how from patrol_staff s where s.person_id is not null
    union
    select s.account_id, n.id, 'self' from patrol_staff s join patrol_named n on n.whole_name = s.whole_name
      where s.person_id is null and (s.born_on = n.born_on or s.born_on is null and exists (select from alone a where a.whole_name = n.whole_name))
    union
    select s.account_id, x.person_id, 'address' from patrol_staff s
      join household h on house.bare(h.postcode) = s.code and house.bare(h.address_lines[1]) = s.line
      join residence x on x.household_id = h.id
      where s.code <> '' and s.line <> '';
  analyze patrol_own;

  -- Of the user's own uncommon name, or at their postcode.
  create temp table patrol_near on commit drop as
    with rare as (
      select n.family_name from patrol_named n group by 1 having count(*) <= (numbers ->> 'rareName')::integer
    )
    select s.account_id, b.id as person_id, 'family-name' as rule
      from (select p.account_id, unnest(p.family_names) as family_name from patrol_staff p) s
        join rare r on r.family_name = s.family_name join patrol_named b on b.family_name = r.family_name
    union
    select s.account_id, x.person_id, 'postcode'
      from patrol_staff s join household h on house.bare(h.postcode) = s.code join residence x on x.household_id = h.id
      where s.code <> '' and house.bare(h.address_lines[1]) <> s.line;
  analyze patrol_near;

  -- Looks that nothing explains: neither work on the child, nor on the child's family, nor a contact, nor a purpose that the
  -- record bears out.
  create temp table patrol_apart on commit drop as
    select s.* from patrol_seen s
      where s.pages > 0 and s.purpose is distinct from 'the glass was broken'
        and not exists (select from patrol_base b where b.account_id = s.actor_id and b.person_id = s.subject_id
          and s.on_day between b.from_day and b.until_day)
        and not exists (select from patrol_kin k where k.account_id = s.actor_id and k.person_id = s.subject_id
          and s.on_day between k.from_day and k.until_day)
        and not exists (select from patrol_told t where t.person_id = s.subject_id
          and t.told_on between s.on_day - contact_days and s.on_day
          and (s.role in ('front door', 'duty') or s.purpose = 'deciding on a contact'))
        and not (s.role in ('team manager', 'head of service') and coalesce(s.purpose = 'audit or quality', false))
        and not (s.role = 'head of service' and coalesce(s.purpose = 'managing the work', false))
        and not exists (select from episode e where e.child_id = s.subject_id and s.role = 'duty' and e.referred_on <= s.on_day
          and (e.closed_on is null or e.closed_on >= s.on_day))
        and not exists (select from court_order o where o.person_id = s.subject_id and s.purpose = 'court or legal'
          and o.made_on <= s.on_day + work_days and (o.discharged_on is null or o.discharged_on >= s.on_day - work_days));
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
