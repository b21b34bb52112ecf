import { type Mark, regions } from '#domains/concerns/injuries/body-map.ts'
import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text, verbatim } from '#engine/question.ts'

/** An injury of a child: where, what it looks like, what is said of it and by whom, and who judged whether that explains it. */

export const injuryKinds = {
  bruise: 'Bruise',
  burn: 'Burn or scald',
  bite: 'Bite',
  cut: 'Cut, graze or scratch',
  swelling: 'Swelling or lump',
  fracture: 'Broken bone',
  mark: 'Another mark',
  other: 'Something else',
} as const

export type InjuryKind = keyof typeof injuryKinds

const regionOptions = Object.fromEntries(regions.map(({ id, label }) => [id, label]))

/** What is said once of injuries that are recorded together. */
export const injuryForm = form({
  seenOn: date('When was it seen?', { called: 'date on which it was seen', past: true }),
  seenBy: text('Who saw it, if not you?', { optional: true }),
  happenedOn: date('When did it happen, if that is known?', {
    called: 'date on which it happened',
    past: true,
    optional: true,
  }),
})

/** What was seen or said of all of them: asked only where brothers and sisters were hurt too. */
export const injuryTogetherForm = form({
  saidOfAll: longText('What was seen or said that concerns them all?', {
    hint: 'Kept on the record of each of them. What belongs to one child stands in that child’s own part.',
    optional: true,
    maxLength: 4000,
  }),
})

/** Each child’s own injury. */
export const injuryPartForm = form({
  kind: oneOf('What injury does the child have?', injuryKinds, {
    errorMissing: 'Select what injury the child has',
  }),
  regions: anyOf('Where on the child’s body?', regionOptions, {
    hint: 'Left and right are the child’s own. A place that you press on the drawing is ticked for you.',
    errorMissing: 'Select where on the child’s body it is, or press on the drawing',
  }),
  looks: longText('What does the child’s injury look like?', {
    hint: 'Size in centimetres, colour, shape, whether the skin is broken. Do not guess how old it is.',
    errorMissing: 'Enter what the child’s injury looks like',
    maxLength: 4000,
  }),
  movesAbout: oneOf(
    'Does the child move about by themselves?',
    {
      yes: 'Yes: crawls, walks or moves about in another way',
      no: 'No: does not roll over, crawl, or move about',
      'not known': 'I do not know',
    },
    {
      hint: 'An injury to a baby who does not move about is told to duty at once.',
      errorMissing: 'Select whether the child moves about',
    },
  ),
  explanation: longText('What explanation was given of the child’s injury?', {
    hint: 'Word for word where you can. “None was given” is an answer.',
    errorMissing: 'Enter what explanation was given of the child’s injury, or that none was',
    maxLength: 4000,
  }),
  explainedBy: text('Who gave it?', { optional: true }),
  childsWords: verbatim('What did the child say, in the child’s own words?', { optional: true }),
  inCareOfSays: text('In whose care was the child then, if that is not somebody listed?', { optional: true }),
})

export const judgementFinds = {
  'explains it': 'What was said explains it',
  'does not explain it': 'What was said does not explain it',
  'cannot be said': 'It cannot be said',
} as const

export const judgementForm = form({
  judgedOn: date('When was it judged?', { called: 'date on which it was judged', past: true }),
  judgedBy: text('Who judged it?', { errorMissing: 'Enter who judged it' }),
  standsAs: oneOf(
    'As what?',
    {
      paediatrician: 'A paediatrician',
      doctor: 'Another doctor',
      nurse: 'A nurse, midwife or health visitor',
      police: 'The police',
      'social worker': 'A social worker',
      other: 'Somebody else',
    },
    { errorMissing: 'Select as what they judged it' },
  ),
  finds: oneOf('What did they find?', judgementFinds, { errorMissing: 'Select what they found' }),
  says: longText('In their words', { errorMissing: 'Enter what they said', maxLength: 4000 }),
})

export interface Judgement {
  readonly on: Temporal.PlainDate
  readonly by: string
  readonly standsAs: string
  readonly finds: keyof typeof judgementFinds
  readonly says: string
  readonly writtenBy: string
}

export interface Injury {
  readonly id: string
  readonly childId: string
  readonly childName: string
  readonly seenOn: Temporal.PlainDate
  readonly happenedOn: Temporal.PlainDate | undefined
  readonly kind: InjuryKind
  readonly regions: readonly string[]
  readonly marks: readonly Mark[]
  readonly looks: string
  readonly movesAbout: 'yes' | 'no' | 'not known'
  readonly explanation: string
  readonly explainedBy: string
  readonly childsWords: string
  /** What was seen or said of brothers and sisters together. */
  readonly together: string
  readonly inCareOf: string
  readonly seenBy: string
  readonly recordedBy: string
  readonly judgements: readonly Judgement[]
  /** That it was struck out: why, by whom. */
  readonly struck: string | undefined
}

/**
 * Why an injury stands beside a child’s: whose it is, or who cared for the hurt child, who lived with them, with whom they were placed, or
 * where they lived, on the day on which it happened (or was seen, where that is not known).
 */
export interface Reason {
  readonly kind: 'brother or sister' | 'in the care of' | 'lived with' | 'placed with' | 'lived at'
  /** The adult, the child’s own placement with the same carer, or the home; of a brother or sister the child. */
  readonly id: string
}

export interface InjuryBeside {
  readonly injury: Injury
  readonly because: readonly Reason[]
}

/** By whom or what a reason is read across: every injury of the same adult, carer or home stands under one. */
export function readBy({ kind, id }: Reason): string {
  if (kind === 'brother or sister') return 'sibling'
  if (kind === 'placed with') return `carer:${id}`
  return kind === 'lived at' ? `home:${id}` : `adult:${id}`
}
