import type { Template } from '#demo/vocabulary/fill.ts'
import type { InjuryKind } from '#domains/concerns/injuries/injury.ts'

/** What a worker sees on a child’s body in the invented city, where, and what it looks like. */
export const seenOnTheBody: readonly {
  readonly kind: InjuryKind
  readonly regions: readonly string[]
  readonly looks: string
}[] = [
  { kind: 'bruise', regions: ['left-shin'], looks: 'Three small round ones, each about a centimetre, yellow.' },
  { kind: 'bruise', regions: ['right-upper-arm-back'], looks: 'Four in a row, each the size of a fingertip, blue.' },
  { kind: 'bruise', regions: ['left-cheek', 'left-ear'], looks: 'Two centimetres, red and blue, skin whole.' },
  { kind: 'bruise', regions: ['forehead'], looks: 'A lump with a blue edge, two centimetres.' },
  { kind: 'cut', regions: ['right-knee'], looks: 'Grazed, one centimetre, healing.' },
  { kind: 'cut', regions: ['chin'], looks: 'One centimetre, closed with strips.' },
  { kind: 'burn', regions: ['left-hand-back'], looks: 'Red, round, about one centimetre, no blister.' },
  { kind: 'mark', regions: ['right-lower-back'], looks: 'A faint line of about four centimetres.' },
]

/** What is said of how it came about. */
export const explanations: readonly Template[] = [
  '{Mother} said that {child} fell from a scooter.',
  '{Mother} said that she had not seen it before.',
  '{Child} was said to have run into the door of the kitchen.',
  'None was given.',
  '{Mother} said that {child} and {sibling} fight, and that it was {sibling}.',
]

/** What is said of several children at once. */
export const toldOfSeveral: readonly Template[] = [
  '{School} had rung on {day} morning about both of them.',
  'Both had been with a friend of {mother} over the weekend.',
]
