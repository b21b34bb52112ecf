/**
 * Under which order for good a child lived before coming into care, whichever authority it was.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList } from './code-list.ts'

export const previousPermanence = [
  { code: 'P1', label: 'Adoption' },
  { code: 'P2', label: 'Special guardianship order' },
  { code: 'P3', label: 'Residence order or child arrangements order' },
  { code: 'P4', label: 'Not known' },
  { code: 'Z1', label: 'None' },
] as const satisfies CodeList
