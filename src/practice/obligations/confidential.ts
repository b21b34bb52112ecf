import { defineObligation } from '#engine/obligation.ts'
import { months } from '#kernel/working-days/length.ts'
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
