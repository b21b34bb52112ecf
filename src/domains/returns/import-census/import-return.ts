import { createReadStream } from 'node:fs'
import type { Ctx } from '#domains/ledger/context.ts'
import type { CensusHeader } from '#domains/returns/cin-census/census-header.ts'
import type { WholeReturn } from '#domains/returns/cin-census/check-whole.ts'
import { judgeReturn } from '#domains/returns/cin-census/judge-return.ts'
import { readReturn } from '#domains/returns/cin-census/read-return.ts'
import { type Came, type ChildToImport, type Import, importBatch } from '#domains/returns/import-census/import-batch.ts'
import { Obligations } from '#domains/returns/import-census/owed.ts'

export interface RefusedChild {
  /** The line of the file on which the child begins. */
  readonly line: number
  /** The authority's number for the child as the file has it; empty where it has none. */
  readonly childId: string
  /** In sentences. */
  readonly reason: string
}

/** What came of an import, in counts of children. */
export interface Imported {
  readonly header: CensusHeader
  readonly children: number
  /** Loaded for the first time, or brought after a return that has changed. */
  readonly loaded: number
  readonly unchanged: number
  /** In the order of the file. */
  readonly refused: readonly RefusedChild[]
  /** Of those loaded, the children who carry something doubtful on their pages that they did not before. */
  readonly flagged: number
  /** What is odd in the file outside its children, in sentences. */
  readonly remarks: readonly string[]
  /** The import was stopped before the end of the file: whole children are loaded, and the same command goes on. */
  readonly interrupted: boolean
}

export interface HowToImport {
  readonly onProgress?: (says: string) => void
  /** Stops between batches. */
  readonly stop?: AbortSignal
  /** Children in one act. */
  readonly together?: number
}

/** Batches under way at once: one in the database while the next is read. */
const atOnce = 2
const defaultTogether = 40

/**
 * Loads a CIN census return into the record, child by child as it is read, each whole or not at all. The file has been read to
 * its end before (`checkWhole`), so that one that is no whole return changes nothing. The same file again changes nothing.
 */
export async function importReturn(
  ctx: Ctx,
  path: string,
  whole: WholeReturn,
  how: HowToImport = {},
): Promise<Imported> {
  const { onProgress = () => {}, stop, together = defaultTogether } = how
  const { header } = whole
  onProgress(`Read ${whole.children} children of authority ${header.authority} to ${header.referenceDate.toString()}.`)
  const counting = new Count(whole.children, onProgress)
  const wanted = importOf(ctx, header)
  const remarks = [...header.flags]
  const underWay = new Set<Promise<void>>()
  const begin = async (batch: readonly ChildToImport[]): Promise<void> => {
    if (underWay.size >= atOnce) await Promise.race(underWay)
    const one = importBatch(ctx, batch, wanted).then((came) => counting.add(batch, came))
    underWay.add(one)
    void one.then(
      () => underWay.delete(one),
      () => {},
    )
  }
  let batch: ChildToImport[] = []
  try {
    for await (const entry of judgeReturn(readReturn(createReadStream(path)), ctx.clock.today())) {
      if (stop?.aborted === true) break
      if (entry.kind === 'remark') remarks.push(entry.sentence)
      if (entry.kind !== 'child') continue
      const { line, laChildId, judgement } = entry
      if (judgement.accepted === undefined) counting.refuse(line, laChildId, judgement.refused.join(' '))
      else batch.push({ line, accepted: judgement.accepted, flags: judgement.flags })
      if (batch.length < together) continue
      await begin(batch)
      batch = []
    }
    if (batch.length > 0 && stop?.aborted !== true) await begin(batch)
  } finally {
    await Promise.allSettled(underWay)
  }
  await Promise.all(underWay)
  return { header, remarks, interrupted: stop?.aborted === true, ...counting.result() }
}

function importOf(ctx: Ctx, header: CensusHeader): Import {
  return {
    authority: header.authority,
    of: { year: String(header.year), referenceDate: header.referenceDate.toString() },
    obligations: new Obligations(ctx.clock.today()),
  }
}

/** How far the import has come. */
class Count {
  readonly #children: number
  readonly #onProgress: (says: string) => void
  readonly #refused: RefusedChild[] = []
  #loaded = 0
  #unchanged = 0
  #flagged = 0
  #told = 0

  constructor(children: number, onProgress: (says: string) => void) {
    this.#children = children
    this.#onProgress = onProgress
  }

  refuse(line: number, childId: string | undefined, reason: string): void {
    this.#refused.push({ line, childId: childId ?? '', reason })
  }

  add(batch: readonly ChildToImport[], came: readonly Came[]): void {
    for (const [at, { line, accepted }] of batch.entries()) {
      const of = came[at]
      if (of?.kind === 'loaded') {
        this.#loaded += 1
        if (of.flags > 0) this.#flagged += 1
      } else if (of?.kind === 'unchanged') this.#unchanged += 1
      else this.refuse(line, accepted.laChildId, of?.reason ?? 'The child was not loaded.')
    }
    this.#tell()
  }

  #tell(): void {
    const so = this.#loaded + this.#unchanged + this.#refused.length
    if (so - this.#told < 1000) return
    this.#told = so
    this.#onProgress(`${so} of ${this.#children} children`)
  }

  result() {
    return {
      children: this.#children,
      loaded: this.#loaded,
      unchanged: this.#unchanged,
      flagged: this.#flagged,
      refused: this.#refused.toSorted((a, b) => a.line - b.line),
    }
  }
}
