import type { FamilyLife } from '#demo/family-life.ts'
import { slotsToday } from '#demo/lives/child-life.ts'
import { sayAgainAndAgain, sayLater } from '#demo/lives/saying-done.ts'
import { openStepsOf } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import { supervisionNotes } from '#demo/vocabulary/decisions.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { Random } from '#kernel/random.ts'
import { nextPlanReview } from '#practice/obligations/keeping.ts'

/** The manager looks at an assessment twice while it is written, most often in time. */
export function lookAtAssessment(world: World, life: FamilyLife): void {
  const { random } = life.family
  const looks = [
    { kind: 'first-checkpoint', early: 6, last: 10 },
    { kind: 'second-checkpoint', early: 19, last: 25 },
  ]
  for (const { kind, early, last } of looks) {
    const days = random.chance(world.rates.lookedAtInTime) ? random.whole(early, last) : last + random.whole(1, 6)
    const by = life.team.manager
    sayLater(world, life, days, {
      by,
      kind: `child-and-family-assessment/${kind}`,
      says: random.pick(supervisionNotes),
    })
  }
}

/** The plan is agreed with the family within days, and looked at again for as long as it stands. */
export function keepPlan(world: World, life: FamilyLife): void {
  const { random } = life.family
  takeUpPlan(world, life)
  const days = random.chance(world.rates.reviewedInTime) ? random.whole(18, 26) : random.whole(31, 38)
  reviewFirst(world, life, days, random)
  const next = { by: life.team.manager, kind: nextPlanReview.id, says: random.pick(reviews) }
  sayAgainAndAgain(world, life, () => random.whole(78, 88), next)
}

/** The first review of the plan, some working days from now, where it is owed. */
export function reviewFirst(world: World, life: FamilyLife, days: number, random: Random): void {
  sayLater(world, life, days, {
    ...{ by: life.worker, kind: 'child-in-need-plan/first-review' },
    says: random.pick(reviews),
  })
}

/** What stands in the plan is written with the family within days. */
export function takeUpPlan(world: World, life: FamilyLife): void {
  const { random } = life.family
  const agreed = workingMoment(world.clock.today(), random.whole(3, 11), 15 * 60 + random.whole(0, 90))
  world.timetable.put(agreed, async () => await agreePlan(world, life))
}

async function agreePlan(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  for (const { one, step } of await openStepsOf(world, life, 'child-in-need-plan')) {
    const slots = slotsToday(world, life, one)
    const answers = {
      ...{ agreedOn: world.clock.today(), lead: life.worker.name, aims: fill(random.pick(aims), slots) },
      actions: fill(
        '{School}: a place at breakfast, from Monday. {Mother}: the doctor, on Fridays. {Worker}: goes with her.',
        slots,
      ),
      contingency: fill(random.pick(contingencies), slots),
      managerAgrees: life.team.manager.name,
      childsView: fill(random.pick(views), slots),
    }
    const saved = await saveStep(world.as(life.worker), [{ stepId: step.id, version: step.version, answers }])
    tried(world, saved)
    if (saved.ok) life.plans.set(one.childId, answers)
  }
}

const reviews = [
  'Held at {school} with {mother}. Two of the three actions are done. {Child} was asked beforehand, and what {she} said began the meeting.',
  'Held at home. {Mother} chaired part of it. The plan goes on with one thing fewer to do.',
  'Held by telephone, because the health visitor could not come. {Child} thinks it is a little better; so do we.',
]
const aims = [
  'That {child} is in school every day, fed and rested. That {mother} has somebody to ring who is not us.',
  'That {child} says that home is calm, and that {school} sees it. That {mother} keeps her appointments and her evenings.',
  'That {child} is seen by the people who can help {her}, and is told what they found.',
]
const contingencies = [
  'If {child} is hurt or missing, {school} rings the duty team at once. If the plan slips for two weeks, we meet within days.',
  '{Grandmother} takes {child} in for the night, and we are told the same evening.',
]
const views = [
  '{Child} agrees with most of it, and asked that nobody talks about {her} in the corridor.',
  '{She} is too young to say. We have written what {she} shows.',
  '{Child} wants it shorter, and wants to choose who comes.',
]
