import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { slotsToday } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { explanations, seenOnTheBody, toldOfSeveral } from '#demo/vocabulary/injuries.ts'
import type { Theme } from '#demo/vocabulary/themes.ts'
import { tried, type World } from '#demo/world.ts'
import { type InjuryPart, judgeInjury, recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import type { Random } from '#kernel/random.ts'

/** On how many visits somebody sees an injury, in families of a theme: local, and few. */
const seenOnVisits: { readonly [T in Theme]?: number } = {
  'physical harm': 0.12,
  'domestic abuse': 0.04,
  neglect: 0.04,
}

/** Each family has dice of its own for this, so that the rest of its story does not hang on it. */
const dice = new WeakMap<FamilyLife, Random>()

function diceOf(world: World, life: FamilyLife): Random {
  const known = dice.get(life) ?? world.random.fork(`injuries of family ${life.family.number}`)
  dice.set(life, known)
  return known
}

/** On a visit somebody sees an injury, of one child or of several: recorded once, and judged by a doctor days later. */
export async function seeInjuries(world: World, life: FamilyLife, children: readonly ChildLife[]): Promise<void> {
  const random = diceOf(world, life)
  if (!random.chance(seenOnVisits[life.family.theme] ?? 0)) return
  const today = world.clock.today()
  // A baby’s injury rings duty at once: that is no matter of course in the city.
  const old = children.filter(({ child }) => ageOfChild(child, today) >= 1)
  const [first] = old
  if (first === undefined) return
  const hurt = random.chance(0.3) ? old.slice(0, 2) : [random.pick(old)]
  const of = hurt[0] ?? first
  const together = hurt.length > 1 ? { saidOfAll: fill(random.pick(toldOfSeveral), slotsToday(world, life, of)) } : {}
  const recorded = tried(
    world,
    await recordInjury(world.as(life.worker), {
      childId: of.childId,
      shared: { seenOn: today, ...together },
      parts: hurt.map((one) => partOf(world, life, one)),
    }),
  )
  for (const { childId, injuryId } of recorded ?? []) {
    if (!random.chance(0.6)) continue
    const judged = {
      ...({ judgedBy: 'Dr Amin', standsAs: 'paediatrician', childId, injuryId } as const),
      ...random.pick([
        { finds: 'explains it', says: 'In keeping with what was said.' } as const,
        { finds: 'cannot be said', says: 'May be as was said; I cannot tell it from a blow.' } as const,
        { finds: 'does not explain it', says: 'A fall of that kind does not leave such a mark.' } as const,
      ]),
    }
    world.timetable.put(workingMoment(today, 2, 11 * 60), async () => {
      tried(world, await judgeInjury(world.as(life.worker), { ...judged, judgedOn: world.clock.today() }))
    })
  }
}

function partOf(world: World, life: FamilyLife, one: ChildLife): InjuryPart {
  const random = diceOf(world, life)
  const { kind, regions, looks } = random.pick(seenOnTheBody)
  const mother = one.child.tied === true ? life.family.relatives?.motherId : undefined
  const says = fill(
    random.pick(explanations.filter((each) => life.family.children.length > 1 || !each.includes('{sibling}'))),
    slotsToday(world, life, one),
  )
  return {
    ...{
      childId: one.childId,
      marks: [],
      kind,
      regions: new Set(regions),
      looks,
      movesAbout: 'yes',
      explanation: says,
    },
    ...(says === 'None was given.' ? {} : { explainedBy: life.family.mother }),
    ...(mother !== undefined && random.chance(0.6) ? { inCareOfId: mother } : {}),
  }
}
