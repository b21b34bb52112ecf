import { Command } from 'commander'
import { clocksCommand } from '#cli/clocks.ts'
import { dueCommand } from '#cli/due.ts'
import { handbookCommand } from '#cli/handbook.ts'
import { importCinCommand } from '#cli/import-cin.ts'
import { jobsCommand } from '#cli/jobs.ts'
import { migrateCommand } from '#cli/migrate.ts'
import { packCommand } from '#cli/pack.ts'
import { schemaCommand } from '#cli/schema.ts'
import { seedCommand } from '#cli/seed.ts'
import { startCommand } from '#cli/start.ts'
import { userAddCommand } from '#cli/user-add.ts'
import { verifyCommand } from '#cli/verify.ts'

/** Exit codes: 0 done, 1 refused or failed with a sentence on standard error, 2 the command line was not understood. */
const program = new Command('holdfast')
  .description('The working system of a children’s trust. Only a result stands on standard output.')
  .exitOverride((exit) => process.exit(exit.exitCode === 0 ? 0 : 2))

program
  .addCommand(startCommand())
  .addCommand(jobsCommand())
  .addCommand(migrateCommand())
  .addCommand(schemaCommand())
  .addCommand(seedCommand())
  .addCommand(verifyCommand())
program.addCommand(new Command('import').description('load what others send').addCommand(importCinCommand()))
program.addCommand(new Command('user').description('people who use the system').addCommand(userAddCommand()))

program.addCommand(packCommand()).addCommand(clocksCommand())
program.addCommand(dueCommand()).addCommand(handbookCommand())
for (const command of program.commands) inherit(command, program)

/** Whoever reads the result may stop reading: `holdfast handbook --json | head` is no fault. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0)
  throw fault
})

try {
  await program.parseAsync()
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
}

/** What is said of a command line that was not understood, and its exit code, are the same for every command. */
function inherit(command: Command, from: Command): void {
  command.copyInheritedSettings(from)
  for (const below of command.commands) inherit(below, command)
}
