import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { must } from '#demo/must.ts'
import { ordersFor, visitWarnings } from '#demo/vocabulary/around-the-child.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { mobile } from '#demo/vocabulary/identifiers.ts'
import type { World } from '#demo/world.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { recordOrder } from '#domains/people/safety/record-order.ts'
import { recordVisitWarning } from '#domains/people/safety/record-visit-warning.ts'

/** What must be known before anybody rings, writes or visits this family. */
export async function keepSafe(world: World, life: FamilyLife): Promise<void> {
  await sayHowToReach(world, life)
  const { random } = life.family
  const warned = random.chance(0.1)
  const warning = random.pick(visitWarnings)
  const ordered = ordersFor[life.family.theme]
  const hasOrder = ordered !== undefined && random.chance(ordered.chance)
  for (const one of openChildren(life)) {
    if (one.child.keptSafe === true) continue
    one.child.keptSafe = true
    await hideFrom(world, life, one)
    if (hasOrder) await order(world, life, one, ordered.order)
    if (!warned) continue
    const says = fill(warning, slotsToday(world, life, one))
    const reviewOn = world.clock.today().add({ months: 6 })
    must(await recordVisitWarning(world.as(life.worker), { childId: one.childId, says, reviewOn }), 'warn visitors')
  }
}

async function sayHowToReach(world: World, life: FamilyLife): Promise<void> {
  const { family } = life
  const { relatives } = family
  if (relatives === undefined || family.reachKnown === true) return
  family.reachKnown = true
  const afraid = family.theme === 'domestic abuse'
  const phone = (index: number) => ({ kind: 'phone', value: mobile(family.number * 3 + index) })
  const ways = [
    {
      ...{ personId: relatives.motherId, ...phone(0), safe: afraid ? 'only as said' : 'safe' },
      how: afraid
        ? 'Between half past nine and half past two on school days. Never leave a message; never say who you are to anyone else.'
        : '',
    },
    {
      ...{ personId: relatives.fatherId, ...phone(1), safe: afraid ? 'never' : 'safe' },
      how: afraid ? 'He is not rung about the children. Ask the team manager.' : '',
    },
    { personId: relatives.grandmotherId, ...phone(2), safe: 'safe', how: '' },
  ]
  for (const way of ways) must(await recordContactPoint(world.as(life.worker), way), 'say how to reach somebody')
}

async function hideFrom(world: World, life: FamilyLife, { childId }: ChildLife): Promise<void> {
  const { relatives, theme, mother } = life.family
  if (relatives === undefined) return
  const kind = { 'domestic abuse': 'must not know the address', 'sexual harm': 'no contact' }[theme as string]
  if (kind === undefined) return
  const reason =
    theme === 'sexual harm'
      ? 'The police are asking about what was told of him.'
      : `${mother} fled from him. He has looked for her at school and at her mother’s.`
  const hidden = { childId, aboutId: relatives.fatherId, aboutName: undefined, kind, reason }
  const reviewOn = world.clock.today().add({ months: 9 })
  must(await recordMustNot(world.as(life.worker), { ...hidden, reviewOn }), 'say who must not know')
}

async function order(
  world: World,
  life: FamilyLife,
  one: ChildLife,
  written: NonNullable<(typeof ordersFor)[keyof typeof ordersFor]>['order'],
): Promise<void> {
  const madeOn = world.clock.today().subtract({ days: 9 })
  const recorded = await recordOrder(world.as(life.worker), {
    ...{ childId: one.childId, kind: written.kind, madeOn, endsSays: written.endsSays },
    endsOn: written.months === undefined ? undefined : madeOn.add({ months: written.months }),
    terms: fill(written.terms, slotsToday(world, life, one)),
  })
  must(recorded, 'record an order')
}
