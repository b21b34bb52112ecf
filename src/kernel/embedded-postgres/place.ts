import { createHash } from 'node:crypto'
import { lstat, mkdir, mkdtemp, readlink, realpath, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, accountFor, canReach, makePrivate, runningAsRoot } from './account.ts'

const socketPrefix = 'holdfast-socket-'

/** Where a cluster's files are, and who runs it. */
export interface Place {
  /** The directory that we were given; ours alone. */
  readonly data: string
  /** PostgreSQL's own data directory. */
  readonly cluster: string
  /** A directory beside it that its account reaches, for copies of programs. */
  readonly home: string
  readonly account: Account | undefined
}

/** A directory outside the project that another account reaches and that only root can write. */
async function openHome(account: Account): Promise<string> {
  for (const home of ['/var/lib/holdfast', join(tmpdir(), 'holdfast'), '/tmp/holdfast']) {
    try {
      await mkdir(home, { recursive: true, mode: 0o755 })
      const found = await lstat(home)
      const safe = found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
      if (safe && (await canReach(account, home))) return home
    } catch {
      // The next place may be writable.
    }
  }
  throw new Error(
    'No directory could be made that the account which runs PostgreSQL can reach; make /var/lib/holdfast.',
  )
}

async function linkedCluster(data: string): Promise<string | undefined> {
  const link = join(data, 'postgres')
  if (!(await lstat(link).catch(() => undefined))?.isSymbolicLink()) return undefined
  const target = resolve(data, await readlink(link))
  if ((await stat(target).catch(() => undefined)) !== undefined) return target
  await rm(link)
  return undefined
}

/**
 * Decides where the cluster of a data directory is. It is `postgres` in that directory; when we are root and PostgreSQL's account
 * cannot reach that (a home that only root opens), `postgres` there is a link to a directory of its own under /var/lib/holdfast.
 */
export async function placeOf(dataDirectory: string): Promise<Place> {
  await mkdir(dataDirectory, { recursive: true, mode: runningAsRoot() ? 0o711 : 0o700 })
  const data = await realpath(dataDirectory)
  const linked = await linkedCluster(data)
  const inside = join(data, 'postgres')
  const account = await accountFor(linked ?? inside)
  if (linked !== undefined) return { data, cluster: linked, home: resolve(linked, '../..'), account }
  if (account === undefined || (await canReach(account, data))) return { data, cluster: inside, home: data, account }

  const home = await openHome(account)
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12)
  // A new name each time: an older cluster of the same path may hold a record, and is never written over.
  const apart = await mkdtemp(join(home, `${name}-`))
  await makePrivate(apart, account)
  const cluster = join(apart, 'postgres')
  await makePrivate(cluster, account)
  await symlink(cluster, inside)
  return { data, cluster, home, account }
}

/** Removes a cluster that nobody serves, wherever it is. */
export async function removeCluster(place: Place): Promise<void> {
  const outside = place.cluster !== join(place.data, 'postgres')
  await rm(outside ? dirname(place.cluster) : place.cluster, { recursive: true, force: true })
  if (outside) await rm(join(place.data, 'postgres'), { force: true })
}

/**
 * Makes a directory for the cluster's socket that its account alone opens. Its path is short, because the system allows a
 * socket about 100 bytes.
 */
export async function makeSocketDirectory(account: Account | undefined): Promise<string> {
  const roomy = tmpdir().length <= 70 && (await canReach(account, tmpdir()).catch(() => false))
  const directory = await mkdtemp(join(roomy ? tmpdir() : '/tmp', socketPrefix))
  await makePrivate(directory, account)
  return directory
}

/** Removes a directory that `makeSocketDirectory` made, and no other: what a cluster's file names may be anything. */
export async function removeSocketDirectory(directory: string): Promise<void> {
  const at = resolve(directory)
  if (![tmpdir(), '/tmp'].includes(dirname(at)) || !basename(at).startsWith(socketPrefix)) return
  await rm(at, { recursive: true, force: true })
}
