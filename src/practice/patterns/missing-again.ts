import { within } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

/** A child who goes again and again goes from something, or to somebody. */
export const missingAgain = definePattern({
  id: 'missing-again',
  title: 'Missing three times in ninety days',
  finds: 'The child was missing, or away without authorisation, three times or more in the past ninety days.',
  asks: 'What does the child run from or to, what did the return interviews say, and has it been discussed with the police?',
  mayBeInnocent: 'A child may come home late from the same friend each time.',
  askedOf: 'team manager',
  law: [learned('a child missing three times in ninety days is discussed')],
  rules: ['MI-01'],
  find: ({ missing }, day) => {
    const spells = within(missing, day, { days: 90 })
    return spells.length < 3 ? [] : seenIn('missing', spells)
  },
})
