import {
  type Checkpoint,
  latestHeads,
  missingCheckpoints,
  type ReadCheckpoints,
  readCheckpoints,
  takingCheckpoint,
} from '#domains/ledger/checkpoint.ts'
import type { TrustDatabase, Tx } from '#domains/ledger/context.ts'
import {
  type Asked,
  announcedCheckpoints,
  atOneMoment,
  brokenEntries,
  brokenVersions,
  changedRows,
  type Found,
  type Head,
  heads,
  notInChain,
  recordTables,
  sleepingTriggers,
  wrongFolds,
  wrongHeads,
  wrongMarks,
} from '#domains/ledger/verify-store.ts'

export interface Finding {
  /** Where to look: a table, `ledger`, or `checkpoints`. */
  readonly where: string
  /** The row, the act, or the chain and the number in it; nothing else about a person. */
  readonly id?: string
  /** A whole sentence. */
  readonly says: string
}

export interface Verified {
  readonly findings: readonly Finding[]
  readonly counted: {
    readonly entries: number
    readonly chains: number
    readonly acts: number
    readonly versions: number
    readonly rows: number
    readonly tables: number
    readonly checkpoints: number
  }
  /** The checkpoints as they were read, and the heads that grew since: what the next one is made of. */
  readonly checkpoints: ReadCheckpoints
  readonly grown: readonly Head[]
}

function told(where: string, what: (found: Found) => string, asked: Asked): readonly Finding[] {
  return asked.found.map((found) => ({ where, id: found.id, says: what(found) }))
}

/**
 * Proves that the record is what was written: every chain and act, every version and row, every mark of a restriction, every
 * checkpoint. Takes the owner's database; changes nothing. Minutes for a city: what is being read is told as it goes.
 */
export async function verifyRecord(
  owner: TrustDatabase,
  folder: string,
  says: (progress: string) => void = () => undefined,
): Promise<Verified> {
  const checkpoints = await readCheckpoints(folder)
  return await atOneMoment(owner, async (tx) => {
    says('Reading the chains of the ledger.')
    const [entries, chains] = [await brokenEntries(tx), await wrongHeads(tx)]
    const tables = await recordTables(tx)
    const findings: Finding[] = [
      ...told('ledger', ({ id, says }) => `In the chain of ${id.replace(' ', ', at entry ')}, ${says}.`, entries),
      ...told('ledger', ({ id, says }) => `In the chain of ${id}, ${says}.`, chains),
    ]
    let [versions, rows] = [0, 0]
    for (const table of tables) {
      const kept = await brokenVersions(tx, table.name)
      const standing = await changedRows(tx, table.name)
      versions += kept.read
      rows += standing.read
      const row = ({ id, says }: Found): string => `The row ${id} of ${table.name} ${says}.`
      findings.push(
        ...told(table.name, ({ id, says }) => `Of the row ${id} of ${table.name}, ${says}.`, kept),
        ...told(table.name, row, standing),
        ...told(table.name, row, await wrongMarks(tx, table)),
      )
      if (kept.read > 0) says(`Read ${table.name}: rows ${standing.read}, versions ${kept.read}.`)
    }
    says('Folding what every act wrote.')
    const acts = await wrongFolds(
      tx,
      tables.map((table) => table.name),
    )
    findings.push(...told('ledger', ({ id, says }) => `The act ${id} ${says}.`, acts))
    findings.push(...told('triggers', ({ id, says }) => `The table ${id} ${says}.`, await sleepingTriggers(tx)))
    says('Comparing with the checkpoints.')
    const announced = await announcedCheckpoints(tx, takingCheckpoint.name)
    const files = [...checkpoints.wrong, ...missingCheckpoints(checkpoints, announced)]
    findings.push(...files.map((sentence) => ({ where: 'checkpoints', says: sentence })))
    findings.push(...(await againstCheckpoints(tx, checkpoints.files)))
    return {
      findings,
      counted: {
        entries: entries.read,
        chains: chains.read,
        acts: acts.read,
        versions,
        rows,
        tables: tables.length,
        checkpoints: checkpoints.files.length,
      },
      checkpoints,
      grown: findings.length > 0 ? [] : await grownSince(tx, checkpoints.files),
    }
  })
}

const page = 20_000

async function againstCheckpoints(tx: Tx, files: readonly Checkpoint[]): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const file of files) {
    for (let at = 0; at < file.heads.length; at += page) {
      for (const { id, says } of await notInChain(tx, file.heads.slice(at, at + page)))
        found.push({
          where: 'checkpoints',
          id,
          says: `In the chain of ${id.replace(' ', ', at entry ')}, ${says} (checkpoint ${file.number}).`,
        })
    }
  }
  return found
}

async function grownSince(tx: Tx, files: readonly Checkpoint[]): Promise<readonly Head[]> {
  const known = latestHeads(files)
  const grown: Head[] = []
  for (let after: string | undefined; ; ) {
    const some = await heads(tx, after, page)
    grown.push(...some.filter((head) => known.get(head.subject)?.seq !== head.seq))
    after = some.at(-1)?.subject
    if (after === undefined || some.length < page) return grown
  }
}
