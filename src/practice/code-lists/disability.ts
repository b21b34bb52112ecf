/**
 * The kinds of disability of a child, several where several apply. NONE stands alone (rule 8790).
 * Source: Children in need census 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-in-need-census
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const disability = [
  { code: 'NONE', label: 'No disability', exclusive: true },
  { code: 'MOB', label: 'Mobility' },
  { code: 'HAND', label: 'Hand function' },
  { code: 'PC', label: 'Personal care' },
  { code: 'INC', label: 'Incontinence' },
  { code: 'COMM', label: 'Communication' },
  { code: 'LD', label: 'Learning' },
  { code: 'HEAR', label: 'Hearing' },
  { code: 'VIS', label: 'Vision' },
  { code: 'BEH', label: 'Behaviour' },
  { code: 'CON', label: 'Consciousness' },
  { code: 'AUT', label: "Diagnosed with autism or Asperger's syndrome" },
  { code: 'DDA', label: 'Disabled under the Equality Act, but in none of these categories' },
] as const satisfies CodeList

export type Disability = CodeOf<typeof disability>
