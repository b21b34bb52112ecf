import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { countFrom } from '#kernel/working-days/count.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

/** Whoever is named to answer has a clock for it; this goes to whoever stands above them. */
export const concernUnanswered = definePattern({
  id: 'concern-unanswered',
  title: 'A concern unanswered for five working days',
  finds: 'Somebody raised a concern about the child, and five working days have gone by without an answer.',
  asks: 'What keeps the answer back, and is the child safe meanwhile?',
  mayBeInnocent: 'Whoever answers may be waiting for somebody else, or may have answered and not written it down.',
  askedOf: 'head of service',
  law: [learned('a concern that nobody has answered for five working days goes to the head of service')],
  find: ({ openConcerns }, day) => {
    const late = openConcerns.filter(({ on }) => {
      const counted = countFrom(on, workingDays(5), englandAndWales)
      return counted.known && Temporal.PlainDate.compare(day, counted.due) > 0
    })
    return seenIn('concern', late)
  },
})
