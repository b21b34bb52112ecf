import { mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { axeViolations } from '#test/browser.ts'
import type { ShownPage } from '#test/journeys/walker.ts'

/** Wide first: there a page is looked at whole. */
const widths = [1280, 390] as const

interface Remembered extends ShownPage {
  readonly role: string
}

/** What this run has looked at. Stories share pages, and looking takes most of their time. */
const inThisRun = new Set<string>()

/** Every page that a story shows to a role, as it was shown: forms that came back with errors too. */
export class LookedAt {
  readonly #pages = new Map<string, Remembered>()

  /** One page of each kind, role and outcome is kept: the latest, which shows most. */
  remember(role: string, shown: ShownPage): void {
    const kind = shown.path.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    this.#pages.set(`${role} ${kind} ${shown.name}`, { ...shown, role })
  }

  /** Looks at each again with JavaScript on, wide and narrow, and says what is wrong. */
  async faults(browser: Browser, origin: string): Promise<readonly string[]> {
    const page = await emptyPage(browser, origin)
    const thrown: string[] = []
    page.on('pageerror', ({ message }) => thrown.push(message))
    const faults: string[] = []
    for (const [kind, shown] of this.#pages) {
      if (!isNew(kind, shown)) continue
      await showAgain(page, shown)
      for (const width of widths) faults.push(...(await faultsAt(page, shown, width)))
      faults.push(...thrown.splice(0).map((message) => `${shown.role}, ${shown.path}: its script failed: ${message}`))
    }
    await page.context().close()
    return faults
  }
}

/** A page of the same kind is looked at again when it holds much more, or much less, than before. */
function isNew(kind: string, { html }: ShownPage): boolean {
  const seen = `${kind} ${Math.round(Math.log2(html.length))}`
  if (inThisRun.has(seen)) return false
  inThisRun.add(seen)
  return true
}

async function faultsAt(page: Page, shown: Remembered, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 })
  const found = [...(await plainFaults(page, width)), ...(await axeViolations(page, width !== widths[0]))]
  await picture(page, shown, width)
  return found.map((fault) => `${shown.role}, ${shown.path} (${shown.name}), ${width} wide: ${fault}`)
}

/**
 * A page of the site with nothing in it, for documents to be written into: each finds what looks at it loaded and warm, which takes as
 * long for a new page as the looking.
 */
async function emptyPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage()
  await page.route('**', async (route) => await route.fulfill({ body: '', contentType: 'text/html' }), { times: 1 })
  await page.goto(origin)
  return page
}

/** The same document at the same address, so that the stylesheet and the script are the site’s own. */
async function showAgain(page: Page, { path, html }: Remembered): Promise<void> {
  await page.setViewportSize({ width: widths[0], height: 900 })
  await page.evaluate(
    async (shown) => {
      history.replaceState(undefined, '', shown.path)
      document.open()
      document.write(shown.html)
      document.close()
      if (document.readyState !== 'complete')
        await new Promise((loaded) => addEventListener('load', loaded, { once: true }))
    },
    { path, html },
  )
}

async function plainFaults(page: Page, width: number): Promise<readonly string[]> {
  const { headings, title, wide } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    wide: document.documentElement.scrollWidth,
  }))
  return [
    ...(headings === 1 ? [] : [`there are ${headings} headings of the first level`]),
    ...(title.trim() === '' ? ['there is no title'] : []),
    ...(wide <= width ? [] : [`the page is ${wide} wide and scrolls sideways`]),
  ]
}

/** A picture of every page, into the folder that `HOLDFAST_SHOTS` names. */
async function picture(page: Page, { role, path, name }: Remembered, width: number): Promise<void> {
  const folder = process.env['HOLDFAST_SHOTS']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  const words = `${role} ${name} ${path.split('/').at(-1) ?? ''}`.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(0, 90)
  await page.screenshot({ path: `${folder}/${words}-${width}.png`, fullPage: true })
}
