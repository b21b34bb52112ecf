import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { reviewParticipation } from '../code-lists/review-participation.ts'
import { defineStep } from '../define.ts'
import type { ChildRecord } from '../record.ts'
import { lookedAfterNow, notForAdoption, reviewerIsIndependent } from './gates.ts'
import { carePlanning, carePlanningGuidance, lookedAfterReturn, reviewingHandbookLimit } from './law.ts'

const reviewed = carePlanning('33', '', 'H')
/** Regulation 33 says when; that a review may be held without a meeting, and that one a year is one, is the guidance's since 2015. */
const withoutMeeting = carePlanningGuidance('chapter 4, reviews of children in long-term foster placements')

/** How the child took part, in the codes of the return. */
export const participation = Object.fromEntries(
  reviewParticipation.map(({ code, label }) => [code, label]),
) as Readonly<Record<(typeof reviewParticipation)[number]['code'], string>>

const circulated = [
  {
    id: 'decisions-circulated',
    what: 'Send the decisions of the review to everybody who takes part; managers may object within five working days',
    whose: 'Independent reviewing officer',
    countedFrom: 'heldOn',
    countedFromSays: 'the review',
    stoppedBy: 'event:decisions-circulated',
    limits: reviewingHandbookLimit(workingDays(5), 'chapter 3, decisions of the review'),
    rules: ['IR-01'],
  },
  {
    id: 'record-circulated',
    what: 'Complete the full record of the review',
    whose: 'Independent reviewing officer',
    countedFrom: 'heldOn',
    countedFromSays: 'the review',
    stoppedBy: 'event:record-circulated',
    limits: reviewingHandbookLimit(workingDays(15), 'chapter 3, the record of the review'),
    rules: ['IR-01'],
  },
  {
    id: 'record-given',
    what: 'Give the record to the child, the parents, the carer and those who need it',
    whose: 'Social worker',
    countedFrom: 'heldOn',
    countedFromSays: 'the review',
    stoppedBy: 'event:record-given',
    limits: reviewingHandbookLimit(workingDays(20), 'chapter 3, distribution of the record'),
    rules: ['IR-01'],
  },
] as const

