import { sql, type Transaction } from 'kysely'
import type { Tables } from '#db/types.generated.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/**
 * An invented trust seen by its looks alone: workers in teams of eight who open their own children, their team's, and the families
 * of these; a front door that opens those of whom somebody told; duty; wrong records opened and closed; consultations that no
 * record shows; audits. Into it misuse of every kind is planted, some of it careful, and the truth is kept aside. It is made by
 * sets straight into the owner's tables, the same for the same numbers, at any size.
 */

export interface PatrolWorld {
  /** Social workers: seven a team, whose eighth is the manager. */
  readonly workers: number
  readonly from: Temporal.PlainDate
  readonly days: number
  /** Records that somebody opens on a working day, on average. */
  readonly records: number
  /** Plants of misuse, spread over the kinds. */
  readonly planted: number
}

const childrenOfAWorker = 18
const familiesOfAPostcode = 14

/** A number from 0 to 1, the same for the same words. */
const functions = `
  create schema world;
  create function world.chance(one bigint, two bigint, salt bigint) returns double precision language sql immutable parallel safe
    as $$ select (hashint8extended(one * 100003 + two, salt) & 1073741823) / 1073741824.0 $$;
  create function world.id(kind text, number bigint) returns uuid language sql immutable parallel safe
    as $$ select md5(kind || number)::uuid $$;
  -- Few names are common and most are not.
  create function world.family_name(number bigint, salt bigint) returns text language sql immutable parallel safe
    as $$ select 'Nam' || translate((floor(4000 * power(world.chance(number, 1, salt), 3)))::text, '0123456789', 'abcdefghij') $$;
  create table world.truth (account_id uuid, on_day date, kind text);
  create sequence world.seq;
`

function counts({ workers }: PatrolWorld) {
  const teams = Math.ceil(workers / 7)
  const held = workers * childrenOfAWorker
  const children = Math.ceil(held * 1.5)
  return { teams, held, children, families: Math.ceil(children / 2), desk: Math.max(2, Math.ceil(workers / 16)) }
}

/** How many people look, all roles together. */
export function usersOf(world: PatrolWorld): number {
  const { teams, desk } = counts(world)
  return world.workers + teams + 2 * desk
}

export async function makePatrolWorld(
  owner: TrustDatabase,
  world: PatrolWorld,
  says: (line: string) => void,
): Promise<void> {
  await owner.tables.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql.raw(functions).execute(tx)
    await makePeople(tx, world)
    await makeStaff(tx, world)
    await makeWork(tx, world)
  })
  for (let day = 0; day < world.days; day += 1) {
    const on = world.from.add({ days: day })
    if (on.dayOfWeek > 5) continue
    await owner.tables.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await makeDay(tx, world, on, day)
    })
    if (day % 30 === 0) says(`The looks of ${on.toString()}.`)
  }
  await owner.tables.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await plant(tx, world)
  })
  await sql`analyze`.execute(owner.tables)
}

type Writing = Transaction<Tables>

const kept = sql`false, '2020-01-01'::timestamptz, '00000000-0000-7000-8000-000000000001'::uuid, 1`

