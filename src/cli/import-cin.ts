import { stat } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { Command } from 'commander'
import { progress, withHouse } from '#cli/with-house.ts'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { importAsJson, importReport } from '#domains/returns/import-census/import-report.ts'
import { importReturn } from '#domains/returns/import-census/import-return.ts'
import { isUnreachable } from '#kernel/database.ts'

const wentAway =
  'The database cannot be reached any more. The children loaded so far are whole; run the same command again to go on.'

/** What a shell says of a command that Ctrl-C stopped. */
const stoppedByHand = 130

export function importCinCommand(): Command {
  return new Command('cin')
    .description('load a CIN census return: children, referrals, assessments, enquiries, conferences, plans, closures')
    .argument('<file>', 'the return, in XML, as the authority sends it to the department')
    .option('--json', 'print one object: loaded, unchanged, refused [line, childId, reason]')
    .addHelpText(
      'after',
      `
Each child is loaded whole or not at all, and one who cannot be as the file says is refused with the reason.
The same file again changes nothing; a later one never overwrites what people have recorded.

Exit codes: 0 the file was loaded, also where single children were refused;
            1 the file was refused and nothing has changed;
            130 stopped by Ctrl-C: whole children are loaded, and the same command goes on.`,
    )
    .action(async (file: string, typed: { readonly json?: boolean }) => {
      // A stream leaves much behind that is soon of no use: it is swept up early, and the file’s size does not show in ours.
      setFlagsFromString('--optimize-for-size')
      const whole = await wholeReturn(file)
      const stopping = new AbortController()
      const stop = (): void => {
        progress('Stopping when the children under way are whole…')
        stopping.abort()
      }
      process.once('SIGINT', stop).once('SIGTERM', stop)
      await withHouse(async (house) => {
        const ctx = house.asService('import cin')
        const imported = await importReturn(ctx, file, whole, { onProgress: progress, stop: stopping.signal }).catch(
          (fault: unknown) => {
            throw isUnreachable(fault) ? new Error(wentAway, { cause: fault }) : fault
          },
        )
        process.stdout.write(`${typed.json === true ? importAsJson(imported) : importReport(imported)}\n`)
        if (imported.interrupted) process.exitCode = stoppedByHand
      })
    })
}

/** Reads the file to its end before anything is opened. Throws a sentence where it cannot be read or is no whole return. */
async function wholeReturn(file: string) {
  const is = await stat(file).catch(() => undefined)
  if (is === undefined) throw new Error(`There is no file ${file} that can be read.`)
  if (!is.isFile()) throw new Error(`${file} is not a file. Give the return itself.`)
  return await checkWhole(file)
}
