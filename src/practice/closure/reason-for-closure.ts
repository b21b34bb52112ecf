import type { Answers } from '#engine/question.ts'
import type { FormOf, OutcomeOf } from '#engine/step.ts'
import type { ReasonForClosure } from '../code-lists/reason-for-closure.ts'
import type { ChildRecord } from '../record.ts'
import type { closure } from './closure.ts'

export type ClosureReason = OutcomeOf<typeof closure>

/**
 * The published reason for a closure. Orders first, because they say more than why we left; RC8 and RC9 only where there
 * was an assessment and nothing followed it (census rules 8825Q and 2990); RC7 for what the list has no other code for.
 */
export function reasonForClosureCode(
  reason: ClosureReason,
  answers: Partial<Answers<FormOf<typeof closure>>>,
  record: Pick<ChildRecord, 'nothingFollowedAssessment'>,
): ReasonForClosure {
  if (reason === 'died') return 'RC2'
  if (reason === 'movedAway') return 'RC5'
  if (reason === 'pregnancyEnded') return 'RC7'
  switch (answers.followedBy) {
    case 'adoption':
      return 'RC1'
    case 'childArrangementsOrder':
      return 'RC3'
    case 'specialGuardianship':
      return 'RC4'
    case 'anotherAuthority':
      return 'RC5'
    case 'adultServices':
      return 'RC6'
    case 'familyHelp':
      return record.nothingFollowedAssessment ? 'RC9' : 'RC7'
    default:
      return record.nothingFollowedAssessment && reason !== 'openedInError' ? 'RC8' : 'RC7'
  }
}
