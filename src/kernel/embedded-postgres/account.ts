import { chown, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The system account, by number, that PostgreSQL runs under when it may not run under ours. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

// PostgreSQL refuses to run as root. 65534 is the account without rights on every Unix; it needs no entry in /etc/passwd.
const withoutRights: Account = { uid: 65534, gid: 65534 }

export function runningAsRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The account to run a cluster under: `undefined` is our own. As root it is the one that owns the cluster already there,
 * else the account without rights.
 */
export async function accountFor(clusterDirectory: string): Promise<Account | undefined> {
  if (!runningAsRoot()) return undefined
  const owner = await stat(clusterDirectory).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return withoutRights
}

/** Whether an account can pass through a directory and every one above it. */
export async function canReach(account: Account | undefined, directory: string): Promise<boolean> {
  if (account === undefined) return true
  for (let at = directory; ; at = dirname(at)) {
    const found = await stat(at)
    const pass = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001
    if ((found.mode & pass) === 0) return false
    if (dirname(at) === at) return true
  }
}

/** Makes a directory that only the account (or we, without one) can open. */
export async function makePrivate(directory: string, account: Account | undefined): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  if (account !== undefined) await chown(directory, account.uid, account.gid)
}
