import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { type HurtOfCity, hurts, judgedAlone, judgedTogether } from '#demo/vocabulary/hurt-again.ts'
import { tried, type World } from '#demo/world.ts'
import { judgeInjury, recordInjury } from '#domains/concerns/injuries/record-injury.ts'

/** How many families of a difficulty have a child who is hurt. Local. */
const hurtIn: Readonly<Record<string, number>> = { 'physical harm': 0.8, neglect: 0.35, 'domestic abuse': 0.25 }

/**
 * A child is hurt, and most often once more within weeks. What was said of it is judged: each time by itself, or the second beside the
 * first by a paediatrician.
 */
export function hurtAgain(world: World, life: FamilyLife): void {
  const random = life.family.random.fork('hurt')
  if (!random.chance(hurtIn[life.family.theme] ?? 0)) return
  const [first, second] = random.shuffle(hurts)
  const together = random.chance(world.rates.injuriesReadTogether)
  const later = (days: number, hurt: HurtOfCity | undefined, before: HurtOfCity | undefined): void => {
    if (hurt === undefined) return
    const at = workingMoment(world.clock.today(), days, 12 * 60 + random.whole(0, 200))
    world.timetable.put(at, async () => await record(world, life, hurt, together ? before : undefined))
  }
  const days = random.whole(3, 14)
  later(days, first, undefined)
  if (random.chance(0.8)) later(days + random.whole(6, 18), second, first)
}

/** Somebody who moves about by themselves: a baby who is hurt is another story, and rings at once. */
function whoIsHurt(world: World, life: FamilyLife): ChildLife | undefined {
  return openChildren(life).find(({ child }) => ageOfChild(child, world.clock.today()) >= 2)
}

async function record(world: World, life: FamilyLife, hurt: HurtOfCity, before: HurtOfCity | undefined): Promise<void> {
  const one = whoIsHurt(world, life)
  if (one === undefined) return
  const today = world.clock.today()
  const slots = slotsToday(world, life, one)
  const { childId } = one
  const recorded = await recordInjury(world.as(life.worker), {
    ...{ childId, shared: { seenOn: today, seenBy: fill(hurt.seenBy, slots) } },
    parts: [
      {
        ...{
          childId,
          marks: [],
          kind: hurt.kind,
          regions: new Set(hurt.regions),
          looks: hurt.looks,
          movesAbout: 'yes',
        },
        ...{ explanation: fill(hurt.explanation, slots), explainedBy: fill('{Mother}', slots) },
        childsWords: fill(hurt.childsWords, slots),
        inCareOfSays: fill('{Mother}, at home', slots),
      },
    ],
  })
  const injuryId = tried(world, recorded)?.[0]?.injuryId
  if (injuryId === undefined) return
  const judged = before === undefined ? judgedAlone : judgedTogether
  const says = fill(judged.says, { ...slots, hurt: hurt.called, before: before?.called ?? '' })
  const judgement = { judgedOn: today, judgedBy: judged.by, standsAs: judged.standsAs, finds: judged.finds, says }
  tried(world, await judgeInjury(world.as(life.worker), { childId, injuryId, ...judgement }))
}
