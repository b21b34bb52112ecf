import type { Answers, Form } from '#engine/question.ts'
import { scheduleHeads } from '#practice/permanence/schedule-heads.ts'

/** A report on special guardianship with every head of the Schedule answered, and everything that the trust asks beside them. */
export function wholeReport(guardian: string, today: Temporal.PlainDate): Partial<Answers<Form>> {
  return {
    askedBy: 'plan',
    guardian,
    connection: 'closeRelative',
    ...Object.fromEntries(Object.keys(scheduleHeads).map((head) => [head, 'As told in the report.'])),
    refereesSeen: 3,
    observedOn: today.subtract({ days: 4 }),
    observedBy: 'Dana Merrow',
    motive: 'None that anybody sees.',
    checks: new Set(['police', 'medical', 'authorities', 'court']),
    concernsHeard: 'The foster carer, the nursery and the health visitor were asked.',
    secondReader: 'Idris Vane',
    secondReaderIndependent: true,
    secondReaderSays: 'The choices are weighed beside one another.',
    afterOrderVisits: new Set(['sixWeeks', 'threeMonths', 'twelveMonths']),
    afterOrderVisitor: 'Dana Merrow',
  }
}
