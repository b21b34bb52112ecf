import assert from 'node:assert/strict'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { type Filled, fillField } from '#test/journeys/fields.ts'
import type { PersonName } from '#test/journeys/trust.ts'

/** A page as it was shown to somebody, to be looked at again with other eyes. */
export interface ShownPage {
  readonly name: string
  readonly path: string
  readonly html: string
}

/** Somebody at a real browser with JavaScript off, who acts by what can be read on the page. */
export class Walker {
  readonly name: PersonName
  readonly page: Page
  readonly #context: BrowserContext
  readonly #onShown: (shown: ShownPage) => void
  #status = 0

  constructor(name: PersonName, context: BrowserContext, page: Page, onShown: (shown: ShownPage) => void) {
    this.name = name
    this.page = page
    this.#context = context
    this.#onShown = onShown
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
        this.#status = response.status()
    })
  }

  /** The same browser with nothing left in it but a cookie, at the first page of whoever has it. */
  async comesBack(cookie: { readonly name: string; readonly value: string; readonly url: string }): Promise<Walker> {
    await this.#context.clearCookies()
    await this.#context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }])
    await this.open('/')
    return this
  }

  /** What the last page answered with. */
  get status(): number {
    return this.#status
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'domcontentloaded' })
    await this.#shown()
  }

  /** Fields by label or legend. `Kit Ames > How did Kit Ames seem?` is the field within the part of that name. */
  async fill(fields: Readonly<Record<string, Filled>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await fillField(this.#main, name, value)
  }

  async press(button: string, inside?: string): Promise<void> {
    const within = inside === undefined ? this.page.locator('body') : this.part(inside)
    await this.#to(within.getByRole('button', { name: button, exact: true }))
  }

  /** Says why a record is opened, where that is asked. */
  async purpose(why: string): Promise<void> {
    await this.fill({ 'Why are you opening this record?': why })
    await this.press('Open the record')
  }

  /** Follows a link by its words; one that leads to a place on the same page stays here. */
  async follow(link: string | RegExp, inside?: string): Promise<void> {
    const within = inside === undefined ? this.page.locator('body') : this.part(inside)
    const called = { name: typeof link === 'string' ? asRead(link) : link, exact: true }
    // What leads on to the next page may look like a button.
    const found = within.locator('a').and(within.getByRole('link', called).or(within.getByRole('button', called)))
    const [first] = await found.all()
    assert.ok(first !== undefined, `${this.name} finds no link “${link}” on ${this.path}: ${await this.#links()}`)
    if ((await first.getAttribute('href'))?.startsWith('#')) await first.click()
    else await this.#to(first)
  }

  /** Opens what stands folded under a line of the page. */
  async unfold(line: string): Promise<void> {
    await this.page
      .locator('summary')
      .filter({ hasText: new RegExp(`^${line}$`) })
      .click()
  }

  /** A section, panel, group or form of the page by what it is called. */
  part(name: string): Locator {
    const main = this.#main
    const called = { name, exact: true }
    return main
      .getByRole('region', called)
      .or(main.getByRole('group', called))
      .or(main.getByRole('form', called))
      .or(main.getByRole('article', called))
  }

  /** Every word of the page, white space as one space. */
  async text(): Promise<string> {
    return oneSpace((await this.page.locator('body').allInnerTexts()).join(' '))
  }

  async says(...expected: readonly string[]): Promise<void> {
    const text = await this.text()
    for (const one of expected)
      assert.ok(text.includes(one), `${this.name} on ${this.path} (${this.#status}) does not read “${one}”:\n${text}`)
  }

  async saysNot(...unexpected: readonly string[]): Promise<void> {
    const text = await this.text()
    for (const one of unexpected) assert.ok(!text.includes(one), `${this.name} on ${this.path} reads “${one}”.`)
  }

  /** Fails unless every word given stands in one row of a table, or one entry of a list. */
  async saysTogether(...words: readonly string[]): Promise<void> {
    let rows = this.page.locator('tr, li, .govuk-summary-list__row, section')
    for (const word of words) rows = rows.filter({ hasText: word })
    assert.ok(
      (await rows.count()) > 0,
      `${this.name} on ${this.path} reads nowhere together ${words.join(' + ')}:\n${await this.text()}`,
    )
  }

  async heading(): Promise<string> {
    return oneSpace((await this.page.locator('h1').allInnerTexts()).join(' '))
  }

  /** What the error summary says, in order. */
  async errors(): Promise<readonly string[]> {
    return (await this.page.locator('.govuk-error-summary li').allInnerTexts()).map(oneSpace)
  }

  /** The ids to which the lines of the error summary lead on this page. */
  async errorsLeadTo(): Promise<readonly string[]> {
    const links = await this.page.locator('.govuk-error-summary a').all()
    const hrefs = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
    return hrefs.map((href) => href.slice(1))
  }

  /** What a text field holds now. */
  async value(label: string): Promise<string> {
    return await this.#main.locator('input, textarea, select').and(this.#main.getByLabel(label)).first().inputValue()
  }

  /** The words of every choice that is chosen on the page. */
  async chosen(): Promise<readonly string[]> {
    const found = await this.#main.locator('input:checked').all()
    return await Promise.all(found.map(async (one) => (await one.getAttribute('value')) ?? ''))
  }

  async buttons(): Promise<readonly string[]> {
    return (await this.#main.getByRole('button').allInnerTexts()).map(oneSpace)
  }

  /** Presses a link that hands over a file; resolves to its name and what is in it. */
  async download(link: string): Promise<{ readonly name: string; readonly path: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('link', { name: link, exact: true }).first().click(),
    ])
    return { name: file.suggestedFilename(), path: await file.path() }
  }

  get #main(): Locator {
    return this.page.locator('main')
  }

  /** The words of every link of the content that begins so, in order. */
  async linksCalled(called: RegExp): Promise<readonly string[]> {
    const all = (await this.#main.locator('a').allTextContents()).map(oneSpace)
    return all.filter((words) => called.test(words))
  }

  async #links(): Promise<string> {
    return (await this.page.getByRole('link').allInnerTexts()).map(oneSpace).join('; ')
  }

  async #to(control: Locator): Promise<void> {
    const arrived = this.page.waitForEvent('domcontentloaded')
    arrived.catch(() => undefined)
    await control.click()
    await arrived
    await this.#shown()
  }

  async #shown(): Promise<void> {
    const [html, title] = await Promise.all([this.page.content(), this.page.title()])
    this.#onShown({ name: `${this.#status} ${title}`, path: this.path, html })
  }
}

/** A browser reads a space before what is hidden to the eye: “Why this date : Conclude the assessment”. */
function asRead(words: string): RegExp {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(
    `^${escaped
      .replaceAll(/([:,])/g, ' ?$1')
      .replaceAll(' ', String.raw`\s+`)
      .replaceAll(String.raw`\s+?`, ' ?')}$`,
  )
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
