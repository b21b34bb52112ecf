import type { NeedRead } from '#domains/casework/child/child-story-read-store.ts'

export type NeedStanding = 'not met' | 'nothing asked for yet' | 'service asked for' | 'service running' | 'ended'

/** Where a need stands now, the worst first when several things are true. */
export function needStanding(need: NeedRead): NeedStanding {
  if (need.endedOn !== undefined) return 'ended'
  if (need.unmetSince !== undefined) return 'not met'
  if (need.services.some(({ until }) => until === undefined)) return 'service running'
  const waiting = need.asked.some(({ answer }) => answer === undefined || answer === 'accepted')
  return waiting && need.services.length === 0 ? 'service asked for' : 'nothing asked for yet'
}

const order: readonly NeedStanding[] = [
  'not met',
  'nothing asked for yet',
  'service asked for',
  'service running',
  'ended',
]

export function shownNeeds(needs: readonly NeedRead[]): readonly (NeedRead & { readonly standing: NeedStanding })[] {
  return needs
    .map((need) => ({ ...need, standing: needStanding(need) }))
    .toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
}
