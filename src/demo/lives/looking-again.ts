import { sayingOf, slotsToday } from '#demo/lives/child-life.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'

/** Somebody beside the worker looks at how it goes for a child. */

/** The manager and the worker talk about one child: how a day of theirs is, what is better, and what drifts. */
export async function supervise(world: World, { life, one }: Found): Promise<boolean> {
  const { manager } = life.team
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  return await takes(world, {
    ...{ by: manager, kind: 'case-supervision', childId: one.childId, outcome: 'goesOn' },
    answers: {
      ...{ heldOn: world.clock.today(), supervisor: `${manager.name} with ${life.worker.name}` },
      life: say('Up at six; {school} by bus; evenings are quieter since {grandmother} comes.'),
      better: say('{Child} sleeps, and the teacher says so too.'),
      worry: 'We do not know who comes at the weekend.',
      drift: 'The health visitor was to be rung, and has been.',
      next: say('{Worker} calls on a Saturday within three weeks.'),
    },
  })
}

/** The plan of a child in need is reviewed with whoever is in it, and goes on. */
export async function reviewNeed(world: World, { life, one }: Found): Promise<boolean> {
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  return await takes(world, {
    ...{ by: life.team.manager, kind: 'child-in-need-review', childId: one.childId, outcome: 'goOn' },
    answers: {
      ...{ heldOn: world.clock.today(), chairedBy: 'manager', childsView: sayingOf(world, life, one) },
      whoCame: say('{Mother}, {grandmother} and a teacher of {school}. The health visitor did not come.'),
      progress: say('{Child} is at school most days.'),
      notDone: 'The health visitor has not called, and is asked again today.',
      actions: say('{Grandmother} stays for now; {school} meets {child} each morning.'),
      ...{ shortBreaks: 'no', reason: 'It is better, and not yet good.' },
    },
  })
}

/** A child was badly hurt: the panel is told in time, and what it asks is answered. */
export async function learnFromHarm(world: World, { life, one }: Found): Promise<boolean> {
  const today = world.clock.today()
  return await takes(world, {
    ...{ by: world.headOfService, kind: 'serious-incident', childId: one.childId, outcome: 'learned' },
    beganOn: today.subtract({ days: 14 }),
    answers: {
      ...{ what: 'harmed', knownOn: today.subtract({ days: 14 }), notifiedOn: today.subtract({ days: 11 }) },
      happened: fill('{Child} was hurt at home, and nobody can say how.', slotsToday(world, life, one)),
      othersSafe: fill('Everybody else in the home is with {grandmother}.', slotsToday(world, life, one)),
      ...{ rapidReviewOn: today, reviewDecision: 'no' },
    },
    signs: world.headOfService,
  })
}
