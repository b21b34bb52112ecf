import { recordTables } from '#domains/access/health-store.ts'
import { paths } from '#web/paths.ts'
import { openGet, type Route } from '#web/route.ts'

/** How long a database may think before it counts as not answering, in milliseconds. */
const patience = 3_000

/** For whoever keeps the machines: 200 when a page could be served now. */
export const healthRoute: Route = openGet(paths.health(), async ({ site }) => {
  try {
    const tables = await inTime(recordTables(site.database))
    return { kind: 'json', status: 200, value: { status: 'ready', database: 'answers', tables } }
  } catch {
    return { kind: 'json', status: 503, value: { status: 'not ready', database: 'does not answer' } }
  }
})

/** A database that stands still answers neither yes nor no: whoever asks is not kept waiting for it. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('The database does not answer in time.')), patience)
  return await Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}
