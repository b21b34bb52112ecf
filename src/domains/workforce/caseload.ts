import type { Caseload } from '#domains/workforce/caseload-store.ts'
import { longDate } from '#kernel/dates.ts'

/** How many more children than agreed a worker would hold with `more` of them; nought when there is room. */
export function overRoom(caseload: Pick<Caseload, 'held' | 'roomFor'>, more: number): number {
  return Math.max(0, caseload.held + more - (caseload.roomFor ?? 0))
}

/** "9 of 12", or, where nothing was agreed, "9; no room agreed". */
export function loadInWords({ held, roomFor }: Pick<Caseload, 'held' | 'roomFor'>): string {
  return roomFor === undefined ? `${held}; no room agreed` : `${held} of ${roomFor}`
}

/** "Hired through Tern Recruitment until Friday 26 March 2027." Nothing of somebody whom the trust employs. */
export function heldBy({ agencyName, hiredUntil }: Pick<Caseload, 'agencyName' | 'hiredUntil'>): string {
  if (agencyName === undefined) return ''
  return `Hired through ${agencyName}${hiredUntil === undefined ? '' : ` until ${longDate(hiredUntil)}`}.`
}
