import { Command } from 'commander'
import { progress, withHouse } from '#cli/with-house.ts'
import { checkpointFolder, takeCheckpoint } from '#domains/ledger/checkpoint.ts'
import { type Verified, verifyRecord } from '#domains/ledger/verify.ts'

interface Taken {
  readonly number: number
  readonly sha256: string
}

function inSentences({ findings, counted }: Verified, taken: Taken | undefined): string {
  const read = `Read entries: ${counted.entries}, chains: ${counted.chains}, acts: ${counted.acts}, tables: ${counted.tables}, rows: ${counted.rows}, versions of rows: ${counted.versions}, checkpoints: ${counted.checkpoints}.`
  if (taken === undefined)
    return [
      read,
      ...findings.map((finding) => finding.says),
      `The record was altered: ${findings.length} ${findings.length === 1 ? 'thing is' : 'things are'} not as they were written. No checkpoint was taken.`,
    ].join('\n')
  return [
    read,
    'The record is whole: every entry, act, version, row and checkpoint is as it was written.',
    `Took checkpoint ${taken.number}. Keep its digest where nobody with the database’s password can reach it: ${taken.sha256}`,
  ].join('\n')
}

export function verifyCommand(): Command {
  return new Command('verify')
    .description('prove that nothing in the record was altered, then take a checkpoint; exit 1 when something was')
    .option('--json', 'print the result as JSON')
    .action(async (typed: { readonly json?: boolean }) => {
      await withHouse(async (house, settings) => {
        const folder = checkpointFolder(settings.dataDirectory)
        const verified = await verifyRecord(house.owner, folder, progress)
        const whole = verified.findings.length === 0
        const taken = whole
          ? await takeCheckpoint(house.asService('verify'), folder, verified.checkpoints, verified.grown)
          : undefined
        const { counted, findings } = verified
        const result =
          typed.json === true
            ? JSON.stringify({ whole, counted, findings, checkpoint: taken ?? null })
            : inSentences(verified, taken)
        process.stdout.write(`${result}\n`)
        if (!whole) process.exitCode = 1
      })
    })
}
