import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#kernel/embedded-postgres.ts'
import { projectRoot } from '#kernel/settings.ts'

/** A PostgreSQL that tests may fill and throw away. */
export interface TestCluster {
  /** A superuser's login to the database `postgres`. */
  readonly url: string
  stop(): Promise<void>
}

function dataDirectory(): string {
  const own = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12)
  return process.env.HOLDFAST_TEST_DATA ?? join(tmpdir(), `holdfast-test-${process.getuid?.() ?? 'own'}-${own}`)
}

/**
 * The cluster for tests: the one that `HOLDFAST_TEST_DATABASE_URL` names, else one of our own in the temporary directory (or in
 * `HOLDFAST_TEST_DATA`), which runs that begin meanwhile share and the last of them removes.
 */
export async function startTestCluster(onProgress?: (says: string) => void): Promise<TestCluster> {
  const given = process.env.HOLDFAST_TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined }
  const started = await startPostgres({
    dataDirectory: dataDirectory(),
    durable: false,
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  const url = new URL(started.ownerUrl)
  url.pathname = '/postgres'
  return { url: url.href, stop: () => started.stop() }
}
