import { slotsToday } from '#demo/lives/child-life.ts'
import { backToCarer, closeAndSeal } from '#demo/lives/ending-adoption.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { type InTurn, inTurn, type Said, takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { permanenceHeads } from '#practice/adoption/permanence-report-heads.ts'

/** A child in care is adopted: decided, authorised, matched, placed, reviewed, and the court's order. */
export async function beAdopted(world: World, found: Found): Promise<boolean> {
  const way = wayTo(world, found)
  return await begins(world, found, way, [
    { days: 19, ...way.reviewed },
    { days: 4, ...way.ordered },
    { days: 3, happens: async () => await closeAndSeal(world, found) },
  ])
}

/** The same, and it does not hold: what was promised and missed is asked, and the child's plan begins anew. */
export async function returnFromAdopters(world: World, found: Found): Promise<boolean> {
  const way = wayTo(world, found)
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

type Way = ReturnType<typeof wayTo>

function wayTo(world: World, { life, one }: Found) {
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
      ...{ adopter: 'Maud Hollis', approvedOn: ago(200), approvedBy: 'Wexmoor adoption agency', refereesSeen: 4 },
      ...{ why: say('She has time for {child}, and lives near a good school.'), support: 'Therapy for a year.' },
      ...{ contact: 'Two letters a year.', reportGivenOn: ago(21), adoptersSay: 'She has read all of it.' },
      ...{ concernsHeard: 'Nobody is worried.', ...reader, panelOn: ago(4), panelMembers: 7, panelSays: 'yes' },
      ...{ minutesOn: ago(2), reasons: say('She can meet what {child} needs.') },
    })),
    placed: step(worker, 'adoption-placement', 'placed', () => ({
      ...{ introductions: 'Ten days, each longer.', carerSays: 'Ready.', mayDecide: 'Everything of every day.' },
      ...{ before: new Set(['plan', 'doctor', 'area', 'health']), placedOn: day(), adopter: 'Maud Hollis' },
      ...{ how: 'A6', outOfArea: false, lines: '4 Orchard Lane', postcode: 'ZZ4 1AB' },
    })),
    reviewed: step(officer, 'adoption-review', 'continues', () => ({
      ...{ heldOn: day(), spokeAlone: 'tooYoung', adoptersSay: 'Glad.', stillRight: 'yes', contact: 'As agreed.' },
      ...{ needs: say('{Child} eats and sleeps.'), responsibility: 'As before.', support: 'Begun.' },
      ...{ healthAndSchool: 'Registered.', visits: 'asDecided', decisions: 'Each fortnight.' },
    })),
    ordered: {
      happens: async (): Promise<boolean> => {
        const answers = { decidedOn: day(), court: 'Family court at Wexmoor', opposed: 'E12' }
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
