import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type { Citation } from '#engine/citation.ts'

/** One obligation of a child, with all that explains it. */
export interface KeptClock {
  readonly id: string
  readonly childId: string
  readonly episodeId: string | undefined
  readonly stepId: string | undefined
  readonly aboutId: string | undefined
  readonly kind: string
  readonly what: string
  readonly whose: string
  readonly whoseName: string | undefined
  readonly whoseAccountId: string | undefined
  readonly countedFrom: Temporal.PlainDate
  readonly countedFromSays: string
  readonly dueOn: Temporal.PlainDate | undefined
  readonly dueAt: Temporal.Instant | undefined
  readonly managerOn: Temporal.PlainDate | undefined
  readonly managerReason: string | undefined
  readonly explanation: string
  readonly law: Citation
  readonly metOn: Temporal.PlainDate | undefined
  readonly metByKind: string | undefined
  readonly endedOn: Temporal.PlainDate | undefined
  readonly endedBecause: string | undefined
  readonly overdueReason: string | undefined
  readonly version: number
}

type Row = { readonly [K in keyof KeptClock]: Exclude<KeptClock[K], undefined> | null } & Pick<
  KeptClock,
  'id' | 'childId' | 'kind' | 'what' | 'whose' | 'countedFrom' | 'countedFromSays' | 'explanation' | 'law' | 'version'
>

const clocks = sql`select c.id, c.child_id as "childId", c.episode_id as "episodeId", c.step_id as "stepId",
    c.about_id as "aboutId", c.kind, c.what, c.whose, w.name as "whoseName",
    c.whose_account_id as "whoseAccountId", c.counted_from as "countedFrom",
    c.counted_from_says as "countedFromSays", c.due_on as "dueOn", c.due_at as "dueAt", c.manager_on as "managerOn",
    c.manager_reason as "managerReason", c.explanation, c.law, c.met_on as "metOn", c.met_by_kind as "metByKind",
    c.ended_on as "endedOn", c.ended_because as "endedBecause", c.overdue_reason as "overdueReason", c.version
  from clock_masked c left join account w on w.id = c.whose_account_id`

function asClock(row: Row): KeptClock {
  return {
    ...row,
    episodeId: row.episodeId ?? undefined,
    stepId: row.stepId ?? undefined,
    aboutId: row.aboutId ?? undefined,
    whoseName: row.whoseName ?? undefined,
    whoseAccountId: row.whoseAccountId ?? undefined,
    dueOn: row.dueOn ?? undefined,
    dueAt: row.dueAt ?? undefined,
    managerOn: row.managerOn ?? undefined,
    managerReason: row.managerReason ?? undefined,
    metOn: row.metOn ?? undefined,
    metByKind: row.metByKind ?? undefined,
    endedOn: row.endedOn ?? undefined,
    endedBecause: row.endedBecause ?? undefined,
    overdueReason: row.overdueReason ?? undefined,
  }
}

export async function clockOfChild(tx: Tx, childId: string, clockId: string): Promise<KeptClock | undefined> {
  const { rows } = await sql<Row>`${clocks} where c.id = ${clockId} and c.child_id = ${childId}`.execute(tx)
  return rows.map(asClock)[0]
}

/** The clocks of a step, in the order in which they are due; those without a date last. */
export async function clocksOfStep(tx: Tx, stepId: string): Promise<readonly KeptClock[]> {
  const { rows } = await sql<Row>`${clocks} where c.step_id = ${stepId} order by c.due_on nulls last, c.id`.execute(tx)
  return rows.map(asClock)
}

/** What the page of a step shows to be due: its own clocks, those that it has met, and the standing ones of kinds that it will meet. */
export async function clocksAroundStep(
  tx: Tx,
  { childId, stepId }: { readonly childId: string; readonly stepId: string },
  kinds: readonly string[],
): Promise<readonly KeptClock[]> {
  const { rows } = await sql<Row>`${clocks}
    where c.child_id = ${childId}
      and (c.step_id = ${stepId} or c.met_by_id = ${stepId}
        or (c.kind = any(${[...kinds]}::text[]) and c.met_on is null and c.ended_on is null))
    order by c.due_on nulls last, c.id`.execute(tx)
  return rows.map(asClock)
}

/** What people write on a clock. Its due date is not among it. */
export interface ClockWriting {
  readonly managerOn?: Temporal.PlainDate
  readonly managerReason?: string
  readonly overdueReason?: string
  readonly endedOn?: Temporal.PlainDate
  readonly endedBecause?: string
  readonly metOn?: Temporal.PlainDate
  readonly metByKind?: string
  readonly metById?: string
}

/** Writes on a clock, if it is as it was shown. False: somebody has written on it since. */
export async function writeOnClock(
  tx: Tx,
  shown: { readonly id: string; readonly version: number },
  writing: ClockWriting,
): Promise<boolean> {
  const columns = {
    manager_on: writing.managerOn,
    manager_reason: writing.managerReason,
    overdue_reason: writing.overdueReason,
    ended_on: writing.endedOn,
    ended_because: writing.endedBecause,
    met_on: writing.metOn,
    met_by_kind: writing.metByKind,
    met_by_id: writing.metById,
  }
  const written = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const result = await tx
    .updateTable('clock')
    .set(written)
    .where('id', '=', shown.id)
    .where('version', '=', shown.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The standing plan of an episode, for what is held about it. */
export async function standingPlan(tx: Tx, episodeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('plan')
    .select('id')
    .where('episode_id', '=', episodeId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** What kind of plan an episode has now, if any. */
export async function standingPlanKind(tx: Tx, episodeId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('plan')
    .select('kind')
    .where('episode_id', '=', episodeId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row?.kind
}

export async function keepPlanReview(
  tx: Tx,
  review: { readonly id: string; readonly childId: string; readonly planId: string; readonly on: Temporal.PlainDate },
): Promise<void> {
  await tx
    .insertInto('plan_review')
    .values({ id: review.id, child_id: review.childId, plan_id: review.planId, held_on: review.on })
    .execute()
}
