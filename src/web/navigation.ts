import type { Role } from '#domains/ledger/actor.ts'
import { paths } from '#web/paths.ts'

export interface Link {
  readonly href: string
  readonly text: string
}

/** What each role comes to do, as the links at the top of every page. */
export const navigation: Partial<Record<Role, readonly Link[]>> = {}

export function navigationOf(role: Role): readonly Link[] {
  return navigation[role] ?? [{ href: paths.home(), text: 'Home' }]
}
