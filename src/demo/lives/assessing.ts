import { lastSeenOn } from '#demo/child-store.ts'
import { ageOfChild, isAlone } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import { closeWhenDone } from '#demo/lives/closing.ts'
import { meetNeeds } from '#demo/lives/needing.ts'
import { keepPlan, lookAtAssessment } from '#demo/lives/overseeing.ts'
import { authoriseOf, openStepsOf } from '#demo/lives/steps.ts'
import { must } from '#demo/must.ts'
import { needKindsOf } from '#demo/need-kinds.ts'
import { workingMoment } from '#demo/timetable.ts'
import { analyses, strengths } from '#demo/vocabulary/assessments.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { needs } from '#demo/vocabulary/needs.ts'
import { tried, type World } from '#demo/world.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { lookAtSection47 } from '#domains/casework/steps/look-at-section-47.ts'
import type { NamedNeed } from '#domains/commissioning/name-needs.ts'
import { view } from '#domains/ledger/view.ts'
import type { Answers, Form } from '#engine/question.ts'

/** The worker begins the assessment of all the children together, and sends each to the manager when it is written. */
export async function assessFamily(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const [first, ...others] = life.children
  if (first === undefined) return
  const siblingIds = others.map(({ childId }) => childId)
  const ctx = world.as(life.worker)
  must(
    await beginStep(ctx, { kind: 'child-and-family-assessment', childId: first.childId, siblingIds }),
    'begin an assessment',
  )
  lookAtAssessment(world, life)
  const days = random.chance(world.rates.assessedInTime) ? random.whole(18, 41) : random.whole(45, 62)
  world.timetable.put(
    workingMoment(world.clock.today(), days, 14 * 60 + random.whole(0, 150)),
    async () => await conclude(world, life),
  )
}

async function conclude(world: World, life: FamilyLife): Promise<void> {
  const { random } = life.family
  const inNeed = !random.chance(world.rates.notInNeed)
  for (const { one, step } of await openStepsOf(world, life, 'child-and-family-assessment')) {
    const answers: Partial<Answers<Form>> = await answersFor(world, life, one, inNeed)
    const written = {
      stepId: step.id,
      version: step.version,
      answers,
      outcome: inNeed ? 'childInNeedPlan' : 'noFurtherAction',
    }
    const sent = await concludeStep(world.as(life.worker), [
      inNeed ? { ...written, needs: needsOf(world, life, one) } : written,
    ])
    if (tried(world, sent) === undefined) {
      world.timetable.put(workingMoment(world.clock.today(), 3, 15 * 60), async () => await conclude(world, life))
      return
    }
  }
  const signed = workingMoment(world.clock.today(), random.whole(0, 2), 16 * 60 + 30 + random.whole(0, 40))
  world.timetable.put(signed, async () => await authorise(world, life, inNeed))
}

async function authorise(world: World, life: FamilyLife, inNeed: boolean): Promise<void> {
  await authoriseOf(world, life, 'child-and-family-assessment')
  if (inNeed) {
    keepPlan(world, life)
    await meetNeeds(world, life)
  }
  closeWhenDone(world, life, inNeed)
}

const walksIn = '{Child} learns English fast, and asks to go to school.'

async function answersFor(world: World, life: FamilyLife, one: ChildLife, inNeed: boolean) {
  const { random, theme, mother } = life.family
  const slots = slotsToday(world, life, one)
  const age = ageOfChild(one.child, world.clock.today())
  const lastSeen = await seenOn(world, life, one.childId)
  if (lastSeen === undefined) await lookAsNobodyHasSeen(world, life, one)
  const seen =
    lastSeen === undefined
      ? { childSeen: 'refused', attempts: 'Called at the home and at school; each visit is recorded.' }
      : {
          ...{ childSeen: 'seen', childSeenOn: lastSeen, childSeenAlone: age < 3 ? 'notPossible' : 'yes' },
          ...(age < 3 ? { whyNotAlone: 'Too young to be seen alone in any useful way.' } : {}),
          childsWords: sayingOf(world, life, one),
          wishesAndFeelings: fill(
            '{Child} was asked what {she} would change, and what must stay as it is. What {she} said stands above.',
            slots,
          ),
        }
  return {
    ...seen,
    household: isAlone(life.family)
      ? 'Nobody of the family is in this country.'
      : `${mother} and the children; ${life.family.grandmother}, the grandmother, nearby.`,
    history: random.pick([
      'Nothing was known before this referral.',
      'Contacts before this one are on the record and were read.',
    ]),
    analysis: `${fill(random.pick(analyses[theme]), slots)} ${fill(isAlone(life.family) ? walksIn : random.pick(strengths), slots)}`,
    factors: new Set(inNeed ? factorsOf[theme] : ['factor21']),
    needs: inNeed ? 'found' : 'none',
  }
}

/** Nobody has seen the child: the manager decides on section 47 before the assessment ends. */
async function lookAsNobodyHasSeen(world: World, life: FamilyLife, one: ChildLife): Promise<void> {
  const reasons = fill(
    '{School} sees {child} every day and has no worry about harm. {Mother} refuses us at the door and speaks with the health visitor. We go on asking.',
    slotsToday(world, life, one),
  )
  tried(
    world,
    await lookAtSection47(world.as(life.team.manager), { childId: one.childId, decision: 'notNeeded', reasons }),
  )
}

async function seenOn(world: World, life: FamilyLife, childId: string): Promise<Temporal.PlainDate | undefined> {
  const seen = await view(world.as(life.worker), 'last seen', childId, async (tx) => ({
    on: await lastSeenOn(tx, childId),
  }))
  return seen.on
}

function needsOf(world: World, life: FamilyLife, one: ChildLife): readonly NamedNeed[] {
  const { random, theme } = life.family
  const slots = slotsToday(world, life, one)
  const kinds = needKindsOf([theme])
  return random
    .shuffle(needs[theme])
    .slice(0, random.whole(1, 2))
    .map((need) => ({ kind: random.pick(kinds), title: need.title, why: fill(need.says, slots) }))
}

export const factorsOf: Readonly<Record<FamilyLife['family']['theme'], readonly string[]>> = {
  neglect: ['factor16A', 'factor4B'],
  'domestic abuse': ['factor3B', 'factor17A'],
  'parental mental health': ['factor4B', 'factor17A'],
  'substance misuse': ['factor1B', 'factor2B'],
  'physical harm': ['factor18C'],
  'emotional harm': ['factor17A'],
  'sexual harm': ['factor19C'],
  exploitation: ['factor22A', 'factor13A'],
  missing: ['factor12A'],
  'young carer': ['factor8B'],
  disability: ['factor6A'],
  'child’s mental health': ['factor4A', 'factor15A'],
  'housing and money': ['factor20'],
  unborn: ['factor4B'],
  'alone in this country': ['factor10A'],
}
