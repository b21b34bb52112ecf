import { isBy, openReferral } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

const most = 3

/** A child who must begin again with somebody new stops telling. */
export const workersChanged = definePattern({
  id: 'workers-changed',
  title: 'Worker changed three times in a year',
  finds: 'The child’s work went to another worker three times or more in the past twelve months.',
  asks: 'What has the child lost by it, who keeps the thread, and how do we stop it?',
  mayBeInnocent: 'One change may be planned, as from assessment to a longer-term team.',
  askedOf: 'team manager',
  law: [learned('a child whose worker changes three times in a year is asked after')],
  find: (history, day) => {
    if (openReferral(history, day) === undefined) return []
    const from = day.subtract({ months: 12 })
    const changes = history.workers.filter(
      ({ workerId, on }, at) =>
        at > 0 && history.workers[at - 1]?.workerId !== workerId && isBy(from, on) && isBy(on, day),
    )
    return changes.length < most ? [] : seenIn('worker', changes)
  },
})
