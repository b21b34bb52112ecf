import { sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import { type Found, isAged, isInCare, someChild } from '#demo/lives/some-child.ts'
import { inTurn, takes } from '#demo/lives/steps.ts'
import { must } from '#demo/must.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'

/** A child is missing for a night, comes back, and is asked by somebody independent what had happened. */
export async function goMissing(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const from = world.clock.now().subtract({ hours: 14 })
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const went = await takes(world, {
    ...{ by: life.worker, kind: 'missing-episode', childId, outcome: 'returned' },
    answers: {
      ...{ kind: 'missing', missingFrom: from, reportedBy: 'The carer, 01632 960144', policeTold: true },
      lastSeen: say('By a friend from {school}, at the bus stop; grey hood, school bag.'),
      fears: say('{Child} has been rung by somebody whom we do not know, and needs {hers} inhaler.'),
      ...{ policeToldAt: from.add({ minutes: 25 }), parentsTold: 'yes', reviewingOfficerTold: 'yes' },
      actions: 'Police were at the bus station; the carer rang every friend; duty rang each hour.',
      foundAt: from.add({ hours: 9 }),
      foundHow: say('{Child} walked in before breakfast, cold and tired.'),
    },
  })
  if (!went) return false
  const offeredAt = world.clock.now()
  inTurn(world, life, one, [
    {
      days: world.random.fork(`missing ${one.child.nhsNumber}`).chance(0.8) ? 1 : 4,
      happens: async () =>
        await takes(world, {
          ...{ by: life.worker, kind: 'return-home-interview', childId, outcome: 'held' },
          answers: {
            ...{ offeredAt, offeredBy: `${life.worker.name}, by telephone`, answer: 'accepted' },
            ...{ heldAt: world.clock.now().subtract({ hours: 1 }), interviewer: 'Maud Ellery, of the Lantern project' },
            ...{ independent: true, harm: 'no', sharedWithPolice: true },
            childsWords: sayingOf(world, life, one),
            wouldHelp: 'To know each Sunday what the week brings, and who will be there.',
          },
        }),
    },
  ])
  return true
}

/** On the last evening a young person in care has not come home: whoever walks in finds them missing now. */
export async function stayOut(world: World): Promise<void> {
  const inCare = isInCare(world)
  const isYoung = (found: Found): boolean => inCare(found) && isAged(world, found.one, 12, 17)
  const found = someChild(world, 'stays out', (one) => isYoung(one) && !world.ofAStory.has(one.one.childId))
  if (found === undefined) return
  const { life, one } = found
  const { childId } = one
  const ctx = world.as(life.team.manager)
  const reach = {
    kind: 'phone',
    value: '01632 960188',
    safe: 'safe',
    how: 'A message first: no unknown number is answered.',
  } as const
  must(await recordContactPoint(ctx, { ...reach, personId: childId }), 'say how a young person is reached')
  const [begun] = tried(world, await beginStep(ctx, { kind: 'missing-episode', childId })) ?? []
  if (begun === undefined) return
  const from = world.clock.now().subtract({ hours: 3 })
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const answers = {
    ...{ kind: 'missing', missingFrom: from, reportedBy: 'The carer, 01632 960144' },
    lastSeen: say('By the carer, going out to meet a friend from {school}: black coat, white trainers.'),
    fears: say('{Child} has spoken of somebody older with a car, and needs {hers} inhaler.'),
    ...{ policeTold: true, policeToldAt: from.add({ hours: 2 }), policeReference: 'WX-4471' },
    ...{ parentsTold: 'yes', reviewingOfficerTold: 'no' },
    actions: 'The carer rings friends; police have the description; duty rings each hour.',
  }
  tried(world, await saveStep(ctx, [{ stepId: begun.stepId, version: 1, answers }]))
}
