import { within } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

/** A child does not miss an appointment: the child was not brought. */
export const missedHealth = definePattern({
  id: 'missed-health',
  title: 'Health appointments missed',
  finds: 'The child was not brought to two or more health appointments in the past six months.',
  asks: 'Who was to bring the child, what has the child gone without, and what does health say it means?',
  mayBeInnocent: 'Letters may have gone to an old address; an appointment may have been moved and not written down.',
  askedOf: 'team manager',
  law: [learned('a child who was not brought to two health appointments in six months is asked after')],
  find: ({ missedAppointments }, day) => {
    const missed = within(missedAppointments, day, { months: 6 })
    return missed.length < 2 ? [] : seenIn('appointment', missed)
  },
})
