/** What every child protection conference has in common: who takes part, who chairs, and what is lacking when they do not. */
import type { OneGate } from '#engine/gate.ts'
import type { anyOf, date, longText } from '#engine/question.ts'
import {
  anyOf as anyOfQuestion,
  date as dateQuestion,
  longText as longTextQuestion,
  oneOf,
  verbatim,
} from '#engine/question.ts'
import type { BecomesClock } from '#engine/step.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { workingDaysBetween } from '#kernel/working-days/count.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard, workingTogether } from '../citations.ts'
import type { GateOfRecord, Trust, TrustFacts } from '../define.ts'
import { inducedIllnessQuestions } from './induced-illness.ts'

type Anywhere = TrustFacts<Record<never, never>>

const conferences = workingTogether('chapter 3, child protection conferences')

export const agenciesAtConference = {
  socialCare: "Children's social care",
  police: 'Police',
  health: 'Health',
  education: 'School, nursery or education',
  housing: 'Housing',
  other: 'Someone else who works with the family',
} as const

const { socialCare: _ours, ...others } = agenciesAtConference

/** The questions that every conference asks, in the order in which a chair answers them. */
export const conferenceQuestions = {
  heldOn: dateQuestion('When was the conference held?', { called: 'date of the conference', past: true }),
  agencies: anyOfQuestion('Who took part?', agenciesAtConference, {
    errorMissing: 'Select who took part in the conference',
  }),
  sentWord: anyOfQuestion('Who sent a report or apologies instead?', others, { optional: true }),
  whyWithoutQuorum: longTextQuestion('If fewer than two other agencies took part: why did the conference go ahead?', {
    optional: true,
  }),
  ...inducedIllnessQuestions,
  reportSharedOn: dateQuestion('When did the parents and the child have the report?', { optional: true, past: true }),
  parents: oneOf(
    'Did the parents take part?',
    { all: 'Yes', some: 'Some of them', none: 'No', excluded: 'No, the chair excluded them' },
    { errorMissing: 'Select whether the parents took part' },
  ),
  whyExcluded: longTextQuestion('Why were they excluded?', {
    errorMissing: 'Enter why the parents were excluded',
    askedWhen: { question: 'parents', is: ['excluded'] },
  }),
  childsView: verbatim('What does the child say, in their own words?', {
    optional: true,
    hint: 'Said at the conference, written, or told by an advocate.',
  }),
  reason: longTextQuestion('Why did the conference decide this?', {
    errorMissing: 'Enter the reason for the decision',
  }),
  dissent: longTextQuestion('Did anyone disagree? Who, and why?', {
    optional: true,
    hint: 'What you write stays on the record, and the agency’s worry is taken to those who can settle it.',
  }),
} as const

type AboutQuorum = {
  readonly agencies: ReturnType<typeof anyOf<typeof agenciesAtConference>>
  readonly whyWithoutQuorum: ReturnType<typeof longText>
}

/** What a conference that makes a plan sets down of it; the core group works it out. */
export const outlineQuestions = {
  outlinePlan: longTextQuestion('What must change for the child, who does what, and by when?', {
    optional: true,
    under: 'If a child protection plan is made',
    hint: 'The outline of the plan, in words that the family can use: one line for each thing.',
  }),
  contingency: longTextQuestion('What will be done if it does not change, or if the child is not safe?', {
    optional: true,
    under: 'If a child protection plan is made',
  }),
  coreGroup: longTextQuestion('Who is in the core group?', {
    optional: true,
    under: 'If a child protection plan is made',
    hint: 'Each by name and agency, and the family themselves.',
  }),
} as const

type AboutOutline = {
  readonly outlinePlan: ReturnType<typeof longText>
  readonly contingency: ReturnType<typeof longText>
  readonly coreGroup: ReturnType<typeof longText>
}

/** A plan that begins says what must change and who sees to it: nobody leaves with a category and nothing else. */
export const outlineIsSetDown: readonly OneGate<Trust, AboutOutline>[] = [
  {
    id: 'outline-plan',
    says: 'Write the outline of the plan: what must change, who does what, and by when.',
    metSays: 'The outline of the plan is written.',
    law: conferences,
    rules: ['CP-12'],
    answerAt: 'outlinePlan',
    met: ({ answers }) => answers.outlinePlan !== undefined,
  },
  {
    id: 'core-group-is-named',
    says: 'Name who is in the core group.',
    metSays: 'Who is in the core group is named.',
    law: conferences,
    rules: ['CP-12', 'CP-13'],
    answerAt: 'coreGroup',
    met: ({ answers }) => answers.coreGroup !== undefined,
  },
]

/** Children's social care and at least two other agencies. */
export function isQuorate(agencies: ReadonlySet<string> | undefined): boolean {
  return agencies?.has('socialCare') === true && agencies.size >= 3
}

/**
 * The chair manages nobody's work with the child, has not decided on it, does not work with the child, and is registered today. While
 * nobody is allocated the line is not known: whoever manages a team is not outside it.
 */
