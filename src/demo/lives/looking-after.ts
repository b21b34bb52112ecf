import { ageOfChild, isAlone } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren } from '#demo/lives/child-life.ts'
import { watchHealthAndSchool } from '#demo/lives/health-and-school.ts'
import { type Said as SaidDone, sayLater } from '#demo/lives/saying-done.ts'
import { sendTheReview } from '#demo/lives/sending-the-review.ts'
import { type Said, takes } from '#demo/lives/steps.ts'
import { officerInTurn } from '#demo/lives/whose-turn.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { appointReviewingOfficer } from '#domains/looked-after/appoint-reviewing-officer.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import type { NewPlacement } from '#domains/looked-after/place-in-act.ts'

/** With whom a child of the city is placed: a carer who signs in, a relative, or a home. */
export type Home = Pick<
  NewPlacement,
  'carer' | 'carerName' | 'type' | 'lines' | 'postcode' | 'provider' | 'beforeAssessment'
>

/** A child comes into care, is placed, and is planned for and reviewed from then on. */
export async function lookAfter(world: World, life: FamilyLife, child: ChildLife, home: Home): Promise<boolean> {
  const { childId } = child
  const today = world.clock.today()
  const manager = life.team.manager
  // From seventeen on no court makes a care order.
  const consented = world.random.fork(`consent ${childId}`).chance(0.6) || ageOfChild(child.child, today) >= 17
  const authority = {
    ...{
      startedOn: today,
      purpose: 'Nobody at home can keep the child safe at present.',
      childsWishes: 'I want my own bed.',
    },
    ...(consented ? consentOf(life, today) : interimOrder(today)),
  }
  const began = { by: manager, kind: 'becoming-looked-after', childId, outcome: 'lookedAfter' } as const
  if (!(await takes(world, { ...began, answers: authority }))) return false
  const moved = await placeChild(world.as(life.worker), {
    ...home,
    ...{ childId, beganOn: today, outOfArea: false, meantToLast: false },
    reason: 'Near the school, and the brothers and sisters can visit.',
  })
  if (tried(world, moved) === undefined) return false
  world.inCare.add(childId)
  planAndReview(world, life, child)
  watchHealthAndSchool(world, life, child)
  return true
}

function planAndReview(world: World, life: FamilyLife, { childId }: ChildLife): void {
  const random = world.random.fork(`care of ${childId}`)
  const stillOpen = () => openChildren(life).some((one) => one.childId === childId)
  const later = (workingDays: number, minute: number, happens: () => Promise<unknown>): void =>
    world.timetable.put(workingMoment(world.clock.today(), workingDays, minute), async () => {
      if (stillOpen()) await happens()
    })
  const officer = officerInTurn(world, random)
  const { manager } = life.team
  if (officer !== undefined)
    later(random.whole(1, 4), 9 * 60 + 50, async () =>
      tried(world, await appointReviewingOfficer(world.as(manager), { childId, accountId: officer.accountId })),
    )
  later(random.whole(1, 6), 11 * 60 + 20, async () =>
    takes(world, {
      ...{ by: life.worker, kind: 'placement-plan', childId, outcome: 'planned' },
      answers: { ...placementPlan, carerSignedOn: world.clock.today() },
    }),
  )
  const planned = { by: manager, kind: 'care-plan', childId, answers: carePlan, outcome: 'planned' } as const
  later(random.whole(5, 11), 15 * 60, async () => {
    const isPlanned = await takes(world, planned)
    if (isPlanned && random.chance(world.rates.saidDoneOfCare))
      sayLater(world, life, random.whole(1, 4), planGiven(life))
  })
  if (officer !== undefined) {
    later(random.chance(world.rates.careReviewedInTime) ? random.whole(15, 20) : 24, 10 * 60 + 10, async () =>
      review(world, officer, childId),
    )
    later(random.whole(72, 82), 10 * 60 + 10, async () => review(world, officer, childId))
  }
}

/** The plan goes to those whom it concerns. */
export const planGiven = ({ worker }: FamilyLife): SaidDone => ({
  by: worker,
  kind: 'care-plan/plan-given',
  says: 'Given to {child}, the parents, the carer and the reviewing officer, and read through with {child}.',
})

async function review(world: World, officer: Actor, childId: string): Promise<boolean> {
  const answers = { ...reviewed, heldOn: world.clock.today() }
  const isHeld = await takes(world, {
    by: officer,
    kind: 'looked-after-review',
    childId,
    answers,
    outcome: 'continues',
  })
  if (isHeld) sendTheReview(world, officer, childId)
  return isHeld
}

/** Whoever came alone is accommodated without anybody who could consent or object. */
const consentOf = (life: FamilyLife, today: Temporal.PlainDate): Said =>
  isAlone(life.family)
    ? {
        ...{ way: 'section20', whoConsents: 'nobody', objection: 'nobody', homeless: false, meantUntil: today },
        holders: 'Nobody in this country.',
      }
    : consent(life, today)

const consent = (life: FamilyLife, today: Temporal.PlainDate): Said => ({
  ...{ way: 'section20', whoConsents: 'parent', consentBy: `${life.family.mother}, at home, to the social worker` },
  ...{ hasCapacity: true, understands: true, toldCanRemove: true, freely: true, inWriting: true, adviceOffered: true },
  ...{ objection: 'nobody', homeless: false, meantUntil: today.add({ weeks: 6 }) },
  holders: `${life.family.mother} agrees. ${life.family.father} was rung, and does not object.`,
  language: 'English; nobody needed help.',
})

const interimOrder = (today: Temporal.PlainDate): Said => ({
  ...{ way: 'interimCareOrder', orderMadeOn: today, orderSays: 'Family court at Wexmoor' },
})

export const placementPlan: Said = {
  ...{ dailyLife: 'A story at bedtime, and the landing light left on.', safety: 'No visit without the social worker.' },
  ...{ health: 'Registered with the doctor in Quay Street.', education: 'The same school, by taxi.' },
  ...{ familyTime: 'Wednesdays at the family centre, with a worker beside them.' },
  delegated: new Set(['medicine', 'hair', 'school', 'activities']),
  whoDecidesRest: 'Whoever holds parental responsibility; at night the duty team on 01632 960999.',
  ...{ allDecidersAgree: true, carerAgreed: true },
}

export const carePlan: Said = {
  ...{ permanence: 'home', plan: 'Home when the parents can keep the child safe; if not, with relatives.' },
  ...{ health: 'The health assessment is booked.', education: 'The education plan is being made with the school.' },
  ...{ identity: 'Grandparents and photographs.', feelings: 'Time, and the same faces.' },
  ...{ whyThisPlacement: 'Near the school and the family.', familyTime: 'Weekly.', siblings: 'none' },
  ...{ childsView: 'I want to know when I can go home.', familysView: 'They agree for now.', advocateOffered: true },
  independentVisitor: 'no',
}

export const reviewed: Said = {
  ...{
    spokeAlone: 'yes',
    tookPart: 'PN6',
    whoCame: new Set(['worker', 'carer', 'mother']),
    actionsDone: 'Most of it.',
  },
  ...{ visits: 'yes', placementRight: 'Yes: the child sleeps and eats.', familyTime: 'It helps; keep it as it is.' },
  ...{ healthAndSchool: 'The school place is kept.', permanenceAgreed: 'yes', drift: 'yes', change: 'none' },
  ...{ protectionPlan: 'stands', decisions: 'Go on; the worker finds a mentor by the next review.', rights: true },
}
