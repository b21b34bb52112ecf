import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, open, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { processRuns } from '#kernel/file-lock.mjs'
import { makePrivate } from './account.ts'
import { makeSocketDirectory, type Place, removeSocketDirectory } from './place.ts'
import { type Postmaster, readPostmaster } from './postmaster.ts'
import { type Programs, program } from './programs.ts'

const run = promisify(execFile)

export const owner = 'holdfast_owner'

/** Each try is a tenth of a second. */
const triesToStop = 600

/** A plain environment: nothing of ours, no PGDATA or PGPORT, messages in one language. */
const plainEnvironment =
  process.platform === 'win32' ? { ...process.env } : { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }

/** The major version that made the cluster; `undefined` when there is none. Throws a sentence when it is not ours to open. */
export async function versionOf(cluster: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return undefined
    throw new Error(
      `The database in ${cluster} was made by another account and cannot be opened by this one (${code}).`,
    )
  }
}

function passwordFile(place: Place): string {
  return join(place.data, 'postgres-password')
}

/** The owner's password. Throws a sentence when it is lost or not ours to read. */
export async function readPassword(place: Place): Promise<string> {
  try {
    return (await readFile(passwordFile(place), 'utf8')).trim()
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code
    throw new Error(
      `The password of the database in ${place.cluster} cannot be read (${code}: ${passwordFile(place)}).`,
    )
  }
}

function localeOf(version: number): string[] {
  // The built-in locale sorts alike and knows every letter on every machine; before 17 there was none.
  if (version >= 17) return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  return process.platform === 'linux' ? ['--locale=C', '--lc-ctype=C.UTF-8'] : ['--locale=C']
}

/** What may hold somebody's record is never removed. */
async function removeEmpty(directory: string): Promise<void> {
  try {
    await rmdir(directory)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return
    throw new Error(`${directory} holds something that is not a whole database; look at it and move it away.`)
  }
}

/** Makes an empty cluster, its owner and the owner's password. What a cut-short start left is made anew. */
export async function makeCluster(place: Place, programs: Programs, durable: boolean): Promise<void> {
  const partial = `${place.cluster}.partial`
  await rm(partial, { recursive: true, force: true })
  await makePrivate(partial, place.account)
  const password = randomBytes(24).toString('base64url')
  const handedOver = join(partial, '..', `password-${randomBytes(6).toString('hex')}`)
  const own = { ...place.account, cwd: dirname(partial), env: plainEnvironment }
  try {
    await writeFile(handedOver, password, { mode: 0o600, flag: 'wx' })
    if (place.account !== undefined) await chown(handedOver, place.account.uid, place.account.gid)
    await run(
      program(programs, 'initdb'),
      [
        `--pgdata=${partial}`,
        `--username=${owner}`,
        `--pwfile=${handedOver}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        ...localeOf(programs.version),
        '--data-checksums',
        ...(durable ? [] : ['--no-sync']),
      ],
      own,
    )
  } catch (fault) {
    const said = (fault as { stderr?: string }).stderr?.trim() ?? ''
    throw new Error(`PostgreSQL could not make its files in ${place.cluster}: ${said || (fault as Error).message}`)
  } finally {
    await rm(handedOver, { force: true })
  }
  if (durable) await removeEmpty(place.cluster)
  else await rm(place.cluster, { recursive: true, force: true })
  await writeFile(passwordFile(place), `${password}\n`, { mode: 0o600 })
  await rename(partial, place.cluster)
}

function settingsOf(socketDirectory: string | undefined, port: number, durable: boolean): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    max_connections: '100',
    shared_buffers: '256MB',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    // A message about a failed statement may quote a person's data: failures reach the caller, not a log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(socketDirectory === undefined
      ? { listen_addresses: '127.0.0.1' }
      : { listen_addresses: '', unix_socket_directories: socketDirectory, unix_socket_permissions: '0700' }),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '512MB' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

export function logOf(place: Place): string {
  return join(place.data, 'postgres.log')
}

/** The last lines that PostgreSQL wrote, for the sentence that says why it did not start. */
export async function lastWords(place: Place): Promise<string> {
  const text = await readFile(logOf(place), 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-5).join('\n')
}

/**
 * Starts PostgreSQL over a cluster, apart from our own terminal and life: a Ctrl-C is ours to act on, and when we are killed it
 * runs on until the next start finds it. Returns whether it still runs.
 */
export async function launch(
  place: Place,
  programs: Programs,
  options: { durable: boolean; port: number },
): Promise<{ runs: () => boolean }> {
  const socketDirectory = process.platform === 'win32' ? undefined : await makeSocketDirectory(place.account)
  const tooLong = ((await stat(logOf(place)).catch(() => undefined))?.size ?? 0) > 10_000_000
  const log = await open(logOf(place), tooLong ? 'w' : 'a', 0o600)
  try {
    const child = spawn(
      program(programs, 'postgres'),
      ['-D', place.cluster, ...settingsOf(socketDirectory, options.port, options.durable)],
      {
        ...place.account,
        cwd: dirname(place.cluster),
        env: plainEnvironment,
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    )
    let failed = false
    child.on('error', () => {
      failed = true
    })
    child.unref()
    return { runs: () => !failed && child.exitCode === null && child.signalCode === null }
  } finally {
    await log.close()
  }
}

/** Asks PostgreSQL to end its connections, write all it has and stop; waits until it has. */
export async function halt(postmaster: Postmaster, place: Place, programs: Programs | undefined): Promise<void> {
  if (process.platform === 'win32') {
    if (programs !== undefined) await run(program(programs, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast'])
    return
  }
  process.kill(postmaster.pid, 'SIGINT')
  // It takes its file away last. Its process may linger as a zombie where nobody asks how it ended.
  const stopped = async () => (await readPostmaster(place.cluster)) === undefined || !processRuns(postmaster.pid)
  for (let tried = 0; !(await stopped()); tried += 1) {
    if (tried >= triesToStop) throw new Error(`PostgreSQL (process ${postmaster.pid}) did not stop within a minute.`)
    await pause(tried < 50 ? 20 : 100)
  }
  await removeSocketDirectory(postmaster.host)
}
