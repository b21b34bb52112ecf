import { type ChildProcess, fork } from 'node:child_process'
import { glob, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '#kernel/settings.ts'
import { Report, type Told } from './report.ts'

const patterns = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}']
/** A second process takes seconds to start: it is worth it only for more files than this. */
const fewFiles = 8

/** The test files whose path holds one of the words; all of them without any word. The largest come first. */
async function filesFor(words: readonly string[]): Promise<string[]> {
  const found: { path: string; weight: number }[] = []
  for await (const path of glob(patterns, { cwd: projectRoot })) {
    if (words.length > 0 && !words.some((word) => path.includes(word))) continue
    const { size } = await stat(join(projectRoot, path))
    // A story in a browser takes many times as long as a test of its size: begun last, it would be waited for alone.
    found.push({ path, weight: path.startsWith('test/') ? size * 20 : size })
  }
  return found
    .sort((one, other) => other.weight - one.weight || one.path.localeCompare(other.path))
    .map(({ path }) => path)
}

/** One process that runs the files it is given, one after another, on a cluster of its own; resolves when it has ended. */
function runShare(next: () => string | undefined, report: Report, shares: Set<ChildProcess>): Promise<void> {
  const share = fork(fileURLToPath(new URL('share.ts', import.meta.url)), { execArgv: process.execArgv })
  shares.add(share)
  let running: string | undefined
  const { promise, resolve } = Promise.withResolvers<void>()
  share.on('message', (told: Told | 'ready') => {
    if (told !== 'ready') report.takes(told)
    running = next()
    if (share.connected) share.send(running ?? 'end')
  })
  share.on('exit', (code) => {
    shares.delete(share)
    if (running !== undefined) report.fails(running, `The process that ran it ended (${code}) before the file had.`)
    else if (code !== 0) report.fails('a share of the tests', `It ended with ${code}.`)
    resolve()
  })
  return promise
}

async function main(words: readonly string[]): Promise<number> {
  const files = await filesFor(words)
  const report = new Report((text) => process.stdout.write(text))
  const shares = new Set<ChildProcess>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const share of shares) share.kill(signal)
      process.exitCode = 130
    })
  }
  if (files.length === 0) process.stdout.write('No test file has such a path.\n')
  // Somebody else's cluster holds one database of each name: there only one process may fill it.
  const alone = files.length <= fewFiles || (process.env['HOLDFAST_TEST_DATABASE_URL'] ?? '') !== ''
  const many = files.length === 0 ? 0 : alone ? 1 : Math.min(2, availableParallelism())
  const left = [...files]
  const next = () => (process.exitCode === 130 ? undefined : left.shift())
  await Promise.all(Array.from({ length: many }, () => runShare(next, report, shares)))
  report.close()
  return report.failed > 0 || report.passed === 0 || left.length > 0 ? 1 : 0
}

process.exit(await main(process.argv.slice(2)))
