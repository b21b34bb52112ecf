/**
 * Why a looked-after child’s social worker changed.
 * Source: Children looked-after data return (SSDA903) 2026 to 2027, guide for local authorities, table SWEpisodes.
 * https://www.gov.uk/guidance/children-looked-after-return
 */

import type { CodeList } from './code-list.ts'

export const workerChangeReason = [
  { code: 'MANAGE', label: 'Caseloads were balanced' },
  { code: 'FCONTA', label: 'First contact, or a re-referral' },
  { code: 'LEFTRL', label: 'The worker before left the role' },
  { code: 'ORGRST', label: 'The organisation was restructured' },
  { code: 'TSPROC', label: 'A transfer that the process foresees' },
  { code: 'ABSENC', label: 'Cover for an absence, or the return from one' },
  { code: 'CHCHAN', label: 'The child asked' },
  { code: 'PCCHAN', label: 'A parent or the carer asked' },
  { code: 'SWDIED', label: 'The worker before died' },
  { code: 'OTHERS', label: 'Another reason' },
] as const satisfies CodeList
