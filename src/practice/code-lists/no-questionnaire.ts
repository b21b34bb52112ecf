/**
 * Why there is no strengths and difficulties questionnaire for a child.
 * Source: Children looked after by local authorities in England, guide to the SSDA903 collection.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const noQuestionnaire = [
  { code: 'SDQ1', label: 'The child is under four or over sixteen' },
  { code: 'SDQ2', label: 'The carers declined to fill it in' },
  { code: 'SDQ3', label: 'It could not be filled in because of how severe the child’s disability is' },
  { code: 'SDQ4', label: 'Another reason' },
  { code: 'SDQ5', label: 'The child or young person does not want one' },
] as const satisfies CodeList

export type NoQuestionnaire = CodeOf<typeof noQuestionnaire>
