/**
 * What a section 47 enquiry led to; several where several apply.
 * Source: Standard Safeguarding Dataset (Data to Insight), the sector’s own, not the department’s: its words are the codes.
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const section47Outcome = [
  { code: 'Initial CP Conference', label: 'Initial child protection conference' },
  { code: "Other Agency to Monitor Child's Welfare", label: "Another agency watches over the child's welfare" },
  { code: 'NFA - Continue With Family Assessment', label: 'No further enquiry; the family assessment continues' },
  { code: 'Initiate Legal Action', label: 'Legal action' },
  { code: 'Provision of Services (s17)', label: 'Services under section 17' },
  { code: 'Provision of Short Break Care (s17)', label: 'Short breaks under section 17' },
  { code: 'No Further Action', label: 'No further action' },
  { code: 'Other Outcome', label: 'Other' },
] as const satisfies CodeList

export type Section47Outcome = CodeOf<typeof section47Outcome>
