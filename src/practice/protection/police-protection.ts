import { form } from '#engine/form.ts'
import { dateTime, longText, text, verbatim } from '#engine/question.ts'
import { calendarDays, hours, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'

const powers = childrenAct1989('46')

export const policeProtection = defineStep({
  id: 'police-protection',
  title: 'Police protection',
  purpose: 'Keep a child safe whom the police have taken into protection, and decide within hours what comes next.',
  edition: '2026',
  law: [powers, childrenAct1989('47', '(1)(a)')],
  rules: ['CP-08'],
  protective: 'throughout',

  begins: {
    when: 'A constable has taken a child into police protection and tells us.',
    after: [],
    dayAsked: 'When were we told?',
    asksAtOnce: ['takenAt'],
  },

  form: form({
    takenAt: dateTime('When was the child taken into police protection?', {
      called: 'date and time at which the child was taken into police protection',
      past: true,
    }),
    constable: text('Which officer, and which designated officer inquires?', {
      hint: 'Names, numbers and where to reach them.',
      called: 'officers',
    }),
    why: longText('Why was the child taken?', { errorMissing: 'Enter why the child was taken' }),
    where: text('Where is the child now, and with whom?', { called: 'where the child is' }),
    childsWords: verbatim('What does the child say, in their own words?', { optional: true }),
    parentsTold: longText('Have the parents been told? By whom, and when?', {
      errorMissing: 'Enter whether the parents have been told',
    }),
    endedAt: dateTime('When did police protection end?', { optional: true, past: true }),
    reason: longText('Why was this decided?', { errorMissing: 'Enter the reason for the decision' }),
  }),

  dates: [
    notBeforeBirth('takenAt', 'The child can’t have been taken into police protection'),
    notBeforeAnswer('endedAt', 'takenAt', 'Police protection can’t have ended before it began.'),
  ],

  toBegin: [],
  toConclude: [],

  timeLimits: [
    {
      id: 'ends',
      what: 'Decide what keeps the child safe: police protection ends',
      whose: 'Social worker',
      countedFrom: 'takenAt',
      countedFromSays: 'the moment at which the child was taken into police protection',
      stoppedBy: 'conclusion',
      limits: [{ since: '1991-10-14', within: hours(72), law: childrenAct1989('46', '(6)') }],
      rules: ['CP-08'],
    },
    {
      id: 'moment-asked',
      what: 'Ask the officer when the child was taken, and write it down: the 72 hours run from then',
      whose: 'Social worker',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we were told',
      stoppedBy: 'event:said-when-taken',
      limits: trustLimit(calendarDays(0), 'the moment from which police protection runs is known on the day', 'L'),
      rules: ['CP-08'],
      forUsAlone: true,
      when: ({ answers }) => answers.takenAt === undefined,
    },
  ],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of police protection is completed within one working day', 'L'),
  },

  outcomes: {
    emergencyProtectionOrder: {
      means: 'Apply for an emergency protection order, and make section 47 enquiries.',
      law: childrenAct1989('44'),
      rules: ['CP-07', 'CP-08'],
      leadsTo: ['emergency-protection-order', 'strategy-discussion'],
      protective: true,
    },
    lookedAfter: {
      means: 'Accommodate the child with consent, and make section 47 enquiries.',
      law: childrenAct1989('20'),
      rules: ['CP-08', 'LA-25'],
      leadsTo: ['becoming-looked-after', 'strategy-discussion'],
      protective: true,
    },
    released: {
      means: 'The child goes home or to family, and section 47 enquiries are made.',
      law: childrenAct1989('46', '(5)'),
      rules: ['CP-08'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
