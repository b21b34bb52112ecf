import { slotsToday } from '#demo/lives/child-life.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { inTurn, takes } from '#demo/lives/steps.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import type { World } from '#demo/world.ts'
import { scheduleHeads } from '#practice/permanence/schedule-heads.ts'

/**
 * A child grows up with their grandmother: the report of which every head has an answer, support that is agreed and booked
 * first, the order, and the first visit after it.
 */
export async function growUpWithGrandmother(world: World, { life, one }: Found): Promise<boolean> {
  const { childId } = one
  const { worker } = life
  const guardian = life.family.grandmother
  const today = world.clock.today()
  const say = (template: string): string => fill(template, slotsToday(world, life, one))
  const heads = Object.entries(scheduleHeads).map(([head, { missing }]) => [head, say(answerTo(missing))])
  const reported = await takes(world, {
    ...{ by: worker, kind: 'special-guardianship-report', childId, outcome: 'recommended', signs: world.headOfService },
    answers: {
      ...{ askedBy: 'plan', guardian, connection: 'closeRelative' },
      ...Object.fromEntries(heads),
      ...{ refereesSeen: 3, observedOn: today.subtract({ days: 8 }), observedBy: worker.name },
      motive: 'None that anybody sees: she gives up work to do it.',
      checks: new Set(['police', 'medical', 'authorities', 'court']),
      concernsHeard: say('{School}, the carer and the health visitor were asked; none is worried.'),
      ...{ secondReader: world.reviewer.name, secondReaderIndependent: true },
      secondReaderSays: 'The choices are weighed beside one another, and the doubts are on the page.',
      afterOrderVisits: new Set(['sixWeeks', 'threeMonths', 'twelveMonths']),
      afterOrderVisitor: worker.name,
    },
  })
  if (!reported) return false
  inTurn(world, life, one, [
    {
      days: 4,
      happens: async () =>
        await takes(world, {
          ...{ by: worker, kind: 'special-guardianship-support', childId, outcome: 'planMade' },
          answers: {
            ...{ askedBy: 'lookedAfter', askedOn: today, said: 'She agrees.', monitor: worker.name },
            ...{ needs: 'Help with what the child saw; help with contact.', proposedOn: world.clock.today() },
            ...{ services: new Set(['therapeutic', 'contact']), detail: 'Weekly for a year; an hour each month.' },
            visits: new Set(['sixWeeks', 'threeMonths', 'twelveMonths']),
          },
          signs: life.team.manager,
        }),
    },
    {
      days: 6,
      happens: async () => {
        const made = await takes(world, {
          ...{ by: worker, kind: 'special-guardianship-order', childId, outcome: 'made' },
          answers: {
            ...{ decidedOn: world.clock.today(), court: 'Wexmoor Family Court', guardian },
            ...{ guardianStandsAs: 'E47', agreesToVisits: true, movesArea: false },
          },
        })
        if (made) world.inCare.delete(childId)
        return made
      },
    },
    {
      days: 27,
      happens: async () =>
        await takes(world, {
          ...{ by: worker, kind: 'special-guardianship-visit', childId, outcome: 'goesOn' },
          answers: {
            ...{ which: 'sixWeeks', on: world.clock.today(), seen: 'alone', worried: false },
            ...{ childsWords: 'I have my own bed.', childDoes: 'Sleeps, eats, plays.' },
            ...{ guardianDoes: 'Tired, and glad. Nobody new lives there.', promised: 'The sessions have begun.' },
            othersSay: say('{School} sees {child} every day and is content.'),
          },
        }),
    },
  ])
  return true
}

function answerTo(head: string): string {
  return `${head.charAt(0).toUpperCase()}${head.slice(1)}: asked, seen and written down for {child}; nothing is left open.`
}
