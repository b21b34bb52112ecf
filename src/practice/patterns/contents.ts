import { closedOnOrder } from './closed-on-order.ts'
import { concernUnanswered } from './concern-unanswered.ts'
import { injuryNotMoving, secondInjury } from './injuries.ts'
import { leftRollWithConcern } from './left-roll.ts'
import { missedHealth } from './missed-health.ts'
import { missingAgain } from './missing-again.ts'
import { notSeen } from './not-seen.ts'
import { notSeenAlone } from './not-seen-alone.ts'
import type { Pattern } from './pattern.ts'
import { planEndedSoon } from './plan-ended-soon.ts'
import { planRepeated } from './plan-repeated.ts'
import { referredAgain } from './referred-again.ts'
import { thirdContact } from './third-contact.ts'
import { workersChanged } from './workers-changed.ts'

/** Every pattern that someone must answer, by the file in which it stands; in the order in which they are shown. */
export const patternsByFile: Readonly<Record<string, readonly Pattern[]>> = {
  'patterns/injuries.ts': [injuryNotMoving, secondInjury],
  'patterns/not-seen.ts': [notSeen],
  'patterns/not-seen-alone.ts': [notSeenAlone],
  'patterns/concern-unanswered.ts': [concernUnanswered],
  'patterns/left-roll.ts': [leftRollWithConcern],
  'patterns/closed-on-order.ts': [closedOnOrder],
  'patterns/third-contact.ts': [thirdContact],
  'patterns/referred-again.ts': [referredAgain],
  'patterns/plan-repeated.ts': [planRepeated],
  'patterns/plan-ended-soon.ts': [planEndedSoon],
  'patterns/missed-health.ts': [missedHealth],
  'patterns/missing-again.ts': [missingAgain],
  'patterns/workers-changed.ts': [workersChanged],
}

export const patterns: readonly Pattern[] = Object.values(patternsByFile).flat()

export function patternOf(id: string): Pattern | undefined {
  return patterns.find((pattern) => pattern.id === id)
}
