import { drawFamilyOfCity } from '#demo/families.ts'
import { allocateFamily } from '#demo/lives/allocating.ts'
import { sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import { outlineOf } from '#demo/lives/conferring.ts'
import { lookAfter } from '#demo/lives/looking-after.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { takes } from '#demo/lives/steps.ts'
import { tellOfFamily } from '#demo/lives/telling.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'

/** Who comes into the area of the trust, and who leaves it. */

/** A young person is found alone at the lorry park, and is looked after from that night as the child they say they are. */
export async function arriveAlone(world: World, number: number): Promise<boolean> {
  const random = world.random.fork(`arrives alone ${number}`)
  const family = drawFamilyOfCity(random, number, world.clock.today(), { theme: 'alone in this country', age: 16 })
  await tellOfFamily(
    world,
    family,
    (accepted) =>
      allocateFamily(world, accepted, async (life) => {
        const [one] = life.children
        if (one === undefined) return
        await takes(world, {
          ...{ by: life.worker, kind: 'unaccompanied-child', childId: one.childId, outcome: 'lookedAfterAsChild' },
          answers: {
            ...{ cameOn: world.clock.today(), foundBy: 'Police, at the lorry park on Ferry Lane' },
            ...{ language: 'Tigrinya; an interpreter by telephone', saysBornOn: one.child.bornOn, age: 'no' },
            childsWords: sayingOf(world, life, one),
            fears: 'The man who drove the lorry, and to whom money is owed.',
          },
        })
        await lookAfter(world, life, one, {
          ...{ carer: 'other', carerName: 'Ferry House', type: 'K2', provider: 'PR4', beforeAssessment: 'no' },
          ...{ lines: '2 Ferry Lane', postcode: 'ZZ2 4TT' },
        })
      }),
    'referral',
  )
  return true
}

/** A child who is on a plan elsewhere moves here: a conference of ours takes the plan over. */
export async function moveHere(world: World, { life, one }: Found): Promise<boolean> {
  const [chair] = world.chairs
  if (chair === undefined) return false
  const today = world.clock.today()
  const taken = await takes(world, {
    ...{ by: chair, kind: 'transfer-in-conference', childId: one.childId, outcome: 'childProtectionPlan' },
    beganOn: today.subtract({ days: 2 }),
    answers: {
      ...{ fromAuthority: 'Eastmarch Council', theirWorker: 'Joan Pell, 01632 960222', receivedBy: life.worker.name },
      ...{ notifiedOn: today.subtract({ days: 2 }), receivedOn: today.subtract({ days: 1 }), heldOn: today },
      ...{ agencies: new Set(['socialCare', 'health', 'education']), reportSharedOn: today.subtract({ days: 1 }) },
      ...{ parents: 'all', category: 'NEG', lead: life.worker.name, toldThem: 'Ms Pell was at the conference.' },
      ...outlineOf(world, life, one),
      reason: fill('What {child} was to be protected from goes on here.', slotsToday(world, life, one)),
    },
  })
  if (taken) life.protectedNow.add(one.childId)
  return taken
}

/** A child on a plan moves away: we stay responsible until the other authority has held its conference. */
export async function moveAway(world: World, { life, one }: Found): Promise<boolean> {
  const today = world.clock.today()
  const movedOn = today.subtract({ days: 9 })
  const left = await takes(world, {
    ...{ by: life.worker, kind: 'transfer-out', childId: one.childId, outcome: 'handedOver', beganOn: movedOn },
    answers: {
      ...{ movedOn, receivingAuthority: 'Eastmarch Council', notifiedOn: movedOn, notifiedWhom: 'Joan Pell' },
      ...{ receiptBy: 'Joan Pell', receiptOn: movedOn.add({ days: 1 }), theirConferenceOn: today },
      ...{ theirDecision: 'A plan there, under neglect.', reason: 'Their conference has been held.' },
    },
    signs: life.team.manager,
  })
  if (left) life.protectedNow.delete(one.childId)
  return left
}
