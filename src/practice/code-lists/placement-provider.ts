/**
 * Who provides a placement.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const placementProvider = [
  { code: 'PR0', label: 'Parents or another person with parental responsibility' },
  { code: 'PR1', label: 'Our own provision, for the authority' },
  { code: 'PR2', label: 'Another local authority' },
  { code: 'PR3', label: 'Other public provision' },
  { code: 'PR4', label: 'Private provision' },
  { code: 'PR5', label: 'Voluntary or third sector provision' },
] as const satisfies CodeList

export type PlacementProvider = CodeOf<typeof placementProvider>
