import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packsPast } from '#domains/governance/daily-pack/pack.ts'
import { writeWhole } from '#kernel/whole-file.ts'

/** Where packs and the signing key lie on the disk. */

/** The server’s signing key, made at the first need. It signs and opens nothing. */
export async function signingKeyAt(dataDirectory: string): Promise<string> {
  const folder = join(dataDirectory, 'pack-signing')
  const place = join(folder, 'signing-key.pem')
  const there = await readFile(place, 'utf8').catch(() => undefined)
  if (there !== undefined) return there
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  // Two that make it at once keep the first.
  await writeFile(place, made, { mode: 0o600, flag: 'wx' }).catch(() => undefined)
  return await readFile(place, 'utf8')
}

export interface PackCopy {
  readonly folder: string
  readonly ok: boolean
  /** Why this copy could not be put there, in the words of the system. */
  readonly why?: string
}

export interface Laid {
  readonly name: string
  readonly bytes: Uint8Array
  /** A sentence for whoever finds the folder: it lies beside the packs. */
  readonly howToOpen: string
}

/** Puts a pack in every folder, each whole or not at all, then removes what is past its time where the new one lies. */
export async function layPack(
  folders: readonly string[],
  laid: Laid,
  today: Temporal.PlainDate,
  keptDays: number,
): Promise<readonly PackCopy[]> {
  return await Promise.all(folders.map(async (folder) => await layIn(folder, laid, today, keptDays)))
}

async function layIn(folder: string, laid: Laid, today: Temporal.PlainDate, keptDays: number): Promise<PackCopy> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeWhole(join(folder, laid.name), laid.bytes)
    await writeWhole(join(folder, 'how-to-open.txt'), Buffer.from(laid.howToOpen))
    const past = packsPast(await readdir(folder), today, keptDays)
    for (const name of past) await rm(join(folder, name), { force: true })
    return { folder, ok: true }
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
    return { folder, ok: false, why: code }
  }
}
