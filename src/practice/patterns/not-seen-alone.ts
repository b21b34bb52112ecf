import { isEighteen, isVeryYoung } from '../sighting.ts'
import { isBy, openReferral } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

const running = 3

/** A child who is never alone with whoever visits cannot say what others must not hear. */
export const notSeenAlone = definePattern({
  id: 'not-seen-alone',
  title: 'Not seen alone three times running',
  finds:
    'At the last three visits at which the child was seen, nobody saw the child alone. Under three it is not asked.',
  asks: 'Who prevents it, what might the child say, and where else can the child be seen alone?',
  mayBeInnocent: 'The child may not have wanted it; the visits may have been short ones for another matter.',
  askedOf: 'team manager',
  law: [learned('a child who was not seen alone three times running is asked after')],
  find: (history, day) => {
    if (openReferral(history, day) === undefined || history.diedOn !== undefined) return []
    if (isVeryYoung(history, day) || isEighteen(history, day)) return []
    const last = history.visits.filter((visit) => visit.seen && isBy(visit.on, day)).slice(-running)
    return last.length === running && last.every(({ alone }) => alone !== 'yes') ? seenIn('visit', last) : []
  },
})
