import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { calendarDays, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, workingTogether, workingTogetherLimits } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep } from '../define.ts'

const moving = workingTogether('chapter 3, children who move between authorities')

export const transferOut = defineStep({
  id: 'transfer-out',
  title: 'Transfer to another authority',
  purpose: 'Hand a child with a child protection plan who has moved to those who are to keep the child safe there.',
  edition: '2026',
  law: [moving],
  rules: ['CP-18', 'ST-04'],

  begins: {
    when: 'A child with a child protection plan has moved to another area, or is about to.',
    after: [],
    during: ['child-protection-plan'],
    asksAtOnce: ['movedOn', 'notifiedOn'],
  },

  form: form({
    movedOn: date('When did the child move, or when will they?', {
      called: 'date of the move',
      hint: 'Tell the other authority on the same day.',
    }),
    receivingAuthority: text('Which authority is the child in now?', { called: 'authority' }),
    notifiedOn: date('When was the authority told?', { called: 'date the authority was told', past: true }),
    notifiedWhom: text('Who there was told, by name?', { called: 'name of who was told' }),
    receiptBy: text('Who there has given a receipt for our papers?', {
      called: 'name of who gave the receipt',
      hint: 'A named person. Papers that were sent are not papers that were received.',
    }),
    receiptOn: date('When was the receipt given?', { called: 'date of the receipt', past: true }),
    theirConferenceOn: date('When was their conference held?', { optional: true, past: true }),
    theirDecision: longText('What did their conference decide?', { optional: true }),
    reason: longText('What stays with us, and until when?', {
      hint: 'We stay responsible, and go on visiting, until their conference has been held.',
      errorMissing: 'Enter what stays with us, and until when',
    }),
  }),

  dates: [
    notBeforeAnswer('receiptOn', 'notifiedOn', 'They can’t have received our papers before they were told.'),
    notBeforeAnswer('theirConferenceOn', 'notifiedOn', 'Their conference can’t have been held before they were told.'),
  ],

  toBegin: [
    {
      id: 'a-plan-to-hand-over',
      says: 'The child has no child protection plan to hand over.',
      metSays: 'A child protection plan stands.',
      law: moving,
      rules: ['ST-04'],
      met: ({ record }) => record.protectionPlanOpenSince !== undefined,
    },
  ],

  toConclude: [],

  timeLimits: [
    {
      id: 'who-is-told',
      what: 'Write down when the child moves, and who there was told',
      whose: 'Lead social worker',
      countedFrom: 'begun',
      countedFromSays: 'the day on which we knew of the move',
      stoppedBy: 'event:move-written-down',
      limits: trustLimit(workingDays(1), 'a move is written down, with who was told, within one working day'),
      rules: ['ST-04'],
      forUsAlone: true,
    },
    {
      id: 'tell',
      what: 'Tell the authority to which the child has moved',
      whose: 'Lead social worker',
      countedFrom: 'movedOn',
      countedFromSays: 'the move',
      stoppedBy: 'event:receiving-authority-told',
      limits: trustLimit(calendarDays(0), 'the receiving authority is told on the day of the move'),
      rules: ['ST-04'],
    },
    {
      id: 'receipt',
      what: 'Have a receipt for our papers from a named person there',
      whose: 'Lead social worker',
      countedFrom: 'notifiedOn',
      countedFromSays: 'the day on which the authority was told',
      stoppedBy: 'event:our-papers-receipted',
      limits: trustLimit(workingDays(2), 'papers are receipted by name within two working days, or we ring'),
      rules: ['ST-04'],
    },
    {
      id: 'their-conference',
      what: 'The receiving authority holds its conference',
      whose: 'Receiving authority',
      countedFrom: 'notifiedOn',
      countedFromSays: 'the day on which the authority was told',
      stoppedBy: 'conclusion',
      limits: workingTogetherLimits(workingDays(15), 'chapter 3, children who move between authorities', 'M'),
      rules: ['CP-18', 'ST-04'],
    },
  ],

  outcomes: {
    handedOver: {
      means: 'Their conference has been held, and they are responsible. Then end the plan here.',
      law: moving,
      rules: ['CP-18', 'ST-04'],
      leadsTo: [],
      timeLimits: [
        {
          id: 'end-the-plan',
          what: 'End the child protection plan here: the other authority is responsible now',
          whose: 'Lead social worker',
          countedFrom: 'concluded',
          countedFromSays: 'the day on which the child was handed over',
          stoppedBy: 'child-protection-plan',
          limits: trustLimit(
            workingDays(1),
            'a plan that another authority has taken over is ended by the next working day',
          ),
          rules: ['CP-18', 'ST-04'],
          when: ({ record }) => record.protectionPlanOpenSince !== undefined,
        },
      ],
      needs: [
        {
          id: 'child-has-moved',
          says: 'By the date that you have written the child has not moved yet. Change it, or wait until the child lives there.',
          metSays: 'The child has moved.',
          law: moving,
          rules: ['ST-04'],
          answerAt: 'movedOn',
          met: ({ answers: { movedOn }, today }) =>
            movedOn === undefined || Temporal.PlainDate.compare(movedOn, today) <= 0,
        },
        {
          id: 'their-conference-was-held',
          says: 'We stay responsible until the receiving authority has held its conference: enter its date and what it decided.',
          metSays: 'The receiving authority has held its conference.',
          law: moving,
          rules: ['CP-18', 'ST-04'],
          answerAt: 'theirConferenceOn',
          met: ({ answers }) => answers.theirConferenceOn !== undefined && answers.theirDecision !== undefined,
        },
      ],
    },
    cameBack: {
      means: 'The child has come back, or does not live there for good: the plan stays ours.',
      law: moving,
      rules: ['ST-04'],
      leadsTo: [],
    },
  },
})