/** Two children and two adults a family, who live together; fourteen families a postcode. */
async function makePeople(tx: Writing, world: PatrolWorld): Promise<void> {
  const { children, families } = counts(world)
  await sql`insert into person (id, given_name, family_name, born_on, is_child, restricted, recorded_at, recorded_by, version)
    select world.id('c', c), 'Child' || translate(c::text, '0123456789', 'abcdefghij'), world.family_name((c + 1) / 2, 7),
      date '2008-01-01' + (world.chance(c, 2, 7) * 6000)::integer, true, ${kept} from generate_series(1, ${children}::bigint) c`.execute(
    tx,
  )
  await sql`insert into person (id, given_name, family_name, born_on, is_child, restricted, recorded_at, recorded_by, version)
    select world.id('a', f * 2 + n), 'Adult' || translate((f * 2 + n)::text, '0123456789', 'abcdefghij'), world.family_name(f, 7),
      date '1970-01-01' + (world.chance(f, n, 8) * 10000)::integer, false, ${kept}
    from generate_series(1, ${families}::bigint) f, generate_series(0, 1) n`.execute(tx)
  await sql`insert into household (id, address_lines, postcode, restricted, recorded_at, recorded_by, version)
    select world.id('h', f), array[(f % ${familiesOfAPostcode} + 1) || ' Street ' || f / ${familiesOfAPostcode}], 'ZZ' || f / ${familiesOfAPostcode} || ' 9ZZ', ${kept}
    from generate_series(1, ${families}::bigint) f`.execute(tx)
  await sql`insert into residence (id, person_id, household_id, stands_as, restricted, recorded_at, recorded_by, version)
    select world.id('rc', c), world.id('c', c), world.id('h', (c + 1) / 2), 'child', ${kept} from generate_series(1, ${children}::bigint) c
    union all select world.id('ra', f * 2 + n), world.id('a', f * 2 + n), world.id('h', f), 'adult', ${kept}
      from generate_series(1, ${families}::bigint) f, generate_series(0, 1) n`.execute(tx)
  await sql`insert into relationship (id, person_id, other_id, kind, restricted, recorded_at, recorded_by, version)
    select world.id('t', c * 2 + n), world.id('a', ((c + 1) / 2) * 2 + n), world.id('c', c), case n when 0 then 'mother' else 'father' end, ${kept}
    from generate_series(1, ${children}::bigint) c, generate_series(0, 1) n`.execute(tx)
}

/** Workers 1…, their managers, the front door and duty. Nine in ten have given where they live. */
async function makeStaff(tx: Writing, world: PatrolWorld): Promise<void> {
  const { workers } = world
  const { teams, desk, families } = counts(world)
  await sql`create table world.staff as
    select n as number, world.id('u', n) as id, case when n <= ${workers} then 'social worker' when n <= ${workers + teams} then 'team manager'
        when n <= ${workers + teams + desk} then 'front door' else 'duty' end as role,
      case when n <= ${workers} then (n - 1) / 7 when n <= ${workers + teams} then n - ${workers} - 1 end as team
    from generate_series(1, ${workers + teams + 2 * desk}::bigint) n`.execute(tx)
  await sql`insert into team (id, name, does, restricted, recorded_at, recorded_by, version)
    select world.id('team', t), 'Team ' || t, 'safeguarding and support', ${kept} from generate_series(0, ${teams}::bigint) t`.execute(
    tx,
  )
  await sql`insert into account (id, name, email, restricted, recorded_at, recorded_by, version)
    select id, 'Staff ' || world.family_name(number, 9), 'u' || number || '@wexmoor.example', ${kept} from world.staff`.execute(
    tx,
  )
  await sql`insert into account_role (id, account_id, role, team_id, held_from, restricted, recorded_at, recorded_by, version)
    select world.id('role', number), id, role, case when team is not null then world.id('team', team) end, date '2020-01-01', ${kept}
    from world.staff`.execute(tx)
  await sql`insert into house.staff_detail select world.id('d', number), id, '2020-01-01', id, '{}',
      date '1975-01-01' + (world.chance(number, 3, 9) * 9000)::integer, 'Staff house ' || number,
      case when world.chance(number, 4, 9) < 0.5 then 'ZZ' || (world.chance(number, 5, 9) * ${families / familiesOfAPostcode})::integer || ' 9ZZ'
        else 'ZZ99 ' || number end, null
    from world.staff where world.chance(number, 6, 9) < 0.9`.execute(tx)
}

