import type { Template } from '#demo/vocabulary/fill.ts'
import type { InjuryKind, judgementFinds } from '#domains/concerns/injuries/injury.ts'

/** Injuries of children, with what was said of each and by whom. Nobody's. */
export interface HurtOfCity {
  readonly kind: InjuryKind
  readonly regions: readonly string[]
  readonly looks: string
  readonly explanation: Template
  readonly childsWords: Template
  readonly seenBy: Template
  /** As whoever judges it speaks of it. */
  readonly called: string
}

export const hurts: readonly HurtOfCity[] = [
  {
    ...{ kind: 'bruise', regions: ['left-cheek'], looks: 'Two centimetres, blue and yellow, no broken skin.' },
    ...{ explanation: 'Ran into the door of the bathroom.', childsWords: 'The door did it.' },
    ...{ seenBy: 'A teaching assistant at {school}', called: 'the bruise on the cheek' },
  },
  {
    ...{ kind: 'bruise', regions: ['right-upper-arm-back'], looks: 'Four small round marks in a row, blue.' },
    ...{ explanation: '{Sibling} held on too tight while they played.', childsWords: 'I don’t know. It was bedtime.' },
    ...{ seenBy: 'The school nurse, when {child} changed for games', called: 'the marks on the arm' },
  },
  {
    ...{ kind: 'burn', regions: ['left-hand-back'], looks: 'One centimetre, round, red with a paler edge.' },
    ...{ explanation: 'Touched the grill while nobody looked.', childsWords: 'It was hot. I cried.' },
    ...{ seenBy: '{Worker}, at home', called: 'the burn on the hand' },
  },
  {
    ...{ kind: 'cut', regions: ['mouth'], looks: 'A split lip, five millimetres, closed.' },
    ...{ explanation: 'Fell off the scooter outside.', childsWords: 'I fell.' },
    ...{ seenBy: 'A teacher of {school}', called: 'the split lip' },
  },
  {
    ...{ kind: 'bruise', regions: ['right-ear'], looks: 'The rim is red and blue, two centimetres.' },
    ...{ explanation: 'Slept on a toy.', childsWords: '' },
    ...{ seenBy: 'The practice nurse', called: 'the bruise on the ear' },
  },
]

/** What somebody finds of an injury; the sentence is filled with what is called {hurt}, and {before} where there was one. */
export interface JudgedOfCity {
  readonly by: string
  readonly standsAs: 'paediatrician' | 'doctor'
  readonly finds: keyof typeof judgementFinds
  readonly says: Template
}

/** The second beside the first. */
export const judgedTogether: JudgedOfCity = {
  ...{ by: 'Dr Selma Oyelaran, community paediatrician', standsAs: 'paediatrician', finds: 'does not explain it' },
  says: 'Read beside {before}: two in so few weeks, with two explanations, are not explained by play. A strategy discussion today.',
}

/** Each by itself. */
export const judgedAlone: JudgedOfCity = {
  ...{ by: 'Dr Piers Amory, general practitioner', standsAs: 'doctor', finds: 'explains it' },
  says: 'I was asked about {hurt} alone. It can have come about as {mother} says.',
}
