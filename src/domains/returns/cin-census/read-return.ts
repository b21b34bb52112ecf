import { assembleReturn } from './assemble-return.ts'
import type { CensusChild } from './census-child.ts'
import type { CensusHeader } from './census-header.ts'
import type { ByteSource } from './decode-return.ts'
import { childFrom } from './read-child.ts'
import { readXml } from './read-xml.ts'
import { ReturnRefused } from './return-refused.ts'

/** What a return is read into, in the order of the file, save that the header is always first. */
export type ReturnEntry =
  | { readonly kind: 'header'; readonly header: CensusHeader }
  | {
      readonly kind: 'child'
      /** The line on which the child begins. */
      readonly line: number
      readonly child: CensusChild
    }
  | {
      /** Something outside any child that was not read. */
      readonly kind: 'remark'
      readonly line: number
      readonly sentence: string
    }

/**
 * Reads a CIN census return from a stream, one child at a time: no more of the file is taken than the caller has asked for.
 * Throws `ReturnRefused`, with what to do, for a file that is no whole CIN census return. As a file that is cut off shows it
 * only at its end, a caller that must change nothing in that case first asks `checkWhole`.
 */
export async function* readReturn(source: ByteSource): AsyncGenerator<ReturnEntry, void, void> {
  const early: ReturnEntry[] = []
  const waiting: ReturnEntry[] = []
  let headed = false
  let children = 0
  const listener = assembleReturn({
    header(header) {
      headed = true
      waiting.push({ kind: 'header', header }, ...early.splice(0))
    },
    child(element) {
      children += 1
      waiting.push({ kind: 'child', line: element.line, child: childFrom(element) })
    },
    remark(line, sentence) {
      const remarks = headed ? waiting : early
      if (remarks.length < mostRemarks) remarks.push({ kind: 'remark', line, sentence })
    },
  })
  for await (const _ of readXml(source, listener)) yield* waiting.splice(0)
  if (children === 0) throw noChildren()
}

/** Remarks kept at a time: a file of nothing but strange elements must not fill the memory. */
const mostRemarks = 100

/** The refusal of a return that tells of nobody. */
export function noChildren(): ReturnRefused {
  return new ReturnRefused(
    'no-children',
    'The return holds no child. Check that the export was finished and send the file again.',
  )
}
