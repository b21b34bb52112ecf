import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { linesOf } from '#domains/governance/looks-report/looks-report.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { giveResponsibility } from '#domains/people/family/give-responsibility.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { aChildOfTheTeam } from '#test/arranged-child-store.ts'
import { aPerson } from '#test/children.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'

describe('the report of who looked, for a child or a parent', () => {
  let house: TestHouse
  let [worker, manager, duty]: Ctx[] = []
  let kit: string
  before(async () => {
    house = await testHouse('looks-report')
    const teamId = house.ids.next()
    worker = await house.someone('social worker', 'Ama Okoro', { teamId })
    manager = await house.someone('team manager', 'Yusuf Hale', { teamId })
    duty = await someoneOnDuty(house, 'Del Quill')
    kit = await aChildOfTheTeam(house, { teamId, workerId: worker.actor.accountId })
    for (const givenName of ['Dana', 'Lee', 'Rae']) {
      const holderId = await aPerson(house, {
        givenName,
        familyName: 'Ferris',
        bornOn: Temporal.PlainDate.from('1990-02-03'),
      })
      const held = {
        childId: kit,
        holderId,
        holderName: undefined,
        basis: 'mother',
        from: undefined,
        heldFrom: undefined,
      }
      assert.ok((await giveResponsibility(worker, held)).ok)
      if (givenName !== 'Dana') {
        const reviewOn = Temporal.PlainDate.from('2026-12-01')
        const bar = {
          childId: kit,
          ...(givenName === 'Lee'
            ? { aboutId: holderId, aboutName: undefined }
            : { aboutId: undefined, aboutName: 'Rae Ferris, the stepfather: he is violent' }),
          kind: 'must not be told',
          reason: 'Violence',
          reviewOn,
        }
        assert.ok((await recordMustNot(worker, bar)).ok)
      }
    }
    const looking = await as(duty)
    await looking.open(`/children/${kit}`)
  })
  after(async () => await house.close())

  const as = async (ctx: Ctx | undefined): Promise<Visitor> => await visitor(house, ctx)
  const days = { 'From which day?': '2026-09-01', 'Until which day?': '2026-09-07' }

  it('is prepared for the mother by role and reason, and by no name; never for somebody who must not be told', async () => {
    const page = await as(worker)
    await page.open(`/children/${kit}/looks-reports/new`)
    for (const name of ['Lee Ferris', 'Rae Ferris']) {
      page.fill({ 'Who asks?': `${name}, parental responsibility`, 'As what?': 'A parent', ...days })
      await page.press('Prepare the report')
      assert.match(page.errors().join(), new RegExp(`Something of this child must not be told to ${name}`))
    }
    page.fill({ 'Who asks?': 'Dana Ferris, parental responsibility' })
    await page.press('Prepare the report')
    page.says('Dana Ferris, a parent', 'Not looked at yet')
    assert.deepEqual(
      page.links().filter((link) => link.startsWith('Look at')),
      [],
    )
  })

  it('is looked at by no manager who prepared it', async () => {
    const page = await as(manager)
    await page.open(`/children/${kit}/looks-reports`)
    page.fill({ 'Why are you opening this record?': 'I manage or supervise this work' })
    await page.press('Open the record')
    await page.open(`/children/${kit}/looks-reports/new`)
    page.fill({ 'Who asks?': 'Kit Ferris', 'As what?': 'The child', ...days })
    await page.press('Prepare the report')
    page.says('You prepared it: another manager looks at it.')
    assert.ok(!page.links().includes('Look at the report for Kit Ferris'))
  })

  it('is released by somebody else after a look, and kept as a document for her', async () => {
    const page = await as(manager)
    await page.open(`/children/${kit}/looks-reports`)
    await page.follow('Look at the report for Dana Ferris')
    page.says('A social worker on duty, because it was their turn to answer: on 7 September 2026.')
    page.says('A social worker, because it is their work with the child: on 7 September 2026.')
    page.saysNot('Del Quill', 'Ama Okoro')
    page.fill({
      'Is it safe to tell?': 'Yes: release it',
      'What did you look at?': 'Asked Ama; no order, nothing at court',
    })
    await page.press('Record the decision')
    page.says('released, by Yusuf Hale')
    assert.ok(page.links().includes('Open the document for Dana Ferris'))
  })

  it('leaves out, where a worker says so, what may show a court’s work or a restriction', () => {
    const at = Temporal.Instant.from('2026-09-01T09:00:00Z')
    const look = {
      at,
      kind: 'view',
      what: 'child’s page',
      actorName: 'X',
      actorRole: 'social worker',
      asKnown: null,
      granted: false,
      refused: false,
    }
    const lines = linesOf([
      { ...look, purpose: 'court or legal' },
      { ...look, purpose: 'covering for the worker' },
      { ...look, purpose: null, refused: true },
    ])
    assert.deepEqual(
      lines.map(({ why, careful }) => [why, careful !== undefined]),
      [
        ['to prepare for a court or for advice on the law', true],
        ['to cover for your worker', false],
      ],
    )
  })
})
