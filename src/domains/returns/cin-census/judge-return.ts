import type { CensusHeader } from './census-header.ts'
import { type Judgement, judgeChild } from './judge-child.ts'
import type { ReturnEntry } from './read-return.ts'

/** A return as it is read, with a judgement on each child. */
export type JudgedEntry =
  | Exclude<ReturnEntry, { kind: 'child' }>
  | {
      readonly kind: 'child'
      /** The line on which the child begins. */
      readonly line: number
      /** The authority's number for the child as the file has it, also where it is refused. */
      readonly laChildId: string | undefined
      readonly judgement: Judgement
    }

/**
 * Judges the children of a return one after another, and against those before them: the second child with a number is refused
 * (CIN census rule 8510), the second with a UPN is flagged (rule 1520). `importedOn` is the day on which the return is loaded.
 */
export async function* judgeReturn(
  entries: AsyncIterable<ReturnEntry>,
  importedOn: Temporal.PlainDate,
): AsyncGenerator<JudgedEntry, void, void> {
  let header: CensusHeader | undefined
  const numbers = new Map<string, number>()
  const upns = new Map<string, number>()
  for await (const entry of entries) {
    if (entry.kind === 'header') header = entry.header
    if (entry.kind !== 'child') {
      yield entry
      continue
    }
    if (header === undefined) throw new TypeError('A return begins with its header.')
    const { line, child } = entry
    const alone = judgeChild(child, header, importedOn)
    const { laChildId } = child
    const judgement = besideOthers(alone, line, laChildId, numbers, upns)
    yield { kind: 'child', line, laChildId, judgement }
  }
}

function besideOthers(
  alone: Judgement,
  line: number,
  laChildId: string | undefined,
  numbers: Map<string, number>,
  upns: Map<string, number>,
): Judgement {
  const first = earlier(numbers, laChildId, line)
  const sameUpn = earlier(upns, alone.accepted?.upn, line)
  const flags =
    sameUpn === undefined
      ? alone.flags
      : [
          ...alone.flags,
          `The child at line ${sameUpn} has the same UPN (CIN census rule 1520): one of them is wrong, or they are one child.`,
        ]
  if (first === undefined) return { ...alone, flags }
  const again = `The child at line ${first} has the same LA child ID; each child stands once in a return (CIN census rule 8510).`
  return { refused: [...alone.refused, again], flags, accepted: undefined }
}

/** The line on which this was first met; keeps it where it was not. */
function earlier(met: Map<string, number>, what: string | undefined, line: number): number | undefined {
  if (what === undefined) return undefined
  const first = met.get(what)
  if (first === undefined) met.set(what, line)
  return first
}
