import { defineObligation } from '#engine/obligation.ts'
import { months } from '#kernel/working-days/length.ts'
import { adoptionAgenciesLimit } from './law.ts'

/**
 * How long an agency has to assess somebody who wants to adopt. The agency that approves adopters keeps these, in its own records
 * of adults (`docs/decisions/0049-adoption-before-the-order.md`): the match of a child asks that agency when it approved them.
 */
const adopters = {
  whose: 'Agency that approves the adopters',
  purpose: 'Nobody who could be a family for a child waits without an answer.',
} as const

export const adoptersStageOne = defineObligation({
  ...adopters,
  id: 'adopters-stage-one',
  title: 'Finish the first stage with people who want to adopt',
  countedFromSays: 'the day on which the agency accepted their registration of interest',
  metBy: 'the agency’s decision whether they go on',
  limits: adoptionAgenciesLimit(months(2), '27', '', 'M'),
  rules: ['AD-06'],
})

export const adoptersStageTwo = defineObligation({
  ...adopters,
  id: 'adopters-stage-two',
  title: 'Decide whether people are suitable to adopt',
  countedFromSays: 'the day on which they said that they wish to go on',
  metBy: 'the agency decision maker’s decision',
  limits: adoptionAgenciesLimit(months(4), '30', '', 'M'),
  rules: ['AD-06'],
})
