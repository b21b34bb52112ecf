import type { World } from '#demo/world.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Random } from '#kernel/random.ts'

/** The reviewing officer of one child more: one of those who have been given the fewest. None where the city has no officer. */
export function officerInTurn({ officers, reviewed }: World, random: Random): Actor | undefined {
  const given = ({ accountId }: Actor): number => reviewed.get(accountId) ?? 0
  const fewest = Math.min(...officers.map(given))
  const free = officers.filter((each) => given(each) === fewest)
  const officer = free[random.whole(0, Math.max(free.length - 1, 0))]
  if (officer !== undefined) reviewed.set(officer.accountId, given(officer) + 1)
  return officer
}
