import { slotsToday } from '#demo/lives/child-life.ts'
import { backToCarer, closeAndSeal } from '#demo/lives/ending-adoption.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { type InTurn, inTurn, type Said, takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { view } from '#domains/ledger/view.ts'
import { readCare, standingCare } from '#domains/looked-after/read-care-store.ts'
import { permanenceHeads } from '#practice/adoption/permanence-report-heads.ts'

interface NewHome {
  readonly adopter: string
  readonly how: 'A5' | 'A6'
  readonly lines: string
  readonly postcode: string
  /** Since when the child has lived there, where that is from before the placement for adoption. */
  readonly homeSince?: Temporal.PlainDate
}

/**
 * A child in care is adopted by the foster carer: decided, authorised, matched, placed, reviewed, and the court's order. Others may
 * not apply before the child has had their home with them for ten weeks.
 */
export async function beAdopted(world: World, found: Found): Promise<boolean> {
  const home = await fosterHome(world, found)
  if (home === undefined) return false
  const way = wayTo(world, found, home)
  return await begins(world, found, way, [
    { days: 19, ...way.reviewed },
    { days: 4, ...way.ordered },
    { days: 3, happens: async () => await closeAndSeal(world, found) },
  ])
}

/** The same, and it does not hold: what was promised and missed is asked, and the child's plan begins anew. */
export async function returnFromAdopters(world: World, found: Found): Promise<boolean> {
  const stranger = { adopter: 'Maud Hollis', how: 'A6', lines: '4 Orchard Lane', postcode: 'ZZ4 1AB' } as const
  const way = wayTo(world, found, stranger)
  return await begins(world, found, way, [
    { days: 12, ...way.left },
    { days: 9, ...way.ended },
  ])
}

async function begins(world: World, found: Found, way: Way, then: readonly InTurn[]): Promise<boolean> {
  const { life, one } = found
  if (!(await way.decided.happens())) return false
  inTurn(world, life, one, [
    { days: 3, ...way.authorised },
    { days: 16, ...way.matched },
    { days: 2, ...way.placed },
    ...then,
  ])
  return true
}

/** Where a child has been fostered for long enough that the carer may apply as soon as the child is placed for adoption. */
async function fosterHome(world: World, { life, one }: Found): Promise<NewHome | undefined> {
  const { placement, homes } = await view(world.as(life.worker), 'care', one.childId, async (tx) => {
    const care = await readCare(tx, one.childId)
    return { placement: standingCare(care).placement, homes: care.homes }
  })
  const long = world.clock.today().subtract({ weeks: 10 })
  if (placement?.type.startsWith('U') !== true || Temporal.PlainDate.compare(placement.since, long) > 0)
    return undefined
  const address = homes.find(({ householdId }) => householdId === placement.householdId)?.address
  if (address?.kind !== 'shown') return undefined
  const lived = { lines: address.value.lines.join('\n'), postcode: address.value.postcode ?? '' }
  return { adopter: placement.carer, how: 'A5', ...lived, homeSince: placement.since }
}

type Way = ReturnType<typeof wayTo>

function wayTo(world: World, { life, one }: Found, { homeSince, ...home }: NewHome) {
  const head = world.headOfService
  const officer = world.officers[0] ?? head
  const { worker } = life
  const day = () => world.clock.today()
  const ago = (days: number) => day().subtract({ days })
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const reader = {
    secondReader: world.reviewer.name,
    secondReaderIndependent: true,
    secondReaderSays: 'It is weighed.',
  }
  const step = (by: Actor, kind: CaseStepId, outcome: string, answers: () => Said) => ({
    happens: async () =>
      await takes(world, { by, kind, childId: one.childId, answers: answers(), outcome, signs: head }),
  })
  const heads = Object.keys(permanenceHeads).map((each) => [each, say('Asked and written down for {child}.')])
  return {
    decided: step(head, 'adoption-decision', 'shouldBePlaced', () => ({
      ...{ reviewedOn: ago(6), route: 'court', ...Object.fromEntries(heads), ...reader, fatherKnown: true },
      ...{ siblings: say('{Child} is the only child who is in care.'), legalAdvice: 'The test is met.' },
      ...{ parentsCounselled: 'declined', childCounselled: 'tooYoung', reasons: 'Nothing else will do.' },
    })),
    authorised: step(worker, 'adoption-authority', 'authorised', () => ({
      ...{
        by: 'order',
        on: day(),
        court: 'Family court at Wexmoor',
        dispensed: true,
        contact: 'Letters twice a year.',
      },
    })),
    matched: step(head, 'adoption-match', 'matched', () => ({
      ...{ adopter: home.adopter, approvedOn: ago(200), approvedBy: 'Wexmoor adoption agency', refereesSeen: 4 },
      ...{ why: say('There is time for {child}, and a good school is near.'), support: 'Therapy for a year.' },
      ...{ contact: 'Two letters a year.', reportGivenOn: ago(21), adoptersSay: 'We have read all of it.' },
      ...{ concernsHeard: 'Nobody is worried.', ...reader, panelOn: ago(4), panelMembers: 7, panelSays: 'yes' },
      ...{ minutesOn: ago(2), reasons: say('What {child} needs can be met there.') },
    })),
    placed: step(worker, 'adoption-placement', 'placed', () => ({
      ...{ introductions: 'Ten days, each longer.', carerSays: 'Ready.', mayDecide: 'Everything of every day.' },
      ...{ before: new Set(['plan', 'doctor', 'area', 'health', 'day']), placedOn: day(), ...home, outOfArea: false },
    })),
    reviewed: step(officer, 'adoption-review', 'continues', () => ({
      ...{ heldOn: day(), spokeAlone: 'tooYoung', adoptersSay: 'Glad.', stillRight: 'yes', contact: 'As agreed.' },
      ...{ needs: say('{Child} eats and sleeps.'), responsibility: 'As before.', support: 'Begun.' },
      ...{ healthAndSchool: 'Registered.', visits: 'asDecided', decisions: 'Each fortnight.' },
    })),
    ordered: {
      happens: async (): Promise<boolean> => {
        const applied = { ...(homeSince === undefined ? {} : { homeSince }), appliedOn: ago(14) }
        const answers = { ...applied, decidedOn: day(), court: 'Family court at Wexmoor', opposed: 'E12' }
        const order = { by: worker, kind: 'adoption-order', childId: one.childId, outcome: 'made' } as const
        const made = await takes(world, { ...order, answers, signs: head })
        if (made) world.inCare.delete(one.childId)
        return made
      },
    },
    // Where the child sleeps tonight is recorded on the day; what it means is asked when there is time.
    left: { happens: async (): Promise<boolean> => await backToCarer(world, { life, one }) },
    ended: step(worker, 'adoption-disruption', 'understood', () => ({
      ...{
        endedOn: world.clock.today(),
        asked: 'adopters',
        safe: say('With the foster carer of before, whom {child} trusts.'),
      },
      ...{ metOn: day(), learned: 'What the nights are like was told too late.', next: 'A plan anew, and no haste.' },
      support: say('The therapist goes on with {child}; the adopter has somebody to ring.'),
    })),
  }
}
