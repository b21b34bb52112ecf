import { calibration } from '#demo/calibration.ts'
import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { callConference } from '#demo/lives/conferring.ts'
import { authoriseOf, openStepOf } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import { bare, wordsForAge } from '#demo/vocabulary/childs-words.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { concludeStep } from '#domains/casework/conclude-step.ts'
import type { Answers, Form } from '#engine/question.ts'

/** The strategy discussion that the front door began is held on the day, and what it decides follows. */
export async function holdDiscussion(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const enquire = random.chance(calibration.enquires)
  for (const one of life.children) {
    const step = await openStepOf(world, life, one.childId, 'strategy-discussion')
    if (step === null) continue
    const slots = slotsToday(world, life, one)
    const quorate = random.chance(0.9)
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
      someoneDisagreed: false,
    }
    const outcome = enquire ? 'jointEnquiry' : 'continueUnderSection17'
    tried(
      world,
      await concludeStep(world.as(life.team.manager), [{ stepId: step.id, version: step.version, answers, outcome }]),
    )
  }
  if (enquire) {
    const at = workingMoment(world.clock.today(), random.whole(4, 10), 15 * 60 + random.whole(0, 90))
    world.timetable.put(at, async () => await concludeEnquiry(world, life))
  }
}

async function concludeEnquiry(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const borneOut = random.chance(calibration.conference)
  for (const one of openChildren(life)) {
    const step = await openStepOf(world, life, one.childId, 'section-47-enquiry')
    if (step === null) continue
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
    }
    const outcome = borneOut ? 'conference' : 'notBorneOut'
    const sent = await concludeStep(world.as(life.worker), [
      { stepId: step.id, version: step.version, answers, outcome },
    ])
    if (tried(world, sent) === undefined) continue
    await authoriseOf(world, life, one.childId, 'section-47-enquiry')
  }
  if (borneOut) callConference(world, life)
}

function seenToday(world: World, life: FamilyLife, one: ChildLife): Partial<Answers<Form>> {
  const { random } = life.family
  const today = world.clock.today()
  const age = ageOfChild(one.child, today)
  const slots = slotsToday(world, life, one)
  return {
    ...{ childSeen: 'seen', childSeenOn: today, childSeenAlone: age < 3 ? 'notPossible' : 'yes' },
    ...(age < 3 ? { whyNotAlone: 'Too young to be seen alone in any useful way.' } : {}),
    childsWords: bare(fill(random.pick(wordsForAge(age)).says, slots)),
    wishesAndFeelings: fill('{Child} was asked, and what {she} said weighed in what was decided.', slots),
  }
}
