import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text, wholeNumber } from '#engine/question.ts'
import { headQuestions } from './schedule-heads.ts'
import { secondReaderQuestions } from './second-reader.ts'

/** What is asked for a report on special guardianship: every head of the Schedule, and what the trust asks beside it. */
export const specialGuardianshipForm = form({
  askedBy: oneOf(
    'Why is the report made?',
    {
      court: 'The court has ordered it',
      notice: 'Somebody has given notice that they will apply',
      plan: 'The child’s plan is that somebody becomes special guardian',
    },
    { errorMissing: 'Select why the report is made' },
  ),
  noticeOn: date('On which day did the notice reach us?', {
    called: 'day on which the notice reached us',
    past: true,
    askedWhen: { question: 'askedBy', is: ['notice'] },
  }),
  toCourtOn: date('By which day does the court want the report?', {
    called: 'day by which the court wants the report',
    askedWhen: { question: 'askedBy', is: ['court'] },
  }),
  guardian: text('Who is the proposed guardian?', { errorMissing: 'Enter who the proposed guardian is' }),
  connection: oneOf(
    'Who are they to the child?',
    {
      fosterCarer: 'The child’s foster carer',
      closeRelative: 'A grandparent, brother, sister, uncle, aunt or step-parent',
      distantRelative: 'A more distant relative',
      friend: 'A friend of the family, or somebody else',
    },
    {
      hint: 'A relative is not known to be close to the child by being a relative.',
      errorMissing: 'Select who the proposed guardian is to the child',
    },
  ),
  ...headQuestions,
  refereesSeen: wholeNumber('How many people whom the proposed guardian named have you interviewed?', {
    least: 0,
    most: 20,
    errorMissing: 'Enter how many referees were interviewed',
  }),
  observedOn: date('When did somebody last see the child and the proposed guardian together?', {
    called: 'day on which they were seen together',
    past: true,
    optional: true,
  }),
  observedBy: text('Who saw them together?', { optional: true }),
  motive: longText('What part does money play, and how do you know?', {
    hint: 'Allowances, housing, debts. It is asked of everybody.',
    errorMissing: 'Enter what part money plays',
  }),
  checks: anyOf(
    'Which checks are back?',
    {
      police: 'Disclosure and barring, for everybody over 16 of the household',
      medical: 'Medical report, read by the medical adviser',
      authorities: 'Every authority in which they have lived',
      court: 'Earlier family court proceedings',
    },
    { errorMissing: 'Select which checks are back' },
  ),
  concernsHeard: longText(
    'Who was asked whether they are worried: the present carer, the school or nursery, the health visitor, the reviewing officer, the children’s guardian? What did each say, and what came of it?',
    { errorMissing: 'Enter whom you asked whether they are worried, and what came of it' },
  ),
  ...secondReaderQuestions,
  afterOrderVisits: anyOf(
    'Which visits after the order are offered in the support plan, agreed with the proposed guardian, and booked?',
    { sixWeeks: 'At six weeks', threeMonths: 'At three months', twelveMonths: 'At twelve months' },
    { optional: true },
  ),
  afterOrderVisitor: text('Who will make them?', { optional: true }),
})
