import { Command } from 'commander'
import { importCinCommand } from '#cli/import-cin.ts'
import { migrateCommand } from '#cli/migrate.ts'
import { schemaCommand } from '#cli/schema.ts'
import { startCommand } from '#cli/start.ts'
import { userAddCommand } from '#cli/user-add.ts'
import { verifyCommand } from '#cli/verify.ts'

/** Exit codes: 0 done, 1 refused or failed with a sentence on standard error, 2 the command line was not understood. */
const program = new Command('holdfast')
  .description('The working system of a children’s trust. Only a result stands on standard output.')
  .exitOverride((exit) =>
    process.exit(
      exit.code === 'commander.helpDisplayed' || exit.code === 'commander.help' ? 0 : exit.exitCode === 0 ? 0 : 2,
    ),
  )

program.addCommand(startCommand()).addCommand(migrateCommand()).addCommand(schemaCommand()).addCommand(verifyCommand())
program.addCommand(new Command('import').description('load what others send').addCommand(importCinCommand()))
program.addCommand(new Command('user').description('people who use the system').addCommand(userAddCommand()))

try {
  await program.parseAsync()
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
}
