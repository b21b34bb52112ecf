/**
 * How a child took part in a looked-after review.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList } from './code-list.ts'

export const reviewParticipation = [
  { code: 'PN0', label: 'The child was under four' },
  { code: 'PN1', label: 'Came and spoke for themselves' },
  { code: 'PN2', label: 'Came, and an advocate spoke for them' },
  { code: 'PN3', label: 'Came, and showed their views without words' },
  { code: 'PN4', label: 'Came, and did not speak or show their views' },
  { code: 'PN5', label: 'Did not come, and an advocate spoke for them' },
  { code: 'PN6', label: 'Did not come, and sent their views' },
  { code: 'PN7', label: 'Did not come, and did not send their views' },
] as const satisfies CodeList
