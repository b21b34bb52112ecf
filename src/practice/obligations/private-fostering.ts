import { defineObligation } from '#engine/obligation.ts'
import { weeks } from '#kernel/working-days/length.ts'
import { privateArrangements } from '../private-fostering/private-fostering-law.ts'

export const privatelyFosteredSeen = defineObligation({
  id: 'privately-fostered-seen',
  title: 'Visit the privately fostered child: first year',
  purpose: 'Somebody who is not paid by the arrangement sees the child alone.',
  whose: 'Social worker',
  countedFromSays: 'the beginning of the arrangement, or the last visit',
  metBy: 'a visit with a written report',
  limits: [{ since: '2005-07-01', within: weeks(6), law: privateArrangements('8', '(1)(a)') }],
  rules: ['PF-03'],
})

export const privatelyFosteredSeenLater = defineObligation({
  id: 'privately-fostered-seen-later',
  title: 'Visit the privately fostered child: second year and after',
  purpose: 'The child is not forgotten because it has gone well.',
  whose: 'Social worker',
  countedFromSays: 'the last visit',
  metBy: 'a visit with a written report',
  limits: [{ since: '2005-07-01', within: weeks(12), law: privateArrangements('8', '(1)(b)') }],
  rules: ['PF-04'],
})
