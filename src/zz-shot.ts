import { launchBrowser, axeViolations } from '#test/browser.ts'
const base = 'http://localhost:3190'
const b = await launchBrowser()
const shots: Record<string, string[]> = JSON.parse(process.argv[2] ?? '{}')
for (const [role, paths] of Object.entries(shots)) {
  for (const [w, h] of [[1280, 1000], [390, 844]] as const) {
    const ctx = await b.newContext({ viewport: { width: w, height: h }, javaScriptEnabled: w !== 1280 ? true : true })
    const page = await ctx.newPage()
    if (role !== 'nobody') {
      await page.goto(base + '/sign-in')
      await page.locator(`form:has(input[value="${role}"]) button`).first().click()
    }
    for (const p of paths) {
      if (p.startsWith('click:')) await page.getByRole('link', { name: new RegExp(p.slice(6)) }).first().click()
      else await page.goto(base + p)
      const name = `/tmp/shots/${role.replace(/ /g,'-')}-${p.replace(/[^a-z0-9]+/gi, '_')}-${w}.png`
      await page.screenshot({ path: name, fullPage: true })
      console.log(page.url(), await page.title(), name, (await axeViolations(page)).slice(0, 5))
    }
    await ctx.close()
  }
}
await b.close(); process.exit()
