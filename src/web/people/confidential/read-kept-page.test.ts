import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Ctx } from '#domains/ledger/context.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { did } from '#test/children.ts'
import { onDuty, someoneOnDuty } from '#test/duty.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const keptWords = /elm\s*tree|zz1\s*2ab/i

describe('the duty page at night: an address that is kept from the duty worker too', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let duty: Ctx
  let manager: Ctx

  before(async () => {
    house = await testHouse('read kept page', '2026-09-11T16:00:00+01:00')
    family = await aFamilyInHiding(house)
    const { kit, team } = family
    did(
      await keepConfidential(team.worker, {
        details: [{ personId: kit, kind: 'address' }],
        keptFrom: 'all but named workers',
        people: [],
        otherPerson: '',
        workers: [],
        words: [],
        reason: 'A cousin of his works here',
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    house.clock.moveTo(Temporal.Instant.from('2026-09-12T03:10:00+01:00'))
    duty = await someoneOnDuty(house, 'Dov Marsh')
    manager = await house.someone('team manager', 'Petra Night')
    await onDuty(house, manager, 'duty manager')
  })
  after(async () => await house.close())

  it('leads from the child who was found to the form, says whom to ring first, and then shows the address', async () => {
    const visit = await visitor(house, duty)
    await visit.open(paths.duty())
    visit.fill({ Name: 'Kit Ferris' })
    await visit.press('Find the child')
    const found = visit.path
    await visit.open(paths.child(family.kit))
    visit.says('Confidential from Robert Ferris')
    assert.doesNotMatch(visit.html, keptWords)
    await visit.open(found)
    await visit.follow('Read what is kept from you of Kit Ferris')
    visit.says('Kept from all but named workers around this child: address.')
    visit.says('Lena Crow, who keeps it')
    visit.says('Petra Night, duty manager')
    const [why, whom] = ['Why must you know it now?', 'Whom did you ring, and what came of it?']
    visit.fill({ [why]: 'Risk.', [whom]: 'Lena' })
    await visit.press('Read it now')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), ['Enter, in a sentence, why you must know it now'])
    assert.doesNotMatch(visit.html, keptWords)
    assert.equal(visit.value(whom), 'Lena')
    visit.fill({ [why]: 'The father is at their door now.', [whom]: 'Lena Crow twice, no answer.' })
    await visit.press('Read it now')
    assert.match(visit.html, /What is kept is open to you until 12 September 2026 at 5:10am/)
    assert.ok(visit.html.includes(hidden.street))
    assert.match(visit.text, /open to you until .* while you are on duty/)
    await visit.open(paths.readKept(family.kit))
    assert.match(visit.html, /Nothing of this child is kept from you\./)
  })

  it('is told first thing to whoever keeps it and to the duty manager, who review it', async () => {
    const keeper = await visitor(house, family.team.worker)
    await keeper.open(paths.home())
    keeper.says('Dov Marsh read what is kept from workers')
    const reviewer = await visitor(house, manager)
    await reviewer.open(paths.home())
    await reviewer.follow('why, and whether it was right')
    reviewer.says('The father is at their door now.')
    await reviewer.press('Record the review')
    assert.equal(reviewer.status, 422)
    reviewer.fill({
      'What did you find?': 'It was right: nobody could be reached, and a child may have been at risk',
      'What did you look at, and what is done now?': 'Lena slept, and nobody else could say.',
    })
    const other = await visitor(house, await house.someone('head of service', 'Hester Vane'))
    await other.open(reviewer.path)
    other.fill({
      'What did you find?': 'It was not needed: no child was at risk',
      'What did you look at, and what is done now?': 'I rang Lena.',
    })
    await Promise.all([reviewer.press('Record the review'), other.press('Record the review')])
    const [late] = [reviewer, other].filter(({ status }) => status === 422)
    assert.match(late?.errors().join() ?? '', /^(Petra Night|Hester Vane) has reviewed this already\.$/)
    assert.ok(late?.value('What did you look at, and what is done now?') !== '', 'what was typed is kept')
    await keeper.open(paths.home())
    assert.doesNotMatch(keeper.text, /read what is kept/)
  })

  it('is not there, form or review, for a colleague who is not on duty', async () => {
    const colleague = await house.someone('social worker', 'Una Unnamed')
    const visit = await visitor(house, colleague)
    await visit.open(paths.keptReadingReview(house.ids.next()))
    assert.equal(visit.status, 404)
    await visit.open(paths.readKept(family.kit))
    visit.saysNot('Read it now')
    assert.doesNotMatch(visit.html, keptWords)
    const other = await someoneOnDuty(house, 'Robert Ferris')
    const rob = await visitor(house, other)
    await rob.open(paths.readKept(house.ids.next()))
    const absent = [rob.status, rob.text]
    assert.equal(rob.status, 404)
    await rob.open(paths.readKept(family.kit))
    assert.deepEqual([rob.status, rob.text], absent)
    await rob.open(paths.child(family.kit))
    assert.equal(rob.status, 200)
    assert.doesNotMatch(rob.html, /read it now|Elm Tree/)
  })
})
