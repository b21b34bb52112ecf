import { within } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

/** The third contact is shown as the third, with what was decided on the first two. */
export const thirdContact = definePattern({
  id: 'third-contact',
  title: 'Third contact in twelve months',
  finds: 'Three or more people or agencies have told us about the child in the past twelve months.',
  asks: 'Taken together, what do these contacts tell, and were the decisions on the earlier ones right?',
  mayBeInnocent: 'One event may have been told to us by several people; a school may tell us of every absence.',
  askedOf: 'team manager',
  law: [learned('the third contact about a child in twelve months is read together with the first two')],
  find: ({ contacts }, day) => {
    const told = within(contacts, day, { months: 12 })
    return told.length < 3 ? [] : seenIn('contact', told)
  },
})
