import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { workingDaysBetween } from '#kernel/working-days/count.ts'
import { isEighteen } from '../sighting.ts'
import { isBy, openReferral } from './history.ts'
import { learned } from './learned.ts'
import { byDay, definePattern, type Evidence } from './pattern.ts'

const longest = 20
const attemptsRunning = 3

/** Comes with time alone: it is asked again for every further twenty working days, and for every further attempt that failed. */
export const notSeen = definePattern({
  id: 'not-seen',
  title: 'Not seen',
  finds:
    'Nobody has seen the child for more than twenty working days, or three visits running have not found the child.',
  asks: 'Where is the child, why has nobody seen them, and by what day will somebody?',
  mayBeInnocent: 'The family may be away with our knowledge; a visit may not have been written down.',
  askedOf: 'team manager',
  law: [learned('a child whom nobody has seen for twenty working days, or on three visits running, is asked after')],
  find: (history, day) => {
    const work = openReferral(history, day)
    if (work === undefined || history.diedOn !== undefined) return []
    // Not born yet: there is nobody to see.
    if (history.dateOfBirth === undefined || !isBy(history.dateOfBirth, day)) return []
    if (isEighteen(history, day)) return []
    const seen = history.visits.findLast((visit) => visit.seen)
    const since = seen !== undefined && isBy(work.on, seen.on) ? seen : work
    const failed = history.visits.filter((visit) => !visit.seen && isBy(since.on, visit.on) && isBy(visit.on, day))
    const gone = workingDaysBetween(since.on, day, englandAndWales)
    const days = gone.known ? gone.days : 0
    if (days <= longest && failed.length < attemptsRunning) return []
    const stretch = Math.floor(Math.max(0, days - 1) / longest)
    return byDay([
      { id: `${since.id}/${stretch}`, kind: 'not seen since', on: since.on },
      ...failed.map(({ id, on }): Evidence => ({ id, kind: 'attempt', on })),
    ])
  },
})
