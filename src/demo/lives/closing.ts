import { isAlone } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { authoriseOf, openStepsOf } from '#demo/lives/steps.ts'
import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import { closureReasons } from '#demo/vocabulary/decisions.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { authoriseClosure } from '#domains/casework/closure/authorise-closure.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import { withdrawClosure } from '#domains/casework/closure/withdraw-closure.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { recordOrder } from '#domains/people/safety/record-order.ts'
import { wordsOfNoCapacity } from '#practice/no-capacity.ts'

/** The worker asks to close when the work seems done; what is refused is tried again when it has been put right. */
export function closeWhenDone(world: World, life: FamilyLife, inNeed: boolean): void {
  const { random } = life.family
  const at = workingMoment(
    world.clock.today(),
    inNeed ? random.whole(20, 110) : random.whole(1, 6),
    15 * 60 + random.whole(0, 60),
  )
  world.timetable.put(at, async () => await tryToClose(world, life, 0))
}

async function tryToClose(world: World, life: FamilyLife, triedBefore: number): Promise<void> {
  // A child of whom more is under way is not asked to be closed.
  for (const one of openChildren(life).filter(({ childId }) => !world.ofAStory.has(childId)))
    if (await endPlan(world, life, one)) await askToClose(world, life, one)
  if (triedBefore < 6 && openChildren(life).length > 0)
    world.timetable.put(
      workingMoment(world.clock.today(), 14, 15 * 60),
      async () => await tryToClose(world, life, triedBefore + 1),
    )
}

/** Ends the plan if one stands. Gives whether none stands now. */
async function endPlan(world: World, life: FamilyLife, one: ChildLife): Promise<boolean> {
  const step = (await openStepsOf(world, life, 'child-in-need-plan')).find((each) => each.one === one)?.step
  if (step === undefined) return true
  const agreed = life.plans.get(one.childId)
  if (agreed === undefined) return false
  const answers = {
    ...agreed,
    progress: fill('{Child} says that things are better, and {school} sees it.', slotsToday(world, life, one)),
    whoTakesOver: 'universal',
  }
  const sent = await concludeStep(world.as(life.worker), [
    { stepId: step.id, version: step.version, answers, outcome: 'needsMet' },
  ])
  if (tried(world, sent) === undefined) return false
  await authoriseOf(world, life, 'child-in-need-plan', one)
  return true
}

async function askToClose(world: World, life: FamilyLife, one: ChildLife): Promise<void> {
  const { random } = life.family
  const fitting = closureReasons.slice(0, 2).filter((reason) => wordsOfNoCapacity(reason) === undefined)
  const why = fill(random.pick(fitting), slotsToday(world, life, one))
  const asked = await requestClosure(world.as(life.worker), {
    ...{ childId: one.childId, historyShown: true, reason: 'noFurtherNeed' },
    answers: {
      reason: why,
      followedBy: 'nothing',
      siblings: 'Each was thought of on their own.',
      agenciesTold: 'told',
      familyTold: 'told',
    },
  })
  const request = tried(world, asked)
  if (request === undefined) return
  await beOrderedTheSameDay(world, life, one)
  const at = workingMoment(world.clock.today(), random.whole(0, 2), 16 * 60 + 45)
  world.timetable.put(at, async () => {
    const authority = {
      childId: one.childId,
      requestId: request.requestId,
      reason: 'I have read the record and agree.',
      historyShown: true,
    }
    const closed = tried(world, await authoriseClosure(world.as(life.team.manager), authority))
    if (closed !== undefined) life.closed.add(one.childId)
    else await withdraw(world, life, one, request.requestId)
  })
}

/** Once in the city a court settles that day where the child lives: that it goes well there nobody has seen yet. */
async function beOrderedTheSameDay(world: World, life: FamilyLife, one: ChildLife): Promise<void> {
  if (world.closedOnOrder || isAlone(life.family)) return
  world.closedOnOrder = true
  const order = {
    ...{ childId: one.childId, kind: 'Child arrangements order', madeOn: world.clock.today(), endsOn: undefined },
    endsSays: 'Until the child is sixteen.',
    terms: fill('{Child} lives with {mother}.', slotsToday(world, life, one)),
  }
  must(await recordOrder(world.as(life.worker), order), 'record the order of the day')
}

/** What has come between asking and deciding is put right first; then it is asked anew. */
async function withdraw(world: World, life: FamilyLife, { childId }: ChildLife, requestId: string): Promise<void> {
  const because = 'Something has come up since. We put that right first.'
  tried(world, await withdrawClosure(world.as(life.worker), { childId, requestId, because }))
}
