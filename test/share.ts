import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '#kernel/settings.ts'
import { startTestCluster } from './cluster.ts'
import { followNoMore, run } from './node-test.ts'
import { FileReport, type Outcome, type Told } from './report.ts'

/** How long a fault that comes after the last test of a file is waited for, in milliseconds. */
const lateFault = 30
/** How long whatever runs is waited for after a fault that no test has caught, and that it may wait for in vain, in milliseconds. */
const longestAfterFault = 10_000
const faults = ['uncaughtExceptionMonitor', 'unhandledRejection'] as const

// Every file that is run adds listeners of its own, which Node keeps.
process.setMaxListeners(0)

/** Runs one file in this process; resolves when every test of it has ended, whatever it left open. */
async function runFile(file: string): Promise<Told> {
  const report = new FileReport(projectRoot, file)
  const events = run({ files: [join(projectRoot, file)], isolation: 'none', concurrency: false })
  let open = 0
  let seen = 0
  let running = 'outside any test'
  // All tests of a file are enqueued before the first begins. The stream itself ends only when nothing is left open: no timer,
  // no pool, no server, no channel to whoever started us.
  const ended = Promise.withResolvers<void>()
  const endUnlessMoreComes = async (at: number) => {
    await pause(lateFault)
    if (seen === at) ended.resolve()
  }
  // Nothing says of which test a fault was, so it is told of what ran; that may wait in vain for what has failed.
  let fault: { readonly during: string; readonly error: unknown } | undefined
  const onFault = async (error: unknown) => {
    const during = running
    fault ??= { during, error }
    await pause(longestAfterFault)
    if (running === during) ended.resolve()
  }
  for (const kind of faults) process.on(kind, onFault)
  const read = async () => {
    for await (const { type, data } of events) {
      seen += 1
      if (type === 'test:enqueue' && data.nesting === 0) open += 1
      if (type === 'test:dequeue') {
        followNoMore()
        running = `while “${data.name}” ran`
      }
      if (type === 'test:start') report.begins(data.name, data.nesting)
      if (type !== 'test:pass' && type !== 'test:fail') continue
      report.ends(data as Outcome, type === 'test:pass')
      if (data.nesting === 0) open -= 1
      if (open === 0) void endUnlessMoreComes(seen)
    }
  }
  await Promise.race([read(), ended.promise])
  for (const kind of faults) process.off(kind, onFault)
  // Node marks the process when something was thrown after its test had ended.
  if (report.told.failures.length === 0 && process.exitCode) {
    report.fails(fault?.during ?? 'outside any test', fault?.error ?? 'Something failed after its test had ended.')
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
