import { execFile } from 'node:child_process'
import { readFile, readlink, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { processRuns } from '#kernel/file-lock.mjs'

/** A running PostgreSQL, as it describes itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** The socket's directory, or the address where there is no Unix socket. */
  readonly host: string
}

const run = promisify(execFile)

/** Reads who serves a cluster; `undefined` when nobody does or it has not said yet. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = '', , , port = '', socketDirectory = '', address = ''] = text.split('\n')
  const host = socketDirectory.trim() || address.trim()
  if (!/^[1-9][0-9]*$/.test(pid) || !/^[0-9]+$/.test(port) || host === '') return undefined
  return { pid: Number(pid), port: Number(port), host }
}

/** Whether the process is a PostgreSQL over this very cluster: after a crash its number may belong to something else. */
export async function serves(postmaster: Postmaster, cluster: string): Promise<boolean> {
  if (!processRuns(postmaster.pid)) return false
  if (process.platform === 'linux') {
    // The postmaster's working directory is its data directory.
    const at = await readlink(`/proc/${postmaster.pid}/cwd`).catch(() => '')
    return at === (await realpath(cluster))
  }
  if (process.platform === 'win32') return true
  const { stdout } = await run('ps', ['-p', String(postmaster.pid), '-o', 'comm=']).catch(() => ({ stdout: '' }))
  return basename(stdout.trim()) === 'postgres'
}
