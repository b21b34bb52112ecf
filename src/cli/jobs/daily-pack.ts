import type { Job } from '#cli/jobs/job.ts'
import { packSettings } from '#cli/pack/pack-settings.ts'
import { dutyNumber } from '#domains/access/duty/local-setting-store.ts'
import { makeEveningPack } from '#domains/governance/daily-pack/make-pack.ts'
import { packMadeBy } from '#domains/governance/daily-pack/pack.ts'
import { readSettings } from '#kernel/settings.ts'

/** The evening’s pack. One that fails is told at the next page of whoever answers for it, and tried again. */
export const dailyPack: Job = {
  does: 'Makes the sealed daily pack, and puts it where it can be reached when every system is down',
  rings: packMadeBy,
  run: async ({ ctx, dataDirectory }) => {
    const settings = await packSettings(readSettings())
    const number = await dutyNumber(ctx.database, ctx.clock)
    await makeEveningPack(ctx, {
      ...settings,
      dataDirectory,
      ...(number === undefined ? {} : { dutyNumber: number }),
    })
  },
}
