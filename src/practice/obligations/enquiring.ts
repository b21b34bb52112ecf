import { defineObligation } from '#engine/obligation.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

/** Enquiries wait for nobody: what police, health and others know is asked for at once all the same. */
export const enquiryDiscussed = defineObligation({
  id: 'enquiry-discussed',
  title: 'Hold the strategy discussion: the enquiries were begun without one',
  purpose: 'Police, health and we decide together how a child is kept safe, also where somebody had to act first.',
  whose: 'Team manager',
  countedFromSays: 'the day on which the enquiries were begun',
  metBy: 'a strategy discussion',
  limits: trustLimit(
    workingDays(1),
    'where enquiries are begun before a strategy discussion, it is held within one working day',
  ),
  rules: ['CP-01', 'CP-02'],
})
