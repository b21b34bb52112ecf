import type { AcceptedChild } from './accepted-child.ts'
import type { CensusChild } from './census-child.ts'
import type { CensusHeader } from './census-header.ts'
import { flagsOnChild } from './flags-on-child.ts'
import { type Impossibility, ours, type Reckoning } from './impossibility.ts'
import { impossibleAtOnce } from './impossible-at-once.ts'
import { impossibleIdentity } from './impossible-identity.ts'
import { impossibleOrder } from './impossible-order.ts'
import { typeChild } from './type-child.ts'
import { capital } from './wording.ts'

/** Every rule that refuses a child. What breaks none of them is loaded, with its flags. */
export const impossibilities: readonly Impossibility[] = [
  ...impossibleIdentity,
  ...impossibleOrder,
  ...impossibleAtOnce,
]

export interface Judgement {
  /** Why nothing of the child is loaded, in sentences; empty where the child is accepted. */
  readonly refused: readonly string[]
  /** What is doubtful, missing or was left out, in sentences. Flags keep nothing out. */
  readonly flags: readonly string[]
  /** What may be loaded; undefined where the child is refused. */
  readonly accepted: AcceptedChild | undefined
}

/** Judges one child of a return by itself. `importedOn` is the day on which the return is loaded. */
export function judgeChild(
  raw: CensusChild,
  { referenceDate }: Pick<CensusHeader, 'referenceDate'>,
  importedOn: Temporal.PlainDate,
): Judgement {
  const reckoning: Reckoning = { referenceDate, importedOn }
  const judged = { raw, ...typeChild(raw) }
  const refused = impossibilities.flatMap((rule) =>
    rule.find(judged, reckoning).map((clause) => sentence(clause, rule.source.at)),
  )
  const flags = [...judged.flags, ...flagsOnChild(judged, reckoning)]
  return { refused, flags, accepted: refused.length === 0 ? judged.child : undefined }
}

function sentence(clause: string, at: string): string {
  const ending = at === ours.at ? '' : ` (${at})`
  return `${capital(clause)}${ending}.`
}
