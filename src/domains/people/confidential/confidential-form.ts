import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text } from '#engine/question.ts'

type Choices = Readonly<Record<string, string>>

/** What may be kept, who else it may be kept for, and from whom: each as a page found them around one child. */
export interface ConfidentialChoices {
  readonly details: Choices
  readonly others: Choices
  readonly people: Choices
}

export const keptFromChoices = {
  people: 'Named people, and whoever acts for them',
  outside: 'Everybody outside the trust',
  'all but named workers': 'Everybody but the workers named here',
} as const

export function confidentialForm({ details, others, people }: ConfidentialChoices) {
  return form({
    details: anyOf('What must be kept confidential?', details, { errorMissing: 'Select what must be kept' }),
    others: anyOf('Is it the same for others who live there?', others, {
      optional: true,
      hint: 'Their address or school is kept too, for the same reason and from the same people.',
    }),
    keptFrom: oneOf('From whom?', keptFromChoices, {
      errorMissing: 'Select from whom it is kept',
      optionHints: {
        people: 'Colleagues see it with a warning. Carers, providers and partners see “Confidential”.',
        outside: 'Colleagues see it with a warning. Nobody else is shown it, or sent it.',
        'all but named workers':
          'Other colleagues see “Confidential” too. A name cannot be kept so: restrict the record.',
      },
    }),
    people: anyOf('Which people?', people, {
      optional: true,
      askedWhen: { question: 'keptFrom', is: ['people', 'outside'] },
    }),
    otherPerson: text('Somebody else', {
      called: 'name of somebody else',
      optional: true,
      askedWhen: { question: 'keptFrom', is: ['people', 'outside'] },
    }),
    workers: longText('E-mail addresses of the workers who may see it', {
      called: 'e-mail addresses of the workers who may see it',
      hint: 'One on a line. You are one of them.',
      optional: true,
      askedWhen: { question: 'keptFrom', is: ['all but named workers'] },
    }),
    words: longText('What other words would give it away?', {
      called: 'other words that would give it away',
      optional: true,
      hint: 'One on a line: the name of the refuge, the town, a bus stop, a club. What you send to somebody is searched for them.',
    }),
    reason: longText('Why is it kept?', { errorMissing: 'Enter why it is kept' }),
    reviewOn: date('When is this looked at again?', {
      called: 'date on which this is looked at again',
      hint: 'Within six months.',
    }),
  })
}

/** One look at several, as of a family. `marks` by their ids. */
export function confidentialReviewsForm(marks: Choices) {
  return form({
    marks: anyOf('Which of these did you look at?', marks, { errorMissing: 'Select what you looked at' }),
    ...confidentialReviewForm,
  })
}

export const confidentialReviewForm = form({
  says: longText('What did you find, and why is it still kept?', { errorMissing: 'Enter what you found' }),
  nextOn: date('When is it looked at again?', { called: 'date on which it is looked at again' }),
})
