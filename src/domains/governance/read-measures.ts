import { type CountedDays, measureDays } from '#domains/governance/measure-days.ts'
import { type AlikeRows, type ChildBehind, childrenBehind, measureRows } from '#domains/governance/measure-store.ts'
import { dimensionInWords } from '#domains/governance/measure-words.ts'
import { inFull, type PublishedMeasure, publish } from '#domains/governance/published-measure.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { type WorkforceOfTeam, workforceByTeam } from '#domains/workforce/workforce-store.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { type MeasureId, measures } from '#practice/measures/contents.ts'

/** Who is told the measures. */
export const toldMeasures = [
  'council client',
  'inspector',
  'commissioner',
  'director',
  'head of service',
  'team manager',
] as const satisfies readonly Role[]

/** Who sees the children behind a measure, because they may open their records anyway. */
const insiders: readonly Role[] = ['inspector', 'director', 'head of service', 'team manager']

/** How many children behind a measure are listed at once. */
export const mostListed = 200

export interface MeasureRead {
  readonly id: MeasureId
  /** Why it can't be counted today; then nothing is. */
  readonly notKnown: string | undefined
  readonly published: PublishedMeasure
}

export interface MeasuresRead {
  /** As recorded up to this moment. */
  readonly cutOff: Temporal.Instant
  readonly days: CountedDays
  readonly measures: readonly MeasureRead[]
  /** Posts and who holds them, beside the numbers of children. */
  readonly workforce: readonly WorkforceOfTeam[]
}

/** Every measure, as much of it as this person may be told. One look, one question of the database. */
export async function readMeasures(ctx: Ctx): Promise<MeasuresRead> {
  const days = daysFor(ctx)
  const { rows, workforce } = await list(
    ctx,
    'measures',
    async (tx) => ({ rows: await measureRows(tx, days), workforce: await workforceByTeam(tx, days.on) }),
    () => [],
  )
  const byMeasure = Map.groupBy(rows, ({ measure }) => measure)
  return {
    cutOff: ctx.clock.now(),
    days,
    workforce,
    measures: measures.map(({ id }) => measureRead(ctx, id, days, byMeasure.get(id) ?? [])),
  }
}

export interface OneMeasureRead extends MeasureRead {
  readonly cutOff: Temporal.Instant
  readonly days: CountedDays
  readonly children: ChildrenRead | undefined
  /** Cases closed, by team and reason; for those who see the children. */
  readonly closures: readonly ClosuresAlike[] | undefined
}

/** The children behind a measure, and how many more there are. */
export interface ChildrenRead {
  readonly shown: readonly ChildBehind[]
  /** Rows of the measure that this person may see. */
  readonly visible: number
  /** Rows of restricted children, whom only named people may open. */
  readonly others: number
}

export interface ClosuresAlike {
  readonly team: string
  readonly reason: string
  readonly closed: number
  readonly overridden: number
}

/** One measure with its breakdowns and its rows: the children by name for those who may open their records. */
export async function readMeasure(ctx: Ctx, id: MeasureId): Promise<OneMeasureRead> {
  const days = daysFor(ctx)
  const seesChildren = insiders.includes(ctx.actor.role)
  const { all, behind } = await list(
    ctx,
    `measure ${id}`,
    async (tx) => ({
      all: await measureRows(tx, days),
      behind: seesChildren ? await childrenBehind(tx, id, days, mostListed) : undefined,
    }),
    (read) => (read.behind?.children ?? []).flatMap(({ childId }) => (childId === null ? [] : [childId])),
  )
  const rows = all.filter(({ measure }) => measure === id)
  const total = rows.reduce((sum, { alike }) => sum + alike, 0)
  return {
    ...measureRead(ctx, id, days, rows),
    cutOff: ctx.clock.now(),
    days,
    children:
      behind === undefined
        ? undefined
        : { shown: behind.children.map(inWords(id)), visible: behind.visible, others: total - behind.visible },
    closures: seesChildren && id === 'closures' ? closuresAlike(rows) : undefined,
  }
}

/** Measures are of today: an earlier day has none of its own. */
function daysFor(ctx: Ctx): CountedDays {
  if (ctx.asKnown !== undefined) throw new NotFound('measures')
  return measureDays(ctx.clock.today(), englandAndWales)
}

function measureRead(ctx: Ctx, id: MeasureId, days: CountedDays, rows: readonly AlikeRows[]): MeasureRead {
  const told = rows.map(inWords(id))
  const definition = measures.find((measure) => measure.id === id)
  const universe = definition?.universe
  const looking = {
    from: days.from,
    hasDimension: definition?.brokenDownBy !== undefined,
    shared: universe !== undefined,
  }
  return {
    id,
    notKnown: days.notKnown[id],
    published: insiders.includes(ctx.actor.role) ? inFull(told, looking) : publish(told, looking),
  }
}

function inWords<R extends { readonly dimension: string }>(id: MeasureId): (row: R) => R {
  return (row) => ({ ...row, dimension: dimensionInWords(id, row.dimension) })
}

function closuresAlike(rows: readonly AlikeRows[]): readonly ClosuresAlike[] {
  const alike = Map.groupBy(rows, ({ team, dimension }) => JSON.stringify([team, dimension]))
  return [...alike.values()]
    .map((group) => ({
      team: group[0]?.team ?? 'No team',
      reason: dimensionInWords('closures', group[0]?.dimension ?? ''),
      closed: group.reduce((sum, row) => sum + row.alike, 0),
      overridden: group.reduce((sum, row) => sum + (row.counted ? row.alike : 0), 0),
    }))
    .toSorted((a, b) => a.team.localeCompare(b.team, 'en-GB') || a.reason.localeCompare(b.reason, 'en-GB'))
}
