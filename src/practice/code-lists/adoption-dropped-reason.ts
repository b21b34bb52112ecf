/**
 * Why a child who was to be placed for adoption is no longer.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities, table ShouldBePlaced.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList } from './code-list.ts'

export const adoptionDroppedReason = [
  { code: 'RD1', label: 'The child’s needs changed after the decision' },
  { code: 'RD2', label: 'The court made no placement order' },
  { code: 'RD3', label: 'No adopters could be found' },
  { code: 'RD4', label: 'Another reason' },
] as const satisfies CodeList
