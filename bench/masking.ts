import type { AskForPage } from '#bench/child-page.ts'
import { aChildWithAWorker, anotherChild, backendsOf, wallsDown, wallsUp } from '#bench/child-store.ts'
import type { Row } from '#bench/table.ts'
import { workDone } from '#bench/timing.ts'
import type { House } from '#cli/house.ts'
import { keepConfidential } from '#domains/people/keep-confidential.ts'

/**
 * What row-level security and masking together cost the child's page, against the same page without either, in turns. The child's
 * address is kept from somebody, and another child's from all but named workers: so the rule is asked of every row.
 */
export async function benchMasking(house: House, page: AskForPage): Promise<Row> {
  await someConfidential(house)
  const timings: Record<'with' | 'without', number[]> = { with: [], without: [] }
  for (let turn = 0; turn < 5; turn++) {
    timings.with.push(await measure(house, page))
    await wallsDown(house.owner)
    timings.without.push(await measure(house, page))
    await wallsUp(house.owner)
  }
  const [at, against] = [usual(timings.with), usual(timings.without)]
  return {
    what: 'the child’s page with row-level security and masking',
    measured: `${at.toFixed(1)} ms of work`,
    against: `${against.toFixed(1)} ms without either`,
    ratio: at / against,
    wanted: 'at most 1.3',
    good: at / against <= 1.3,
  }
}

/** The work of one page, of ours and of PostgreSQL's, as the mean of several once it has been asked often enough to be planned. */
async function measure(house: House, page: AskForPage): Promise<number> {
  const [warm, times] = [12, 25]
  for (let time = 0; time < warm; time++) await mustBeOk(page)
  const others = await backendsOf(house.owner)
  const before = workDone(others)
  for (let time = 0; time < times; time++) await mustBeOk(page)
  return (workDone(others) - before) / times
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

/** The lower quarter: what sweeping up behind us costs now and then is left out of both. */
function usual(timings: readonly number[]): number {
  return timings.toSorted((a, b) => a - b)[Math.floor(timings.length / 4)] ?? 0
}
