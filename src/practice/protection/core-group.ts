import { form } from '#engine/form.ts'
import { anyOf, date, longText, verbatim } from '#engine/question.ts'
import type { TimeLimit } from '#engine/step.ts'
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard, workingTogether } from '../citations.ts'
import { notBeforeAnswer } from '../dates.ts'
import { defineStep, type Trust } from '../define.ts'

const groups = workingTogether('chapter 3, core group')

const nextGroup: TimeLimit<Trust, { readonly heldOn: ReturnType<typeof date> }> = {
  id: 'next',
  what: 'Hold the next core group',
  whose: 'Lead social worker',
  countedFrom: 'heldOn',
  countedFromSays: 'the last core group',
  stoppedBy: 'core-group',
  limits: trustLimit(weeks(6), 'core groups meet at least every six weeks', 'L'),
  rules: ['CP-14'],
}

/** The lead, a parent or carer, and somebody of another agency: local. */
export function isWholeCoreGroup(came: ReadonlySet<string> | undefined): boolean {
  if (came === undefined || !came.has('lead')) return false
  const family = came.has('parents') || came.has('carers')
  return family && ['police', 'health', 'education', 'housing', 'other'].some((agency) => came.has(agency))
}

export const coreGroup = defineStep({
  id: 'core-group',
  title: 'Core group',
  purpose: 'Turn the plan into what each person does, and see that it is done.',
  edition: '2026, second',
  law: [groups],
  rules: ['CP-13', 'CP-14'],

  begins: {
    when: 'A child protection plan has begun: within ten working days, and again for as long as it stands.',
    after: [],
    during: ['child-protection-plan'],
  },

  form: form({
    heldOn: date('When was the core group held?', { called: 'date of the core group', past: true }),
    came: anyOf(
      'Who came?',
      {
        lead: 'The lead social worker',
        parents: 'Parents',
        carers: 'Carers or other family',
        child: 'The child',
        police: 'Police',
        health: 'Health',
        education: 'School, nursery or education',
        housing: 'Housing',
        other: 'Somebody else who works with the family',
      },
      { errorMissing: 'Select who came' },
    ),
    whyNotWhole: longText('If the parents or every other agency stayed away: why, and what is done about it?', {
      optional: true,
    }),
    childsView: verbatim('What does the child say, in their own words?', { optional: true }),
    progress: longText('What has been done since the last meeting, and what has changed for the child?', {
      called: 'what has been done and what has changed',
    }),
    actions: longText('Who does what from now on, and by when?', {
      hint: 'One line for each: what is done, by whom, by which day.',
      called: 'actions from now on',
    }),
    nextOn: date('When does the core group meet next?', {
      optional: true,
      hint: 'Within six weeks of this meeting.',
    }),
    worry: longText('Is anybody more worried than before? What about?', { optional: true }),
  }),

  dates: [notBeforeAnswer('nextOn', 'heldOn', 'The next meeting can’t be before this one.')],

  toBegin: [
    {
      id: 'a-plan-to-carry-out',
      says: 'The child has no child protection plan, so there is no core group.',
      metSays: 'A child protection plan stands.',
      law: groups,
      rules: ['CP-13'],
      met: ({ record }) => record.protectionPlanOpenSince !== undefined,
    },
  ],

  toConclude: [
    {
      id: 'held-under-the-plan',
      says: 'The core group can’t have been held before the plan began. Change the date.',
      metSays: 'The core group was held while the plan stood.',
      law: groups,
      rules: ['CP-13'],
      answerAt: 'heldOn',
      met: ({ answers, record }) =>
        answers.heldOn === undefined ||
        record.protectionPlanOpenSince === undefined ||
        Temporal.PlainDate.compare(answers.heldOn, record.protectionPlanOpenSince) >= 0,
    },
    {
      id: 'whole-or-why',
      says: 'The lead, a parent or carer, and another agency make a core group. Say why somebody was missing, and what is done about it.',
      metSays: 'The lead, a parent or carer and another agency took part, or it is recorded why not.',
      law: trustStandard('a core group is the lead, a parent or carer and another agency', 'L'),
      rules: ['CP-13'],
      answerAt: 'came',
      met: ({ answers }) => isWholeCoreGroup(answers.came) || answers.whyNotWhole !== undefined,
    },
  ],

  timeLimits: [],

  putRight: {
    whose: 'Lead social worker',
    limits: trustLimit(
      workingDays(5),
      'a core group that led to a strategy discussion is completed within a week',
      'L',
    ),
  },

  outcomes: {
    goOn: {
      means: 'The plan is carried on.',
      law: groups,
      rules: ['CP-14'],
      leadsTo: [],
      timeLimits: [nextGroup],
    },
    strategyDiscussion: {
      means: 'The child is not safe now: hold a strategy discussion. The plan goes on.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
      timeLimits: [nextGroup],
    },
    reviewSooner: {
      means: 'The plan does not work: ask for a review conference sooner.',
      law: groups,
      rules: ['CP-15'],
      leadsTo: ['review-conference'],
      timeLimits: [nextGroup],
    },
  },
})
