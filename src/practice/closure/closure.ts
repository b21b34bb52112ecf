import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import {
  childrenAct1989,
  childrenAct1989Schedule2,
  childrenInNeedCensus,
  trustStandard,
  workingTogether,
} from '../citations.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered, historyIsShown, managerAuthorises, registeredManagerDecides } from '../gates.ts'
import { notForWantOfService, refuseNoCapacity, wordsOfNoCapacity } from '../no-capacity.ts'
import { needPassedOnChecked } from '../obligations/keeping.ts'
import type { ChildRecord } from '../record.ts'
import { lastDayAsSet, saysAsSet } from '../standing/as-set.ts'
import {
  assessmentIsConcluded,
  everyNeedHasEnded,
  familyHelpIsConcluded,
  managerLookedAtSection47,
  nothingProtectiveIsOpen,
  officerLetsItEnd,
  seenLately,
  unbornIsLookedAt,
  visitsAfterOrderAreDone,
} from './closure-gates.ts'

const closing = trustStandard('closure accounts for the child')

/**
 * Each reason has its own gates. “No worker” and “no service” are no reasons, and cannot be chosen or written.
 * The head of service may close over a need or over a sighting; never over a concern, a plan, an enquiry or the authority.
 */
export const closure = defineStep({
  id: 'closure',
  title: 'Closure',
  purpose:
    'End our work with a child only when every need has ended, every concern is answered, and whoever comes next has accepted.',
  edition: '2026',
  law: [childrenAct1989('17', '(1)'), childrenAct1989Schedule2('1', 'M'), childrenInNeedCensus('ReasonForClosure')],
  rules: ['AS-05'],

  begins: {
    when: 'The work with a child is thought to be at its end.',
    after: [
      'child-and-family-assessment',
      'strategy-discussion',
      'section-47-enquiry',
      'initial-child-protection-conference',
      'child-in-need-plan',
      'child-in-need-review',
      'child-protection-plan',
      'family-help-assessment',
      'family-help-plan',
      'family-help-review',
      'transfer-in-conference',
      'adoption-order',
    ],
  },

  form: form({
    reason: longText('Why is it right to close now?', {
      hint: 'What has changed for the child. Lack of a worker or of a service is not a reason.',
      errorMissing: 'Enter why it is right to close now',
    }),
    followedBy: oneOf(
      'What comes after?',
      {
        nothing: 'School, health and other services for everyone',
        familyHelp: 'Family help, or another early help service',
        adultServices: 'Adult social care',
        adoption: 'The child has been adopted',
        childArrangementsOrder: 'A child arrangements order has been made',
        specialGuardianship: 'A special guardianship order has been made',
        anotherAuthority: 'Another local authority',
      },
      { errorMissing: 'Select what comes after' },
    ),
    receiver: text('Who has accepted the child, by name?', {
      called: 'name of the person who has accepted the child',
      hint: 'A named person, and their agency or authority.',
      askedWhen: { question: 'followedBy', is: ['familyHelp', 'adultServices', 'anotherAuthority'] },
    }),
    acceptedOn: date('When did they accept?', {
      called: 'date on which they accepted',
      past: true,
      askedWhen: { question: 'followedBy', is: ['familyHelp', 'adultServices', 'anotherAuthority'] },
    }),
    checkOn: date('When do we check that the child is being helped?', {
      optional: true,
      hint: 'Needed when something is still to be done by whoever has accepted the child.',
    }),
    siblings: longText('What does this mean for the brothers and sisters?', {
      hint: 'Say so if there are none.',
      errorMissing: 'Enter what this means for the brothers and sisters, or that there are none',
    }),
    agenciesTold: oneOf(
      'Have the agencies who know the child been told?',
      { told: 'Yes', notTold: 'No' },
      { errorMissing: 'Select whether the agencies have been told' },
    ),
    whyAgenciesNotTold: longText('Why have they not been told?', {
      errorMissing: 'Enter why the agencies have not been told',
      askedWhen: { question: 'agenciesTold', is: ['notTold'] },
    }),
    familyTold: oneOf(
      'Have the child and the family been told?',
      { told: 'Yes', notTold: 'No' },
      { errorMissing: 'Select whether the child and the family have been told' },
    ),
    whyFamilyNotTold: longText('Why have they not been told?', {
      errorMissing: 'Enter why the child and the family have not been told',
      askedWhen: { question: 'familyTold', is: ['notTold'] },
    }),
  }),

  toBegin: [],

  toConclude: [
    {
      id: 'reason-is-about-the-child',
      says: '“No worker” and “no service” are not reasons to close.',
      metSays: 'The reason is about the child.',
      saysNow: ({ answers }) => refuseNoCapacity(answers.reason),
      law: notForWantOfService,
      rules: ['AS-05'],
      answerAt: 'reason',
      met: ({ answers }) => wordsOfNoCapacity(answers.reason) === undefined,
    },
    everyConcernIsAnswered,
    officerLetsItEnd,
    visitsAfterOrderAreDone,
    historyIsShown,
    registeredManagerDecides,
    managerAuthorises('the closure', closing, ['AS-05']),
  ],

  timeLimits: [],

  outcomes: {
    noFurtherNeed: {
      means: 'The child no longer needs our help.',
      law: childrenAct1989('17', '(10)', 'M'),
      rules: ['AS-05'],
      leadsTo: [],
      needs: [
        everyNeedHasEnded,
        seenLately,
        unbornIsLookedAt,
        assessmentIsConcluded,
        ...familyHelpIsConcluded,
        ...nothingProtectiveIsOpen,
      ],
    },
    passedOn: {
      means: 'Someone else has accepted the child, by name.',
      law: trustStandard('the next person has accepted'),
      rules: ['AS-05', 'ST-02'],
      leadsTo: [],
      needs: [
        {
          id: 'receiver-has-accepted',
          says: 'Say who has accepted the child, by name, and when.',
          metSays: 'Someone has accepted the child, by name.',
          law: trustStandard('the next person has accepted'),
          rules: ['AS-05', 'ST-02'],
          answerAt: 'receiver',
          met: ({ answers }) => answers.receiver !== undefined && answers.acceptedOn !== undefined,
        },
        {
          id: 'check-is-to-come',
          says: 'A need waits for another agency: enter the day, still to come and within twelve weeks, on which we check that the child is being helped.',
          saysNow: ({ record, today }) =>
            `A need waits for another agency: enter the day, still to come and within ${saysAsSet(needPassedOnChecked, today, record)}, on which we check that the child is being helped.`,
          metSays: 'No need waits for another agency, or the day on which we check is set.',
          law: trustStandard('a need passed on is checked'),
          rules: ['AS-05'],
          answerAt: 'checkOn',
          met: ({ answers: { checkOn }, record, today }) => {
            if (record.openNeeds.length === 0) return true
            const last = lastDayAsSet(needPassedOnChecked, today, record)
            return (
              checkOn !== undefined &&
              Temporal.PlainDate.compare(checkOn, today) > 0 &&
              (last === undefined || Temporal.PlainDate.compare(checkOn, last) <= 0)
            )
          },
        },
        everyNeedHasEnded,
        seenLately,
        unbornIsLookedAt,
        assessmentIsConcluded,
        ...familyHelpIsConcluded,
        ...nothingProtectiveIsOpen,
      ],
    },
    helpDeclined: {
      means: 'The family declines help, and a manager has found that section 47 does not apply.',
      law: childrenAct1989('47', '(1)(b)', 'M'),
      rules: ['AS-05'],
      leadsTo: [],
      needs: [
        managerLookedAtSection47,
        {
          id: 'attempts-are-recorded',
          says: 'Record what was done to see the child and to offer help since the referral. The child need not have been seen, but you must have tried.',
          metSays: 'What was done to see the child is recorded.',
          law: closing,
          rules: ['AS-05'],
          answerAt: 'attempt:new',
          met: ({ record }) => record.attemptsToSee.length > 0 || wasSeenSince(record),
        },
        everyNeedHasEnded,
        assessmentIsConcluded,
        ...familyHelpIsConcluded,
        ...nothingProtectiveIsOpen,
      ],
    },
    movedAway: {
      means: 'The family has moved, and the receiving authority has accepted the child.',
      law: workingTogether('chapter 3, children who move between authorities'),
      rules: ['AS-05', 'ST-04'],
      leadsTo: [],
      needs: [
        {
          id: 'authority-has-accepted',
          says: 'The receiving authority must have accepted the child: say who accepted, and when.',
          metSays: 'The receiving authority has accepted the child.',
          law: workingTogether('chapter 3, children who move between authorities'),
          rules: ['ST-04'],
          answerAt: 'followedBy',
          met: ({ answers }) =>
            answers.followedBy === 'anotherAuthority' &&
            answers.receiver !== undefined &&
            answers.acceptedOn !== undefined,
        },
        ...nothingProtectiveIsOpen,
      ],
    },
    eighteen: {
      means: 'The young person is eighteen.',
      law: childrenAct1989('105', '(1)', 'M'),
      rules: ['AS-05'],
      leadsTo: [],
      needs: [
        {
          id: 'is-eighteen',
          says: 'The date of birth on the record must show that the young person is eighteen.',
          metSays: 'The young person is eighteen.',
          law: childrenAct1989('105', '(1)', 'M'),
          answerAt: 'person:date-of-birth',
          met: ({ record, today }) =>
            record.dateOfBirth !== undefined &&
            Temporal.PlainDate.compare(record.dateOfBirth.add({ years: 18 }), today) <= 0,
        },
        everyNeedHasEnded,
        seenLately,
        assessmentIsConcluded,
        ...familyHelpIsConcluded,
        ...nothingProtectiveIsOpen,
      ],
    },
    died: {
      means: 'The child has died.',
      law: childrenInNeedCensus('PersonDeathDate'),
      rules: ['AS-05', 'SI-01'],
      leadsTo: [],
      needs: [
        {
          id: 'death-is-recorded',
          says: 'Record the date on which the child died.',
          metSays: 'The date on which the child died is recorded.',
          law: childrenInNeedCensus('PersonDeathDate'),
          answerAt: 'person:date-of-death',
          met: ({ record }) => record.diedOn !== undefined,
        },
        ...nothingProtectiveIsOpen,
      ],
    },
    pregnancyEnded: {
      means: 'The pregnancy has ended.',
      law: trustStandard('a pregnancy that has ended is told as it is, and asks nothing more of the family'),
      rules: ['AS-05'],
      leadsTo: [],
      needs: [
        {
          id: 'was-to-be-born',
          says: 'The record must show a child who was expected, and who was not born. Choose another reason.',
          metSays: 'The child was expected, and was not born.',
          law: childrenInNeedCensus('ExpectedPersonBirthDate'),
          answerAt: 'person:date-of-birth',
          met: ({ record }) => record.expectedDateOfBirth !== undefined && record.dateOfBirth === undefined,
        },
        ...nothingProtectiveIsOpen,
      ],
    },
    openedInError: {
      means: 'The record was opened in error: no decision about a child was made on it.',
      law: closing,
      rules: ['AS-05'],
      leadsTo: [],
      needs: [
        {
          id: 'nothing-was-found',
          metSays: 'No need is recorded for this child.',
          says: 'Needs are recorded for this child, so the record was not opened in error. Choose another reason.',
          law: closing,
          rules: ['AS-05'],
          met: ({ record }) => record.openNeeds.length === 0,
        },
        {
          id: 'no-work-was-done',
          metSays: 'No work was done with this child on this referral.',
          says: 'The child was seen, a need was named or something was decided on this referral, so it was not opened in error. Strike out what belongs to another child, or choose another reason.',
          law: closing,
          rules: ['AS-05'],
          met: ({ record }) => record.openNeeds.length > 0 || !record.workWasDone,
        },
        ...nothingProtectiveIsOpen,
      ],
    },
  },
})

/** Seen by someone of ours in the work that is being ended: a visit of years ago is not trying. */
function wasSeenSince({ lastSeenOn, referralOn }: ChildRecord): boolean {
  if (lastSeenOn === undefined) return false
  return referralOn === undefined || Temporal.PlainDate.compare(lastSeenOn, referralOn) >= 0
}
