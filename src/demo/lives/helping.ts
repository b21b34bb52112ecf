import type { FamilyLife } from '#demo/family-life.ts'
import { newLife, openChildren, sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import { getToKnow } from '#demo/lives/knowing.ts'
import { meetNeeds } from '#demo/lives/needing.ts'
import { authoriseOf, openStepsOf, takes } from '#demo/lives/steps.ts'
import type { Accepted } from '#demo/lives/telling.ts'
import { visitAgainAndAgain } from '#demo/lives/visiting.ts'
import { needKindsOf } from '#demo/need-kinds.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { needs } from '#demo/vocabulary/needs.ts'
import { tried, type World } from '#demo/world.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { Answers, Form } from '#engine/question.ts'

/** A family that agrees to family help gets a lead practitioner, an assessment, a plan and its first review. */
export function helpFamily(world: World, { family, children }: Accepted): void {
  const { random } = family
  const team = world.familyHelp
  const worker = random.pick(team.workers)
  const at = workingMoment(world.clock.today(), random.whole(0, 2), 16 * 60 + random.whole(0, 80))
  world.timetable.put(at, async () => {
    const childIds = children.map(({ childId }) => childId)
    const chosen = { childIds, accountId: worker.accountId, teamId: team.teamId, reason: 'Knows the family’s school.' }
    const allocated = await allocate(world.as(team.manager), { ...chosen, overReason: 'The team is full this month.' })
    if (tried(world, allocated) === undefined) return
    const life = newLife({ family, children, team, worker, urgent: false, hidden: false })
    getToKnow(world, life)
    visitAgainAndAgain(world, life)
    const done = workingMoment(world.clock.today(), random.whole(15, 38), 14 * 60 + random.whole(0, 120))
    world.timetable.put(done, async () => await assess(world, life))
  })
}

async function assess(world: World, life: FamilyLife): Promise<void> {
  const { random, theme } = life.family
  for (const { one, step } of await openStepsOf(world, life, 'family-help-assessment')) {
    const slots = slotsToday(world, life, one)
    const found = random.pick(needs[theme])
    const answers: Partial<Answers<Form>> = {
      ...{ consent: 'agrees', consentBy: fill('{Mother}, at home, on the first visit.', slots), sharingTold: true },
      ...{ childSeenOn: world.clock.today(), childsWords: sayingOf(world, life, one) },
      family: fill('{Mother} and {child} laugh together. {Grandmother} is near, and {school} knows them well.', slots),
      worries: fill('{Mother} is worn out, and {child} carries more than {she} says.', slots),
      history: 'Nothing that we or others hold, beyond what we were told.',
      analysis: fill('With somebody beside {mother} for a while, {child} is likely to be well at home.', slots),
      ...{ needs: 'found', section17: 'no', lead: life.worker.name, leadIs: 'other' },
      supervisedBy: life.team.manager.name,
    }
    const kind = random.pick(needKindsOf([theme]))
    const need = { kind, title: found.title, why: fill(found.says, slots) }
    const written = { stepId: step.id, version: step.version, answers, outcome: 'familyHelpPlan', needs: [need] }
    tried(world, await concludeStep(world.as(life.worker), [written]))
  }
  await authoriseOf(world, life, 'family-help-assessment')
  await meetNeeds(world, life)
  const review = workingMoment(world.clock.today(), random.whole(20, 31), 15 * 60 + random.whole(0, 90))
  world.timetable.put(review, async () => await reviewPlan(world, life))
}

async function reviewPlan(world: World, life: FamilyLife): Promise<void> {
  const [first, ...others] = life.children
  if (first === undefined) return
  const siblingIds = others.map(({ childId }) => childId)
  const ctx = world.as(life.worker)
  if (
    tried(world, await beginStep(ctx, { kind: 'family-help-review', childId: first.childId, siblingIds })) === undefined
  )
    return
  const today = world.clock.today()
  for (const { one, step } of await openStepsOf(world, life, 'family-help-review')) {
    const slots = slotsToday(world, life, one)
    const answers: Partial<Answers<Form>> = {
      ...{ heldOn: today, whoCame: fill('{Mother}, {school} and the health visitor.', slots), consent: 'agrees' },
      ...{ childsView: sayingOf(world, life, one), progress: fill('{Child} is in school most days.', slots) },
      ...{ notDone: 'Nothing of weight.', actions: fill('{School} goes on with the mornings.', slots) },
      ...{ reason: 'It helps, and is not finished.', nextReviewOn: today.add({ weeks: 8 }) },
    }
    tried(world, await concludeStep(ctx, [{ stepId: step.id, version: step.version, answers, outcome: 'goOn' }]))
  }
  const { random } = life.family
  if (!random.chance(0.5)) return
  const end = workingMoment(today, random.whole(8, 20), 15 * 60 + random.whole(0, 90))
  world.timetable.put(end, async () => await endHelp(world, life))
}

/** The family has what it needs and asks for no more: the plan ends with their word, and the manager's. */
async function endHelp(world: World, life: FamilyLife): Promise<void> {
  for (const one of openChildren(life)) {
    const slots = slotsToday(world, life, one)
    await takes(world, {
      ...{ by: life.worker, kind: 'family-help-plan', childId: one.childId, outcome: 'consentWithdrawn' },
      answers: {
        ...{ agreedOn: world.clock.today().subtract({ weeks: 6 }), lead: life.worker.name, consent: 'withdrawn' },
        team: fill('{Mother}, {grandmother}, {school} and the health visitor.', slots),
        aims: fill('That {child} is at school each day and somebody is near for {mother}.', slots),
        actions: fill('{School}: a club on Tuesdays, from this month. {Grandmother}: Fridays.', slots),
        contingency: 'They ring us, or the school does, and we come again.',
        progress: fill('{Child} says that home is calmer. {Mother} thanks us and wants to go on alone.', slots),
      },
      signs: life.team.manager,
    })
  }
}
