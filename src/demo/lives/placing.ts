import { ageOfChild } from '#demo/families.ts'
import type { ChildLife, FamilyLife, Placed } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { answerLater } from '#demo/lives/concern.ts'
import { concerns } from '#demo/vocabulary/concerns.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { homesProviders } from '#demo/vocabulary/homes-providers.ts'
import { must, tried, type World } from '#demo/world.ts'
import { placeWithCarer } from '#domains/access/place-with-carer.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'

/** The children of a family that has open work go to live with a carer, at the carer's home. */
export async function placeChildren(world: World, carer: Actor): Promise<readonly Placed[]> {
  const fitting = world.lives.filter(
    (life) =>
      openChildren(life).length > 0 &&
      ['neglect', 'substance misuse', 'physical harm', 'parental mental health'].includes(life.family.theme) &&
      !world.placed.some((placed) => placed.life === life),
  )
  if (fitting.length === 0) return []
  const life = world.random.fork(`placed with ${carer.name}`).pick(fitting)
  const placed: Placed[] = []
  for (const child of openChildren(life).slice(0, 2)) {
    await place(world, life, child, carer)
    placed.push({ life, child, carer })
  }
  world.placed.push(...placed)
  return placed
}

async function place(world: World, life: FamilyLife, { childId }: ChildLife, carer: Actor): Promise<void> {
  const ctx = world.as(life.worker)
  must(await placeWithCarer(ctx, { childId, carerId: carer.accountId }), 'place a child')
  const index = world.carers.indexOf(carer)
  const home = { lines: [`${index + 3} Sluice Gardens`], postcode: `ZZ5 6A${'BD'.charAt(index % 2)}` }
  tried(world, await moveHome(ctx, { childId, ...home, movedOn: world.clock.today(), together: false }))
  const [agency] = homesProviders
  const involved = { agencyName: agency?.name ?? '', workerName: carer.name, standsAs: 'Foster carer', email: '' }
  must(await recordInvolvement(ctx, { childId, ...involved, phone: '01632 960401' }), 'say who cares for a child')
}

/** A carer raises what the child's days show; it is answered after some days, or still waits. */
export async function carerRaises(world: World, carer: Actor, answered: boolean): Promise<void> {
  const placed = world.placed.find((each) => each.carer === carer && openChildren(each.life).includes(each.child))
  if (placed === undefined) return
  const { life, child } = placed
  const age = ageOfChild(child.child, world.clock.today())
  const fitting = concerns.filter(({ by, ages }) => by === 'foster carer' && age >= ages[0] && age <= ages[1])
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
