/**
 * Whether a child was missing or away without authorisation.
 * Source: Children looked after by local authorities in England, guide to the SSDA903 collection.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const missing = [
  { code: 'M', label: 'Missing: not where they should be, and nobody knows where they are' },
  { code: 'A', label: 'Away without authorisation: we know where they are, and they should not be there' },
] as const satisfies CodeList

export type Missing = CodeOf<typeof missing>
