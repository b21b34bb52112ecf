/**
 * Why a child has no unique pupil number on the record. UN7 only where every referral of the child ended without further action (rule 8772),
 * and in the children in need census alone.
 * Source: Children looked-after return 2025 to 2026 guide (UN1 to UN5); Children in need census 2026 to 2027, guide for local authorities (UN7).
 * https://www.gov.uk/government/publications/children-looked-after-return-2025-to-2026-guide
 * https://www.gov.uk/guidance/children-in-need-census
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const upnUnknownReason = [
  { code: 'UN1', label: 'Not of school age, and not yet given a number' },
  { code: 'UN2', label: 'Never at a maintained school in England' },
  { code: 'UN3', label: 'Educated outside England' },
  { code: 'UN4', label: 'Newly known to us: the number was not yet known at the time of the return' },
  { code: 'UN5', label: 'Sources of numbers disagree on the name or date of birth, so it cannot be matched reliably' },
  { code: 'UN7', label: 'Referral with no further action: the number was not needed' },
] as const satisfies CodeList

export type UpnUnknownReason = CodeOf<typeof upnUnknownReason>
