import { act } from '#engine/citation.ts'
import { within } from './history.ts'
import { learned } from './learned.ts'
import { byDay, definePattern, seenIn } from './pattern.ts'

/** Taught at home, a child about whom somebody is worried is seen by nobody. */
export const leftRollWithConcern = definePattern({
  id: 'left-roll-with-concern',
  title: 'Leaves a school roll with a concern open',
  finds: 'We were told in the past twelve months that the child leaves a school’s roll, and a concern is unanswered.',
  asks: 'Who sees the child now, and what does the concern say that school would have seen?',
  mayBeInnocent: 'The child may have changed school, and the new one may have the child on its roll already.',
  askedOf: 'team manager',
  law: [
    learned('a child who leaves a school roll while a concern is open is asked after at once'),
    act(
      'Education Act 1996',
      'section 434A, inserted by section 37 of the Children’s Wellbeing and Schools Act 2026; not in force until a day is appointed',
      'https://www.legislation.gov.uk/ukpga/1996/56/section/434A',
      { since: 'to be appointed' },
    ),
  ],
  rules: ['ED-01'],
  find: ({ leftRoll, openConcerns }, day) => {
    const left = within(leftRoll, day, { months: 12 })
    const open = openConcerns.filter(({ on }) => Temporal.PlainDate.compare(on, day) <= 0)
    return left.length === 0 || open.length === 0
      ? []
      : byDay([...seenIn('concern', open), ...seenIn('school roll', left)])
  },
})
