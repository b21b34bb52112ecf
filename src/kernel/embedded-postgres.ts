import { mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processLives, thisProcess, withFileLock } from '#kernel/file-lock.mjs'
import { halt, lastWords, launch, makeCluster, owner, readPassword, versionOf } from './embedded-postgres/cluster.ts'
import { answers, type Login, makeDatabase } from './embedded-postgres/cluster-store.ts'
import { type Place, placeOf, removeCluster } from './embedded-postgres/place.ts'
import { clearCrash, type Postmaster, readPostmaster, serves } from './embedded-postgres/postmaster.ts'
import { findPrograms, type Programs } from './embedded-postgres/programs.ts'
import { embeddedRefusal } from './settings.ts'

/** A PostgreSQL of our own that answers. */
export interface EmbeddedPostgres {
  /** The owner's login as an address, which `pg` takes as `connectionString`. Holds the password: never print it. */
  readonly ownerUrl: string
  /** The same login in parts. */
  readonly login: Login
  /** The major version, for instance 18. */
  readonly version: number
  /** Whether it was found running. */
  readonly adopted: boolean
  /**
   * Gives it up. It is shut down (fast: connections are ended, everything is written) when nobody else, here or in another process,
   * has it still. May be called twice.
   */
  stop(): Promise<void>
}

export interface StartOptions {
  /** Where the cluster, its password (0600), its log and its lock are kept. Made when it is not there. */
  readonly dataDirectory: string
  /** Told, in sentences, what takes time. */
  readonly onProgress?: (says: string) => void
  /** False for tests: nothing is forced to disk, and the cluster is made anew at each start and removed when it stops. */
  readonly durable?: boolean
}

const database = 'holdfast'
/** Each try is a tenth of a second at most; recovery after a crash may take minutes. */
const triesToStart = 3000
const triesToAdopt = 100

/**
 * Starts the PostgreSQL that comes with Holdfast, or adopts the one that serves this data directory already.
 *
 * It listens on a Unix socket only (on Windows, on the loopback address only). Two doors keep others out: the socket's directory
 * opens to PostgreSQL's account alone, and every login needs a password (SCRAM); the owner's is random and kept in a file that
 * only we can read. The second is there for the case of root, when PostgreSQL runs under the account without rights, which other
 * services may share; `peer` cannot serve there, for our own account is not the cluster's.
 *
 * Throws an `Error` whose message is a sentence when it may not or cannot start.
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const refusal = embeddedRefusal()
  if (refusal !== undefined) throw new Error(refusal)
  const says = options.onProgress ?? (() => undefined)
  const durable = options.durable ?? true
  await mkdir(options.dataDirectory, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const data = await realpath(options.dataDirectory)
  const exclusively = <T>(work: () => Promise<T>) =>
    withFileLock(join(data, 'postgres.lock'), work, {
      onWait: () => says('Waiting for another start of the database.'),
    })

  return exclusively(async () => {
    const place = await placeOf(data)
    const adopted = await adopt(place)
    const served = adopted ?? (await start(place, durable, says))
    await makeDatabase(served.login)
    const leave = await enter(place)
    const stop = () =>
      exclusively(async () => {
        if (await leave()) await stopServing(place, served.programs, durable)
      })
    let stopping: Promise<void> | undefined
    return {
      ownerUrl: addressOf(served.login),
      login: served.login,
      version: served.version,
      adopted: adopted !== undefined,
      stop: () => {
        stopping ??= stop()
        return stopping
      },
    }
  })
}

interface Served {
  readonly login: Login
  readonly version: number
  readonly programs: Programs | undefined
}

function loginTo(postmaster: Postmaster, password: string): Login {
  return { host: postmaster.host, port: postmaster.port, user: owner, password, database }
}

function addressOf(login: Login): string {
  return `postgresql://${login.user}:${encodeURIComponent(login.password)}@${encodeURIComponent(login.host)}:${login.port}/${login.database}`
}

/** The login to the PostgreSQL that runs over the cluster, if one does. */
async function adopt(place: Place): Promise<Served | undefined> {
  for (let tried = 0; tried < triesToAdopt; tried += 1) {
    const postmaster = await readPostmaster(place.cluster)
    if (postmaster === undefined || !(await serves(postmaster, place.cluster))) return undefined
    const login = loginTo(postmaster, await readPassword(place))
    if (await answers(login)) return { login, version: (await versionOf(place.cluster)) ?? 0, programs: undefined }
    // Its socket may have been swept out of the temporary directory: nobody can reach it, so it is started again.
    const socket = join(postmaster.host, `.s.PGSQL.${postmaster.port}`)
    if (postmaster.host.startsWith('/') && (await stat(socket).catch(() => undefined)) === undefined && tried > 20) {
      await halt(postmaster, place, undefined)
      return undefined
    }
    await pause(100)
  }
  throw new Error(`PostgreSQL runs over ${place.cluster} but does not answer. ${await lastWords(place)}`.trim())
}

async function start(place: Place, durable: boolean, says: (sentence: string) => void): Promise<Served> {
  await clearCrash(place.cluster)
  // Without a forced write a cluster cannot be trusted after it has stopped.
  if (!durable) await rm(place.cluster, { recursive: true, force: true })
  const made = await versionOf(place.cluster)
  const programs = await findPrograms(place.account, place.home, made)
  if (made === undefined) {
    says(`Making a PostgreSQL ${programs.version} database in ${place.cluster}.`)
    await makeCluster(place, programs, durable)
  }
  const password = await readPassword(place)
  const port = process.platform === 'win32' ? await freePort() : 5432
  const { runs } = await launch(place, programs, { durable, port })
  for (let tried = 0; tried < triesToStart; tried += 1) {
    const postmaster = await readPostmaster(place.cluster)
    if (postmaster !== undefined && (await answers(loginTo(postmaster, password)))) {
      return { login: loginTo(postmaster, password), version: programs.version, programs }
    }
    if (!runs()) throw new Error(`PostgreSQL did not start over ${place.cluster}. ${await lastWords(place)}`.trim())
    if (tried === 50) says('Waiting for PostgreSQL to be ready.')
    await pause(tried < 100 ? 20 : 100)
  }
  throw new Error(`PostgreSQL was not ready in time over ${place.cluster}. ${await lastWords(place)}`.trim())
}

/** Where Unix sockets are not to be had: a port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address !== null ? address.port : 5432
}

let entered = 0

/** Notes that this process uses the cluster. What it returns takes the note back, and tells whether nobody else is left. */
async function enter(place: Place): Promise<() => Promise<boolean>> {
  const users = join(place.data, 'postgres-users')
  await mkdir(users, { recursive: true, mode: 0o700 })
  entered += 1
  const own = join(users, `${process.pid}-${entered}`)
  await writeFile(own, await thisProcess(), { mode: 0o600 })
  return async () => {
    await rm(own, { force: true })
    for (const name of await readdir(users)) {
      const mark = await readFile(join(users, name), 'utf8').catch(() => '')
      if (await processLives(mark)) return false
      await rm(join(users, name), { force: true })
    }
    return true
  }
}

async function stopServing(place: Place, programs: Programs | undefined, durable: boolean): Promise<void> {
  const postmaster = await readPostmaster(place.cluster)
  if (postmaster !== undefined && (await serves(postmaster, place.cluster))) {
    const its =
      programs ?? (process.platform === 'win32' ? await findPrograms(place.account, place.home, undefined) : undefined)
    await halt(postmaster, place, its)
  }
  if (!durable) await removeCluster(place)
}