/** Every worker holds eighteen children the whole time; about the others somebody tells now and then. */
async function makeWork(tx: Writing, world: PatrolWorld): Promise<void> {
  const { held, children, desk } = counts(world)
  const began = world.from.subtract({ days: 60 })
  await sql`insert into episode (id, child_id, referred_on, source_code, came_from, restricted, recorded_at, recorded_by, version)
    select world.id('e', c), world.id('c', c), ${began}::date, '1A', 'contact', ${kept} from generate_series(1, ${held}::bigint) c`.execute(
    tx,
  )
  await sql`insert into allocation (id, child_id, episode_id, account_id, team_id, allocated_on, reason, restricted, recorded_at, recorded_by, version)
    select world.id('l', c), world.id('c', c), world.id('e', c), world.id('u', (c - 1) / ${childrenOfAWorker} + 1),
      world.id('team', (c - 1) / ${childrenOfAWorker} / 7), ${began}::date, 'invented', ${kept} from generate_series(1, ${held}::bigint) c`.execute(
    tx,
  )
  await sql`insert into access_grant (id, account_id, person_id, grant_right, why, source_id, granted_from, restricted, recorded_at, recorded_by, version)
    select world.id('g', c), world.id('u', (c - 1) / ${childrenOfAWorker} + 1), world.id('c', c), 'record', 'allocation', world.id('l', c),
      ${began}::date, ${kept} from generate_series(1, ${held}::bigint) c`.execute(tx)
  // As many a day as the front door can look at.
  await sql`create table world.told as select (d * ${desk * 3} + k)::bigint as number, ${world.from}::date + (d - 20)::integer as told_on,
      ${held} + 1 + (world.chance(d, k, 11) * ${children - held - 1})::bigint as child
    from generate_series(0, ${world.days + 20}::bigint) d, generate_series(1, ${desk * 3}::bigint) k`.execute(tx)
  await sql`create index on world.told (number)`.execute(tx)
  await sql`analyze world.told`.execute(tx)
  await sql`analyze world.staff`.execute(tx)
  await sql`insert into contact (id, reference, told_by_name, source_code, in_danger_now, told_at, seen, family_knows, restricted, recorded_at, recorded_by, version)
    select world.id('k', number), overlay(upper(translate(substr(md5('x' || number), 1, 8), '01', 'GH')) placing '-' from 5 for 0), 'x', '1A', false,
      told_on + time '08:00', 'x', 'yes', ${kept} from world.told on conflict do nothing`.execute(tx)
  await sql`insert into contact_child (id, contact_id, person_id, matched_how, restricted, recorded_at, recorded_by, version)
    select world.id('kc', number), world.id('k', number), world.id('c', child), 'same child', ${kept} from world.told`.execute(
    tx,
  )
}

const nothing = sql`decode(repeat('00', 32), 'hex')`

/** An entry of the ledger for each page of each look: `looks` gives user, role, subject, pages, purpose and the first minute. */
function entriesOf(looks: ReturnType<typeof sql>, on: Temporal.PlainDate) {
  return sql`insert into house.ledger_entry (subject_id, seq, act_id, at, kind, what, actor_id, role, purpose, request_id, detail, prior, hash)
    select x.subject, nextval('world.seq'), md5(x.minute || 'x')::uuid, (${on}::date + time '08:30') at time zone 'Europe/London'
        + make_interval(mins => x.minute::integer, secs => (page * 40)::integer), 'view', 'child’s page', x.account, x.role, x.purpose, 'world', '{}', ${nothing}, ${nothing}
    from (${looks}) x, generate_series(0, x.pages - 1) page
    order by x.minute`
}

