import { placementTypeLabel } from '#domains/looked-after/placement.ts'
import type { PlacementRead, StatusRead } from '#domains/looked-after/read-care-store.ts'
import { longDate } from '#kernel/dates.ts'
import { legalStatus } from '#practice/code-lists/legal-status.ts'
import { placementChangeReason } from '#practice/code-lists/placement-change-reason.ts'
import { placementProvider } from '#practice/code-lists/placement-provider.ts'
import { reasonEpisodeCeased } from '#practice/code-lists/reason-episode-ceased.ts'

/** Codes of the looked-after return in words; what we have no word for is shown as it came. */

type Codes = readonly { readonly code: string; readonly label: string }[]
const said = (list: Codes, code: string): string => list.find((each) => each.code === code)?.label ?? code

export const statusLabel = (code: string): string => said(legalStatus, code)
export const providerLabel = (code: string): string => said(placementProvider, code)
export const endLabel = (code: string): string => said([...placementChangeReason, ...reasonEpisodeCeased], code)

/** "Interim care order, until Monday 14 December 2026" */
export function statusInWords({ code, endsOn }: StatusRead): string {
  return `${statusLabel(code)}${endsOn === undefined ? '' : `, until ${longDate(endsOn)}`}`
}

/** "Maureen Pinnock (with a foster carer, not long term)" */
export function placementInWords({ carer, type }: Pick<PlacementRead, 'carer' | 'type'>): string {
  const label = placementTypeLabel(type)
  return `${carer} (${label.charAt(0).toLowerCase()}${label.slice(1)})`
}
