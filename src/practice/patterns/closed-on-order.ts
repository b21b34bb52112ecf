import { isBy } from './history.ts'
import { learned } from './learned.ts'
import { byDay, definePattern, seenIn } from './pattern.ts'

/** An order settles with whom a child lives, and not yet that it goes well there. */
export const closedOnOrder = definePattern({
  id: 'closed-on-order',
  title: 'Written up for closure on the day of an order',
  finds:
    'Somebody asked to close the child’s work, or closed it, on the day on which a court made an order about the child.',
  asks: 'Who sees the child after the order, from when, and why is it right to close now?',
  mayBeInnocent: 'Another team may hold the child’s work already; an order may have ended our part.',
  askedOf: 'head of service',
  law: [learned('work that is written up for closure on the day of an order is looked at by the head of service')],
  find: ({ orders, closuresAsked }, day) => {
    const sameDay = (on: Temporal.PlainDate) => (each: { readonly on: Temporal.PlainDate }) =>
      Temporal.PlainDate.compare(each.on, on) === 0
    const asked = closuresAsked.filter(({ on }) => isBy(on, day) && orders.some(sameDay(on)))
    const made = orders.filter(({ on }) => asked.some(sameDay(on)))
    return byDay([...seenIn('order', made), ...seenIn('closure asked', asked)])
  },
})
