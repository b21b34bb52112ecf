import type { TeamOfCity } from '#demo/family-life.ts'
import { must } from '#demo/must.ts'
import type { Rates } from '#demo/presets/preset.ts'
import type { Hired, Settlers } from '#demo/settlers.ts'
import { dealtYes } from '#demo/stock/dealt.ts'
import { agencyOfWorkers } from '#demo/vocabulary/agencies.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { agreePosts } from '#domains/workforce/agree-posts.ts'
import type { Random } from '#kernel/random.ts'

/** How each of so many workers is hired: as many through an agency as the authority's rate says. */
export function howHired(
  count: number,
  rates: Rates,
  until: Temporal.PlainDate,
  random: Random,
): readonly (Hired | undefined)[] {
  return dealtYes(count, rates.agencyWorkers, random).map((fromAgency) =>
    fromAgency ? hiredThrough(until, random) : undefined,
  )
}

/** An agency's worker is hired for months at a time. */
export function hiredThrough(until: Temporal.PlainDate, random: Random): Hired {
  return { agencyName: random.pick(agencyOfWorkers), hiredUntil: until.add({ weeks: random.whole(4, 20) }) }
}

/** Agrees the posts of each team, so that as many are vacant as the rate says: those that an agency's worker covers first. */
export async function agreeTheirPosts(
  ctx: Ctx,
  { fromAgencies }: Settlers,
  teams: readonly TeamOfCity[],
  { postsVacant }: Rates,
): Promise<void> {
  const agreed = teams.map(({ teamId, workers }) => {
    const agency = workers.filter(({ accountId }) => fromAgencies.has(accountId)).length
    return { teamId, agency, employed: workers.length - agency, vacant: 0 }
  })
  const employed = agreed.reduce((sum, team) => sum + team.employed, 0)
  for (let left = Math.round((employed * postsVacant) / (1 - postsVacant)); left > 0; left--) {
    const [barest] = agreed.toSorted((a, b) => b.agency - b.vacant - (a.agency - a.vacant))
    if (barest !== undefined) barest.vacant += 1
  }
  for (const { teamId, ...team } of agreed)
    must(await agreePosts(ctx, { teamId, posts: team.employed + team.vacant }), 'agree the posts of a team')
}
