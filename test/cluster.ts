import { createHash } from 'node:crypto'
import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#kernel/embedded-postgres.ts'
import { withFileLock } from '#kernel/file-lock.mjs'
import { projectRoot } from '#kernel/settings.ts'

/** A PostgreSQL that one run of the tests may fill and throw away. */
export interface TestCluster {
  /** A superuser's login to the database `postgres`. */
  readonly url: string
  stop(): Promise<void>
}

const mostAtOnce = 20

/** The least room that is taken of the memory's own disk, in bytes: two clusters and what they write ahead. */
const leastRoom = 4 * 1024 ** 3

/**
 * Most of what a cluster of the tests does is to copy a database of two thousand files again and again: where the machine has a
 * disk in memory with room, it lies there.
 */
async function folderOfClusters(): Promise<string> {
  const own = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12)
  const name = `holdfast-test-${process.getuid?.() ?? 'own'}-${own}`
  return process.env.HOLDFAST_TEST_DATA ?? join((await hasRoom('/dev/shm')) ? '/dev/shm' : tmpdir(), name)
}

async function hasRoom(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return false
  try {
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize >= leastRoom && freemem() >= leastRoom
  } catch {
    return false
  }
}

/** Takes a directory that no other run uses now, until it is let go. What a killed run left there is taken over with it. */
async function takeDirectory(folder: string): Promise<{ directory: string; letGo: () => Promise<void> }> {
  for (let number = 1; number <= mostAtOnce; number += 1) {
    const directory = join(folder, String(number))
    const held = Promise.withResolvers<void>()
    const taken = Promise.withResolvers<boolean>()
    const whole = withFileLock(
      `${directory}.lock`,
      () => {
        taken.resolve(true)
        return held.promise
      },
      { tries: 0 },
    )
    whole.catch(() => taken.resolve(false))
    if (await taken.promise) {
      const letGo = () => {
        held.resolve()
        return whole
      }
      return { directory, letGo }
    }
  }
  throw new Error(`${mostAtOnce} runs of the tests are under way in ${folder}, or it cannot be written.`)
}

/**
 * The cluster for a run of the tests: the one that `HOLDFAST_TEST_DATABASE_URL` names, else one of its own in memory or in the temporary
 * directory (or in `HOLDFAST_TEST_DATA`), which is removed when it stops.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.HOLDFAST_TEST_DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined }
  const folder = await folderOfClusters()
  // PostgreSQL's account passes through here when we are root.
  await mkdir(folder, { recursive: true, mode: 0o711 })
  const { directory, letGo } = await takeDirectory(folder)
  const started = await startPostgres({ dataDirectory: directory, durable: false })
  const url = new URL(started.ownerUrl)
  url.pathname = '/postgres'
  const stop = async () => {
    await started.stop()
    await letGo()
  }
  let stopping: Promise<void> | undefined
  return {
    url: url.href,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}
