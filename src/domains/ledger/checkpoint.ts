import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import type { Head } from '#domains/ledger/verify-store.ts'
import { writeWhole } from '#kernel/whole-file.ts'

/**
 * Checkpoints stand outside the database: numbered files, each of which holds the heads of the chains that grew since the
 * one before, and that one's digest. Whoever would rewrite the record must rewrite them too. Copy the folder, or write the
 * newest digest down, where nobody with the database's password can reach it.
 */

export const takingCheckpoint = defineAct('take checkpoint', [])

interface Header {
  readonly checkpoint: number
  readonly previous: string | null
  readonly takenAt: string
  readonly heads: number
}

export interface Checkpoint {
  readonly number: number
  readonly sha256: string
  readonly heads: readonly Head[]
}

export interface ReadCheckpoints {
  readonly files: readonly Checkpoint[]
  /** What is wrong with the files themselves, in sentences. */
  readonly wrong: readonly string[]
}

export function checkpointFolder(dataDirectory: string): string {
  return join(dataDirectory, 'checkpoints')
}

function nameOf(number: number): string {
  return `${String(number).padStart(6, '0')}.jsonl`
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function parsed(text: string): { header: Header; heads: readonly Head[] } | undefined {
  try {
    const [first, ...rest] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    const header = first as Header
    const heads = (rest as [string, number, string][]).map(([subject, seq, hash]) => ({ subject, seq, hash }))
    return heads.length === header.heads && heads.every((head) => /^[0-9a-f]{64}$/.test(head.hash))
      ? { header, heads }
      : undefined
  } catch {
    return undefined
  }
}

/** Reads the whole row of files, and says which are missing, unreadable or not those that the next one followed. */
export async function readCheckpoints(folder: string): Promise<ReadCheckpoints> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d{6}\.jsonl$/.test(name)).sort()
  const files: Checkpoint[] = []
  const wrong: string[] = []
  let previous: string | undefined
  let expected = 1
  for (const name of names) {
    const number = Number.parseInt(name, 10)
    for (; expected < number; expected += 1) {
      wrong.push(`Checkpoint ${nameOf(expected)} is missing.`)
      previous = undefined
    }
    const text = await readFile(join(folder, name), 'utf8')
    const sha256 = digestOf(text)
    const read = parsed(text)
    if (read === undefined || read.header.checkpoint !== number) wrong.push(`Checkpoint ${name} was altered.`)
    else {
      if (number > 1 && previous !== undefined && read.header.previous !== previous)
        wrong.push(`Checkpoint ${nameOf(number - 1)} is not the one that ${name} followed.`)
      files.push({ number, sha256, heads: read.heads })
    }
    previous = sha256
    expected = number + 1
  }
  return { files, wrong }
}

/** What the record says was taken and the folder does not hold so. */
export function missingCheckpoints(
  read: ReadCheckpoints,
  announced: readonly { readonly number: number; readonly sha256: string }[],
): readonly string[] {
  const byNumber = new Map(read.files.map((file) => [file.number, file]))
  return announced.flatMap(({ number, sha256 }) => {
    const file = byNumber.get(number)
    const told = read.wrong.some((says) => says.includes(nameOf(number)))
    if (told || file?.sha256 === sha256) return []
    return [`Checkpoint ${nameOf(number)} ${file === undefined ? 'is missing' : 'was altered'}.`]
  })
}

/** The latest head of each chain that any checkpoint holds. */
export function latestHeads(files: readonly Checkpoint[]): ReadonlyMap<string, Head> {
  const latest = new Map<string, Head>()
  for (const file of files) for (const head of file.heads) latest.set(head.subject, head)
  return latest
}

/**
 * Writes the next checkpoint from heads that were verified, and makes it known to the record itself, so that a file that
 * goes missing is missed. Gives its number and digest.
 */
export async function takeCheckpoint(
  ctx: Ctx,
  folder: string,
  read: ReadCheckpoints,
  grown: readonly Head[],
): Promise<{ readonly number: number; readonly sha256: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const last = read.files.at(-1)
  const number = (last?.number ?? 0) + 1
  const header: Header = {
    checkpoint: number,
    previous: last?.sha256 ?? null,
    takenAt: ctx.clock.now().toString(),
    heads: grown.length,
  }
  const lines = [header, ...grown.map((head) => [head.subject, head.seq, head.hash])]
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`
  const sha256 = digestOf(text)
  await writeWhole(join(folder, nameOf(number)), Buffer.from(text))
  await act(ctx, takingCheckpoint, [], async (_tx, entry) => {
    entry.note({ checkpoint: number, sha256 })
    return done(undefined)
  })
  return { number, sha256 }
}
