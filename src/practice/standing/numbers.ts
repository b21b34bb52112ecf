/** Numbers that the law counts in another way than a clock does. Each says where it is kept, and how it is counted there. */
import { weeks, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit, trustStandard } from '../citations.ts'
import { practiceDirection12A } from '../legal/legal-gateway.ts'
import { privateArrangements } from '../private-fostering/private-fostering-law.ts'
import { defineStandingRule } from './standing-rule.ts'

const beforeTheBirth = 'a conference before birth is held ten weeks before the expected birth'

export const tenWeeksBeforeBirth = defineStandingRule({
  id: 'ten-weeks-before-birth',
  title: 'The conference on an unborn child is held at least ten weeks before the birth is expected',
  kept: 'The clock counts thirty weeks from the first day of the pregnancy as it is dated, which is the same day.',
  keptBy: ['section-47-enquiry'],
  law: trustStandard(beforeTheBirth),
  limits: trustLimit(weeks(10), beforeTheBirth),
  counting: 'Back from the day on which the birth is expected. A week is seven days.',
  rules: ['CP-22'],
})

const reportFirst =
  'parents and child have the report two working days before an initial conference, five before a review'

export const reportBeforeConference = defineStandingRule({
  id: 'report-before-conference',
  title:
    'The parents and the child have the social worker’s report two working days before an initial conference, and five before a review',
  kept: 'The conference asks on which day they had it. Where that was too late the conference goes ahead, and the report is gone through with them within two working days after it.',
  keptBy: ['initial-child-protection-conference', 'review-conference', 'transfer-in-conference'],
  law: trustStandard(reportFirst, 'L'),
  limits: trustLimit(workingDays(2), reportFirst, 'L'),
  counting: 'Back from the day of the conference. Saturdays, Sundays and bank holidays are not counted.',
  rules: ['CP-11'],
})

export const noticeOfPrivateFostering = defineStandingRule({
  id: 'notice-of-private-fostering',
  title: 'A parent or carer who proposes private fostering gives notice at least six weeks before, or at once',
  kept: 'It is their duty and never a reason to stay away: late notice is recorded, and the visit is owed from the day we are told.',
  keptBy: ['private-fostering'],
  law: privateArrangements('3', '(1)'),
  limits: [{ since: '2005-07-01', within: weeks(6), law: privateArrangements('3', '(1)') }],
  counting: 'Back from the day on which the child is to move. A week is seven days.',
  rules: ['PF-01'],
})

export const hearingByDayEighteen = defineStandingRule({
  id: 'hearing-by-day-eighteen',
  title: 'The case management hearing is held not before day 12 and not later than day 18',
  kept: 'The clocks of care proceedings count eleven and seventeen working days after the day of issue, which are the same days.',
  keptBy: ['care-proceedings'],
  law: practiceDirection12A('paragraphs 2 to 5, the public law outline'),
  limits: [
    {
      since: '2014-04-22',
      within: workingDays(18),
      law: practiceDirection12A('paragraphs 2 to 5, the public law outline'),
    },
  ],
  counting:
    'The court counts business days, and calls the day of issue day 1: day 18 is the seventeenth working day after it. Not counted as our other working days are.',
  rules: ['PL-06'],
})
