/**
 * What an assessment led to.
 * Source: Standard Safeguarding Dataset (Data to Insight), the sector’s own, not the department’s: its words are the codes.
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const assessmentOutcome = [
  { code: 'No Further Action', label: 'No further action' },
  { code: 'Step-down to Early Help', label: 'Passed to early help' },
  { code: 'Strategy discussion and/or Section 47 enquiry', label: 'Strategy discussion or section 47 enquiry' },
  { code: 'Other', label: 'Other' },
] as const satisfies CodeList

export type AssessmentOutcome = CodeOf<typeof assessmentOutcome>
