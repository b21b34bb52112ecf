import { join } from 'node:path'
import { run } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '#kernel/settings.ts'
import { startTestCluster } from './cluster.ts'
import { FileReport, type Outcome, type Told } from './report.ts'

/** How long a fault that comes after the last test of a file is waited for, in milliseconds. */
const lateFault = 30

const outside: unknown[] = []
// Every file that is run adds listeners of its own, which Node keeps.
process.setMaxListeners(0)
process.on('uncaughtExceptionMonitor', (error) => outside.push(error))

/** Runs one file in this process; resolves when every test of it has ended, whatever it left open. */
async function runFile(file: string): Promise<Told> {
  const report = new FileReport(projectRoot, file)
  const events = run({ files: [join(projectRoot, file)], isolation: 'none', concurrency: false })
  let open = 0
  let seen = 0
  // All tests of a file are enqueued before the first begins. The stream itself ends only when nothing is left open: no timer,
  // no pool, no server, no channel to whoever started us.
  const ended = Promise.withResolvers<void>()
  const endUnlessMoreComes = async (at: number) => {
    await pause(lateFault)
    if (seen === at) ended.resolve()
  }
  const read = async () => {
    for await (const { type, data } of events) {
      seen += 1
      if (type === 'test:enqueue' && data.nesting === 0) open += 1
      if (type === 'test:start') report.begins(data.name, data.nesting)
      if (type !== 'test:pass' && type !== 'test:fail') continue
      report.ends(data as Outcome, type === 'test:pass')
      if (data.nesting === 0) open -= 1
      if (open === 0) void endUnlessMoreComes(seen)
    }
  }
  await Promise.race([read(), ended.promise])
  // Node marks the process when something was thrown after its test had ended.
  if (report.told.failures.length === 0 && process.exitCode) {
    report.fails('outside any test', outside.at(-1) ?? 'Something failed after its test had ended.')
  }
  process.exitCode = 0
  return report.told
}

const cluster = await startTestCluster()
process.env['HOLDFAST_TEST_DATABASE_URL'] = cluster.url
const leave = async (code: number) => {
  await cluster.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave(130))
process.on('disconnect', () => void leave(130))
process.on('message', async (file: string) => {
  if (file === 'end') await leave(0)
  else process.send?.(await runFile(file))
})
process.send?.('ready')
