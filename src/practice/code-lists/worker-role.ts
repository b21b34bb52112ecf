/**
 * The role of a social worker in the yearly return on the children’s social work workforce.
 * Source: Children’s social work workforce census guide.
 */

import type { CodeList } from './code-list.ts'

export const workerRole = [
  { code: '1', label: 'Senior manager' },
  { code: '2', label: 'Middle manager' },
  { code: '3', label: 'First line manager' },
  { code: '4', label: 'Senior practitioner' },
  { code: '5', label: 'Case holder' },
  { code: '6', label: 'Qualified without cases' },
] as const satisfies CodeList
