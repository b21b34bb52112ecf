/**
 * The legal status under which a child is looked after.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const legalStatus = [
  { code: 'C1', label: 'Interim care order' },
  { code: 'C2', label: 'Full care order' },
  { code: 'D1', label: 'Freeing order granted', retired: true },
  { code: 'E1', label: 'Placement order granted' },
  { code: 'V2', label: 'Single period of accommodation under section 20' },
  { code: 'V3', label: 'Accommodated under an agreed series of short-term breaks, each recorded' },
  { code: 'V4', label: 'Accommodated under an agreed series of short-term breaks, recorded as an agreement' },
  { code: 'L1', label: 'Under police protection and in local authority accommodation' },
  { code: 'L2', label: 'Emergency protection order' },
  { code: 'L3', label: 'Under child assessment order and in local authority accommodation' },
  { code: 'J1', label: 'Remanded to local authority accommodation or to youth detention accommodation' },
  { code: 'J2', label: 'Placed in local authority accommodation under the Police and Criminal Evidence Act 1984' },
  {
    code: 'J3',
    label: 'Sentenced to a youth rehabilitation order with a residence or intensive fostering requirement',
  },
] as const satisfies CodeList

export type LegalStatus = CodeOf<typeof legalStatus>
