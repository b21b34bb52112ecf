import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { jobs } from '#cli/jobs/contents.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { aChildOfTheTeam } from '#test/arranged-child-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'
import { type Visitor, visitor } from '#test/site.ts'

describe('a breach, found by the patrol and answered', () => {
  let house: TestHouse
  let kit: string
  let [neighbour, officer, head, colleague]: Ctx[] = []
  before(async () => {
    house = await testHouse('a-breach')
    const teamId = house.ids.next()
    colleague = await house.someone('social worker', 'Ama Okoro', { teamId })
    neighbour = await house.someone('social worker', 'Nell Vane', { teamId: house.ids.next() })
    officer = await house.someone('data protection officer', 'Dov Penn')
    head = await house.someone('head of service', 'Jo Marsh')
    kit = await aChildOfTheTeam(house, { teamId, workerId: colleague.actor.accountId })
    const home = { lines: ['4 Wharf Lane'], postcode: 'ZZ1 4AA', movedOn: undefined, together: false }
    assert.ok((await moveHome(colleague, { childId: kit, ...home })).ok)
  })
  after(async () => await house.close())

  const as = async (ctx: Ctx | undefined): Promise<Visitor> => await visitor(house, ctx)
  let caseAt = ''

  it('a worker gives where she lives, which nobody reads again, and opens the child next door for a purpose that is not so', async () => {
    const page = await as(neighbour)
    await page.open('/where-you-live')
    page.fill({ 'First line of the home address': '6 Wharf Lane', Postcode: 'zz1 4aa' })
    await page.press('Give these details')
    page.says('What you opened')
    await page.open('/where-you-live')
    page.says('Given last on 7 September 2026 at 9am by Nell Vane.')
    page.saysNot('Wharf Lane')
    await page.open(`/children/${kit}`)
    page.fill({ 'Why are you opening this record?': 'I am covering for the allocated worker' })
    await page.press('Open the record')
    page.says('Kit Ferris')
    const own = await as(colleague)
    await own.open(`/children/${kit}`)
    own.says('Kit Ferris')
  })

  it('the next morning the data protection officer is told of her, and of nobody else, and she is told nothing', async () => {
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2026-09-08'), '05:01'))
    assert.deepEqual(await runJobs(house, { patrol: jobs['patrol'] ?? assert.fail() }), [])
    const page = await as(officer)
    await page.open('/')
    const rows = page.table('Alerts and cases, the oldest first')
    assert.equal(rows.length, 2)
    assert.match(rows[1]?.join(' ') ?? '', /Nell Vane, 7 Sep 2026.*Somebody at their own postcode.*New/)
    await page.follow('Nell Vane, 7 Sep 2026')
    caseAt = page.path
    page.says('Kit Ferris', 'A postcode holds some fifteen homes')
    const hers = await as(neighbour)
    await hers.open('/')
    hers.saysNot('You are asked')
    await hers.open(caseAt)
    assert.equal(hers.status, 404)
  })

  it('is opened, and nothing is found against her before she was asked', async () => {
    const page = await as(officer)
    await page.open(caseAt)
    await page.press('Open a case')
    assert.deepEqual(page.table('What was done so far')[1]?.slice(2), ['Opened', ''])
    await page.follow('Decide what you found')
    page.fill({ 'What did you find?': 'It was a breach: they had no right to look', 'Why?': 'She lives next door' })
    await page.press('Record what you found')
    assert.deepEqual(page.errors(), ['Ask them first: nothing is held against somebody who was not asked.'])
    await page.open(caseAt)
    await page.follow('Ask Nell Vane')
    // Whoever is asked may be the one from whom the family hides.
    const kept = await keepConfidential(colleague ?? assert.fail(), {
      ...{ details: [{ personId: kit, kind: 'address' }], keptFrom: 'outside', people: [], otherPerson: '' },
      ...{ workers: [], words: [], reason: 'They fled.', reviewOn: house.clock.today().add({ months: 3 }) },
    })
    assert.ok(kept.ok)
    const tooMuch = 'You opened the record of the boy at 4 Wharf Ln. Why?'
    assert.match(await page.leaves('What do you ask?', tooMuch), /^What you wrote says an address that is confidential/)
    page.fill({ 'What do you ask?': tooMuch })
    await page.press('Ask')
    assert.equal(page.status, 422)
    assert.deepEqual(page.errors(), ['What you wrote says an address that is confidential. Leave it out'])
    page.fill({ 'What do you ask?': 'You opened a record on 7 September. Why?' })
    await page.press('Ask')
    page.says('Asked, and not answered yet')
  })

  it('she reads the question alone, and answers it once', async () => {
    const page = await as(neighbour)
    await page.open('/')
    await page.follow('Answer Dov Penn, who asked on 8 September 2026 at 5:01am')
    page.says('You opened a record on 7 September. Why?')
    page.fill({ 'What is your answer?': 'I heard shouting and wanted to know' })
    await page.press('Send your answer')
    page.saysNot('You are asked')
    await page.open(caseAt)
    assert.equal(page.status, 404)
  })

  it('a breach is found; it is not closed before the head, the Commissioner, the family and her access are decided on', async () => {
    const page = await as(officer)
    await page.open(caseAt)
    page.says('I heard shouting')
    await page.follow('Decide what you found')
    const breach = { 'What did you find?': 'It was a breach: they had no right to look' }
    // What only the database refuses, for the row is about no person, is said beside the words all the same.
    page.fill({ ...breach, 'Why?': 'She looked for the boy at 4 Wharf Ln' })
    await page.press('Record what you found')
    assert.match(page.errors().join(), /^What you wrote says an address that is confidential, and here it is read by/)
    assert.match(page.html, /id="says-error"/)
    page.fill({ ...breach, 'Why?': 'She had no work on it' })
    await page.press('Record what you found')
    page.says('by 11 September 2026 at 5:01am', 'Tell the head of service')
    const unaware = await as(head)
    await unaware.open('/')
    unaware.saysNot('Nell Vane')
    await unaware.open(caseAt)
    assert.equal(unaware.status, 404)
    for (const [what, says] of [
      ['The head of service is told', 'By telephone today'],
      ['The Information Commissioner is told', 'Reference 1'],
      ['The child or the family is told', 'By Ama Okoro, who says that it is safe'],
    ] as const) {
      await page.open(`${caseAt}/doing`)
      page.fill({ 'What is done?': what, 'Tell more': says })
      await page.press('Record it')
    }
    page.says('Decide whether they keep their access, and say why')
    assert.ok(!page.links().includes('Close the case'))
    await page.open(`${caseAt}/doing`)
    page.fill({ 'What is done?': 'Their access stays as it is', 'Tell more': 'Her manager reads what she opens' })
    await page.press('Record it')
    await page.follow('Close the case')
    page.fill({ 'What changes because of this?': 'Her manager goes over the rules with her' })
    await page.press('Close the case')
    page.says('Closed', 'Her manager goes over the rules with her')
    const told = await as(head)
    await told.open('/')
    await told.follow('Nell Vane, 7 Sep 2026: a breach was found')
    told.says('She had no work on it')
  })

  it('what came of each rule is counted, and a rule is retired by a decision and taken up again', async () => {
    const page = await as(officer)
    await page.open('/')
    const row = page
      .table('The rules, and what came of each in the past 90 days')
      .find(([title]) => title === 'Somebody at their own postcode')
    assert.deepEqual(row?.slice(1, 4), ['1', '1', '1'])
    await page.open('/who-looked/rules/bulk')
    page.fill({ 'Why?': 'It told of audits only' })
    await page.press('Retire it')
    page.says('Retired 8 Sep 2026 by Dov Penn: It told of audits only')
    await page.open('/who-looked/rules/bulk')
    page.fill({ 'Why?': 'Audits are marked now' })
    await page.press('Take it up again')
    page.saysNot('It told of audits only')
  })

  it('everything that somebody opened is read by themselves, their manager and the officer, and by no colleague', async () => {
    const own = await as(neighbour)
    await own.open('/what-was-opened')
    own.says('Kit Ferris', 'I am covering for the allocated worker')
    const id = neighbour?.actor.accountId ?? ''
    const page = await as(officer)
    await page.open(`/what-was-opened/${id}?day=2026-09-07`)
    page.says('What Nell Vane opened', 'Kit Ferris')
    await page.open(`/what-was-opened/${id}?day=2026-09-06`)
    page.says('Nothing.')
    const managing = await house.someone('team manager', 'Her Manager', { teamId: neighbour?.actor.teamId ?? '' })
    const other = await house.someone('team manager', 'Another Manager', { teamId: house.ids.next() })
    for (const [ctx, status] of [
      [managing, 200],
      [other, 404],
      [colleague, 404],
    ] as const) {
      const asking = await as(ctx)
      await asking.open(`/what-was-opened/${id}`)
      assert.equal(asking.status, status)
    }
  })
})
