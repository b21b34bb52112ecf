import { isAlone, mayNotLiveThere } from '#demo/families.ts'
import type { FamilyLife } from '#demo/family-life.ts'
import { keepSafe } from '#demo/lives/keeping-safe.ts'
import { nameInvolved } from '#demo/lives/naming-involved.ts'
import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import { careHistories } from '#demo/vocabulary/around-the-child.ts'
import { tried, type World } from '#demo/world.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { giveResponsibility } from '#domains/people/family/give-responsibility.ts'
import { recordCareHistory } from '#domains/people/family/record-care-history.ts'

/** Within days the worker enters who is around the children: relatives, who holds responsibility, how to reach them safely. */
export function getToKnow(world: World, life: FamilyLife): void {
  const { random } = life.family
  const at = workingMoment(world.clock.today(), random.whole(1, 4), 16 * 60 + random.whole(0, 60))
  world.timetable.put(at, async () => {
    // Whoever came alone has nobody in this country who could be entered.
    if (isAlone(life.family)) return
    if (life.family.relatives === undefined) await enterRelatives(world, life)
    else await tieOthers(world, life)
    await sayWhoIsResponsible(world, life)
    await keepSafe(world, life)
    await nameInvolved(world, life)
  })
}

interface Relative {
  readonly name: string
  readonly relation: 'mother' | 'father' | 'grandparent'
  readonly bornOn: Temporal.PlainDate
  readonly livesHere: boolean
  /** Of a grandparent: whose parent. */
  readonly parentOf?: string
}

async function enter(world: World, life: FamilyLife, childId: string, relative: Relative): Promise<string> {
  const [givenName = '', ...rest] = relative.name.split(' ')
  const answers = {
    ...{ givenName, familyName: rest.join(' '), bornOn: relative.bornOn, relation: relative.relation },
    ...{ sex: relative.relation === 'father' ? ('M' as const) : ('F' as const), isChild: false },
    livesHere: relative.livesHere,
    ...(relative.parentOf === undefined ? {} : { parentOf: relative.parentOf }),
  }
  const added = must(
    await addRelative(world.as(life.worker), { childId, answers, existing: 'new' }),
    'enter a relative',
  )
  if (added.kind !== 'added') throw new Error('Somebody new was entered and not added.')
  return added.personId
}

async function enterRelatives(world: World, life: FamilyLife): Promise<void> {
  const { family } = life
  const { random } = family
  const [first] = life.children
  if (first === undefined) return
  const eldest = family.children.reduce((one, other) =>
    Temporal.PlainDate.compare(one.bornOn, other.bornOn) <= 0 ? one : other,
  )
  const before = (least: number, most: number) =>
    eldest.bornOn.subtract({ years: random.whole(least, most), days: random.whole(1, 360) })
  const mother = { name: family.mother, relation: 'mother' as const, bornOn: before(18, 36), livesHere: true }
  const fathersHome = !isApart(life)
  const father = { name: family.father, relation: 'father' as const, bornOn: before(19, 40), livesHere: fathersHome }
  const grandmother = {
    ...{ name: family.grandmother, relation: 'grandparent' as const, bornOn: mother.bornOn.subtract({ years: 24 }) },
    livesHere: random.chance(0.08),
  }
  const motherId = await enter(world, life, first.childId, mother)
  family.relatives = {
    motherId,
    fatherId: await enter(world, life, first.childId, father),
    grandmotherId: await enter(world, life, first.childId, { ...grandmother, parentOf: motherId }),
  }
  await tieOthers(world, life)
  if (!random.chance(0.12)) return
  const history = {
    personId: family.relatives.motherId,
    ...random.pick(careHistories),
    source: 'Told by her, and checked.',
  }
  must(
    await recordCareHistory(world.as(life.worker), { ...history, from: undefined, until: undefined }),
    'say what was',
  )
}

/** Whether the children's father lives elsewhere: always where he hurt their mother, or may have no contact with them. */
function isApart({ family }: FamilyLife): boolean {
  return mayNotLiveThere(family) || family.random.chance(0.45)
}

/** Brothers and sisters have the same relatives. */
async function tieOthers(world: World, life: FamilyLife): Promise<void> {
  const { relatives } = life.family
  if (relatives === undefined) return
  const ties = [
    [relatives.motherId, 'mother', true],
    [relatives.fatherId, 'father', false],
    [relatives.grandmotherId, 'grandparent', false],
  ] as const
  for (const { child, childId } of life.children) {
    if (child.tied === true) continue
    child.tied = true
    if (childId === life.children[0]?.childId) continue
    for (const [existing, relation, livesHere] of ties)
      tried(
        world,
        await addRelative(world.as(life.worker), {
          childId,
          existing,
          answers: { relation, livesHere, isChild: false },
        }),
      )
  }
}

async function sayWhoIsResponsible(world: World, life: FamilyLife): Promise<void> {
  const { relatives, random } = life.family
  if (relatives === undefined) return
  const fathers = random.weighted([
    { value: 'registered', weight: 6 },
    { value: 'married', weight: 3 },
    { value: undefined, weight: 2 },
  ])
  const ctx = world.as(life.worker)
  for (const { child, childId } of life.children) {
    if (child.responsibilityKnown === true) continue
    child.responsibilityKnown = true
    const held = { childId, holderName: undefined, from: child.bornOn }
    must(await giveResponsibility(ctx, { ...held, holderId: relatives.motherId, basis: 'mother' }), 'say who holds it')
    if (fathers !== undefined)
      must(await giveResponsibility(ctx, { ...held, holderId: relatives.fatherId, basis: fathers }), 'say who holds it')
  }
}
