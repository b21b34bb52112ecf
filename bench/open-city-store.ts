import { sql, type Transaction } from 'kysely'
import type { Tables } from '#db/types.generated.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** A clock as it would be kept, to be given to children again and again. */
export interface ClockTemplate {
  readonly kind: string
  readonly what: string
  readonly whose: string
  readonly countedFrom: string
  readonly countedFromSays: string
  readonly dueOn: string | null
  readonly dueAt: string | null
  readonly notKnown: string | null
  readonly explanation: string
  readonly law: string
}

/** How many clocks stand for each child, and how many were met. */
const standingOfAChild = 8
const metOfAChild = 6
const childrenOfAWorker = 18
const workersOfATeam = 7

const kept = sql`false, '2020-01-01'::timestamptz, '00000000-0000-7000-8000-000000000001'::uuid, 1`
const marks = sql`restricted, recorded_at, recorded_by, version`

const functions = `
  create schema open_city;
  create function open_city.chance(one bigint, two bigint) returns double precision language sql immutable parallel safe
    as $$ select (hashint8extended(one * 100003 + two, 5) & 1073741823) / 1073741824.0 $$;
  create function open_city.id(kind text, number bigint) returns uuid language sql immutable parallel safe
    as $$ select md5('open city ' || kind || number)::uuid $$;
`

/** A city of so many open children, with workers and teams, straight into the owner's tables: the same for the same numbers. */
export async function makeOpenCity(
  owner: TrustDatabase,
  children: number,
  templates: readonly ClockTemplate[],
): Promise<void> {
  await owner.tables.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql.raw(functions).execute(tx)
    await makePeople(tx, children)
    await makeClocks(tx, children, templates)
  })
  await sql`analyze`.execute(owner.tables)
}

async function makePeople(tx: Transaction<Tables>, children: number): Promise<void> {
  const workers = Math.ceil(children / childrenOfAWorker)
  const each = sql`generate_series(1, ${children}::bigint) c`
  const worker = sql`((c - 1) / ${childrenOfAWorker} + 1)`
  await sql`insert into person (id, given_name, family_name, born_on, is_child, ${marks})
    select open_city.id('c', c), 'Child' || translate(c::text, '0123456789', 'abcdefghij'), 'Nam' || translate(((c + 1) / 2)::text, '0123456789', 'abcdefghij'),
      date '2010-01-01' + (open_city.chance(c, 2) * 5000)::integer, true, ${kept} from ${each}`.execute(tx)
  await sql`insert into team (id, name, does, ${marks})
    select open_city.id('t', t), 'Open team ' || t, 'safeguarding and support', ${kept} from generate_series(0, ${Math.ceil(workers / workersOfATeam)}::bigint) t`.execute(
    tx,
  )
  await sql`insert into account (id, name, email, registration, ${marks})
    select open_city.id('w', w), 'Worker ' || w, 'open' || w || '@wexmoor.example', 'SW' || w, ${kept} from generate_series(1, ${workers}::bigint) w`.execute(
    tx,
  )
  await sql`insert into account_role (id, account_id, role, team_id, held_from, ${marks})
    select open_city.id('r', w), open_city.id('w', w), case when w % 7 = 3 then 'team manager' else 'social worker' end, open_city.id('t', w / ${workersOfATeam}), date '2020-01-01', ${kept}
    from generate_series(1, ${workers}::bigint) w`.execute(tx)
  await sql`insert into episode (id, child_id, referred_on, source_code, came_from, ${marks})
    select open_city.id('e', c), open_city.id('c', c), date '2026-09-30' - (open_city.chance(c, 3) * 500)::integer, '1A', 'contact', ${kept} from ${each}`.execute(
    tx,
  )
  await sql`insert into allocation (id, child_id, episode_id, account_id, team_id, allocated_on, reason, ${marks})
    select open_city.id('l', c), open_city.id('c', c), open_city.id('e', c), open_city.id('w', ${worker}), open_city.id('t', ${worker} / ${workersOfATeam}),
      date '2026-09-30', 'invented', ${kept} from ${each}`.execute(tx)
  await sql`insert into access_grant (id, account_id, person_id, grant_right, why, source_id, granted_from, ${marks})
    select open_city.id('g', c), open_city.id('w', ${worker}), open_city.id('c', c), 'record', 'allocation', open_city.id('l', c), date '2026-09-30', ${kept}
    from ${each}`.execute(tx)
}

async function makeClocks(
  tx: Transaction<Tables>,
  children: number,
  templates: readonly ClockTemplate[],
): Promise<void> {
  await sql`create table open_city.template as select row_number() over ()::bigint as n, t.* from json_to_recordset(${JSON.stringify(templates)}::json)
    as t("kind" text, "what" text, "whose" text, "countedFrom" date, "countedFromSays" text, "dueOn" date, "dueAt" timestamptz, "notKnown" text,
      "explanation" text, "law" text)`.execute(tx)
  await sql`create index on open_city.template (n)`.execute(tx)
  await sql`analyze open_city.template`.execute(tx)
  await sql`insert into clock (id, child_id, episode_id, kind, what, whose, whose_account_id, counted_from, counted_from_says, due_on, due_at, not_known,
      explanation, law, began_at, met_on, met_by_kind, ${marks})
    select open_city.id('k', c * 100 + k), open_city.id('c', c), open_city.id('e', c), t.kind, t.what, t.whose,
      open_city.id('w', (c - 1) / ${childrenOfAWorker} + 1), t."countedFrom", t."countedFromSays", t."dueOn", t."dueAt", t."notKnown", t.explanation,
      t.law::jsonb, t."countedFrom" + time '09:00', case when k > ${standingOfAChild} then t."countedFrom" + 1 end,
      case when k > ${standingOfAChild} then 'visit' end, ${kept}
    from generate_series(1, ${children}::bigint) c cross join generate_series(1, ${standingOfAChild + metOfAChild}::bigint) k
      join open_city.template t on t.n = 1 + floor(open_city.chance(c, 10 + k) * ${templates.length})::bigint`.execute(
    tx,
  )
}

/** Some of the workers of the open city, each able to sign in. */
export async function workersOfOpenCity(owner: TrustDatabase, count: number): Promise<readonly Actor[]> {
  const { rows } = await sql<{
    accountId: string
    name: string
    role: 'social worker' | 'team manager'
    teamId: string
    registration: string
  }>`
    select a.id as "accountId", a.name, r.role, r.team_id as "teamId", a.registration from account a join account_role r on r.account_id = a.id
    where a.email like 'open%@wexmoor.example' order by md5(a.id::text) limit ${count}`.execute(owner.tables)
  return rows
}