export const lookedAfterReview = defineStep({
  id: 'looked-after-review',
  title: 'Looked-after review',
  purpose: 'Look at the child’s plan with somebody independent, and see that it is carried out.',
  edition: '2026',
  law: [
    childrenAct1989('26', '', 'M'),
    reviewed,
    carePlanning('32', '', 'H'),
    carePlanning('35'),
    childrenAct1989('25B', '', 'M'),
  ],
  rules: ['LA-09', 'LA-10', 'LA-11', 'LA-12'],

  begins: { when: 'A review is due, or something significant is to change.', after: [] },

  form: form({
    heldOn: date('When was the review held?', { called: 'date of the review', past: true }),
    spokeAlone: oneOf(
      'Did you speak with the child alone before the review?',
      {
        yes: 'Yes',
        refused: 'No: the child, who understands, refused',
        inappropriate: 'No: it was not appropriate at their age or understanding',
        no: 'No',
      },
      { errorMissing: 'Select whether you spoke with the child alone before the review' },
    ),
    whyNotAlone: longText('Why not, and how did you find out what the child thinks?', {
      errorMissing: 'Enter why not, and how you found out what the child thinks',
      askedWhen: { question: 'spokeAlone', is: ['refused', 'inappropriate', 'no'] },
    }),
    tookPart: oneOf('How did the child take part?', participation, { errorMissing: 'Select how the child took part' }),
    childsWords: verbatim('What does the child say, in their own words?', { optional: true }),
    whoCame: anyOf(
      'Who took part?',
      {
        worker: 'The social worker',
        carer: 'The carer',
        mother: 'Mother',
        father: 'Father',
        school: 'School',
        health: 'Health',
        advocate: 'Advocate',
        other: 'Somebody else',
      },
      { errorMissing: 'Select who took part in the review' },
    ),
    meeting: oneOf(
      'Was the review held as a meeting?',
      {
        yes: 'Yes',
        no: 'No: long-term fostering for more than a year, and a meeting was held within the last twelve months',
      },
      {
        hint: 'A child settled in long-term fostering is reviewed every six months; once a year it is a meeting.',
        optional: true,
      },
    ),
    whyNoMeeting: longText('Why was no meeting needed, and what did the child and the carer say to that?', {
      errorMissing: 'Enter why no meeting was needed, and what the child and the carer said to that',
      askedWhen: { question: 'meeting', is: ['no'] },
    }),
    actionsDone: longText('What was to be done since the last review, and was it done?', {
      called: 'what was done since the last review',
    }),
    visits: oneOf(
      'Has the child been visited as the law asks, and spoken with alone?',
      { yes: 'Yes', late: 'Some visits were late', notAlone: 'The child was not seen alone', no: 'No' },
      { errorMissing: 'Select whether the child has been visited as the law asks' },
    ),
    placementRight: longText('Is the placement right for the child?', { called: 'view of the placement' }),
    familyTime: longText('Time with family, and with brothers and sisters: how is it?', {
      called: 'view of family time',
    }),
    healthAndSchool: longText('Health and education: are the assessments and plans made, and do they help?', {
      called: 'view of health and education',
    }),
    permanenceAgreed: oneOf(
      'Does the plan say where the child will grow up?',
      { yes: 'Yes, and I agree with it', disagree: 'Yes, and I do not agree with it', no: 'No, not yet' },
      { errorMissing: 'Select whether the plan says where the child will grow up' },
    ),
    drift: oneOf(
      'Is the plan carried out in the child’s time?',
      { yes: 'Yes', drift: 'No: there is drift or delay', harm: 'No: the child’s rights or welfare are not kept' },
      { errorMissing: 'Select whether the plan is carried out in the child’s time' },
    ),
    protectionPlan: oneOf(
      'If the child has a child protection plan: what follows?',
      {
        ends: 'It is to end: the conference is called',
        stands: 'It stands beside the care plan, for a reason given below',
        none: 'There is none',
      },
      { optional: true },
    ),
    change: oneOf(
      'Is a significant change to the plan considered?',
      { none: 'No', agreed: 'Yes, and the review agrees', notAgreed: 'Yes, and the review does not agree' },
      {
        hint: 'A move, a change of school, the end of care: none is made without a review, but to protect the child at once.',
        errorMissing: 'Select whether a significant change is considered',
      },
    ),
    decisions: longText('What was decided? Who does what, by when?', { called: 'decisions of the review' }),
    rights: yesOrNo('Does the child know of advocacy, of complaints, and of going to court?', {
      errorMissing: 'Select yes if the child knows of advocacy and complaints',
    }),
  }),

  toBegin: [lookedAfterNow, notForAdoption],
  toConclude: [
    lookedAfterNow,
    reviewerIsIndependent,
    {
      id: 'child-spoken-with-alone',
      says: 'Speak with the child alone before the review, unless the child refuses or it is not appropriate. Say which.',
      metSays: 'The child was spoken with alone, or refused, or it was not appropriate.',
      law: carePlanning('36', '(1)(b)'),
      rules: ['LA-09'],
      answerAt: 'spokeAlone',
      met: ({ answers }) => answers.spokeAlone !== undefined && answers.spokeAlone !== 'no',
    },
    {
      id: 'held-while-looked-after',
      says: 'The review can’t have been held before the child was looked after, or before the last review. Change the date.',
      metSays: 'The review was held while the child was looked after, after the one before.',
      law: lookedAfterReturn('reviews follow one another'),
      rules: ['LA-09'],
      answerAt: 'heldOn',
      met: ({ answers, record }) => {
        const { heldOn } = answers
        const last = record.lookedAfterReviewsOn?.at(-1)
        if (heldOn === undefined || record.lookedAfterSince === undefined) return true
        if (last !== undefined && Temporal.PlainDate.compare(heldOn, last) <= 0) return false
        return Temporal.PlainDate.compare(heldOn, record.lookedAfterSince) >= 0
      },
    },
    {
      id: 'meeting-unless-settled',
      says: 'A review is a meeting, unless the child has been in long-term fostering for more than a year.',
      metSays:
        'The review was a meeting; or the child is settled in long-term fostering, and a meeting was held within the year.',
      saysNow: ({ answers: { heldOn }, record }) =>
        isSettled(record, heldOn)
          ? 'At least once a year a review is a meeting, and none is recorded within the twelve months before this one. Hold it as a meeting.'
          : 'A review is a meeting, unless the child has been in long-term fostering for more than a year.',
      law: withoutMeeting,
      rules: ['LA-11'],
      answerAt: 'meeting',
      met: ({ answers: { meeting, heldOn }, record }) =>
        meeting !== 'no' || (isSettled(record, heldOn) && metWithinTheYear(record, heldOn)),
    },
    {
      id: 'protection-plan-is-decided',
      says: 'The child has a child protection plan too. Decide at the first review whether it ends or stands beside the care plan.',
      metSays: 'The child has no child protection plan, or what becomes of it is decided.',
      law: carePlanningGuidance('chapter 4, children with a child protection plan'),
      rules: ['LA-09', 'CP-18'],
      answerAt: 'protectionPlan',
      met: ({ answers, record }) =>
        record.protectionPlanOpenSince === undefined ||
        answers.protectionPlan === 'ends' ||
        answers.protectionPlan === 'stands',
    },
  ],
  timeLimits: [],

  becomesClock: [
    {
      id: 'permanence-by-second-review',
      says: 'The plan does not say where the child will grow up, at the second review or later.',
      what: 'Decide where the child will grow up, and tell the reviewing officer',
      whose: 'Team manager',
      limits: trustLimit(
        workingDays(20),
        'a plan without permanence at the second review is put right within twenty working days',
        'L',
      ),
      stoppedBy: 'event:permanence-decided',
      rules: ['LA-10'],
      met: ({ answers, record }) =>
        (record.lookedAfterReviewsOn ?? []).length === 0 || answers.permanenceAgreed !== 'no',
    },
    {
      id: 'drift-raised',
      says: 'The plan is not carried out in the child’s time, or the child’s rights or welfare are not kept.',
      what: 'Raise it with the manager, and begin the dispute resolution if it is not put right',
      whose: 'Independent reviewing officer',
      limits: trustLimit(workingDays(5), 'drift that a review finds is raised within five working days', 'L'),
      stoppedBy: 'event:drift-raised',
      rules: ['LA-29'],
      met: ({ answers }) => answers.drift === undefined || answers.drift === 'yes',
    },
  ],

  outcomes: {
    continues: {
      means: 'The plan goes on.',
      law: reviewed,
      rules: ['LA-09', 'LA-10', 'LA-11', 'IR-01'],
      leadsTo: [],
      timeLimits: circulated,
    },
    changes: {
      means: 'The plan is changed as the review decided.',
      law: carePlanning('32', '(2)', 'H'),
      rules: ['LA-12', 'IR-01'],
      leadsTo: ['care-plan'],
      timeLimits: circulated,
    },
    careEnds: {
      means: 'The review supports that the child leaves care.',
      law: carePlanning('39'),
      rules: ['LA-28'],
      leadsTo: ['ending-looked-after'],
      timeLimits: circulated,
    },
  },
})

/** In long-term fostering, of the kind that regulation 22B speaks of, for a year or longer. */
function isSettled({ placement }: ChildRecord, on: Temporal.PlainDate | undefined): boolean {
  if (placement === undefined || !['U1', 'U4'].includes(placement.type)) return false
  return on === undefined || Temporal.PlainDate.compare(placement.since.add({ years: 1 }), on) <= 0
}

function metWithinTheYear({ lastReviewMeetingOn }: ChildRecord, on: Temporal.PlainDate | undefined): boolean {
  if (lastReviewMeetingOn === undefined) return false
  return on === undefined || Temporal.PlainDate.compare(lastReviewMeetingOn.add({ years: 1 }), on) >= 0
}
