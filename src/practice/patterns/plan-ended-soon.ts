import { isBy, openReferral } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

/** A plan that ends within three months may have been stepped down before anything changed. */
export const planEndedSoon = definePattern({
  id: 'plan-ended-soon',
  title: 'A child protection plan ended within three months',
  finds: 'A child protection plan ended within three months of its beginning, in the past three months.',
  asks: 'What changed for the child in so short a time, and what would show if it did not last?',
  mayBeInnocent: 'The child may have come into care, moved to another authority, or turned eighteen.',
  askedOf: 'team manager',
  law: [learned('a plan that ends within three months is looked at again')],
  find: (history, day) => {
    if (openReferral(history, day) === undefined) return []
    const soon = history.plans.filter(
      ({ kind, on, endedOn }) =>
        kind === 'child protection' &&
        endedOn !== undefined &&
        isBy(endedOn, on.add({ months: 3 })) &&
        isBy(endedOn, day) &&
        isBy(day.subtract({ months: 3 }), endedOn),
    )
    return seenIn('plan', soon)
  },
})
