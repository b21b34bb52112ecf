import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import type axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { extract } from 'tar'
import { withFileLock } from '#kernel/file-lock.mjs'

/** A browser program and what it needs around it. */
interface Program {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

/** Everything that would make a run differ from the next: sandboxes that root cannot have, pictures by GPU, calls home. */
const flags = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-default-browser-check',
  '--font-render-hinting=none',
]

const systemPrograms = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined
}

/** Only the fonts of the package, so that a page looks alike on every machine. */
function fontSettings(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${join(folder, 'fonts')}</dir>`,
    `  <cachedir>${join(folder, 'font-cache')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}

async function unpack(archives: string, folder: string, final: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const open = (name: string) => [createReadStream(join(archives, name)), createBrotliDecompress()] as const
  await pipeline(...open('chromium.br'), createWriteStream(join(folder, 'chromium'), { mode: 0o700 }))
  // al2023 holds the libraries (nss, nspr, expat) that a machine without a desktop lacks.
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    await pipeline(...open(name), extract({ cwd: folder }))
  }
  await writeFile(join(folder, 'fonts.conf'), fontSettings(final))
}

/**
 * The Chromium of the npm package, unpacked once a version into the temporary directory. The package itself unpacks its libraries
 * only on the cloud that it was made for.
 */
async function packagedProgram(): Promise<Program> {
  const top = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(await readFile(join(top, 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `holdfast-chromium-${version}-${process.getuid?.() ?? 'own'}`)
  if (!(await isThere(folder))) {
    await withFileLock(`${folder}.lock`, async () => {
      if (await isThere(folder)) return
      await rm(`${folder}.partial`, { recursive: true, force: true })
      await unpack(join(top, 'bin'), `${folder}.partial`, folder)
      await rename(`${folder}.partial`, folder)
    })
  }
  // What lies in a shared temporary directory is run only when it is ours.
  const owner = (await lstat(folder)).uid
  if (process.getuid !== undefined && owner !== process.getuid()) {
    throw new Error(`${folder} belongs to somebody else; remove it or set TMPDIR.`)
  }
  return {
    path: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

async function findProgram(): Promise<Program> {
  if (process.platform === 'linux' && process.arch === 'x64') return packagedProgram()
  for (const path of systemPrograms) if (await isThere(path)) return { path, environment: {} }
  throw new Error(
    `There is no Chromium for ${process.platform} ${process.arch} here: install one to run the browser tests.`,
  )
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Starts a browser without a window. Whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const program = await findProgram()
  return chromium.launch({
    executablePath: program.path,
    args: flags,
    env: { ...plainEnvironment(), ...program.environment },
  })
}

/** Without its white space: it is sent to every page that is looked at. */
const axeMinified = createRequire(import.meta.url)('axe-core/axe.min.js') as typeof axe

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
/** Good practice that a screen reader's user moves about by, beyond the standards. */
const landmarks = /^(landmark-|region$|skip-link$|page-has-heading-one$|heading-order$|bypass$)/

function rulesToRun(): string[] {
  const retired = (tags: readonly string[]) => tags.includes('experimental') || tags.includes('deprecated')
  return axeMinified
    .getRules()
    .filter(({ ruleId, tags }) => landmarks.test(ruleId) || tags.some((tag) => standards.includes(tag)))
    .filter(({ tags }) => !retired(tags))
    .map(({ ruleId }) => ruleId)
}

/** What a narrower window of the same document can break; everything else stands in the document and is the same at every width. */
const rulesOfWidth = ['target-size', 'scrollable-region-focusable']

/**
 * What axe finds against WCAG 2.0, 2.1 and 2.2 at levels A and AA, and in the page's landmarks: a readable line for each element;
 * empty when nothing. The page's context must have JavaScript on; the page's own policy may forbid scripts. `again` is for a document
 * that was looked at whole before, and still stands in the page at another width.
 */
export async function axeViolations(page: Page, again = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeMinified.source)
  const { violations } = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: { type: 'rule', values },
        resultTypes: ['violations'],
      }),
    again ? rulesOfWidth : rulesToRun(),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim()
      return `${id}: ${help}: ${target.join(' ')} (${why})`
    }),
  )
}
