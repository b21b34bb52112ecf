import { calibration } from '#demo/calibration.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { slotsToday } from '#demo/lives/child-life.ts'
import { keepPlan } from '#demo/lives/overseeing.ts'
import { openStepsOf } from '#demo/lives/steps.ts'
import { workingMoment } from '#demo/timetable.ts'
import { conferenceReasons } from '#demo/vocabulary/decisions.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { Theme } from '#demo/vocabulary/themes.ts'
import { tried, type World } from '#demo/world.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Answers, Form } from '#engine/question.ts'

/** A conference, chaired by somebody who manages nobody's work with the child. */
export function callConference(world: World, life: FamilyLife): void {
  const { random } = life.family
  const chair = random.pick(world.chairs)
  const days = random.chance(world.rates.conferenceInTime) ? random.whole(2, 4) : random.whole(9, 14)
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
      ...(random.chance(0.8) ? { reportSharedOn: today.subtract({ days: 5 }) } : {}),
      parents: random.chance(0.85) ? 'some' : 'none',
      reason: reasonOf(world, life, one),
      ...(plan ? { category: categories[theme] ?? 'NEG', lead: life.worker.name } : {}),
      ...(plan ? { ...outlineOf(world, life, one), firstCoreGroupOn: today.add({ days: 9 }) } : {}),
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

/** What the plan sets down, in the words of the conference. */
export function outlineOf(world: World, life: FamilyLife, one: ChildLife) {
  const slots = slotsToday(world, life, one)
  return {
    outlinePlan: fill(
      'Nobody hurts or frightens {child}: {mother} and {worker} write down what happens on a bad evening. {School}: sees {child} each morning. Health: {mother} is seen within a fortnight.',
      slots,
    ),
    contingency: fill('If it happens again {child} goes to {grandmother} that day, and we ask a lawyer.', slots),
    coreGroup: fill('{Mother}, {grandmother}, {school}, the health visitor and {worker}.', slots),
  }
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
  meetLater(world, life, random.whole(6, 9))
  const days = random.chance(world.rates.protectionReviewedInTime) ? random.whole(52, 60) : random.whole(66, 80)
  reviewOn(world, life, chair, workingMoment(world.clock.today(), days, 13 * 60 + random.whole(0, 90)))
}

/** A plan of before goes on: the core group meets, and the review conference that is due by a day is held, most often by then. */
export function goOnProtecting(world: World, life: FamilyLife, due: Temporal.PlainDate): void {
  const { random } = life.family
  for (const { childId } of life.children) life.protectedNow.add(childId)
  meetLater(world, life, random.whole(3, 22))
  const days = random.chance(world.rates.protectionReviewedInTime) ? -random.whole(3, 14) : random.whole(5, 25)
  const on = due.add({ days })
  const today = world.clock.today()
  const held = Temporal.PlainDate.compare(on, today) > 0 ? on : today.add({ days: random.whole(1, 4) })
  reviewOn(world, life, random.pick(world.chairs), workingMoment(held, 0, 13 * 60 + random.whole(0, 90)))
}

function meetLater(world: World, life: FamilyLife, workingDays: number): void {
  const first = workingMoment(world.clock.today(), workingDays, 11 * 60 + life.family.random.whole(0, 240))
  world.timetable.put(first, async () => await meetAgainAndAgain(world, life))
}

function reviewOn(world: World, life: FamilyLife, chair: Actor, at: Temporal.Instant): void {
  const ends = world.plansReviewed++ % 2 === 0
  world.timetable.put(at, async () => await review(world, life, chair, ends))
}

/** Begins a step for the children of a family who have a plan, and gives what is open of it. */
async function beginFor(world: World, life: FamilyLife, kind: 'core-group' | 'review-conference', by: Actor) {
  const [first, ...others] = life.children.filter(({ childId }) => life.protectedNow.has(childId))
  if (first === undefined) return []
  const siblingIds = others.map(({ childId }) => childId)
  const begun = await beginStep(world.as(by), { kind, childId: first.childId, siblingIds })
  return tried(world, begun) === undefined ? [] : await openStepsOf(world, life, kind)
}

async function meetAgainAndAgain(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const open = await beginFor(world, life, 'core-group', life.worker)
  for (const { one, step } of open) {
    const slots = slotsToday(world, life, one)
    const answers: Partial<Answers<Form>> = {
      ...{ heldOn: world.clock.today(), came: new Set(['lead', 'parents', 'health', 'education']) },
      progress: fill('What {child} said was read first. Two of the actions are done.', slots),
      actions: fill('{School} rings on Fridays. {Mother} keeps her appointments, and somebody goes with her.', slots),
    }
    const met = { stepId: step.id, version: step.version, answers, outcome: 'goOn' }
    tried(world, await concludeStep(world.as(life.worker), [met]))
  }
  if (open.length === 0) return
  const next = workingMoment(world.clock.today(), random.whole(24, 30), 11 * 60 + random.whole(0, 240))
  world.timetable.put(next, async () => await meetAgainAndAgain(world, life))
}

async function review(world: World, life: FamilyLife, chair: Actor, ends: boolean): Promise<void> {
  const today = world.clock.today()
  for (const { one, step } of await beginFor(world, life, 'review-conference', chair)) {
    const slots = slotsToday(world, life, one)
    const answers: Partial<Answers<Form>> = {
      ...{ heldOn: today, agencies: new Set(['socialCare', 'health', 'education']), sentWord: new Set(['police']) },
      ...{ reportSharedOn: today.subtract({ days: 9 }), parents: 'some' },
      reason: fill(
        ends
          ? 'The conference found that {child} is no longer at continuing risk. {She} sent a drawing of a house with its lights on.'
          : 'Progress is real and still new: the plan goes on, and {child} knows why.',
        slots,
      ),
      progress: fill('{Child} is seen by {school} each day and is calmer there.', slots),
      notDone: 'One appointment was missed, and is made again.',
      ...(ends
        ? { stepDownLead: life.worker.name, acceptedOn: today, firstVisitOn: today.add({ days: 7 }) }
        : { category: categories[life.family.theme] ?? 'NEG' }),
    }
    const outcome = ends ? 'childInNeedPlan' : 'goOn'
    const concluded = await concludeStep(world.as(chair), [
      { stepId: step.id, version: step.version, answers, outcome },
    ])
    if (tried(world, concluded) !== undefined && ends) life.protectedNow.delete(one.childId)
  }
  if (ends && life.protectedNow.size === 0) keepPlan(world, life)
}
