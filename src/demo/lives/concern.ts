import { calibration } from '#demo/calibration.ts'
import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { concerns, concernsNotUpheld, concernsUpheld } from '#demo/vocabulary/concerns.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { answerConcern } from '#domains/concerns/answer-concern.ts'
import { type AboutWhom, raiseConcern } from '#domains/concerns/raise-concern.ts'

/** Now and then somebody is worried about an adult in a child's life, and is answered; a few still wait. */
export function liveConcern(world: World, life: FamilyLife): void {
  const { random } = life.family
  for (const one of life.children) {
    if (!random.chance(calibration.concern)) continue
    const at = workingMoment(world.clock.today(), random.whole(10, 70), 10 * 60 + random.whole(0, 400))
    world.timetable.put(at, async () => {
      const concernId = await raise(world, life, one)
      if (concernId !== undefined && random.chance(world.rates.concernAnswered))
        answerLater(world, life, one, concernId, 'by telephone')
    })
  }
}

/** Somebody is worried about the father of an open child, and tells the worker. Gives the concern, if it was kept. */
export async function raise(world: World, life: FamilyLife, one: ChildLife): Promise<string | undefined> {
  const { random } = life.family
  if (!openChildren(life).includes(one)) return undefined
  const age = ageOfChild(one.child, world.clock.today())
  const fitting = concerns.filter(({ ages, by }) => age >= ages[0] && age <= ages[1] && by !== 'social worker')
  // Nobody in the city has words for somebody who is grown up.
  if (fitting.length === 0) return undefined
  const written = random.pick(fitting)
  const slots = slotsToday(world, life, one)
  const raised = await raiseConcern(world.as(life.worker), one.childId, {
    about: aboutFather(life),
    by: {
      kind: 'other',
      name: random.chance(0.25) ? '' : `The ${written.by}`,
      standsAs: written.by,
      safeReply: 'By telephone, in the daytime',
    },
    ...{ says: fill(written.says, slots), howKnown: 'Seen and heard by whoever tells it.', inDangerNow: 'no' },
  })
  return tried(world, raised)?.concernId
}

function aboutFather({ family }: FamilyLife): AboutWhom {
  const { relatives, father } = family
  if (relatives === undefined) return { kind: 'name', name: father, standsAs: 'the child’s father' }
  return { kind: 'person', personId: relatives.fatherId }
}

/** The team's manager answers within days, most often in time, and whoever raised it is told. */
export function answerLater(
  world: World,
  life: FamilyLife,
  one: ChildLife,
  concernId: string,
  toldHow: 'by telephone' | 'in Holdfast',
): void {
  const { random } = life.family
  const days = random.weighted([
    { value: 2, weight: 4 },
    { value: 4, weight: 4 },
    { value: 9, weight: 1 },
  ])
  const at = workingMoment(world.clock.today(), days, 13 * 60 + random.whole(0, 200))
  world.timetable.put(at, async () => {
    const upheld = random.chance(0.45)
    const answer = {
      finding: upheld ? ('borne out' as const) : ('not borne out' as const),
      reasons: 'The child was seen, the school was asked, and the record was read again.',
      done: 'Told the worker, and it is part of the next visit.',
      reply: fill(random.pick(upheld ? concernsUpheld : concernsNotUpheld), slotsToday(world, life, one)),
      told: { [concernId]: toldHow },
    }
    const ctx = world.as(life.team.manager)
    const answered = await answerConcern(ctx, concernId, answer)
    if (answered.ok) return
    // Others have raised the same meanwhile: each must be told.
    const others = answered.unmet.flatMap(({ answerAt = '' }) => /^told\.(.+)$/.exec(answerAt)?.[1] ?? [])
    const told = { ...answer.told, ...Object.fromEntries(others.map((id) => [id, 'by telephone' as const])) }
    tried(world, await answerConcern(ctx, concernId, { ...answer, told }))
  })
}
