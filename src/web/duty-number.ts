import { dutyNumber } from '#domains/access/duty/local-setting-store.ts'
import { isUnreachable } from '#kernel/database.ts'
import type { Site } from '#web/site.ts'

/** The site with the duty number as it is set today. When the database cannot be reached the pages say the number of the start. */
export async function withDutyNumber(site: Site): Promise<Site> {
  try {
    const set = await dutyNumber(site.database, site.clock)
    return set === undefined ? site : { ...site, dutyNumber: set }
  } catch (fault) {
    if (isUnreachable(fault)) return site
    throw fault
  }
}
