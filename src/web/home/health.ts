import { recordTables } from '#domains/access/health-store.ts'
import { paths } from '#web/paths.ts'
import { openGet, type Route } from '#web/route.ts'

/** For whoever keeps the machines: 200 when a page could be served now. */
export const healthRoute: Route = openGet(paths.health(), async ({ site }) => {
  try {
    const tables = await recordTables(site.database)
    return { kind: 'json', status: 200, value: { status: 'ready', database: 'answers', tables } }
  } catch {
    return { kind: 'json', status: 503, value: { status: 'not ready', database: 'does not answer' } }
  }
})
