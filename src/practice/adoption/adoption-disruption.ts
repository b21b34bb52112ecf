import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim } from '#engine/question.ts'
import { weeks } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { adoptionAct2002, adoptionAgencies } from './law.ts'

const meeting = trustStandard('a disruption meeting is held when a placement for adoption ends, and blames nobody')

/** A placement for adoption has ended. Where the child lives now is recorded as a placement, and waits for nothing here. */
export const adoptionDisruption = defineStep({
  id: 'adoption-disruption',
  title: 'Disruption of a placement for adoption',
  purpose:
    'Keep the child safe first; then understand with everybody why it ended, so that the next plan is a better one.',
  edition: '2026',
  law: [adoptionAct2002('35'), adoptionAgencies('36', ', on a child returned under section 35'), meeting],
  rules: ['AD-04', 'AD-07'],

  begins: {
    when: 'Adopters ask that the child is taken back, or the child is removed or returned.',
    after: ['adoption-review'],
  },

  form: form({
    endedOn: date('On which day did, or does, the child leave the adopters?', {
      called: 'day on which the child leaves the adopters',
    }),
    asked: oneOf(
      'Who ended it?',
      {
        adopters: 'The adopters asked that the child is taken back',
        agency: 'The trust decided that the child must not stay',
        child: 'The child would not stay',
      },
      { errorMissing: 'Select who ended it' },
    ),
    safe: longText('Where is the child now, and how do you know that the child is safe?', {
      errorMissing: 'Enter where the child is, and how you know that they are safe',
    }),
    childsWords: verbatim('What does the child say or show, in their own words?', { optional: true }),
    metOn: date('When was the disruption meeting held?', {
      called: 'day of the disruption meeting',
      past: true,
      optional: true,
    }),
    learned: longText('What did the meeting find: what was known, promised and missed?', { optional: true }),
    support: longText('What help do the child, the adopters and the carers have now?', {
      errorMissing: 'Enter what help the child, the adopters and the carers have',
    }),
    next: longText('What follows for the child, and for their brothers and sisters?', {
      errorMissing: 'Enter what follows for the child',
    }),
  }),

  dates: [
    notBeforeBirth('endedOn', 'The child can’t have left'),
    notBeforeBirth('metOn', 'The meeting can’t have been held'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'meeting',
      what: 'Hold the disruption meeting',
      whose: 'Team manager',
      countedFrom: 'endedOn',
      countedFromSays: 'the day on which the child left the adopters',
      stoppedBy: 'conclusion',
      limits: trustLimit(weeks(6), 'a disruption meeting is held within six weeks', 'L'),
      rules: ['AD-07'],
    },
  ],

  outcomes: {
    understood: {
      means: 'The meeting was held: what it found goes into the next plan.',
      law: meeting,
      rules: ['AD-07'],
      leadsTo: [],
      needs: [
        {
          id: 'meeting-was-held',
          says: 'Hold the disruption meeting first, and say what it found.',
          metSays: 'The disruption meeting was held, and what it found is recorded.',
          law: meeting,
          rules: ['AD-07'],
          answerAt: 'metOn',
          met: ({ answers }) => answers.metOn !== undefined && answers.learned !== undefined,
        },
      ],
    },
    stays: {
      means: 'The child stays with the adopters after all, with more help.',
      law: meeting,
      rules: ['AD-04'],
      leadsTo: [],
    },
  },
})
