import { axeViolations, launchBrowser } from '#test/browser.ts'
const base = 'http://localhost:3171'
const browser = await launchBrowser()
const plans: [string | undefined, string[]][] = [
  ['Council client', ['/measures', '/measures/not-seen', '/measures/closures', '/measures/contact-screened']],
  ['Head of service', ['/measures', '/measures/not-seen', '/measures/closures', '/measures/contact-screened', '/learning-reviews', '/children-left-behind']],
  ['Administrator', ['/people-who-use-holdfast', '/people-who-use-holdfast/new', '/teams', '/agencies', '/password']],
  [undefined, ['/handbook', '/handbook/section-47-enquiry', '/handbook/closure', '/handbook/what-is-owed', '/accessibility', '/privacy']],
]
for (const [role, paths] of plans) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  if (role !== undefined) {
    await page.goto(base + '/sign-in')
    const form = page.locator('form.hf-personas', { has: page.locator('legend', { hasText: new RegExp('^' + role + '$') }) })
    await form.locator('button').first().click()
  }
  for (const path of paths) {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      const began = performance.now()
      const response = await page.goto(base + path)
      const took = Math.round(performance.now() - began)
      const name = `${(role ?? 'anyone').split(' ')[0]}-${path.replaceAll('/', '_')}-${width}`
      await page.screenshot({ path: `/tmp/gov-shots/${name}.png`, fullPage: true })
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      console.log(response?.status(), took, name, wide === width ? '' : `WIDE ${wide}`, (await axeViolations(page)).slice(0, 4))
    }
  }
  await context.close()
}
await browser.close()
