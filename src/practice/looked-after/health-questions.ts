import type { Citation } from '#engine/citation.ts'
import { date, longText, oneOf, text, verbatim, yesOrNo } from '#engine/question.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import type { TrustGate } from '../define.ts'

const whenSeen = { question: 'came', is: ['seen'] }
const whenNotSeen = { question: 'came', is: ['declined', 'notSeen'] }

/** What every health assessment asks, whether it is the first or a later one. */
export const healthQuestions = {
  consentBy: oneOf(
    'Who consents to the assessment?',
    {
      child: 'The child, who understands what it is',
      parent: 'Somebody with parental responsibility',
      trust: 'The trust, under a care order',
      delegated: 'The carer, to whom it was delegated in the placement plan',
      court: 'The court',
    },
    { errorMissing: 'Select who consents to the assessment' },
  ),
  came: oneOf(
    'Was the child seen?',
    { seen: 'Yes', declined: 'No: the child said no', notSeen: 'No, for another reason' },
    { errorMissing: 'Select whether the child was seen' },
  ),
  seenOn: date('When was the child seen?', {
    called: 'date on which the child was seen',
    past: true,
    askedWhen: whenSeen,
  }),
  seenBy: oneOf(
    'Who assessed the child’s health?',
    { doctor: 'A registered medical practitioner', nurse: 'A registered nurse or midwife' },
    { errorMissing: 'Select who assessed the child’s health', askedWhen: whenSeen },
  ),
  assessor: text('Name, and where', { called: 'name of whoever assessed the child, and where', askedWhen: whenSeen }),
  alone: oneOf(
    'Did the child have time alone with them?',
    { yes: 'Yes', no: 'No', tooYoung: 'The child is too young' },
    { errorMissing: 'Select whether the child had time alone with them', askedWhen: whenSeen },
  ),
  whyNot: verbatim('What did the child say, or why was the child not seen?', {
    called: 'words of the child, or why the child was not seen',
    askedWhen: whenNotSeen,
  }),
  offeredInstead: longText('What was offered instead, and when is it offered again?', {
    called: 'words on what was offered instead',
    askedWhen: whenNotSeen,
  }),
  reportOn: date('When did the report come?', {
    called: 'date on which the report came',
    past: true,
    askedWhen: whenSeen,
  }),
  findings: longText('What did they find?', { called: 'findings of the assessment', askedWhen: whenSeen }),
  healthPlan: longText('What will be done, by whom and by when?', {
    hint: 'The health plan: it becomes part of the care plan.',
    called: 'health plan',
    askedWhen: whenSeen,
  }),
  childsWords: verbatim('What does the child say about their health?', { optional: true, askedWhen: whenSeen }),
  teethOn: date('When did a dentist last check the child’s teeth?', {
    hint: 'Leave empty if nobody knows, or they never have.',
    called: 'date of the last check by a dentist',
    past: true,
    optional: true,
  }),
  immunised: yesOrNo('Are the child’s immunisations up to date?', {
    errorMissing: 'Select yes if the child’s immunisations are up to date',
    askedWhen: whenSeen,
  }),
  immunisationsLacking: longText('Which are lacking, and what is being done?', {
    called: 'immunisations that are lacking',
    askedWhen: { question: 'immunised', is: ['no'] },
  }),
} as const

interface Asked {
  readonly came?: string
  readonly seenBy?: string
  readonly reportOn?: Temporal.PlainDate
  readonly seenOn?: Temporal.PlainDate
  readonly whyNot?: string
}
type Gate = Omit<Extract<TrustGate, { met: unknown }>, 'met' | 'saysNow' | 'answerAt'> & {
  readonly answerAt: keyof typeof healthQuestions
  readonly met: (facts: { readonly answers: Asked }) => boolean
}

export function childWasSeen(law: Citation, rules: readonly string[]): Gate {
  return {
    id: 'child-was-seen',
    says: 'The child was not seen. Say so: they declined, or what else happened.',
    metSays: 'The child was seen.',
    law,
    rules,
    answerAt: 'came',
    met: ({ answers }) => answers.came === 'seen',
  }
}

export function reportHasCome(law: Citation, rules: readonly string[]): Gate {
  return {
    id: 'report-has-come',
    says: 'The assessment is done when its report is in the child’s record. Ask the health service for it.',
    metSays: 'The report is in the child’s record.',
    law,
    rules,
    answerAt: 'reportOn',
    met: ({ answers }) => answers.reportOn !== undefined,
  }
}

export function childSaidNo(law: Citation, rules: readonly string[]): Gate {
  return {
    id: 'child-said-no',
    says: 'A child who understands may decline; nobody declines for them. Say what the child said.',
    metSays: 'The child declined, in their own words.',
    law,
    rules,
    answerAt: 'came',
    met: ({ answers }) => answers.came === 'declined' && (answers.whyNot ?? '').trim() !== '',
  }
}

/** What the dates of an assessment can’t be before. */
export const healthDates = [
  notBeforeBirth('seenOn', 'The child can’t have been seen'),
  notBeforeAnswer('reportOn', 'seenOn', 'The report can’t have come before the child was seen.'),
  notBeforeBirth('teethOn', 'A dentist can’t have looked at the child’s teeth'),
] as const
