import { calendarDays, months, weeks } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit, trustStandard } from '../citations.ts'
import { notBeforeAnswer, notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { everyConcernIsAnswered } from '../gates.ts'
import { scheduleToTheRegulations, specialGuardianshipRegulations } from './law.ts'
import {
  everyCheckIsBack,
  noConcernAbout,
  noPracticeHold,
  nothingOpenWithOfficer,
  relationshipWasSeen,
  seniorManagerAuthorises,
  threeReferees,
  visitsAreBooked,
} from './permanence-gates.ts'
import { secondReaderIsIndependent } from './second-reader.ts'
import { specialGuardianshipForm } from './special-guardianship-form.ts'

const report = specialGuardianshipRegulations('regulation 21')
const notice = childrenAct1989('14A', '(7) to (9)')

const noConcernAboutTheGuardian = noConcernAbout('proposed guardian', ['SG-03'])
const nothingOpenAboutTheGuardian = nothingOpenWithOfficer('proposed guardian', ['SG-03', 'LD-01'])

/** What stands before the trust recommends that a child grows up with somebody under an order that nobody will review. */
const toRecommend = [
  threeReferees,
  everyCheckIsBack,
  relationshipWasSeen,
  noConcernAboutTheGuardian,
  nothingOpenAboutTheGuardian,
  secondReaderIsIndependent,
  visitsAreBooked,
  noPracticeHold('special guardianship'),
  seniorManagerAuthorises,
]

/**
 * The permanence gate. It stands before what the trust recommends, never before a report that a court has ordered or a notice
 * requires: that is filed on its day and says what is unanswered.
 */
export const specialGuardianshipReport = defineStep({
  id: 'special-guardianship-report',
  title: 'Report on special guardianship',
  purpose:
    'Tell the court all that it must know before a child grows up with a special guardian, and recommend the order only when every question about it has an answer.',
  edition: '2026',
  law: [scheduleToTheRegulations('1 to 10'), report, notice],
  rules: ['SG-01', 'SG-02', 'SG-03'],

  begins: {
    when: 'Somebody gives notice of applying, the court orders a report, or the care plan turns to special guardianship.',
    after: [],
    asksAtOnce: ['askedBy', 'noticeOn', 'toCourtOn'],
  },

  form: specialGuardianshipForm,

  dates: [
    notBeforeAnswer('toCourtOn', 'noticeOn', 'The court can’t want the report before the notice reached us.'),
    notBeforeBirth('observedOn', 'The child can’t have been seen with anybody'),
  ],

  toBegin: [],

  toConclude: [],

  putRight: {
    whose: 'Social worker',
    limits: trustLimit(weeks(2), 'what a report to court left unanswered is answered within two weeks', 'L'),
    rules: ['SG-02'],
  },

  timeLimits: [
    {
      id: 'notice-runs',
      what: 'Report to the court: the applicant may apply from this day',
      whose: 'Social worker',
      countedFrom: 'noticeOn',
      countedFromSays: 'the notice',
      stoppedBy: 'conclusion',
      limits: [{ since: '2005-12-30', within: months(3), law: childrenAct1989('14A', '(7)') }],
      rules: ['SG-01'],
      when: ({ answers }) => answers.askedBy === 'notice',
    },
    {
      id: 'court-wants-it',
      what: 'File the report on special guardianship with the court',
      whose: 'Social worker',
      countedFrom: 'toCourtOn',
      countedFromSays: 'the day by which the court wants the report',
      stoppedBy: 'conclusion',
      limits: [{ since: '2005-12-30', within: calendarDays(0), law: childrenAct1989('14A', '(9)', 'M') }],
      rules: ['SG-01'],
      when: ({ answers }) => answers.askedBy === 'court',
    },
  ],

  outcomes: {
    recommended: {
      means: 'Recommend special guardianship to the court.',
      law: scheduleToTheRegulations('9'),
      rules: ['SG-02', 'SG-03'],
      leadsTo: [],
      needs: [everyConcernIsAnswered, ...toRecommend],
    },
    notRecommended: {
      means: 'Recommend another order, or none.',
      law: scheduleToTheRegulations('8 and 9'),
      rules: ['SG-02'],
      leadsTo: [],
      needs: [seniorManagerAuthorises],
    },
    filedAsRequired: {
      means:
        'File the report that was ordered or that a notice requires, saying what is unanswered. The trust recommends nothing yet.',
      law: notice,
      rules: ['SG-01', 'SG-02'],
      leadsTo: [],
      needs: [
        {
          id: 'somebody-requires-it',
          says: 'No court has ordered this report and no notice requires it: the plan is ours. Say who asks for it, or recommend when everything is answered.',
          metSays: 'A court has ordered the report, or a notice requires it.',
          law: notice,
          rules: ['SG-01'],
          lawfulAuthority: true,
          answerAt: 'askedBy',
          met: ({ answers }) => answers.askedBy !== 'plan',
        },
        everyConcernIsAnswered,
        threeReferees,
        everyCheckIsBack,
        relationshipWasSeen,
        noConcernAboutTheGuardian,
        nothingOpenAboutTheGuardian,
        secondReaderIsIndependent,
      ],
      // A court's order and a notice bind the trust: nothing of ours stands in the way, and what is lacking is said and made good.
      protective: true,
      wentAheadBecause: ({ askedBy }) => (askedBy === 'court' ? 'a court ordered it' : 'a notice requires it'),
    },
    withdrawn: {
      means: 'Make no report: the application or the plan was given up.',
      law: trustStandard('a report that nobody needs any more ends with its reason'),
      leadsTo: [],
      needs: [seniorManagerAuthorises],
    },
  },
})
