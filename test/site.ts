import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import type { Hono } from 'hono'
import pino from 'pino'
import { jobs } from '#cli/jobs/contents.ts'
import { timetable } from '#cli/jobs/job.ts'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { waysSetUp } from '#kernel/messages/set-up.ts'
import type { TestHouse } from '#test/house.ts'
import { ancestors, attribute, type Element, isCalled, setAttribute, tagged, treeOf, words } from '#test/site/dom.ts'
import { type ChosenFiles, type Filled, fieldCalled, fillField, sent, valueAt } from '#test/site/fields.ts'
import { noProxies } from '#web/origin.ts'
import { routes } from '#web/routes.ts'
import { makeServer } from '#web/server.ts'
import type { Site } from '#web/site.ts'

const at = 'http://holdfast.test'

/** The whole site of a test's house, with every route, in this process. */
export function testSite(house: TestHouse): { readonly site: Site; readonly server: Hono } {
  const site: Site = {
    trustName: 'Wexmoor Children’s Trust',
    dutyNumber: '01632 960999',
    demo: false,
    database: house.database,
    clock: house.clock,
    ids: house.ids,
    log: pino({ level: process.env['HOLDFAST_TEST_LOG'] ?? 'silent' }),
    dataDirectory: tmpdir(),
    jobs: timetable(jobs),
    ways: waysSetUp({}),
    address: new URL(at),
    trustedProxies: noProxies,
    vault: house.vault,
  }
  return { site, server: makeServer(site, routes) }
}

/**
 * Somebody at a browser without script: one page open, forms filled in by label, buttons and links pressed by their words,
 * redirects followed. Nobody is signed in when no context is given.
 */
export interface Visitor {
  open(path: string): Promise<void>
  /** Fields of the page by label or legend: see `Filled`. `Kit > What was said` looks inside the part called Kit. */
  fill(fields: Readonly<Record<string, Filled>>): void
  /** Puts something else in hidden fields of a name: what a page must not trust. */
  forge(name: string, value: string): void
  /** Sends the form of the button, which is looked for inside the part called `inside` where that is given. */
  press(button: string, inside?: string): Promise<void>
  /** Types words for somebody outside and leaves them: what the script of the page would say beside them. The page stays. */
  leaves(label: string, typed: string): Promise<string>
  /** Presses on an image that sends its form, at a point of it, by the first words of what it is called. */
  pressAt(image: string, x: number, y: number): Promise<void>
  follow(link: string): Promise<void>
  readonly status: number
  /** Where the page open is, after redirects, without its earlier day. */
  readonly path: string
  /** Every word of the page’s content, white space as one space. */
  readonly text: string
  readonly html: string
  readonly title: string
  /** Headings in order, each as `h2 What is due`. */
  headings(): readonly string[]
  /** The words of every link of the content, in order. */
  links(): readonly string[]
  /** Where a link leads. */
  hrefOf(link: string): string
  /** Where every link of the page leads, those around its content too. */
  everyHref(): readonly string[]
  buttons(): readonly string[]
  /** What the error summary says. */
  errors(): readonly string[]
  /** The label or legend of the content that matches: for choices that carry a number. */
  labelled(pattern: RegExp): string
  /** What the field of a label holds. */
  value(label: string): string
  /** The words of the part (section, article) that a heading names. */
  section(heading: string): string
  /** Rows of the table of a caption, each as the words of its cells. */
  table(caption: string): readonly (readonly string[])[]
  /** Fails unless the page answered 200 and says each of these. */
  says(...expected: readonly string[]): void
  /** Fails if the page says any of these. */
  saysNot(...unexpected: readonly string[]): void
}

export async function visitor(house: TestHouse, ctx?: Ctx): Promise<Visitor> {
  const { server } = testSite(house)
  const cookies = new Map<string, string>()
  if (ctx !== undefined) {
    const session = await openSession(ctx, ctx.actor)
    if (!session.ok) throw new Error(session.unmet[0].says)
    cookies.set('holdfast', session.value.token)
  }
  return new InProcess(server, cookies)
}

class InProcess implements Visitor {
  readonly #server: Hono
  readonly #cookies: Map<string, string>
  #root: Element = treeOf('<html><body></body></html>')
  #files: ChosenFiles = new Map()
  status = 0
  path = '/'
  html = ''

  constructor(server: Hono, cookies: Map<string, string>) {
    this.#server = server
    this.#cookies = cookies
  }

  async open(path: string): Promise<void> {
    await this.#send(path, { method: 'GET' })
  }

