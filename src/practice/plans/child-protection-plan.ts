import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, childrenInNeedCensus, trustLimit, workingTogether } from '../citations.ts'
import { notBeforeAnswer, notBeforeRecorded } from '../dates.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered } from '../gates.ts'
import type { ChildRecord } from '../record.ts'

const reviews = workingTogether('chapter 3, child protection review conferences')

export const childProtectionPlan = defineStep({
  id: 'child-protection-plan',
  title: 'Child protection plan',
  purpose: 'Keep the child safe from harm while the family changes what must change.',
  edition: '2026, second',
  law: [childrenAct1989('47'), reviews],
  rules: ['CP-17', 'CP-18', 'CP-19', 'CP-21'],
  protective: 'to begin',

  begins: {
    when: 'A conference decides that the child is at continuing risk of significant harm.',
    after: ['initial-child-protection-conference', 'transfer-in-conference'],
  },

  form: form({
    endedBy: oneOf(
      'How does the plan end?',
      {
        eighteen: 'The young person is eighteen',
        died: 'The child has died',
        moved: 'The child lives in another area for good, and the authority there has held its conference',
        leftTheCountry: 'The child has left the country for good',
        pregnancyEnded: 'The pregnancy has ended',
      },
      {
        hint: 'A conference that ends the plan is recorded as a review conference. Nobody ends a plan alone.',
        errorMissing: 'Select how the plan ends',
      },
    ),
    endedOn: date('When did it end?', { called: 'date the plan ended', past: true }),
    receivingAuthority: text('Which authority has received the child?', {
      called: 'receiving authority',
      askedWhen: { question: 'endedBy', is: ['moved'] },
    }),
    theirConferenceOn: date('When was their conference?', {
      called: 'date of their conference',
      past: true,
      askedWhen: { question: 'endedBy', is: ['moved'] },
    }),
    receivedBy: text('Who there has taken the plan over, by name?', {
      called: 'name of who has taken the plan over',
      askedWhen: { question: 'endedBy', is: ['moved'] },
    }),
    confirmedBy: longText('Who has confirmed that the child has left, and who there has been told?', {
      hint: 'The border authorities, the embassy or the other country’s services: name, day and what they said.',
      errorMissing: 'Enter who has confirmed that the child has left',
      askedWhen: { question: 'endedBy', is: ['leftTheCountry'] },
    }),
    familyCare: longText('What do the parents need from us now, and who goes on seeing them?', {
      optional: true,
      hint: 'Answer only if it helps them. Nothing has to be filled in, and nobody is asked again.',
      askedWhen: { question: 'endedBy', is: ['pregnancyEnded'] },
    }),
  }),

  dates: [
    notBeforeRecorded('endedOn', 'protectionPlanOpenSince', 'The plan can’t have ended before it began.'),
    notBeforeRecorded(
      'theirConferenceOn',
      'protectionPlanOpenSince',
      'Their conference can’t have been held before the plan here began.',
    ),
    notBeforeAnswer('endedOn', 'theirConferenceOn', 'The plan can’t end before their conference was held.'),
  ],

  toBegin: [
    {
      id: 'a-conference-decides',
      says: 'Only a conference makes a child protection plan: hold the conference, and the plan begins with its decision. What keeps the child safe until then waits for nothing.',
      metSays: 'A conference has decided it, or the plan stands already.',
      law: workingTogether('chapter 3, initial child protection conferences'),
      rules: ['CP-12'],
      lawfulAuthority: true,
      met: ({ record }) => record.conferenceHasDecided === true || record.protectionPlanOpenSince !== undefined,
    },
  ],
  toConclude: [
    everyConcernIsAnswered,
    {
      id: 'is-so-by-the-record',
      says: 'The record must say that it is so.',
      metSays: 'The record agrees with how the plan has ended.',
      saysNow: ({ answers, record }) => againstTheRecord(answers.endedBy, record, answers.endedOn) ?? '',
      law: reviews,
      rules: ['CP-18'],
      answerAt: 'endedBy',
      met: ({ answers, record }) => againstTheRecord(answers.endedBy, record, answers.endedOn) === undefined,
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
    ended: {
      means: 'End the plan, for what is so of the child and not by anybody’s decision.',
      law: childrenInNeedCensus('CPPendDate'),
      rules: ['CP-18', 'ST-04'],
      leadsTo: ['closure'],
    },
  },
})

/** Why a plan cannot end so by what the record says. */
function againstTheRecord(
  endedBy: string | undefined,
  { dateOfBirth, diedOn, expectedDateOfBirth }: ChildRecord,
  endedOn: Temporal.PlainDate | undefined,
): string | undefined {
  if (endedBy === 'died' && diedOn === undefined)
    return 'Record the date on which the child died: the plan ends with it.'
  if (endedBy === 'pregnancyEnded' && (expectedDateOfBirth === undefined || dateOfBirth !== undefined))
    return 'The record has a date of birth, so the child was born. Select what is so.'
  const on = endedOn
  if (
    endedBy === 'eighteen' &&
    (dateOfBirth === undefined ||
      (on !== undefined && Temporal.PlainDate.compare(dateOfBirth.add({ years: 18 }), on) > 0))
  )
    return 'The date of birth on the record must show that the young person was eighteen on that day.'
  return undefined
}
