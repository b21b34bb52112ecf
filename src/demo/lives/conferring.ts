import { calibration } from '#demo/calibration.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { slotsToday } from '#demo/lives/child-life.ts'
import { keepPlan } from '#demo/lives/overseeing.ts'
import { sayAgainAndAgain, sayLater } from '#demo/lives/saying-done.ts'
import { openStepsOf } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import { conferenceReasons } from '#demo/vocabulary/decisions.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { Theme } from '#demo/vocabulary/themes.ts'
import { tried, type World } from '#demo/world.ts'
import { concludeStep } from '#domains/casework/conclude-step.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Answers, Form } from '#engine/question.ts'
import { nextCoreGroup } from '#practice/obligations/keeping.ts'

/** A conference, chaired by the manager of another team: whoever chairs does not manage the work with the child. */
export function callConference(world: World, life: FamilyLife): void {
  const { random } = life.family
  const chair = random.pick(world.assessment.filter(({ teamId }) => teamId !== life.team.teamId)).manager
  const days = random.chance(calibration.conferenceInTime) ? random.whole(2, 4) : random.whole(9, 14)
  const at = workingMoment(world.clock.today(), days, 13 * 60 + random.whole(0, 90))
  world.timetable.put(at, async () => await hold(world, life, chair))
}

async function hold(world: World, life: FamilyLife, chair: Actor): Promise<void> {
  const { random, theme } = life.family
  const plan = random.chance(calibration.conferenceMakesPlan)
  let held = false
  for (const { one, step } of await openStepsOf(world, life, 'initial-child-protection-conference')) {
    const today = world.clock.today()
    const answers: Partial<Answers<Form>> = {
      ...{ heldOn: today, agencies: new Set(['socialCare', 'police', 'health', 'education']) },
      parents: random.chance(0.85) ? 'some' : 'none',
      reason: reasonOf(world, life, one),
      ...(plan ? { category: categories[theme] ?? 'NEG', lead: life.worker.name } : {}),
      ...(plan ? { firstCoreGroupOn: today.add({ days: 9 }) } : {}),
    }
    const outcome = plan ? 'childProtectionPlan' : 'childInNeedPlan'
    const concluded = await concludeStep(world.as(chair), [
      { stepId: step.id, version: step.version, answers, outcome },
    ])
    if (tried(world, concluded) === undefined) continue
    held = true
    if (plan) life.protectedNow.add(one.childId)
  }
  if (!held) return
  if (plan) protect(world, life, chair)
  else keepPlan(world, life)
}

function reasonOf(world: World, life: FamilyLife, one: ChildLife): string {
  const { random, theme } = life.family
  const [ofNeglect = '', ofEmotional = ''] = conferenceReasons
  const written = theme === 'neglect' ? ofNeglect : theme === 'domestic abuse' ? ofEmotional : general
  return fill(random.chance(0.9) ? written : general, slotsToday(world, life, one))
}

const general =
  'All agencies agreed that {child} is likely to go on being harmed unless what happens at home changes. {Mother} was heard first.'

/** The categories of the census; neglect where a difficulty has none of its own. */
const categories: Readonly<Partial<Record<Theme, string>>> = {
  'physical harm': 'PHY',
  'sexual harm': 'SAB',
  'domestic abuse': 'EMO',
  'emotional harm': 'EMO',
  'parental mental health': 'EMO',
}

/** The core group meets every few weeks; a review conference goes on with the plan, or ends it. */
function protect(world: World, life: FamilyLife, chair: Actor): void {
  const { random } = life.family
  const says = 'Core group at {school}, with {mother}. What {child} said was read first. Each action was gone through.'
  const first = { by: life.worker, kind: 'initial-child-protection-conference/first-core-group', says }
  sayLater(world, life, random.whole(6, 9), first)
  sayAgainAndAgain(world, life, () => random.whole(26, 30), { by: life.worker, kind: nextCoreGroup.id, says })
  const ends = random.chance(0.5)
  const at = workingMoment(world.clock.today(), random.whole(52, 60), 13 * 60 + random.whole(0, 90))
  const review = {
    ...{ by: chair, kind: 'initial-child-protection-conference/first-review' },
    says: 'Review conference. Progress is real and still new: the plan goes on, and {child} knows why.',
  }
  if (ends) world.timetable.put(at, async () => await endPlan(world, life, chair))
  else sayLater(world, life, random.whole(52, 60), review)
}

async function endPlan(world: World, life: FamilyLife, chair: Actor): Promise<void> {
  const today = world.clock.today()
  for (const { one, step } of await openStepsOf(world, life, 'child-protection-plan')) {
    const answers: Partial<Answers<Form>> = {
      ...{ endedBy: 'conference', endedOn: today, stepDownLead: life.worker.name },
      firstVisitOn: today.add({ days: 7 }),
      reason: fill(
        'The review conference found that {child} is no longer at continuing risk. {She} sent a drawing of a house with its lights on.',
        slotsToday(world, life, one),
      ),
    }
    const ended = await concludeStep(world.as(chair), [
      { stepId: step.id, version: step.version, answers, outcome: 'childInNeedPlan' },
    ])
    if (tried(world, ended) !== undefined) life.protectedNow.delete(one.childId)
  }
  if (life.protectedNow.size === 0) keepPlan(world, life)
}
