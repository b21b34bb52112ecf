import type { AskForPage } from '#bench/child-page.ts'
import { aChildWithAWorker, anotherChild, aStranger, backendsOf, wallsDown } from '#bench/child-store.ts'
import type { Row } from '#bench/table.ts'
import { workDone } from '#bench/timing.ts'
import type { House } from '#cli/house.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { keepSeal } from '#domains/people/family/adoption-store.ts'

/** A house, and the way to ask for a child's page in it. */
export interface HouseWithPage {
  readonly house: House
  readonly page: AskForPage
}

const [warm, pairs, pagesOfATurn] = [60, 60, 10]

/**
 * What row-level security and masking together cost the child's page: the same page of two houses that hold the same rows, of which one has
 * neither. Asked in turns of some pages, so that each pair of turns meets the same machine; what is told is the pair in the middle.
 */
export async function benchMasking(walled: HouseWithPage, bare: HouseWithPage): Promise<Row> {
  await wallsDown(bare.house.owner)
  for (let time = 0; time < warm; time++) for (const { page } of [walled, bare]) await mustBeOk(page)
  const others = [...(await backendsOf(walled.house.owner)), ...(await backendsOf(bare.house.owner))]
  const timings: { readonly at: number; readonly against: number }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const first = pair % 2 === 0 ? await turnOf(walled, others) : undefined
    const against = await turnOf(bare, others)
    timings.push({ at: first ?? (await turnOf(walled, others)), against })
  }
  const middle = timings.toSorted((a, b) => a.at / a.against - b.at / b.against)[Math.floor(pairs / 2)]
  if (middle === undefined) throw new Error('Nothing was measured.')
  const { at, against } = middle
  return {
    what: 'the child’s page with row-level security and masking',
    measured: `${at.toFixed(1)} ms of work`,
    against: `${against.toFixed(1)} ms without either`,
    ratio: at / against,
    wanted: 'at most 1.3',
    good: at / against <= 1.3,
  }
}

/** The work of one page, of ours and of PostgreSQL's, as the mean of a turn. */
async function turnOf({ page }: HouseWithPage, others: readonly number[]): Promise<number> {
  const before = workDone(others)
  for (let time = 0; time < pagesOfATurn; time++) await mustBeOk(page)
  return (workDone(others) - before) / pagesOfATurn
}

async function mustBeOk(page: AskForPage): Promise<void> {
  const status = await page()
  if (status !== 200) throw new Error(`The child’s page answered ${status}.`)
}

/** The child's address, number and school are kept from those outside, another child's from all but named workers, and a record is sealed. */
export async function giveWallsWork(house: House): Promise<void> {
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
  const sealed = await aStranger(house.owner)
  await act(service, defineAct('seal a record', []), [sealed], async (tx) => {
    await keepSeal(tx, service, { id: service.ids.next(), personId: sealed, orderMadeOn: service.clock.today() })
    return done(undefined)
  })
}
