import { defineObligation } from '#engine/obligation.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

export const brokenGlassReviewed = defineObligation({
  id: 'broken-glass-reviewed',
  title: 'Review the breaking of the glass',
  purpose:
    'A restricted record is opened at once where a child may be at risk, and somebody else always asks whether that was right.',
  whose: 'Head of service',
  countedFromSays: 'the day the record was opened',
  metBy: 'a review by somebody other than who opened it',
  limits: trustLimit(workingDays(1), 'opening a restricted record is reviewed by the next working day', 'L'),
})