  fill(fields: Readonly<Record<string, Filled>>): void {
    for (const [name, value] of Object.entries(fields)) fillField(this.#main, name, value, this.#files)
  }

  forge(name: string, value: string): void {
    for (const field of tagged(this.#main, 'input'))
      if (attribute(field, 'name') === name) setAttribute(field, 'value', value)
  }

  async press(button: string, inside?: string): Promise<void> {
    const named = tagged(this.#root, 'button').filter((one) => words(one) === button)
    const found = named.filter((one) => inside === undefined || ancestors(one).some((above) => isCalled(above, inside)))
    const [first] = found
    assert.ok(first !== undefined, `There is no button “${button}”: ${this.buttons().join('; ')}.`)
    assert.equal(found.length, 1, `There are ${found.length} buttons “${button}”.`)
    const form = ancestors(first).find(({ tagName }) => tagName === 'form')
    assert.ok(form !== undefined, `The button “${button}” stands in no form.`)
    const data = sent(form, first, this.#files)
    const to = attribute(form, 'action') ?? this.path
    if (attribute(form, 'method')?.toLowerCase() !== 'post') {
      await this.open(`${to.split('#')[0] ?? to}?${asText(data)}`)
      return
    }
    const asFile = attribute(form, 'enctype') === 'multipart/form-data'
    const body = asFile ? data : asText(data)
    await this.#send(to, { method: 'POST', body })
  }

  async leaves(label: string, typed: string): Promise<string> {
    this.fill({ [label]: typed })
    const field = fieldCalled(this.#main, label)
    assert.ok(attribute(field, 'data-goes-outside') !== undefined, `“${label}” is asked of by no script.`)
    assert.match(this.html, /<script src="\/assets\/typing-/)
    const form = ancestors(field).find(({ tagName }) => tagName === 'form')
    assert.ok(form !== undefined, `“${label}” stands in no form.`)
    const body = asText(sent(form, form, this.#files))
    body.set('asks-of', attribute(field, 'name') ?? '')
    const to = attribute(form, 'action') ?? this.path
    const answer = await this.#server.request(`${at}${to}`, { method: 'POST', body, headers: this.#headers() })
    assert.equal(answer.status, 200, `${to} answered ${answer.status}.`)
    const { says }: { readonly says: string } = await answer.json()
    return says
  }

  #headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin: at }
  }

  async pressAt(image: string, x: number, y: number): Promise<void> {
    const pressed = tagged(this.#main, 'input').find(
      (one) => attribute(one, 'type') === 'image' && (attribute(one, 'alt') ?? '').startsWith(image),
    )
    assert.ok(pressed !== undefined, `There is no image “${image}” to press.`)
    const form = ancestors(pressed).find(({ tagName }) => tagName === 'form')
    assert.ok(form !== undefined, `The image “${image}” stands in no form.`)
    const data = sent(form, pressed, this.#files)
    const name = attribute(pressed, 'name') ?? ''
    data.set(`${name}.x`, String(x))
    data.set(`${name}.y`, String(y))
    await this.#send(attribute(form, 'action') ?? this.path, { method: 'POST', body: asText(data) })
  }

  async follow(link: string): Promise<void> {
    await this.open(this.hrefOf(link))
  }

  async #send(path: string, request: { method: string; body?: FormData | URLSearchParams }): Promise<void> {
    let [next, sending] = [path, request]
    for (let hop = 0; hop < 6; hop += 1) {
      const response = await this.#server.request(`${at}${next}`, { ...sending, headers: this.#headers() })
      this.#keepCookies(response)
      const to = response.headers.get('location')
      if (to === null) {
        this.#show(response.status, next, await response.text())
        return
      }
      ;[next, sending] = [to.replace(at, ''), { method: 'GET' }]
    }
    throw new Error(`${path} leads round in a circle.`)
  }

  #keepCookies(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '' || /max-age=0/i.test(set)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }

  #show(status: number, path: string, html: string): void {
    this.status = status
    this.path = path.split('?')[0] ?? path
    this.html = html
    this.#files = new Map()
    this.#root = treeOf(html)
  }

  get #main(): Element {
    return tagged(this.#root, 'main')[0] ?? this.#root
  }

  get text(): string {
    return words(this.#main)
  }

  get title(): string {
    return tagged(this.#root, 'title').map(words).join('')
  }

  headings(): readonly string[] {
    return tagged(this.#main, 'h1', 'h2', 'h3', 'h4').map((heading) => `${heading.tagName} ${words(heading)}`)
  }

  links(): readonly string[] {
    return tagged(this.#main, 'a').map(words)
  }

  hrefOf(link: string): string {
    const found = tagged(this.#root, 'a').find((one) => words(one) === link)
    assert.ok(found !== undefined, `There is no link “${link}”: ${this.links().join('; ')}.`)
    return attribute(found, 'href') ?? ''
  }

  everyHref(): readonly string[] {
    return [...new Set(tagged(this.#root, 'a').map((one) => attribute(one, 'href') ?? ''))]
  }

  buttons(): readonly string[] {
    return tagged(this.#main, 'button').map(words)
  }

  errors(): readonly string[] {
    const summary = tagged(this.#main, 'div').find((one) =>
      (attribute(one, 'class') ?? '').split(' ').includes('govuk-error-summary'),
    )
    return summary === undefined ? [] : tagged(summary, 'li').map(words)
  }

  labelled(pattern: RegExp): string {
    const found = tagged(this.#main, 'legend', 'label')
      .map(words)
      .find((one) => pattern.test(one))
    assert.ok(found !== undefined, `${this.path} has no label like ${pattern}.`)
    return found
  }

  value(label: string): string {
    return valueAt(this.#main, label)
  }

  section(heading: string): string {
    const part = tagged(this.#main, 'section', 'article').find((one) => isCalled(one, heading))
    assert.ok(part !== undefined, `There is no section “${heading}”: ${this.headings().join('; ')}.`)
    return words(part)
  }

  table(caption: string): readonly (readonly string[])[] {
    const table = tagged(this.#main, 'table').find((one) => tagged(one, 'caption').some((is) => words(is) === caption))
    assert.ok(table !== undefined, `There is no table “${caption}”.`)
    return tagged(table, 'tr').map((row) => tagged(row, 'th', 'td').map(words))
  }

  says(...expected: readonly string[]): void {
    assert.equal(this.status, 200, `${this.path} answered ${this.status}: ${this.text.slice(0, 400)}`)
    for (const one of expected) assert.ok(this.text.includes(one), `${this.path} does not say “${one}”:\n${this.text}`)
  }

  saysNot(...unexpected: readonly string[]): void {
    for (const one of unexpected) assert.ok(!this.text.includes(one), `${this.path} says “${one}”.`)
  }
}

/** A form as its address or its body carries it: files are sent another way. */
function asText(data: FormData): URLSearchParams {
  return new URLSearchParams([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
