import { Command } from 'commander'

/** Exit codes: 0 done, 1 refused or failed with a sentence on standard error, 2 the command line was not understood. */
const program = new Command('holdfast')
  .description('The working system of a children’s trust. Only a result stands on standard output.')
  .exitOverride((exit) => process.exit(exit.exitCode === 0 ? 0 : 2))

/** Each is loaded when it is asked for: all of them are the whole of Holdfast, and take seconds to load. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('#cli/start.ts')).startCommand(),
  jobs: async () => (await import('#cli/jobs.ts')).jobsCommand(),
  migrate: async () => (await import('#cli/migrate.ts')).migrateCommand(),
  schema: async () => (await import('#cli/schema.ts')).schemaCommand(),
  seed: async () => (await import('#cli/seed.ts')).seedCommand(),
  verify: async () => (await import('#cli/verify.ts')).verifyCommand(),
  import: async () =>
    new Command('import')
      .description('load what others send')
      .addCommand((await import('#cli/import-cin.ts')).importCinCommand()),
  user: async () =>
    new Command('user')
      .description('people who use the system')
      .addCommand((await import('#cli/user-add.ts')).userAddCommand()),
  pack: async () => (await import('#cli/pack.ts')).packCommand(),
  clocks: async () => (await import('#cli/clocks.ts')).clocksCommand(),
  due: async () => (await import('#cli/due.ts')).dueCommand(),
  handbook: async () => (await import('#cli/handbook.ts')).handbookCommand(),
}

const asked = Object.entries(commands).filter(([name]) => name === process.argv[2])
for (const [, load] of asked.length > 0 ? asked : Object.entries(commands)) program.addCommand(await load())
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
