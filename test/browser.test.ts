import { deepEqual, match, ok } from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { axeViolations, launchBrowser } from './browser.ts'

const sound = `<!doctype html><html lang="en"><head><title>Contacts</title></head><body><main><h1>Contacts</h1>
<p>Nothing is waiting.</p></main></body></html>`
const unsound = sound.replace('<p>', '<img src="data:,"><button style="width:9px;height:9px"></button><p>')

function listen(): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    response.end(request.url === '/sound' ? sound : unsound)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

describe('a browser for tests', () => {
  let browser: Browser
  let server: Server
  let origin = ''
  before(async () => {
    server = await listen()
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    server.close()
  })

  test('a planted fault is found on a page whose policy forbids every script', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/unsound`)
    const found = await axeViolations(page)
    match(found.join('\n'), /^image-alt: .*: img /m)
    match(found.join('\n'), /^button-name: .*: button /m)
    await page.close()
  })

  test('a sound page has nothing to find', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/sound`)
    deepEqual(await axeViolations(page), [])
    await page.close()
  })

  test('text is drawn, on a machine without fonts too', async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 200 } })
    await page.goto(`${origin}/sound`)
    const width = await page.getByText('Nothing is waiting.').evaluate((element) => {
      const range = element.ownerDocument.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect().width
    })
    ok(width > 50, `the sentence is ${width} pixels wide`)
    const picture = await page.screenshot()
    deepEqual([...picture.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47])
    await page.setContent('<!doctype html><html lang="en"><title>Empty</title><body></body></html>')
    const empty = await page.screenshot()
    ok(picture.length > empty.length)
    await page.close()
  })

  test('pages work with JavaScript off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${origin}/sound`)
    ok(await page.getByRole('heading', { name: 'Contacts' }).isVisible())
    await context.close()
  })
})
