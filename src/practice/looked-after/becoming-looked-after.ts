import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { decisionIsQualified, managerAuthorises } from '../gates.ts'
import { madeBeforeSeventeen } from '../legal/care-order-age.ts'
import { becomingLookedAfterForm } from './becoming-looked-after-form.ts'
import { consentGates, section20 } from './consent.ts'
import { lackingAtFirst } from './lacking-at-first.ts'
import { carePlanningGuidance, lookedAfterReturn } from './law.ts'

const authorityIsNamed = {
  id: 'authority-is-named',
  says: 'Say on what authority the child is looked after. Without consent or an order it is not lawful.',
  metSays: 'The authority on which the child is looked after is named.',
  law: childrenAct1989('22', '(1)', 'M'),
  rules: ['LA-25'],
  lawfulAuthority: true,
  answerAt: 'way' as const,
  met: ({ answers }: { readonly answers: { readonly way?: string } }) => answers.way !== undefined,
} as const

export const becomingLookedAfter = defineStep({
  id: 'becoming-looked-after',
  title: 'Becoming looked after, or a change of legal status',
  purpose: 'Look after a child who cannot be at home now, on lawful authority and for no longer than they need.',
  edition: '2026',
  law: [childrenAct1989('22', '', 'M'), section20, childrenAct1989('21', '', 'M')],
  rules: ['LA-25', 'LA-08', 'LA-09', 'LA-01'],
  protective: 'to begin',

  begins: {
    when: 'A child has nowhere safe to live, a court or the police have placed the child in our care, or a parent asks us to.',
    after: ['child-and-family-assessment', 'police-protection', 'care-proceedings'],
    during: ['section-47-enquiry', 'child-protection-plan', 'child-in-need-plan', 'child-and-family-assessment'],
  },

  form: becomingLookedAfterForm,

  dates: [
    notBeforeBirth('startedOn', 'The child can’t have been looked after'),
    notBeforeBirth('heldSince', 'The child can’t have been taken into protection'),
    notBeforeBirth('orderMadeOn', 'The order can’t have been made'),
    madeBeforeSeventeen('orderMadeOn', 'care order', ({ way }) => way === 'careOrder' || way === 'interimCareOrder'),
    notBeforeAnswer('meantUntil', 'startedOn', 'It can’t be meant to last until a day before it began.'),
    notBeforeAnswer('orderEndsOn', 'orderMadeOn', 'The order can’t end before it was made.'),
  ],

  toBegin: [],
  toConclude: [],
  timeLimits: [],

  becomesClock: lackingAtFirst,

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(workingDays(1), 'the record of becoming looked after is completed within one working day', 'L'),
    rules: ['LA-25'],
  },

  outcomes: {
    lookedAfter: {
      means: 'The child is looked after from this day.',
      law: childrenAct1989('22', '(1)', 'M'),
      rules: ['LA-25', 'LA-26'],
      leadsTo: ['care-plan', 'initial-health-assessment', 'personal-education-plan'],
      protective: true,
      needs: [
        authorityIsNamed,
        {
          id: 'not-looked-after-already',
          says: 'The child is looked after already. Decide instead that another authority takes the place of the one that stands.',
          metSays: 'The child was not looked after before this.',
          law: lookedAfterReturn('periods of care follow one another'),
          rules: ['LA-25'],
          lawfulAuthority: true,
          answerAt: 'period-of-care:open',
          met: ({ record }) => record.lookedAfterSince === undefined,
        },
        ...consentGates(),
        decisionIsQualified,
        managerAuthorises('that the child is looked after', carePlanningGuidance('chapter 2, decisions'), ['LA-25']),
      ],
    },
    anotherAuthority: {
      means: 'The child is looked after already: this authority takes the place of the one that stands.',
      law: childrenAct1989('22', '(1)', 'M'),
      rules: ['LA-25'],
      leadsTo: [],
      protective: true,
      needs: [
        authorityIsNamed,
        {
          id: 'looked-after-already',
          says: 'The child is not looked after. Decide that the child is looked after from this day.',
          metSays: 'The child is looked after.',
          law: lookedAfterReturn('legal statuses follow one another within a period of care'),
          lawfulAuthority: true,
          answerAt: 'period-of-care:open',
          met: ({ record }) => record.lookedAfterSince !== undefined,
        },
        {
          id: 'not-with-a-parent-under-section-20',
          says: 'The child lives with a parent. A child is not accommodated under section 20 with a parent: the child would no longer be looked after.',
          metSays: 'The child is not accommodated under section 20 while living with a parent.',
          law: lookedAfterReturn('legal status V2 with placement P1 is not valid'),
          rules: ['LA-26'],
          lawfulAuthority: true,
          answerAt: 'way',
          met: ({ answers, record }) => answers.way !== 'section20' || record.placement?.type !== 'P1',
        },
        ...consentGates(),
        decisionIsQualified,
      ],
    },
    notLookedAfter: {
      means: 'The child is not looked after: the family or the law provides otherwise.',
      notDone: true,
      law: childrenAct1989('17', '(1)', 'M'),
      leadsTo: [],
      needs: [
        decisionIsQualified,
        managerAuthorises(
          'that the child is not looked after',
          trustStandard('a manager decides that a child is not taken into care'),
          ['LA-25', 'LA-27'],
        ),
      ],
    },
  },
})