async function makeDay(tx: Writing, world: PatrolWorld, on: Temporal.PlainDate, day: number): Promise<void> {
  const { held, children } = counts(world)
  const [own, all] = [childrenOfAWorker, held]
  // A child of somebody’s own, of their team, or an adult of these children’s families.
  await entriesOf(
    sql`select s.id as account, s.role, case when s.role = 'front door' and t.child is null then world.id('c', 1)
        when s.role = 'front door' then case when pick < 0.5 then world.id('c', t.child) else world.id('a', ((t.child + 1) / 2) * 2) end
        when s.role = 'duty' then world.id('c', 1 + (which * ${all - 1})::bigint)
        when s.role = 'social worker' and pick < 0.6 then world.id('c', (s.number - 1) * ${own} + 1 + (which * ${own - 1})::bigint)
        when pick < 0.86 then world.id('c', least(${all}, (s.team * 7) * ${own} + 1 + (which * ${7 * own - 1})::bigint))
        else world.id('a', ((least(${all}, (s.team * 7) * ${own} + 1 + (which * ${7 * own - 1})::bigint) + 1) / 2) * 2 + 1) end as subject,
        2 + (world.chance(s.number, k, ${day} + 40) * 4)::integer as pages,
        case when pick between 0.6 and 0.86 then 'covering for the worker' end as purpose, (world.chance(s.number, k, ${day} + 50) * 500)::integer as minute
      from world.staff s, generate_series(1, ${world.records}::bigint) k,
        lateral (select world.chance(s.number, k, ${day} + 10) as pick, world.chance(s.number, k, ${day} + 20) as which) c
        left join lateral (select w.child from world.told w where s.role = 'front door'
          and w.number = ((${day} + 14 + (world.chance(s.number, k, ${day} + 60) * 6)::integer) * ${counts(world).desk * 3} + 1 + (which * ${counts(world).desk * 3 - 1})::integer)) t on true
      where world.chance(s.number, 0, ${day} + 70) < 0.92 and k <= ${world.records} * (0.7 + 0.3 * world.chance(s.number, 1, ${day} + 80))`,
    on,
  ).execute(tx)
  // The wrong record, opened and closed: one day in twenty. A consultation that no record shows: one day in eight hundred.
  await entriesOf(
    sql`select s.id as account, s.role, world.id('c', 1 + (world.chance(s.number, 2, ${day} + 90) * ${children - 1})::bigint) as subject,
        case when world.chance(s.number, 3, ${day} + 90) < 0.00125 then 5 else 1 + (world.chance(s.number, 4, ${day} + 90))::integer end as pages,
        'covering for the worker' as purpose, 100 as minute
      from world.staff s where world.chance(s.number, 3, ${day} + 90) < 0.05`,
    on,
  ).execute(tx)
  // An audit of the team’s records by its manager: once in a hundred days.
  await entriesOf(
    sql`select s.id as account, s.role, world.id('c', least(${all}, (s.team * 7) * ${own} + k)) as subject, 1 as pages, 'audit or quality' as purpose,
        200 + k as minute
      from world.staff s, generate_series(1, 70) k where s.role = 'team manager' and world.chance(s.number, 5, ${day} + 95) < 0.01`,
    on,
  ).execute(tx)
}

const kinds = [
  'self',
  'address',
  'postcode',
  'family-name',
  'colleague',
  'no-relation',
  'street',
  'search',
  'bulk',
  'careful',
] as const

