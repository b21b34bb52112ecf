import { defineObligation } from '#engine/obligation.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { trustLimit } from '../citations.ts'

/**
 * Agencies that disagree about a child resolve it by rising levels, each with days of its own. The numbers are local. Nothing that
 * protects the child waits for any of them, and the dissent stays on the record however it ends.
 */
const purpose = 'A worry that one agency has and another does not is settled by people, in days, and is not lost.'

export const disagreementBetweenPractitioners = defineObligation({
  id: 'disagreement-practitioners',
  title: 'Resolve the disagreement between those who work with the child',
  purpose,
  whose: 'Allocated worker',
  countedFromSays: 'the day the disagreement was raised',
  metBy: 'an agreement, or the next level asked',
  limits: trustLimit(workingDays(1), 'practitioners resolve a disagreement within one working day', 'L'),
  rules: ['ST-05'],
})

export const disagreementBetweenManagers = defineObligation({
  id: 'disagreement-managers',
  title: 'Resolve the disagreement between managers',
  purpose,
  whose: 'Team manager',
  countedFromSays: 'the day the managers were asked',
  metBy: 'an agreement, or the next level asked',
  limits: trustLimit(workingDays(3), 'managers resolve a disagreement within three working days', 'L'),
  rules: ['ST-05'],
})

export const disagreementBetweenHeads = defineObligation({
  id: 'disagreement-heads',
  title: 'Resolve the disagreement between heads of service',
  purpose,
  whose: 'Head of service',
  countedFromSays: 'the day the heads of service were asked',
  metBy: 'an agreement, or the next level asked',
  limits: trustLimit(workingDays(5), 'heads of service resolve a disagreement within five working days', 'L'),
  rules: ['ST-05'],
})

export const disagreementInPartnership = defineObligation({
  id: 'disagreement-partnership',
  title: 'Resolve the disagreement in the safeguarding partnership',
  purpose,
  whose: 'Director',
  countedFromSays: 'the day the partnership was asked',
  metBy: 'a decision of the safeguarding partners',
  limits: trustLimit(workingDays(10), 'the partnership resolves a disagreement within ten working days', 'L'),
  rules: ['ST-05'],
})
