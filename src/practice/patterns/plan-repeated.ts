import { isBy } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

/** A second plan says that the first did not last. */
export const planRepeated = definePattern({
  id: 'plan-repeated',
  title: 'A child protection plan again',
  finds: 'The child has a child protection plan, and has had one before.',
  asks: 'Why was the earlier plan ended, what did it leave undone, and what is in this one that was not in that?',
  mayBeInnocent: 'The earlier plan may lie many years back and concern something else.',
  askedOf: 'team manager',
  law: [learned('a repeated child protection plan is read beside the one before it')],
  find: ({ plans }, day) => {
    const all = plans.filter(({ kind, on }) => kind === 'child protection' && isBy(on, day))
    const now = all.findLast(({ endedOn }) => endedOn === undefined)
    const earlier = all.filter(({ endedOn }) => endedOn !== undefined)
    return now === undefined || earlier.length === 0 ? [] : seenIn('plan', [...earlier, now])
  },
})
