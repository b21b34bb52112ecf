/**
 * What became of a contact.
 * Source: Standard Safeguarding Dataset (Data to Insight), the sector’s own, not the department’s: its words are the codes.
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const contactOutcome = [
  { code: 'No Further Action', label: 'No further action' },
  { code: 'Information and Advice', label: 'Information and advice' },
  { code: 'EH Referral', label: 'Referred to early help' },
  { code: 'CIN Referral', label: 'Became a referral to children’s social care' },
] as const satisfies CodeList

export type ContactOutcome = CodeOf<typeof contactOutcome>
