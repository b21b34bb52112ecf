import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { tellJob } from '#domains/access/job-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { testSite, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('how Holdfast is running', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('running page')
  })
  after(async () => await house.close())

  it('shows an administrator every job, and warns of one that fails until it has been done', async () => {
    const [job] = testSite(house).site.jobs
    assert.ok(job !== undefined)
    const at = await visitor(house, await house.someone('administrator'))
    await at.open(paths.running())
    at.says(job.does, 'Not in the last week')
    at.saysNot('Failing')
    at.says('E-mail Not set up Whoever keeps the machines must set HOLDFAST_SMTP_URL and HOLDFAST_MAIL_FROM.')
    await tellJob(house.database, job.name, house.clock.now(), 'TypeError')
    await at.open(paths.running())
    at.says('One job fails now.', 'Failing TypeError, last 7 September 2026 at 9am')
    house.clock.moveTo(house.clock.now().add({ minutes: 2 }))
    await tellJob(house.database, job.name, house.clock.now(), undefined)
    await at.open(paths.running())
    at.saysNot('Failing')
  })
})