export const chairIsIndependent: GateOfRecord = {
  id: 'chair-is-independent',
  says: 'The conference must be chaired by someone who does not manage the work with this child.',
  metSays: 'The chair does not manage the work with this child.',
  saysNow: ({ actor, record }: Anywhere) => {
    if (actor.profession === 'conference-chair' && !actor.registered)
      return 'The chair must be registered with Social Work England today.'
    if ((record.lineOfManagement ?? []).includes(actor.id))
      return 'You manage the team that works with this child. Somebody outside the line of management must chair.'
    if (actor.profession === 'conference-chair' && (record.decidedOnTheWork ?? []).includes(actor.id))
      return 'You decided on the referral, the enquiry or the assessment of this child. Somebody who did not must chair.'
    if (actor.profession === 'team-manager' && record.allocatedTo === undefined)
      return 'No worker is allocated yet, so nobody can say that you are outside the line of management. A conference chair must chair, or the child be allocated first.'
    return 'The conference must be chaired by someone who does not manage the work with this child.'
  },
  law: conferences,
  rules: ['CP-05', 'CP-12'],
  met: ({ actor, record }: Anywhere) =>
    actor.profession === 'conference-chair' &&
    actor.registered &&
    actor.id !== record.allocatedTo?.id &&
    !(record.lineOfManagement ?? []).includes(actor.id) &&
    !(record.decidedOnTheWork ?? []).includes(actor.id),
}

export const quorate: OneGate<Trust, AboutQuorum> = {
  id: 'quorate',
  says: "Children's social care and at least two other agencies must take part, or the chair must say why the conference went ahead.",
  metSays: 'Enough agencies took part, or the chair has said why the conference went ahead.',
  law: conferences,
  rules: ['CP-12'],
  answerAt: 'agencies',
  met: ({ answers }) => isQuorate(answers.agencies) || answers.whyWithoutQuorum !== undefined,
}

/** Those who were missing take part afterwards; a second conference without quorum is held again, and sooner. */
export const quorumLacking: BecomesClock<Trust, AboutQuorum> = {
  id: 'quorate',
  says: 'The conference was held without quorum.',
  what: 'Bring in the agencies that were missing',
  whose: 'Conference chair',
  limits: trustLimit(workingDays(10), 'agencies missing from a conference take part by the first core group', 'L'),
  stoppedBy: 'event:missing-agencies-took-part',
  rules: ['CP-12'],
  met: ({ answers }) => isQuorate(answers.agencies),
}

export const secondWithoutQuorum: BecomesClock<Trust, AboutQuorum> = {
  id: 'second-without-quorum',
  says: 'This conference and the one before it were held without quorum.',
  what: 'Hold the conference again, with the agencies that were missing twice',
  whose: 'Conference chair',
  limits: trustLimit(workingDays(15), 'a second conference without quorum is held again', 'L'),
  stoppedBy: 'event:conference-held-again',
  rules: ['CP-12'],
  met: ({ answers, record }) => isQuorate(answers.agencies) || record.lastConferenceQuorate !== false,
}

type AboutReport = { readonly heldOn: ReturnType<typeof date>; readonly reportSharedOn: ReturnType<typeof date> }

/** Parents and child read what is said of them before others decide: local, and no reason to put a conference off. */
export function reportShared(before: 2 | 5): BecomesClock<Trust, AboutReport> {
  return {
    id: 'report-shared',
    says: `The parents and the child did not have the report ${before} working days before the conference.`,
    what: 'Go through the report with the parents and the child',
    whose: 'Lead social worker',
    limits: trustLimit(
      workingDays(2),
      `parents and child have the report ${before} working days before the conference; if not, it is gone through with them within two`,
      'L',
    ),
    stoppedBy: 'event:report-gone-through',
    rules: ['CP-11'],
    met: ({ answers: { heldOn, reportSharedOn } }) => {
      if (heldOn === undefined || reportSharedOn === undefined) return false
      const between = workingDaysBetween(reportSharedOn, heldOn, englandAndWales)
      return between.known && between.days >= before
    },
  }
}

export const earlierPlansRead: BecomesClock<Trust, { readonly earlierPlan: ReturnType<typeof longText> }> = {
  id: 'earlier-plan-read',
  says: 'The child had a child protection plan before, and what it changed was not weighed.',
  what: 'Read the earlier child protection plan, and say what is different this time',
  whose: 'Conference chair',
  limits: trustLimit(workingDays(5), 'the chair reads an earlier plan within five working days of a new one', 'L'),
  stoppedBy: 'event:earlier-plan-read',
  rules: ['CP-20'],
  met: ({ answers, record }) => (record.earlierProtectionPlans ?? 0) === 0 || answers.earlierPlan !== undefined,
}

/** The standard of a plan that ends: named, accepted, and with its first visit booked. */
export const steppingDown = trustStandard(
  'whoever goes on with the child has accepted by name, and the first visit is booked',
)
