/**
 * What was decided on a referral.
 * Source: Standard Safeguarding Dataset (Data to Insight), the sector’s own, not the department’s: its words are the codes.
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const referralOutcome = [
  { code: 'No Further Action', label: 'No further action' },
  {
    code: 'Advice and Information or signpost to other services',
    label: 'Advice and information, or shown the way to other services',
  },
  { code: 'Step-down to Early Help', label: 'Passed to early help' },
  { code: 'Assessment required', label: 'Assessment' },
  { code: 'Strategy discussion and/or Section 47 enquiry', label: 'Strategy discussion or section 47 enquiry' },
  { code: 'Other', label: 'Other' },
] as const satisfies CodeList

export type ReferralOutcome = CodeOf<typeof referralOutcome>
