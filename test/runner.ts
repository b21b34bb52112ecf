import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '#kernel/settings.ts'
import { startTestCluster } from './cluster.ts'
import { type Outcome, Report } from './report.ts'

const patterns = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']
/** How long the run may take to end by itself once every test has, in milliseconds. */
const toEnd = 1000

/** The test files whose path holds one of the words; all of them without any word. */
async function filesFor(words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob(patterns, { cwd: projectRoot })) {
    if (words.length === 0 || words.some((word) => path.includes(word))) found.push(path)
  }
  return found.sort()
}

/** Runs the files one after another in this process; resolves when every test has ended, whatever they left open. */
async function runFiles(files: readonly string[], report: Report): Promise<void> {
  const outside: unknown[] = []
  process.on('uncaughtExceptionMonitor', (error) => outside.push(error))
  const events = run({ files: files.map((file) => join(projectRoot, file)), isolation: 'none', concurrency: false })
  let open = 0
  let seen = 0
  let allEnded = () => {}
  // All files are loaded, and their tests enqueued, before the first test runs. The stream itself ends only when nothing is left
  // open: no timer, no pool, no server.
  const ended = new Promise<void>((resolve) => {
    allEnded = resolve
  })
  const endUnlessMoreComes = async (at: number) => {
    await pause(toEnd)
    if (seen === at) allEnded()
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
  await Promise.race([read(), ended])
  // Node marks the process when something was thrown after its test had ended.
  if (report.failed === 0 && process.exitCode) {
    report.fails('outside any test', outside.at(-1) ?? 'Something failed after its test had ended.')
  }
}

async function main(words: readonly string[]): Promise<number> {
  const files = await filesFor(words)
  const report = new Report(projectRoot, (text) => process.stdout.write(text))
  if (files.length > 0) {
    const cluster = await startTestCluster()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => void cluster.stop().finally(() => process.exit(130)))
    }
    process.env.HOLDFAST_TEST_DATABASE_URL = cluster.url
    try {
      await runFiles(files, report)
    } finally {
      await cluster.stop()
    }
  } else {
    process.stdout.write('No test file has such a path.\n')
  }
  report.close()
  return report.failed > 0 || report.passed === 0 ? 1 : 0
}

process.exit(await main(process.argv.slice(2)))
