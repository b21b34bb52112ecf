import { type ChildHistory, type InjuryFact, within } from './history.ts'
import { learned } from './learned.ts'
import { definePattern, seenIn } from './pattern.ts'

/** Every mark with the explanation given for it is one thing; the second within a year is another. */
export const secondInjury = definePattern({
  id: 'second-injury',
  title: 'Second injury in a year',
  finds: 'Two or more injuries of the child were recorded within the past twelve months.',
  asks: 'Read together, do the explanations hold, and what does a doctor say of all of them?',
  mayBeInnocent: 'Children who move about fall; the injuries may be of different kinds and well explained.',
  askedOf: 'team manager',
  law: [learned('a second injury within twelve months is read together with the first')],
  find: ({ injuries }, day) => {
    const recent = within(injuries, day, { months: 12 })
    return recent.length < 2 ? [] : seenIn('injury', recent)
  },
})

/** Those who cannot move about do not bruise themselves. */
export const injuryNotMoving = definePattern({
  id: 'injury-not-moving',
  title: 'Injury in a child who does not move about',
  finds: 'An injury was recorded in the past twelve months in a child who did not move about by themselves then.',
  asks: 'How can it have come about, has a paediatrician seen the child, and is a strategy discussion held?',
  mayBeInnocent: 'It may be a birthmark, or come from birth or from treatment: a paediatrician says so.',
  askedOf: 'team manager',
  law: [learned('any injury in a child who does not move about is asked after')],
  find: (history, day) => {
    const found = within(history.injuries, day, { months: 12 }).filter((injury) => notMoving(history, injury))
    return seenIn('injury', found)
  },
})

/** As it was seen; where nobody said, a baby under six months does not. */
function notMoving({ dateOfBirth }: ChildHistory, { movesAbout, on }: InjuryFact): boolean {
  if (movesAbout !== 'not known') return movesAbout === 'no'
  return dateOfBirth !== undefined && Temporal.PlainDate.compare(on, dateOfBirth.add({ months: 6 })) < 0
}

/**
 * Whether an injury rings at once: a baby, under twelve months or of an age that is not known, who does not move about, or of whom
 * nobody can say it. The only pattern that rings.
 */
export function ringsAtOnce(
  dateOfBirth: Temporal.PlainDate | undefined,
  { movesAbout, on }: Pick<InjuryFact, 'movesAbout' | 'on'>,
): boolean {
  if (movesAbout === 'yes') return false
  if (dateOfBirth === undefined) return movesAbout === 'no'
  return Temporal.PlainDate.compare(on, dateOfBirth.add({ months: 12 })) < 0
}
