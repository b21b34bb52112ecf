import type { StepId } from '../contents.ts'
import { heading, owed, says, written } from './parts.ts'
import type { StepPaper } from './step-paper.ts'

/**
 * What a serious incident gives in writing. The notice itself is typed into the Department’s notification system: this is what is put into
 * it, and what the partners who review it with us, and the family, are told.
 */
export const learningPapers: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  'serious-incident': [
    {
      id: 'notice',
      title: 'Serious incident: notice to the national panel',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'any time',
      toWrite:
        'What the notice still asks: the child’s date of birth, ethnic origin and disability, who else is in the household, which agencies knew the family, and whether there are criminal enquiries.',
      parts: [
        says(
          'The trust gives notice of a serious incident to {child} under section 16C of the Children Act 2004, through the notification system of the Department for Education, which tells Ofsted too.',
        ),
        {
          kind: 'answers',
          of: {
            what: 'What has happened',
            knownOn: 'We became aware on',
            happened: 'What is known',
            othersSafe: 'Who makes other children safe, and how',
            deathReviewToldOn: 'The child death review partners were told on',
            alsoTold: 'Who else was told',
          },
        },
        written,
        owed('What is done next, and by when'),
      ],
    },
    {
      id: 'partners',
      title: 'Serious incident: to the safeguarding partners',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'any time',
      toWrite:
        'Whom this partner names for the rapid review, which records it secures, and by which day it sends what it knows.',
      parts: [
        says(
          'A serious incident has happened to {child}. Please secure every record of the child, the family and the household today, and send what your agency knows for the rapid review.',
        ),
        {
          kind: 'answers',
          of: {
            what: 'What has happened',
            knownOn: 'We became aware on',
            happened: 'What is known',
            othersSafe: 'Who makes other children safe, and how',
            notifiedOn: 'The national panel was notified on',
            reference: 'Its reference',
            deathReviewToldOn: 'The child death review partners were told on',
          },
        },
        written,
        owed('What is done next, and by when'),
      ],
    },
    {
      id: 'rapid-review',
      title: 'Rapid review: what the partners decided',
      filedAs: 'letter',
      readers: ['agency'],
      when: 'any time',
      once: { question: 'rapidReviewOn' },
      toWrite: 'Why the partners decided so, and what each agency does at once.',
      parts: [
        says(
          'The safeguarding partners have completed the rapid review of the serious incident to {child}, and send it to the national panel.',
        ),
        {
          kind: 'answers',
          of: {
            reference: 'Reference of the notice',
            rapidReviewOn: 'Completed and sent on',
            reviewDecision: 'A local child safeguarding practice review',
            reviewDecidedOn: 'Decided on',
            learned: 'What has been learned, and what is done about it',
          },
        },
        written,
        owed('What is done next, and by when'),
      ],
    },
    {
      id: 'family',
      title: 'What happened is looked at, so that others learn from it',
      filedAs: 'letter',
      readers: ['person', 'representative'],
      when: 'any time',
      toWrite:
        'To this reader, in their words: that we are sorry; what we know and may tell; who speaks with them, and how they take part in a review. Ask the police first whether anything must wait.',
      parts: [
        says('We are writing to you about {child}.'),
        written,
        says(
          'The law asks us to tell a national panel of what happened. The police, the health service and we look at what each of us knew and did, so that others are safer. It is not to blame anybody, and it is no trial.',
        ),
        says(
          'If there is a full review you are asked to take part in it, and are told what it found before it is published.',
        ),
        heading('Somebody to help you'),
        says('Tell us what would help you, and whom you want beside you. You can ring us at any time.'),
      ],
    },
  ],
}
