/**
 * Why a placement ended before the child left care.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const placementChangeReason = [
  { code: 'CARPL', label: 'The care plan was changed or carried out' },
  { code: 'CLOSE', label: 'The home closed, or the carer resigned' },
  { code: 'ALLEG', label: 'An allegation' },
  { code: 'STAND', label: 'Standards of care' },
  { code: 'APPRR', label: 'Approval was removed' },
  { code: 'CREQB', label: 'The carer asked, because of the child’s behaviour' },
  { code: 'CREQO', label: 'The carer asked, for another reason' },
  { code: 'CHILD', label: 'The child asked' },
  { code: 'LAREQ', label: 'The authority asked' },
  { code: 'PLACE', label: 'Only the status of the placement changed' },
  { code: 'CUSTOD', label: 'Custody' },
  { code: 'OTHER', label: 'Another reason' },
] as const satisfies CodeList

export type PlacementChangeReason = CodeOf<typeof placementChangeReason>
