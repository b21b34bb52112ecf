import { date, longText, oneOf, verbatim } from '#engine/question.ts'
import { couldNotBeSeen, seenOptions } from '../sighting.ts'

/** What an assessment and an enquiry both ask of seeing the child; when it was is asked in the words of each. */
export function childSeenAsked(when: string) {
  return {
    childSeen: oneOf('Was the child seen?', seenOptions, { errorMissing: 'Select whether the child was seen' }),
    childSeenOn: date(when, {
      called: 'date the child was seen',
      past: true,
      askedWhen: { question: 'childSeen', is: ['seen'] },
    }),
    childSeenAlone: oneOf(
      'Was the child seen alone?',
      { yes: 'Yes', no: 'No', notPossible: 'It was not possible' },
      { errorMissing: 'Select whether the child was seen alone', askedWhen: { question: 'childSeen', is: ['seen'] } },
    ),
    whyNotAlone: longText('Why was the child not seen alone?', {
      errorMissing: 'Enter why the child was not seen alone',
      askedWhen: { question: 'childSeenAlone', is: ['no', 'notPossible'] },
    }),
    attempts: longText('What was done to see the child?', {
      hint: 'Each attempt: when, where, and what happened.',
      errorMissing: 'Enter what was done to see the child',
      askedWhen: { question: 'childSeen', is: couldNotBeSeen },
    }),
  } as const
}

export const childsWordsAsked = verbatim('What did the child say, in their own words?', {
  optional: true,
  hint: 'As the child said it. For a child who does not speak, leave this empty and say below what you saw.',
  askedWhen: { question: 'childSeen', is: ['seen'] },
})

export const parentsAsked = longText('What do the parents or carers say?', {
  optional: true,
  hint: 'Each of them, also a parent who lives elsewhere.',
})
