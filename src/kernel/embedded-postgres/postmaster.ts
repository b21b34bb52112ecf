import { execFile } from 'node:child_process'
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { processRuns } from '#kernel/file-lock.mjs'
import { removeSocketDirectory } from './place.ts'

/** A running PostgreSQL, as it describes itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** The socket's directory, or the address where there is no Unix socket. */
  readonly host: string
}

const run = promisify(execFile)
/** Above the highest number that a system gives to a process. */
const neverAProcess = 4194305

/** Reads who serves a cluster; `undefined` when nobody does or it has not said yet. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = '', , , port = '', socketDirectory = '', address = ''] = text.split('\n')
  const host = socketDirectory.trim() || address.trim()
  if (!/^[1-9][0-9]*$/.test(pid) || !/^[0-9]+$/.test(port) || host === '') return undefined
  return { pid: Number(pid), port: Number(port), host }
}

/** The working directory of a process; `undefined` when that is not ours to see. */
async function directoryOf(pid: number): Promise<string | undefined> {
  try {
    return await readlink(`/proc/${pid}/cwd`)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? '' : undefined
  }
}

/**
 * Whether the process is a PostgreSQL over this very cluster: after a crash its number may belong to something else. In doubt it is,
 * for two over one cluster destroy it.
 */
export async function serves(postmaster: Postmaster, cluster: string): Promise<boolean> {
  if (!processRuns(postmaster.pid)) return false
  if (process.platform === 'linux') {
    // The postmaster's working directory is its data directory.
    const at = await directoryOf(postmaster.pid)
    return at === undefined || at === (await realpath(cluster))
  }
  if (process.platform === 'win32') return true
  const { stdout } = await run('ps', ['-p', String(postmaster.pid), '-o', 'comm=']).catch(() => ({
    stdout: 'postgres',
  }))
  return basename(stdout.trim()) === 'postgres'
}

/**
 * Readies what a crash left behind for the next start, when nobody serves the cluster. The file stays, for PostgreSQL looks in it for
 * memory that a surviving child may still write to; only a process number that has come to belong to another program is taken out.
 */
export async function clearCrash(cluster: string): Promise<void> {
  const crashed = await readPostmaster(cluster)
  if (crashed === undefined) return
  await removeSocketDirectory(crashed.host)
  if (!processRuns(crashed.pid)) return
  const file = join(cluster, 'postmaster.pid')
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^[0-9]+/, String(neverAProcess)))
}
