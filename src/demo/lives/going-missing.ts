import { sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { inTurn, takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'

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
