import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { importReturn } from '#domains/returns/import-census/import-return.ts'
import { projectRoot } from '#kernel/settings.ts'
import { numbered } from '#test/census-store.ts'
import { allocated, aTeam, did, type Team } from '#test/children.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const sample = join(projectRoot, 'test', 'samples', 'cin-census.xml')

describe('children whom a census brought are worked with like any other', () => {
  let house: TestHouse
  let team: Team

  before(async () => {
    house = await testHouse('census children at work')
    team = await aTeam(house, 'North')
    await importReturn(house.asService('import cin'), sample, await checkWhole(sample))
  })
  after(async () => await house.close())

  const known = async (number: string): Promise<string> => (await numbered(house.owner, number)) ?? ''

  it('opens the page of each, under the authority’s number', async () => {
    const open = await visitor(house, await someoneOnDuty(house, 'Noor Amble'))
    for (let at = 1; at <= 11; at += 1) {
      const number = `QM0000${String(at).padStart(2, '0')}`
      await open.open(paths.child(await known(number)))
      assert.equal(open.status, 200, number)
      assert.match(open.text, new RegExp(`Name not known \\(authority’s number ${number}\\)`))
    }
  })

  it('allocates one, and goes on with the plan that stands', async () => {
    const id = await known('QM000004')
    await allocated(team, id)
    const begun = did(await beginStep(team.worker, { kind: 'child-in-need-plan', childId: id }))
    assert.deepEqual(
      begun.map(({ already }) => already),
      [true],
    )
    const work = await visitor(house, team.worker)
    await work.open(paths.child(id))
    assert.equal(work.status, 200)
    assert.match(work.text, /Lena Crow/)
    assert.match(work.section('What is due'), /See the child/)
  })
})
