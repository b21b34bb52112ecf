import { launchBrowser, axeViolations } from './test/browser.ts'
const base = 'http://localhost:3155'
const [role = 'social worker', ...pathsWanted] = process.argv.slice(2)
const browser = await launchBrowser()
for (const [w, h] of [[1280, 900], [390, 844]] as const) {
  const context = await browser.newContext({ viewport: { width: w, height: h } })
  const page = await context.newPage()
  page.setDefaultTimeout(20000)
  const shoot = async (name: string) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    const slice = w === 1280 ? 1400 : 1700
    for (let y = 0, n = 1; y < height && n <= 4; y += slice, n++)
      await page.screenshot({ path: `/tmp/shots-people/${role.replaceAll(' ', '-')}-${name}-${w}-${n}.png`, fullPage: true, clip: { x: 0, y, width: w, height: Math.min(slice, height - y) } })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    console.log(w, name, page.url(), wide > w ? `WIDE ${wide}` : '', await axeViolations(page))
  }
  await page.goto(base + '/sign-in')
  await page.locator(`form.hf-personas:has(input[name=role][value="${role}"]) button`).nth(Number(process.env.NTH ?? 0)).click()
  await page.waitForLoadState()
  await shoot('home')
  for (const wanted of pathsWanted) {
    if (wanted === 'child') await page.locator('a[href^="/children/"]').nth(Number(process.env.CHILD ?? 0)).click()
    else await page.goto(base + wanted)
    await page.waitForLoadState()
    const radio = page.locator('input[name=purpose]')
    if (await radio.count() > 0) { await shoot('purpose'); await radio.first().check(); await page.getByRole('button', { name: 'Open the record' }).click(); await page.waitForLoadState() }
    await shoot(wanted.replaceAll(/[^a-z]+/g, '-').slice(-24))
  }
  await context.close()
}
await browser.close()
