import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { specialGuardianshipRegulations } from './law.ts'

const visiting = trustStandard('visits at six weeks, three months and twelve months after a special guardianship order')

export const specialGuardianshipVisit = defineStep({
  id: 'special-guardianship-visit',
  title: 'Visit after a special guardianship order',
  purpose: 'See the child where they live now, hear how it goes, and see that what was promised is given.',
  edition: '2026',
  law: [visiting, specialGuardianshipRegulations('regulation 17', 'H')],
  rules: ['SG-03', 'SG-06'],

  begins: {
    when: 'A visit that the support plan offers is due, or somebody is worried.',
    after: ['special-guardianship-order'],
    afterClosure: true,
  },

  form: form({
    which: oneOf(
      'Which visit is it?',
      {
        sixWeeks: 'At six weeks',
        threeMonths: 'At three months',
        twelveMonths: 'At twelve months',
        between: 'Another',
      },
      { errorMissing: 'Select which visit it is' },
    ),
    on: date('When was it, or when was it declined?', { called: 'day of the visit', past: true }),
    seen: oneOf(
      'Was the child seen?',
      {
        alone: 'Yes, and alone',
        withOthers: 'Yes, not alone',
        no: 'No',
        declined: 'No: the guardian declined the visit',
      },
      { errorMissing: 'Select whether the child was seen' },
    ),
    whyNot: longText('Why not, and what was done to see the child?', {
      errorMissing: 'Enter why the child was not seen, and what was done',
      askedWhen: { question: 'seen', is: ['no', 'declined'] },
    }),
    childsWords: verbatim('What did the child say, in their own words?', { optional: true }),
    childDoes: longText('How is the child: health, school, sleep, play, weight, injuries?', {
      errorMissing: 'Enter how the child is, or what others told you of the child',
    }),
    guardianDoes: longText('How is the guardian, and who else lives there now?', {
      errorMissing: 'Enter how the guardian is, and who lives there',
    }),
    promised: longText('Which of the promised support was given, and which was not?', {
      errorMissing: 'Enter which of the promised support was given',
    }),
    othersSay: longText('What do the health visitor or school nurse and the nursery or school say?', {
      errorMissing: 'Enter what health and school say, or that you could not reach them',
    }),
    worried: yesOrNo('Are you, or is anybody whom you spoke with, worried about the child?', {
      errorMissing: 'Select whether anybody is worried',
    }),
    about: longText('About what?', {
      errorMissing: 'Enter what the worry is about',
      askedWhen: { question: 'worried', is: ['yes'] },
    }),
  }),

  dates: [notBeforeBirth('on', 'The visit can’t have been')],

  toBegin: [],
  toConclude: [],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(5), 'a visit that led to a strategy discussion is completed within a week', 'L'),
  },

  timeLimits: [],

  outcomes: {
    goesOn: {
      means: 'The child was seen, and what is promised goes on.',
      law: visiting,
      rules: ['SG-06'],
      leadsTo: [],
      needs: [
        {
          id: 'child-was-seen',
          says: 'The child must have been seen. If not, decide how the child will be seen.',
          metSays: 'The child was seen.',
          law: visiting,
          rules: ['SG-03'],
          answerAt: 'seen',
          met: ({ answers }) => answers.seen === 'alone' || answers.seen === 'withOthers',
        },
        {
          id: 'nobody-is-worried',
          says: 'Somebody is worried about the child. Offer more support, assess, or hold a strategy discussion.',
          metSays: 'Nobody is worried about the child.',
          law: visiting,
          rules: ['SG-03'],
          answerAt: 'worried',
          met: ({ answers }) => answers.worried === false,
        },
      ],
    },
    moreSupport: {
      means: 'Change the support plan.',
      law: specialGuardianshipRegulations('regulation 17', 'H'),
      rules: ['SG-06'],
      leadsTo: [],
      timeLimits: [
        {
          id: 'change-support',
          what: 'Change the special guardianship support plan',
          whose: 'Social worker',
          countedFrom: 'on',
          countedFromSays: 'the visit',
          stoppedBy: 'special-guardianship-support',
          limits: trustLimit(workingDays(20), 'a support plan that is not enough is changed within a month', 'L'),
          rules: ['SG-06'],
        },
      ],
    },
    notSeen: {
      means: 'The child was not seen. A manager looks at whether section 47 applies.',
      law: visiting,
      rules: ['SG-03'],
      leadsTo: [],
      timeLimits: [
        {
          id: 'manager-looks',
          what: 'Look at whether section 47 applies to a child not seen after an order',
          whose: 'Team manager',
          countedFrom: 'on',
          countedFromSays: 'the visit at which the child was not seen',
          stoppedBy: 'event:section-47-looked-at',
          limits: trustLimit(
            workingDays(2),
            'a manager looks within two working days when a child is not seen after an order',
            'L',
          ),
          rules: ['SG-03'],
        },
      ],
    },
    strategyDiscussion: {
      means: 'Hold a strategy discussion.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
