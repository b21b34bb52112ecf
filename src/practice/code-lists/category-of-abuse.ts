/**
 * The category of a child protection plan, when it begins and latest. MUL stands in older records only: one category is chosen.
 * Source: Children in need census 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-in-need-census
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const categoryOfAbuse = [
  { code: 'NEG', label: 'Neglect' },
  { code: 'PHY', label: 'Physical abuse' },
  { code: 'SAB', label: 'Sexual abuse' },
  { code: 'EMO', label: 'Emotional abuse' },
  { code: 'MUL', label: 'Multiple', retired: true },
] as const satisfies CodeList

export type CategoryOfAbuse = CodeOf<typeof categoryOfAbuse>
