import { sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { inTurn, takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'

/** A child who is in nobody's care, and lives or learns away from where they did. */

/** A friend of the mother has had a child for two months: private fostering, visited and found suitable. */
export async function fosterPrivately(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const day = () => world.clock.today()
  const by = life.worker
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const found = await takes(world, {
    ...{ by, kind: 'private-fostering', childId, outcome: 'suitable', beganOn: day().subtract({ days: 4 }) },
    answers: {
      ...{ toldOn: day().subtract({ days: 4 }), toldBy: 'other', beganOn: day().subtract({ days: 60 }) },
      untilSays: say('Until {mother} is back, in the summer.'),
      carer: say('Ama Boateng, a friend of {mother}, ZZ4 2QQ'),
      ...{ relation: 'friend', lasts: 'yes', seenOn: day(), seenAlone: true, childsWords: sayingOf(world, life, one) },
      parentSays: say('{Mother} rings each Sunday, and asked Ama herself.'),
      looked: new Set(['home', 'household', 'checks', 'school', 'contact']),
      judgement: say('Safe and cared for. {Child} needs a bed of {hers} own by the winter.'),
    },
    signs: life.team.manager,
  })
  if (!found) return false
  inTurn(world, life, one, [
    {
      days: 22,
      happens: async () =>
        await takes(world, {
          ...{ by, kind: 'private-fostering-visit', childId, outcome: 'goesOn' },
          answers: {
            ...{ visitedOn: day(), seenAlone: true, childsWords: 'I have my own bed now.' },
            report: 'Settled. Ama has asked the school about reading.',
          },
        }),
    },
  ])
  return true
}

/** A child with a disability stays some nights a year with people who know how. */
export async function takeShortBreaks(world: World, { life, one }: Found): Promise<boolean> {
  return await takes(world, {
    ...{ by: life.worker, kind: 'short-breaks', childId: one.childId, outcome: 'agreed', signs: life.team.manager },
    answers: {
      ...{ basis: 'section20', counted: 'agreement', agreedBy: life.family.mother, from: world.clock.today() },
      ...{ provider: 'The Larches, with Joy', samePlace: true, longestStay: 3, nightsAYear: 40 },
      plan: fill(
        '{Child} is fed at six and ten, and turns to the wall when it is enough.',
        slotsToday(world, life, one),
      ),
      ...{ health: 'Medicine at eight, written on the door.', familyTime: 'A call at seven, each evening.' },
      ...{ leisure: 'The garden, and water.', education: 'The same bus takes the child to school from there.' },
      ...{ doctor: 'The practice at Weir Lane, which knows of it', visitsAgreed: 'Each quarter, on a Saturday.' },
      childsWords: sayingOf(world, life, one),
    },
  })
}

/** A school tells us that a child is to be taught at home: seen, considered, and not objected to. */
export async function leaveTheRoll(world: World, { life, one }: Found): Promise<boolean> {
  const today = world.clock.today()
  const { manager } = life.team
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  return await takes(world, {
    ...{ by: manager, kind: 'leaving-school-roll', childId: one.childId, outcome: 'noObjection', signs: manager },
    answers: {
      ...{ toldOn: today, school: say('{School}'), why: 'home', specialSchool: false, seenSince: today },
      childsWords: sayingOf(world, life, one),
      considered: say('{Mother} has taught before; a tutor sees {child} twice a week and knows whom to ring.'),
    },
  })
}
