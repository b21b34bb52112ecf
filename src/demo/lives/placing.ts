import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife, Placed } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { answerLater } from '#demo/lives/concern.ts'
import { type Home, lookAfter } from '#demo/lives/looking-after.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { inTurn, takes } from '#demo/lives/steps.ts'
import { must } from '#demo/must.ts'
import { concerns } from '#demo/vocabulary/concerns.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { homesProviders } from '#demo/vocabulary/homes-providers.ts'
import { tried, type World } from '#demo/world.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'
import type { Random } from '#kernel/random.ts'

/** Children of a family that has open work go to live with a carer, at the carer's home. */
export async function placeChildren(world: World, carer: Actor): Promise<readonly Placed[]> {
  const random = world.random.fork(`placed with ${carer.name}`)
  const themes = ['neglect', 'substance misuse', 'physical harm', 'parental mental health']
  const fitting = world.lives.filter(
    (life) => themes.includes(life.family.theme) && mayComeIntoCare(world, life).length > 0,
  )
  const placed: Placed[] = []
  for (let left = [...fitting]; left.length > 0 && placed.length === 0; ) {
    const life = random.pick(left)
    left = left.filter((each) => each !== life)
    for (const child of mayComeIntoCare(world, life).slice(0, 2)) {
      world.lookedAfter.add(child.childId)
      if (await place(world, life, child, carer)) placed.push({ life, child, carer })
    }
  }
  world.placed.push(...placed)
  return placed
}

/** Born, open to us, and not in care already. */
function mayComeIntoCare(world: World, life: FamilyLife): readonly ChildLife[] {
  const today = world.clock.today()
  return openChildren(life).filter(
    ({ child, childId }) =>
      !world.lookedAfter.has(childId) &&
      !world.restricted.has(childId) &&
      Temporal.PlainDate.compare(child.bornOn, today) <= 0,
  )
}

async function place(world: World, life: FamilyLife, child: ChildLife, carer: Actor): Promise<boolean> {
  const ctx = world.as(life.worker)
  const index = world.carers.indexOf(carer)
  const home = { lines: `${index + 3} Sluice Gardens`, postcode: `ZZ5 6A${'BD'.charAt(index % 2)}` }
  const theirs = { carer: carer.accountId, type: 'U6', provider: 'PR1', beforeAssessment: 'no' } as const
  if (!(await lookAfter(world, life, child, { ...theirs, ...home }))) return false
  const [agency] = homesProviders
  const involved = { agencyName: agency?.name ?? '', workerName: carer.name, standsAs: 'Foster carer', email: '' }
  must(
    await recordInvolvement(ctx, { childId: child.childId, ...involved, phone: '01632 960401' }),
    'say who cares for a child',
  )
  return true
}

/** Another child comes into care: with a relative, where that is asked or comes so, or in a home. Nobody is taken twice. */
export async function placeElsewhere(world: World, name: string, withTheirOwn: boolean): Promise<void> {
  const random = world.random.fork(name)
  const fitting = world.lives.flatMap((life) =>
    life.hidden ? [] : mayComeIntoCare(world, life).map((child) => ({ life, child })),
  )
  if (fitting.length === 0) return
  const { life, child } = random.pick(fitting)
  world.lookedAfter.add(child.childId)
  const related = withTheirOwn || random.chance(0.4)
  if (!(await lookAfter(world, life, child, related ? withRelative(life) : inHome(random)))) return
  if (related)
    inTurn(world, life, child, [{ days: 1, happens: async () => await approve(world, { life, one: child }) }])
}

/** The nominated officer approves for a time that a grandmother whom nobody has assessed yet cares for the child. */
async function approve(world: World, { life, one }: Found): Promise<boolean> {
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  return await takes(world, {
    ...{ by: world.headOfService, kind: 'connected-person-approval', childId: one.childId },
    outcome: 'approvedForATime',
    answers: {
      ...{ person: life.family.grandmother, relationship: 'Grandmother', visitedOn: world.clock.today() },
      lookedAt: new Set(['home', 'relationship', 'care', 'health', 'checks', 'family', 'wishes']),
      finding: say('{Child} has a room there and sleeps well.'),
      support: 'A bed, an allowance from today, the duty number.',
    },
  })
}

function withRelative({ family }: FamilyLife): Home {
  return {
    ...{ carer: 'other', carerName: `${family.grandmother}, grandmother`, type: 'U3', provider: 'PR1' },
    ...{ beforeAssessment: 'connectedPerson', lines: `${family.number + 1} Cordwainer Row`, postcode: 'ZZ3 1LP' },
  }
}

function inHome(random: Random): Home {
  const home = random.pick(homesProviders)
  return {
    ...{ carer: 'other', carerName: home.name, type: random.chance(0.2) ? 'K2' : 'U6', provider: 'PR4' },
    ...{ beforeAssessment: 'no', lines: '2 Ropewalk Mews', postcode: 'ZZ2 8TT' },
  }
}

/** A carer raises what the child's days show; it is answered after some days, or still waits. */
export async function carerRaises(world: World, carer: Actor, answered: boolean): Promise<void> {
  const placed = world.placed.find((each) => each.carer === carer && openChildren(each.life).includes(each.child))
  if (placed === undefined) return
  const { life, child } = placed
  const age = ageOfChild(child.child, world.clock.today())
  const fitting = concerns.filter(({ by, ages }) => by === 'foster carer' && age >= ages[0] && age <= ages[1])
  if (fitting.length === 0) return
  const raised = await raiseConcern(world.as(carer), child.childId, {
    about: { kind: 'name', name: life.family.father, standsAs: 'the child’s father' },
    by: { kind: 'me', nameShown: true },
    says: fill(life.family.random.pick(fitting).says, slotsToday(world, life, child)),
    howKnown: 'The child lives with me, and I keep a diary.',
    inDangerNow: 'no',
  })
  const concern = tried(world, raised)
  if (concern !== undefined && answered) answerLater(world, life, child, concern.concernId, 'in Holdfast')
}
