import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text, verbatim } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustStandard } from '../citations.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { educationGuidance, educationGuidanceLimit } from './education-guidance.ts'
import { isLookedAfter } from './is-looked-after.ts'
import { carePlanning } from './law.ts'

const planned = educationGuidance('personal education plans')
const rules = ['LA-06'] as const

/** Those without whom a plan for school is nobody's. */
const needed = ['socialWorker', 'designatedTeacher'] as const

/**
 * The first within ten days, and again each term. Whether the ten are working days or school days is doubted: the guidance is
 * remembered as working days and many local procedures say school days. Working days come first, so no child waits longer.
 */
export const personalEducationPlan = defineStep({
  id: 'personal-education-plan',
  title: 'Personal education plan',
  purpose:
    'See that a child in our care learns and belongs at school, with what they need and somebody who asks each term.',
  edition: '2026',
  law: [carePlanning('5', '(1)(b)(ii)'), planned],
  rules,

  begins: {
    when: 'A child of three or older becomes looked after; each term from then; and when school or placement changes.',
    after: ['becoming-looked-after'],
  },

  form: form({
    heldOn: date('When was the plan made or reviewed?', {
      called: 'date on which the plan was made or reviewed',
      past: true,
    }),
    tookPart: anyOf(
      'Who took part?',
      {
        child: 'The child',
        socialWorker: 'Social worker',
        designatedTeacher: 'Designated teacher, or the nursery’s or college’s own',
        carer: 'Carer',
        parent: 'Parent',
        virtualSchool: 'Virtual school',
      },
      { errorMissing: 'Select who took part' },
    ),
    school: text('Which nursery, school or college?', { called: 'nursery, school or college' }),
    changing: oneOf(
      'Is a change of school planned?',
      { no: 'No', yes: 'Yes', inExams: 'Yes, in the years of examinations (key stage 4)' },
      { errorMissing: 'Select whether a change of school is planned' },
    ),
    childsWords: verbatim('What does the child say about school?', { called: 'words of the child about school' }),
    howItGoes: longText('How is the child doing, and what gets in the way?', {
      called: 'words on how the child is doing',
    }),
    attendance: longText('Attendance, and any exclusions or part-time timetable', {
      called: 'words on attendance and exclusions',
    }),
    aims: longText('What is to be reached this term, who does what, and what does it cost?', {
      hint: 'Include what the pupil premium pays for.',
      called: 'aims of this term',
    }),
  }),

  dates: [notBeforeBirth('heldOn', 'The plan can’t have been made')],

  toBegin: [
    isLookedAfter,
    {
      id: 'of-age-for-education',
      says: 'A child under three has no personal education plan yet. Their learning stands in the care plan.',
      metSays: 'The child is three or older.',
      law: planned,
      rules,
      met: ({ record, today }) =>
        record.dateOfBirth === undefined ||
        Temporal.PlainDate.compare(record.dateOfBirth.add({ years: 3 }), today) <= 0,
    },
  ],
  toConclude: [],

  timeLimits: [
    {
      id: 'made',
      what: 'Make the first personal education plan',
      whose: 'Social worker, with the designated teacher',
      countedFrom: { from: (record) => record.lookedAfterSince },
      countedFromSays: 'the day on which the child became looked after',
      stoppedBy: 'conclusion',
      limits: educationGuidanceLimit(
        workingDays(10),
        'personal education plans; whether working or school days is doubted',
      ),
      rules,
      when: ({ record }) => record.educationPlanMadeOn === undefined,
    },
  ],

  outcomes: {
    agreed: {
      means: 'The plan stands. It is reviewed next term.',
      law: planned,
      rules,
      leadsTo: [],
      needs: [
        {
          id: 'those-needed-took-part',
          says: 'Social worker and designated teacher must both take part. Meet again with whoever was missing.',
          metSays: 'Social worker and designated teacher took part.',
          law: planned,
          rules,
          answerAt: 'tookPart',
          overridableBy: ['head-of-service'],
          met: ({ answers }) => needed.every((one) => answers.tookPart?.has(one) === true),
        },
        {
          id: 'no-change-in-exams',
          says: 'A change of school in the years of examinations is decided by a review, and not here.',
          metSays: 'No change of school in the years of examinations is decided here.',
          law: carePlanning('10', '(2)'),
          rules: ['LA-12'],
          answerAt: 'changing',
          overridableBy: ['head-of-service'],
          met: ({ answers }) => answers.changing !== 'inExams',
        },
      ],
    },
    noSchool: {
      means: 'The child is out of school: a place must be found.',
      law: trustStandard('a child in our care who is out of school is followed up', 'L'),
      rules: ['LA-07', 'ED-02'],
      leadsTo: ['out-of-education'],
    },
  },
})
