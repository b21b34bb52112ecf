import { calibration } from '#demo/calibration.ts'
import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import { callConference } from '#demo/lives/conferring.ts'
import { sayLater } from '#demo/lives/saying-done.ts'
import { authoriseOf, letThrough, openStepsOf } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { Answers, Form } from '#engine/question.ts'

/** The strategy discussion that the front door began is held on the day, and what it decides follows. */
export async function holdDiscussion(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const enquire = random.chance(calibration.enquires)
  const quorate = random.chance(0.9)
  for (const { one, step } of await openStepsOf(world, life, 'strategy-discussion')) {
    const slots = slotsToday(world, life, one)
    const answers: Partial<Answers<Form>> = {
      heldAt: world.clock.now().subtract({ minutes: 15 }),
      agencies: new Set(quorate ? ['socialCare', 'police', 'health', 'education'] : ['socialCare', 'health']),
      ...(quorate ? {} : { whoWasChased: 'Police were rung twice this afternoon and join tomorrow.' }),
      whatIsKnown: fill(
        'Police: one call to {street} this year. Health: {child} is registered and was last seen in {month}. {School}: worried since {month}.',
        slots,
      ),
      everyChildConsidered: true,
      otherChildren: 'Each child of the household was spoken of, and is part of what was decided.',
      reason: enquire
        ? fill('There is reasonable cause to suspect that {child} is suffering significant harm.', slots)
        : fill('What is known does not reach section 47 today. {Child} is seen this week under section 17.', slots),
      actions: fill(
        enquire
          ? '{Worker}: sees {child} today, with the police. Health: a doctor looks at {her} tomorrow. {Grandmother} stays tonight.'
          : '{Worker}: sees {child} this week. {School}: rings on any day that {she} is not there.',
        slots,
      ),
      familyTold: fill('{Mother}, by {worker}, when {she} is seen.', slots),
      someoneDisagreed: false,
    }
    const outcome = enquire ? 'jointEnquiry' : 'continueUnderSection17'
    tried(
      world,
      await concludeStep(world.as(life.team.manager), [{ stepId: step.id, version: step.version, answers, outcome }]),
    )
  }
  const joined = 'Police and school joined by telephone. They agree with what was decided, and said what they know.'
  const missing = { by: life.team.manager, kind: 'strategy-discussion/quorate', says: joined }
  if (!quorate) sayLater(world, life, random.whole(1, 2), missing)
  if (enquire) {
    const at = workingMoment(world.clock.today(), random.whole(4, 10), 15 * 60 + random.whole(0, 90))
    world.timetable.put(at, async () => await concludeEnquiry(world, life))
  }
}

async function concludeEnquiry(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const borneOut = random.chance(world.rates.conference)
  for (const { one, step } of await openStepsOf(world, life, 'section-47-enquiry')) {
    const answers: Partial<Answers<Form>> = {
      ...seenToday(world, life, one),
      agencies: new Set(['police', 'health', 'education']),
      everyChildConsidered: true,
      analysis: fill(
        borneOut
          ? '{Child} is likely to go on being harmed unless something changes at home.'
          : 'What was told has an explanation that the doctor accepts, and {child} says the same.',
        slotsToday(world, life, one),
      ),
      finding: borneOut ? 'continuingRisk' : 'notBorneOut',
      safeMeanwhile: fill(
        borneOut
          ? '{Grandmother} is there each evening until the conference, and {school} rings on any day that {she} is not there.'
          : 'What keeps {child} safe is what did before; {school} knows whom to ring.',
        slotsToday(world, life, one),
      ),
      told: fill('{Mother} and {child}, at home; {school} and police by telephone.', slotsToday(world, life, one)),
    }
    const outcome = borneOut ? 'conference' : 'notBorneOut'
    const conclusion = { stepId: step.id, version: step.version, answers, outcome }
    const sent = await concludeStep(world.as(life.worker), [conclusion])
    // A child who is too young to be seen alone: the head of service signs for that.
    if (!sent.ok) {
      const overrides = letThrough(sent, fill(tooYoung, slotsToday(world, life, one)))
      tried(world, await concludeStep(world.as(world.headOfService), [{ ...conclusion, overrides }]))
    }
  }
  await authoriseOf(world, life, 'section-47-enquiry')
  if (borneOut) callConference(world, life)
}

const tooYoung =
  '{Child} is too young to be seen alone in any useful way. The worker watched {her} with {mother}, and apart from her for a little.'

export function seenToday(world: World, life: FamilyLife, one: ChildLife): Partial<Answers<Form>> {
  const today = world.clock.today()
  const age = ageOfChild(one.child, today)
  const slots = slotsToday(world, life, one)
  return {
    ...{ childSeen: 'seen', childSeenOn: today, childSeenAlone: age < 3 ? 'notPossible' : 'yes' },
    ...(age < 3 ? { whyNotAlone: 'Too young to be seen alone in any useful way.' } : {}),
    childsWords: sayingOf(world, life, one),
    wishesAndFeelings: fill('{Child} was asked, and what {she} said weighed in what was decided.', slots),
  }
}
