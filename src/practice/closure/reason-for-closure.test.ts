import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { type ClosureReason, reasonForClosureCode } from './reason-for-closure.ts'

type FollowedBy = NonNullable<Parameters<typeof reasonForClosureCode>[1]['followedBy']>

const codes: readonly [string, ClosureReason, FollowedBy, straightAfterAssessment: boolean, code: string][] = [
  ['adopted', 'noFurtherNeed', 'adoption', false, 'RC1'],
  ['died, whatever else was written', 'died', 'familyHelp', true, 'RC2'],
  ['a child arrangements order', 'noFurtherNeed', 'childArrangementsOrder', false, 'RC3'],
  ['a special guardianship order', 'noFurtherNeed', 'specialGuardianship', false, 'RC4'],
  ['moved to another authority', 'movedAway', 'anotherAuthority', false, 'RC5'],
  ['passed to another authority', 'passedOn', 'anotherAuthority', false, 'RC5'],
  ['eighteen, and adult social care goes on', 'eighteen', 'adultServices', false, 'RC6'],
  ['no further need after a plan', 'noFurtherNeed', 'nothing', false, 'RC7'],
  ['passed to family help after a plan', 'passedOn', 'familyHelp', false, 'RC7'],
  ['nothing more after the assessment', 'noFurtherNeed', 'nothing', true, 'RC8'],
  ['no further need, and no assessment was made', 'noFurtherNeed', 'nothing', false, 'RC7'],
  ['help declined after the assessment', 'helpDeclined', 'nothing', true, 'RC8'],
  ['passed to family help after the assessment', 'passedOn', 'familyHelp', true, 'RC9'],
  ['opened in error is no outcome of an assessment', 'openedInError', 'nothing', true, 'RC7'],
]

for (const [what, reason, followedBy, nothingFollowedAssessment, code] of codes) {
  test(`${what}: ${code}`, () => {
    equal(reasonForClosureCode(reason, { followedBy }, { nothingFollowedAssessment }), code)
  })
}
