import { aChildWithAWorker, openEpisodeOf } from '#bench/child-store.ts'
import type { Row } from '#bench/table.ts'
import { medianOf } from '#bench/timing.ts'
import type { House } from '#cli/house.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { type Compared, compareClock } from '#domains/governance/clocks/compare-clock.ts'
import { asKept } from '#domains/governance/clocks/compare-clocks.ts'
import { keptClocksOf } from '#domains/governance/clocks/kept-clocks-store.ts'
import { view } from '#domains/ledger/view.ts'
import { begin, conclude, due } from '#engine/decide.ts'
import type { FixedClock } from '#kernel/clock.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { stepIds } from '#practice/contents.ts'
import type { TrustFacts } from '#practice/define.ts'
import { limitsOfKind } from '#practice/limits.ts'
import { anyStep } from '#practice/registry.ts'

const wantedMilliseconds = 2
const rules = { limitsOf: limitsOfKind, settings: [], calendar: englandAndWales }

/**
 * The rules of one child's whole record: every gate of every step, asked for its beginning and for each of its endings, the clocks that
 * each would begin, and every clock that the child has, counted again. The child is the one of the city with most on the record.
 */
export async function benchRules(house: House, clock: FixedClock): Promise<Row> {
  const { childId, worker } = await aChildWithAWorker(house.owner)
  const episodeId = await openEpisodeOf(house.owner, childId)
  const ctx = { ...house.asService('bench'), actor: worker }
  const { record, clocks } = await view(ctx, 'rules', childId, async (tx) => ({
    record: await loadRecord(tx, childId, episodeId, clock.today()),
    clocks: (await keptClocksOf(tx, childId)).map(asKept),
  }))
  const facts: TrustFacts = {
    ...{ answers: {}, record, today: clock.today(), begunOn: clock.today() },
    actor: { id: worker.accountId, profession: 'social-worker', registered: true },
  }
  const whole = (): readonly Compared[] => {
    for (const id of stepIds) askStep(id, facts)
    return clocks.map((kept) => compareClock(kept, rules))
  }
  for (let warm = 0; warm < 200; warm += 1) whole()
  const milliseconds = await medianOf(500, async () => {
    whole()
    await Promise.resolve()
  })
  return {
    what: `the rules of one child’s whole record: ${stepIds.length} steps, ${clocks.length} clocks`,
    measured: `${milliseconds.toFixed(2)} ms`,
    against: `${wantedMilliseconds} ms`,
    ratio: milliseconds / wantedMilliseconds,
    wanted: 'at most 1',
    good: milliseconds <= wantedMilliseconds,
  }
}

function askStep(id: (typeof stepIds)[number], facts: TrustFacts): void {
  const step = anyStep[id]
  begin(step, facts)
  due(step, facts, englandAndWales)
  for (const outcome of Object.keys(step.outcomes)) conclude(step, facts, outcome)
}
