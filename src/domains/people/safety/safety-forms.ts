import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'

/** What must be known before anybody rings, writes or visits: each form is one thing of the record. */

type People = Readonly<Record<string, string>>

export const mustNotKinds = {
  'must not be told': 'Must not be told what we do or know',
  'no contact': 'Must have no contact with the child',
  'must not know the address': 'Must not know where the child lives',
} as const

export function mustNotForm(people: People) {
  return form({
    about: oneOf(
      'Whom is it about?',
      { ...people, other: 'Somebody else' },
      { errorMissing: 'Select whom it is about' },
    ),
    aboutName: text('Their name', { called: 'name', askedWhen: { question: 'about', is: ['other'] } }),
    kind: oneOf('What must they not do or know?', mustNotKinds, {
      errorMissing: 'Select what they must not do or know',
    }),
    reason: longText('Why?', { errorMissing: 'Enter why' }),
    reviewOn: date('When is this looked at again?', { called: 'date on which this is looked at again' }),
  })
}

export const orderForm = form({
  kind: text('What kind of order is it?', {
    called: 'kind of order',
    hint: 'For example, care order, non-molestation order, child arrangements order.',
  }),
  madeOn: date('When was it made?', { called: 'date on which it was made', past: true }),
  endsOn: date('When does it end?', {
    called: 'date on which it ends',
    optional: true,
    hint: 'Read it from the order. Leave it empty if the order names no day.',
  }),
  endsSays: text('What does the order say about its end?', {
    optional: true,
    hint: 'For example, “until further order”, or “until charge or release”.',
  }),
  terms: longText('What does it say that people must or must not do?', {
    errorMissing: 'Enter what people must or must not do',
  }),
})

const bailKinds = {
  'police bail': 'Police bail',
  'court bail': 'Bail from a court',
  'voluntary undertaking': 'A promise to the police, without bail',
  licence: 'Licence after prison',
} as const

export function bailForm(people: People) {
  return form({
    kind: oneOf('What binds them?', bailKinds, { errorMissing: 'Select what binds them' }),
    about: oneOf('Whom does it bind?', { ...people, other: 'Somebody else' }, { errorMissing: 'Select whom it binds' }),
    aboutName: text('Their name', { called: 'name', askedWhen: { question: 'about', is: ['other'] } }),
    conditions: longText('What must they not do?', {
      hint: 'In the words of the police or the court.',
      errorMissing: 'Enter what they must not do',
    }),
    from: date('From when?', { called: 'date from which it binds', past: true }),
    until: date('Until when?', {
      called: 'date on which it ends',
      optional: true,
      hint: 'As the police or the court gave it. Leave it empty if they named no day.',
    }),
    untilSays: text('What did they say about its end?', {
      optional: true,
      hint: 'For example, “until charge or release”, or the day of the next hearing.',
    }),
    force: text('Police force or court', { optional: true }),
    reference: text('Their reference', { optional: true }),
  })
}

export const safeWays = {
  safe: 'It is safe to use',
  'only as said': 'Only as said here',
  never: 'It must never be used',
} as const

export function contactPointForm(people: People) {
  return form({
    person: oneOf('Whose is it?', people, { errorMissing: 'Select whose it is' }),
    kind: oneOf(
      'What is it?',
      { phone: 'Phone', 'e-mail': 'E-mail', letter: 'Address for letters', 'in person': 'A way to meet in person' },
      { errorMissing: 'Select what it is' },
    ),
    value: text('Number or address', { called: 'number or address' }),
    safe: oneOf('Is it safe to use?', safeWays, { errorMissing: 'Select whether it is safe to use' }),
    how: longText('When and how may it be used, or why not?', {
      called: 'words on when and how it may be used',
      askedWhen: { question: 'safe', is: ['only as said', 'never'] },
    }),
  })
}

export const knownForm = form({
  says: longText('What must be known for the child’s safety?', {
    hint: 'An allergy, an illness, a medicine, and what to do: “Asthma: blue inhaler in the school bag; ring 999 if it does not help”.',
    errorMissing: 'Enter what must be known for the child’s safety',
  }),
  since: date('Since when?', {
    called: 'date since which it is so',
    past: true,
    hint: 'The day on which we were told, if nobody knows since when.',
  }),
  reviewOn: date('When is this looked at again?', { called: 'date on which this is looked at again' }),
})

export const visitWarningForm = form({
  says: longText('What must a visitor know?', {
    hint: 'Say what happened and what to do: “Dog bites; ring first”, “Visit in pairs: he threatened a worker in May”. It stands on this child’s page alone: write it for brothers and sisters in the home too.',
    errorMissing: 'Enter what a visitor must know',
  }),
  reviewOn: date('When is this looked at again?', { called: 'date on which this is looked at again' }),
})

export const involvementForm = form({
  standsAs: text('What are they to the child?', {
    called: 'what they are to the child',
    hint: 'For example, class teacher, health visitor, GP, police officer.',
  }),
  workerName: text('Name', { called: 'name', optional: true }),
  agencyName: text('Agency, school or team', { called: 'agency, school or team' }),
  phone: text('Phone', { called: 'phone number', optional: true }),
  email: text('E-mail', { called: 'e-mail address', optional: true }),
})
