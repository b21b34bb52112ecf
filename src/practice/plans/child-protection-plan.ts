import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, childrenInNeedCensus, trustLimit, trustStandard, workingTogether } from '../citations.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered } from '../gates.ts'

const reviews = workingTogether('chapter 3, child protection review conferences')

export const childProtectionPlan = defineStep({
  id: 'child-protection-plan',
  title: 'Child protection plan',
  purpose: 'Keep the child safe from harm while the family changes what must change.',
  edition: '2026',
  law: [childrenAct1989('47'), reviews],
  rules: ['CP-17', 'CP-18', 'CP-19', 'CP-21'],
  protective: 'to begin',

  begins: {
    when: 'A conference decides that the child is at continuing risk of significant harm.',
    after: ['initial-child-protection-conference'],
  },

  form: form({
    endedBy: oneOf(
      'How does the plan end?',
      {
        conference: 'A review conference decided it',
        eighteen: 'The young person is eighteen',
        died: 'The child has died',
        moved: 'The child has moved for good, and the receiving authority has held its conference',
      },
      { errorMissing: 'Select how the plan ends' },
    ),
    endedOn: date('When did it end?', { called: 'date the plan ended', past: true }),
    reason: longText('Why is the child no longer at continuing risk of significant harm?', {
      errorMissing: 'Enter why the child is no longer at continuing risk of significant harm',
      askedWhen: { question: 'endedBy', is: ['conference'] },
    }),
    receivingAuthority: text('Which authority has received the child?', {
      called: 'receiving authority',
      askedWhen: { question: 'endedBy', is: ['moved'] },
    }),
    stepDownLead: text('Who has accepted to lead the plan that follows?', { optional: true }),
    firstVisitOn: date('When is the first visit under the plan that follows?', { optional: true }),
  }),

  toBegin: [],
  toConclude: [
    everyConcernIsAnswered,
    {
      id: 'not-by-a-manager-alone',
      metSays: 'The plan is ended by whoever may end it.',
      says: 'Only a conference ends a plan, unless the young person is eighteen, has died, or another authority has taken the plan over.',
      law: reviews,
      rules: ['CP-18'],
      answerAt: 'endedBy',
      met: ({ answers, actor }) => answers.endedBy !== 'conference' || actor.profession === 'conference-chair',
    },
  ],

  timeLimits: [
    {
      id: 'visit',
      what: 'Visit the child',
      whose: 'Lead social worker',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the plan',
      stoppedBy: 'event:child-seen',
      limits: trustLimit(workingDays(10), 'a child with a protection plan is visited every ten working days'),
      rules: ['CP-17'],
    },
    {
      id: 'fifteen-months',
      what: 'Look at the plan with the head of service and a lawyer',
      whose: 'Head of service',
      countedFrom: 'begun',
      countedFromSays: 'the beginning of the plan',
      stoppedBy: 'event:senior-review',
      limits: trustLimit(months(15), 'a plan is looked at by the head of service before fifteen months'),
      rules: ['CP-19'],
    },
  ],

  outcomes: {
    childInNeedPlan: {
      means: 'End the plan and go on under a child in need plan.',
      law: reviews,
      rules: ['ST-01', 'CP-21'],
      leadsTo: ['child-in-need-plan'],
      needs: [
        {
          id: 'next-lead-has-accepted',
          says: 'Name who has accepted to lead the child in need plan.',
          metSays: 'Whoever leads the child in need plan has accepted.',
          law: trustStandard('the next person has accepted'),
          rules: ['ST-01'],
          answerAt: 'stepDownLead',
          met: ({ answers }) => answers.stepDownLead !== undefined,
        },
        {
          id: 'first-visit-is-booked',
          says: 'Enter the date of the first visit under the child in need plan.',
          metSays: 'The first visit under the child in need plan is booked.',
          law: trustStandard('the next visit is booked'),
          rules: ['ST-01'],
          answerAt: 'firstVisitOn',
          met: ({ answers }) => answers.firstVisitOn !== undefined,
        },
      ],
      timeLimits: [
        {
          id: 'first-visit-after',
          what: 'Visit the child under the child in need plan',
          whose: 'Lead practitioner of the child in need plan',
          countedFrom: 'endedOn',
          countedFromSays: 'the end of the child protection plan',
          stoppedBy: 'event:child-seen',
          limits: trustLimit(workingDays(10), 'a child is visited within ten working days of stepping down'),
          rules: ['ST-01'],
        },
      ],
    },
    lookedAfter: {
      means: 'End the plan: the child is looked after.',
      law: childrenAct1989('22', '', 'M'),
      rules: ['CP-18'],
      leadsTo: [],
    },
    ended: {
      means: 'End the plan: the young person is eighteen, has died, or has moved to another authority.',
      law: childrenInNeedCensus('CPPendDate'),
      rules: ['CP-18'],
      leadsTo: ['closure'],
      needs: [
        {
          id: 'ended-without-conference',
          says: 'A plan that a conference ends is followed by a child in need plan or by care.',
          metSays: 'The plan ends for another reason than a conference.',
          law: trustStandard('a child steps down to a child in need plan'),
          rules: ['CP-18', 'ST-01'],
          answerAt: 'endedBy',
          met: ({ answers }) => answers.endedBy !== undefined && answers.endedBy !== 'conference',
        },
      ],
    },
  },
})
