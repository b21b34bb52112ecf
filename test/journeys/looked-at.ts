import { mkdir } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
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
    const context = await browser.newContext()
    const page = await context.newPage()
    const faults: string[] = []
    for (const [kind, shown] of this.#pages) {
      if (!isNew(kind, shown)) continue
      await showAgain(context, page, origin, shown)
      for (const width of widths) faults.push(...(await faultsAt(page, shown, width)))
    }
    await context.close()
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

/** The same document at the same address, so that the stylesheet is the site’s own. */
async function showAgain(context: BrowserContext, page: Page, origin: string, { path, html }: Remembered) {
  const address = `${origin}${path}`
  await page.setViewportSize({ width: widths[0], height: 900 })
  await context.unrouteAll()
  await context.route(
    address,
    async (route) => await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  )
  await page.goto(address)
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
