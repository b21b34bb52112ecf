/**
 * A child's sex as on the birth certificate or a gender recognition certificate; unknown for a child not yet born.
 * Source: Children in need census 2026 to 2027, guide for local authorities; this list since the census of 2024 to 2025.
 * https://www.gov.uk/guidance/children-in-need-census
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const sex = [
  { code: 'F', label: 'Female' },
  { code: 'M', label: 'Male' },
  { code: 'U', label: 'Not known' },
] as const satisfies CodeList

export type Sex = CodeOf<typeof sex>
