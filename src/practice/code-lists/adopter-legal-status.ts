/**
 * Whether a child was adopted by one person or a couple, and of which kind.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities, table AD1.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList } from './code-list.ts'

export const adopterLegalStatus = [
  { code: 'L0', label: 'Single adopter' },
  { code: 'L11', label: 'Married couple of different genders' },
  { code: 'L12', label: 'Married couple of the same gender' },
  { code: 'L2', label: 'Couple in a civil partnership' },
  { code: 'L3', label: 'Unmarried couple of different genders' },
  { code: 'L4', label: 'Couple of the same gender, neither married nor in a civil partnership' },
] as const satisfies CodeList
