import { defineObligation } from '#engine/obligation.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

export const confidentialityReviewed = defineObligation({
  id: 'confidentiality-reviewed',
  title: 'Look again at what is confidential',
  purpose:
    'What was kept from somebody for a family’s safety is never let go of by accident, nor kept without anybody asking.',
  whose: 'Allocated worker',
  countedFromSays: 'the day it was last looked at',
  metBy: 'a review, or its end with a reason',
  limits: trustLimit(months(6), 'what is confidential is looked at again at least every six months', 'L'),
})

export const keptReadingReviewed = defineObligation({
  id: 'kept-reading-reviewed',
  title: 'Review the reading of what is kept',
  purpose:
    'Whoever is on duty reads at once what is kept even from workers, where a child may be at risk, and somebody else always asks whether that was right.',
  whose: 'Head of service',
  countedFromSays: 'the day it was read',
  metBy: 'a review by somebody other than who read it',
  limits: trustLimit(workingDays(1), 'reading what is kept from workers is reviewed by the next working day', 'L'),
})
