import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { recordPurpose } from '#domains/access/open-record.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { restrict } from '#test/access-store.ts'
import { aFamily, aTeam, type ChildAtWork } from '#test/casework-family.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('brothers and sisters on one page of a step, when the record of one closes meanwhile', () => {
  let house: TestHouse
  let lena: Ctx
  let head: Ctx

  before(async () => {
    house = await testHouse('steps together')
    const team = await aTeam(house)
    lena = await team.worker('Lena Crow')
    head = await house.someone('head of service', 'Hana Reed')
  })
  after(async () => await house.close())

  async function two(names: readonly [string, string]): Promise<readonly [ChildAtWork, ChildAtWork, Visitor]> {
    const [one, other] = await aFamily(house, { children: names, familyName: `${names[0]}son` })
    assert.ok(one && other)
    await recordPurpose(lena, one.childId, 'covering for the worker')
    const visit = await visitor(house, lena)
    await visit.open(paths.newStep(one.childId, 'strategy-discussion'))
    visit.fill({ 'Is it for brothers and sisters too?': [other.name] })
    return [one, other, visit]
  }

  it('begins what protects for the others, and says for whom it did not', async () => {
    const [ada, ben, visit] = await two(['Ada', 'Ben'])
    await restrict(house.asService('test'), ben.childId, head.actor.accountId)
    await visit.press('Begin')
    assert.match(visit.path, new RegExp(`^${paths.child(ada.childId)}/steps/`))
    visit.says('begun.', 'It is not begun for somebody whom you ticked, whose record has closed to you since')
    visit.saysNot(ben.name)
  })

  it('concludes for the child what was typed while the sister stood on the page', async () => {
    const [cai, dot, visit] = await two(['Cai', 'Dot'])
    await visit.press('Begin')
    visit.fill({
      'Who took part?': ["Children's social care", 'Health'],
      [`What is decided for ${cai.name}?`]: "Make section 47 enquiries by children's social care.",
    })
    await restrict(house.asService('test'), dot.childId, head.actor.accountId)
    await visit.press('Conclude')
    assert.equal(visit.status, 200, visit.errors().join())
    visit.says('concluded. Begun: Section 47 enquiry.')
    visit.saysNot(dot.name)
  })
})
