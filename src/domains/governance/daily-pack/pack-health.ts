import { packLateHours } from '#domains/governance/daily-pack/pack.ts'
import { packKeys, packsTried } from '#domains/governance/daily-pack/pack-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { dateAndTime } from '#kernel/dates.ts'

/** What is wrong with the daily pack now, in a sentence; nothing when there is a fresh one in every folder. */
export interface PackTrouble {
  /** `not set up`: nobody was ever given a key. */
  readonly kind: 'not set up' | 'not made' | 'late' | 'copy missing'
  readonly says: string
}

export async function packTrouble(ctx: Ctx): Promise<PackTrouble | undefined> {
  return await list(
    ctx,
    'whether the daily pack was made',
    async (tx) => {
      const tried = await packsTried(tx, 30)
      const keys = await packKeys(tx)
      const [last] = tried
      const good = tried.find(({ failedBecause }) => failedBecause === undefined)
      if (keys.length === 0 && last === undefined)
        return {
          kind: 'not set up',
          says: 'The daily pack is not set up: nobody has a key that would open it.',
        } as const
      const lastGood = good === undefined ? 'There is none from before.' : `The last is of ${dateAndTime(good.at)}.`
      if (last?.failedBecause !== undefined)
        return {
          kind: 'not made',
          says: `The daily pack was not made at ${dateAndTime(last.at)}. ${last.failedBecause} ${lastGood}`,
        } as const
      const late = ctx.clock.now().subtract({ hours: packLateHours })
      if (good === undefined || Temporal.Instant.compare(good.at, late) < 0)
        return { kind: 'late', says: `No daily pack was made since yesterday evening. ${lastGood}` } as const
      const missing = good.copies.filter(({ ok }) => !ok)
      if (missing.length > 0)
        return {
          kind: 'copy missing',
          says: `The daily pack of ${dateAndTime(good.at)} could not be put in ${missing.map(({ folder, why }) => `${folder} (${why ?? 'unknown'})`).join(', ')}.`,
        } as const
      return undefined
    },
    () => [],
  )
}
