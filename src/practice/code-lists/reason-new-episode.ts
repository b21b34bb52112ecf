/**
 * Why a new episode of care begins.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const reasonNewEpisode = [
  { code: 'S', label: 'Started to be looked after' },
  { code: 'L', label: 'Change of legal status only' },
  { code: 'P', label: 'Change of placement and carer(s) only' },
  { code: 'T', label: 'Change of placement (same carer/s) only' },
  { code: 'B', label: 'Change of legal status and placement and carer(s) at the same time' },
  { code: 'U', label: 'Change of legal status and change of placement (same carer/s) at the same time' },
] as const satisfies CodeList

export type ReasonNewEpisode = CodeOf<typeof reasonNewEpisode>
