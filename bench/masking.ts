import type { AskForPage } from '#bench/child-page.ts'
import { aChildWithAWorker, anotherChild, wallsDown, wallsUp } from '#bench/child-store.ts'
import type { Row } from '#bench/table.ts'
import { medianOf } from '#bench/timing.ts'
import type { House } from '#cli/house.ts'
import { keepConfidential } from '#domains/people/keep-confidential.ts'

/**
 * What row-level security and masking together cost the child's page, against the same page without either, in turns. The child's
 * address is kept from somebody, and another child's from all but named workers: so the rule is asked of every row.
 */
export async function benchMasking(house: House, page: AskForPage): Promise<Row> {
  await someConfidential(house)
  const timings: Record<'with' | 'without', number[]> = { with: [], without: [] }
  for (let turn = 0; turn < 4; turn++) {
    await measure(page, timings.with)
    await wallsDown(house.owner)
    await measure(page, timings.without)
    await wallsUp(house.owner)
  }
  const [at, against] = [usual(timings.with), usual(timings.without)]
  return {
    what: 'the child’s page with row-level security and masking',
    measured: `${at.toFixed(1)} ms`,
    against: `${against.toFixed(1)} ms without either`,
    ratio: at / against,
    wanted: 'at most 1.3',
    good: at / against <= 1.3,
  }
}

async function measure(page: AskForPage, into: number[]): Promise<void> {
  for (let warm = 0; warm < 6; warm++) await mustBeOk(page)
  for (let time = 0; time < 20; time++) into.push(await medianOf(1, async () => await mustBeOk(page)))
}

async function mustBeOk(page: AskForPage): Promise<void> {
  const status = await page()
  if (status !== 200) throw new Error(`The child’s page answered ${status}.`)
}

async function someConfidential(house: House): Promise<void> {
  const { childId } = await aChildWithAWorker(house.owner)
  const service = house.asService('keep confidential')
  const kept = {
    people: [],
    workers: [],
    words: [],
    reason: 'Bench',
    reviewOn: service.clock.today().add({ days: 30 }),
  }
  for (const [personId, keptFrom] of [
    [childId, 'outside'],
    [await anotherChild(house.owner, childId), 'all but named workers'],
  ] as const) {
    const details = (['address', 'phone', 'school'] as const).map((kind) => ({ personId, kind }))
    const outcome = await keepConfidential(service, { ...kept, details, keptFrom, otherPerson: '' })
    if (!outcome.ok) throw new Error(outcome.unmet[0].says)
  }
}

/** The lower quarter: what other programs of the machine cost meanwhile is left out of both. */
function usual(timings: readonly number[]): number {
  return timings.toSorted((a, b) => a - b)[Math.floor(timings.length / 4)] ?? 0
}