/** Misuse: by workers spread over all, on working days past the first three weeks, so that a usual day is known. */
async function plant(tx: Writing, world: PatrolWorld): Promise<void> {
  const { children, families, held } = counts(world)
  const settled = 28
  for (let number = 0; number < world.planted; number += 1) {
    // One in twenty is careful: one page of a child who is nothing to them, which no rule can tell from a mistake.
    const kind = number % 20 === 19 ? 'careful' : (kinds[number % 9] ?? 'self')
    const user = 1 + ((number * 37) % world.workers)
    let on = world.from.add({ days: settled + ((number * 13) % Math.max(1, world.days - settled)) })
    while (on.dayOfWeek > 5) on = on.subtract({ days: 1 })
    // A family far from the worker’s own.
    const family = Math.floor(held / 2) + 2 + ((number * 41) % Math.max(1, families - Math.floor(held / 2) - 30))
    const [account, child, adult] = [sql`world.id('u', ${user})`, family * 2, family * 2]
    const details = async (line: string, code: string, person = sql`null::uuid`, of = account): Promise<void> => {
      await sql`insert into house.staff_detail values (world.id('dd', ${number}), ${of}, '2020-02-01', ${of}, '{}', null, ${line}, ${code}, ${person})`.execute(
        tx,
      )
    }
    const [line, code] = [
      `${(family % familiesOfAPostcode) + 1} Street ${Math.floor(family / familiesOfAPostcode)}`,
      `ZZ${Math.floor(family / familiesOfAPostcode)} 9ZZ`,
    ]
    const look = async (subjects: ReturnType<typeof sql>, pages: number): Promise<void> => {
      await entriesOf(
        sql`select ${account} as account, 'social worker' as role, z.subject, ${pages}::integer as pages, 'covering for the worker' as purpose,
          (300 + z.n)::integer as minute from (${subjects}) z`,
        on,
      ).execute(tx)
    }
    const one = (id: ReturnType<typeof sql>) => sql`select ${id} as subject, 0 as n`
    if (kind === 'self') {
      await details('Elsewhere', 'ZZ98 1ZZ', sql`world.id('a', ${adult})`)
      await look(one(sql`world.id('a', ${adult})`), 1)
    } else if (kind === 'address') {
      await details(line, code)
      await look(one(sql`world.id('c', ${child})`), 2)
    } else if (kind === 'postcode') {
      await details('Next door', code)
      await look(one(sql`world.id('c', ${child})`), 2)
    } else if (kind === 'family-name') {
      await sql`update account set name = 'Staff ' || 'Rare' || translate(${String(number)}, '0123456789', 'abcdefghij') where id = ${account}`.execute(
        tx,
      )
      await sql`update person set family_name = 'Rare' || translate(${String(number)}, '0123456789', 'abcdefghij') where id = world.id('c', ${child})`.execute(
        tx,
      )
      await look(one(sql`world.id('c', ${child})`), 2)
    } else if (kind === 'colleague') {
      await details(line, code, sql`null::uuid`, sql`world.id('u', ${1 + ((user + 200) % world.workers)})`)
      await look(one(sql`world.id('c', ${child})`), 2)
    } else if (kind === 'no-relation') await look(one(sql`world.id('c', ${child})`), 4)
    else if (kind === 'careful') await look(one(sql`world.id('c', ${child})`), 1)
    else if (kind === 'street')
      await look(
        sql`select world.id('c', ((${family}::bigint / ${familiesOfAPostcode}) * ${familiesOfAPostcode} + n) * 2) as subject, n from generate_series(1, 5) n`,
        1,
      )
    else if (kind === 'search') {
      const shown = sql`(select jsonb_agg(world.id('c', least(${children}, ${held + number * 17}::bigint + n * 31))) from generate_series(1, 12) n)`
      await sql`insert into house.ledger_entry (subject_id, seq, act_id, at, kind, what, actor_id, role, request_id, detail, prior, hash)
        select ${account}, nextval('world.seq'), world.id('search', ${number}), (${on}::date + time '13:25') at time zone 'Europe/London', 'list', 'search for a person',
          ${account}, 'social worker', 'world', jsonb_build_object('shown', ${shown}), ${nothing}, ${nothing}`.execute(
        tx,
      )
      await look(
        sql`select world.id('c', least(${children}, ${held + number * 17}::bigint + n * 31)) as subject, n from generate_series(1, 7) n`,
        1,
      )
    } else
      await look(
        sql`select world.id('c', 1 + (world.chance(${number}, n, 13) * ${children - 1})::bigint) as subject, n from generate_series(1, 70) n`,
        1,
      )
    await sql`insert into world.truth values (${account}, ${on}::date, ${kind})`.execute(tx)
  }
}

export interface Measured {
  /** Of what was planted, how much was told on its day. */
  readonly recall: number
  /** Of what was told, how much was planted. */
  readonly precision: number
  readonly alerts: number
  readonly planted: number
  readonly missed: readonly string[]
}

/** Holds the alerts against the truth. */
export async function measurePatrol(owner: TrustDatabase): Promise<Measured> {
  const { rows } = await sql<{ planted: number; told: number; alerts: number; right: number; missed: string[] | null }>`
    with truth as (select distinct account_id, on_day from world.truth)
    select (select count(*)::integer from truth) as planted,
      (select count(*)::integer from truth t join patrol_alert a using (account_id, on_day)) as told,
      (select count(*)::integer from patrol_alert) as alerts,
      (select count(*)::integer from patrol_alert a where exists (select from truth t where t.account_id = a.account_id and t.on_day = a.on_day)) as right,
      (select array_agg(kind || ' ' || on_day order by kind, on_day) from world.truth t
        where not exists (select from patrol_alert a where a.account_id = t.account_id and a.on_day = t.on_day)) as missed`.execute(
    owner.tables,
  )
  const [row] = rows
  if (row === undefined) throw new Error('Nothing was measured.')
  return {
    recall: row.told / row.planted,
    precision: row.right / row.alerts,
    alerts: row.alerts,
    planted: row.planted,
    missed: row.missed ?? [],
  }
}
