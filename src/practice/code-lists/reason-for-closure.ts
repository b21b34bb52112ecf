/**
 * Why an episode of need ended. RC8 and RC9 only where nothing followed the assessment.
 * Want of a worker or of a service is none of these and is no reason to close.
 * Source: Children in need census 2026 to 2027, guide for local authorities.
 * https://www.gov.uk/guidance/children-in-need-census
 */

import type { CodeList, CodeOf } from './code-list.ts'

export const reasonForClosure = [
  { code: 'RC1', label: 'Adopted' },
  { code: 'RC2', label: 'Died' },
  { code: 'RC3', label: 'Child arrangements order' },
  { code: 'RC4', label: 'Special guardianship order' },
  { code: 'RC5', label: 'Transferred to the services of another local authority' },
  { code: 'RC6', label: 'Transferred to adult social care services' },
  { code: 'RC7', label: 'Services ended for any other reason, including child no longer in need' },
  { code: 'RC8', label: 'Closed after assessment, no further action' },
  { code: 'RC9', label: 'Closed after assessment, referred to early help' },
] as const satisfies CodeList

export type ReasonForClosure = CodeOf<typeof reasonForClosure>
