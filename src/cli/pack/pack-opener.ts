import { parseArgs } from 'node:util'
import { openPackInto } from '#domains/governance/daily-pack/open-into.ts'
import { plainMilliseconds } from '#kernel/clock.ts'

/**
 * The opener of daily packs as a program of its own: made into one file that any Node from 20 on runs, on a machine without
 * Holdfast. It lies with the key, never only with the packs: whoever could change it there could read the key.
 */

const how = 'node open-pack.mjs FILE --key KEYFILE [--into FOLDER]'

async function openFromCommandLine(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' }, into: { type: 'string' } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (file === undefined || values.key === undefined) {
    process.stderr.write(`${how}\n`)
    return 2
  }
  const opened = await openPackInto({ file, keyFile: values.key, into: values.into, now: plainMilliseconds() })
  const stream = opened.ok ? process.stdout : process.stderr
  stream.write(`${opened.says}\n`)
  return opened.ok ? 0 : 1
}

process.exitCode = await openFromCommandLine()
