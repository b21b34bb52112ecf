import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text, yesOrNo } from '#engine/question.ts'

/** What somebody can be to a child. */
export const relations = {
  mother: 'Mother',
  father: 'Father',
  'step-parent': 'Step-parent',
  'partner of parent': 'Partner of a parent',
  sibling: 'Brother or sister',
  'half-sibling': 'Half-brother or half-sister',
  grandparent: 'Grandparent',
  'aunt or uncle': 'Aunt or uncle',
  cousin: 'Cousin',
  'foster carer': 'Foster carer',
  guardian: 'Guardian',
  'other relative': 'Other relative',
  'family friend': 'Family friend',
} as const

/** Those of a family, by id, to whom somebody else of it can be tied. */
export interface FamilyByName {
  readonly parents: Readonly<Record<string, string>>
  readonly auntsAndUncles: Readonly<Record<string, string>>
}

/**
 * Somebody who is to be tied to a child; a grandparent, and an aunt or uncle, also to the parent to whom they belong, and a cousin to
 * the aunt or uncle.
 */
export function relativeForm({ parents, auntsAndUncles }: FamilyByName) {
  const unknown = { unknown: 'Not known, or somebody who is not recorded' }
  const whose: Readonly<Record<string, string>> = { ...parents, ...unknown }
  const whoseChild: Readonly<Record<string, string>> = { ...auntsAndUncles, ...unknown }
  return form({
    givenName: text('Given name', { called: 'given name', errorMissing: 'Enter the given name' }),
    familyName: text('Family name', { called: 'family name', errorMissing: 'Enter the family name' }),
    bornOn: date('Date of birth', { called: 'date of birth', optional: true, past: true }),
    sex: oneOf('Sex', { F: 'Female', M: 'Male', U: 'Not known' }, { optional: true }),
    relation: oneOf('What are they to the child?', relations, { errorMissing: 'Select what they are to the child' }),
    parentOf: oneOf('Whose parent are they?', whose, {
      optional: true,
      hint: 'The genogram draws the line to that parent.',
      askedWhen: { question: 'relation', is: ['grandparent'] },
    }),
    siblingOf: oneOf('Whose brother or sister are they?', whose, {
      optional: true,
      hint: 'The genogram draws the line between them.',
      askedWhen: { question: 'relation', is: ['aunt or uncle'] },
    }),
    childOf: oneOf('Whose child are they?', whoseChild, {
      optional: true,
      hint: 'The genogram draws the line from that aunt or uncle.',
      askedWhen: { question: 'relation', is: ['cousin'] },
    }),
    isChild: yesOrNo('Are they under 18?', { errorMissing: 'Select yes if they are under 18' }),
    livesHere: yesOrNo('Do they live with the child?', { errorMissing: 'Select yes if they live with the child' }),
  })
}

/** How parental responsibility is held (Children Act 1989, sections 2 to 4A, 12, 14C, 33 and 44). */
export const bases = {
  mother: 'Mother, from birth',
  married: 'Father, married to or in civil partnership with the mother',
  registered: 'Father, named on the birth certificate',
  agreement: 'By agreement',
  order: 'By an order of parental responsibility',
  'child arrangements order': 'By a child arrangements order',
  'special guardianship order': 'By a special guardianship order',
  guardian: 'As guardian after a parent’s death',
  'local authority': 'Local authority, by a care order or emergency order',
  adoption: 'By adoption',
} as const

/** Who holds parental responsibility: somebody tied to the child, or a name. */
export function responsibilityForm(people: Readonly<Record<string, string>>) {
  return form({
    holder: oneOf(
      'Who holds it?',
      { ...people, other: 'Somebody else, or the local authority' },
      { errorMissing: 'Select who holds parental responsibility' },
    ),
    holderName: text('Their name', {
      called: 'name of who holds it',
      askedWhen: { question: 'holder', is: ['other'] },
    }),
    basis: oneOf('On what basis?', bases, { errorMissing: 'Select on what basis it is held' }),
    from: date('Since when?', { called: 'date since when it is held', optional: true, past: true }),
  })
}

/** That the child, or somebody in the child’s life, was looked after, had a plan or was known elsewhere. */
export function careHistoryForm(people: Readonly<Record<string, string>>) {
  return form({
    person: oneOf('Whose childhood was it?', people, { errorMissing: 'Select whose childhood it was' }),
    says: longText('What happened?', {
      hint: 'For example, “Looked after from nine to sixteen”.',
      errorMissing: 'Enter what happened',
    }),
    authority: text('Which authority knew them?', { called: 'authority that knew them' }),
    from: date('When did it begin?', { called: 'date on which it began', optional: true, past: true }),
    until: date('When did it end?', { called: 'date on which it ended', optional: true, past: true }),
    source: text('How do you know?', { called: 'how you know' }),
  })
}

/** Where the child lives now. */
export const homeForm = form({
  lines: longText('Address, without the postcode', {
    hint: 'Each part on its own line.',
    errorMissing: 'Enter the address',
  }),
  postcode: text('Postcode', { called: 'postcode', optional: true }),
  movedOn: date('Since when?', { called: 'date of the move', past: true, optional: true }),
  withThem: anyOf('Who moved too?', { household: 'Everybody who lived with the child' }, { optional: true }),
})
