import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('the pages of a missing child', () => {
  let house: TestHouse
  let duty: Visitor
  let kit: ChildAtWork
  let nell: ChildAtWork

  before(async () => {
    house = await testHouse('missing pages', '2026-09-07T21:00:00+01:00')
    duty = await visitor(house, await someoneOnDuty(house, 'Abel Stone'))
    const [first, second] = await aFamily(house, { children: ['Kit', 'Nell'] })
    assert.ok(first && second)
    ;[kit, nell] = [first, second]
  })
  after(async () => await house.close())

  it('says when nobody is missing, and is not on the first page then', async () => {
    await duty.open(paths.missing())
    duty.says('No child is recorded as missing.')
    await duty.open(paths.home())
    duty.saysNot('Missing now')
  })

  it('reports brother and sister missing with one press, from the child’s page', async () => {
    await duty.open(paths.child(kit.childId))
    await duty.follow('Report the child missing')
    duty.says('Nothing stands in its way', 'Ring 101, or 999 where the child is in danger, first.')
    duty.fill({ 'Is it for brothers and sisters too?': ['Nell Ferris'] })
    await duty.press('Begin')
    duty.says('Missing child: begun.', 'Hold a strategy discussion: missing for a day')
    await duty.open(paths.home())
    duty.says('Missing now', 'Police: not told yet.')
    await duty.open(paths.missing())
    duty.says('2 children are missing now', 'Not written down yet', 'Nobody: the child is without a worker')
    await duty.open(paths.child(nell.childId))
    assert.match(duty.section('Missing now'), /Since 7 September 2026 at 9pm, 0 minutes/)
  })

  it('takes the return of one, says what is wrong beside its question, and leaves the other on the list', async () => {
    house.clock.moveTo(Temporal.Instant.from('2026-09-07T21:10:00+01:00'))
    await duty.open(paths.missing())
    await duty.follow('Add to this, or say that the child is back: Kit Ferris')
    const found = 'When was Kit Ferris back, or found?'
    duty.fill({
      [found]: '2026-09-07',
      [`Time: ${found}`]: '12:30pm',
      'What is decided for Kit Ferris?': 'The child is back, or has been found.',
    })
    await duty.press('Conclude')
    assert.equal(duty.status, 422)
    assert.deepEqual(duty.errors(), [
      'The child can’t have been back before 7 September 2026 at 9pm, from when they are missing.',
    ])
    assert.equal(duty.value(`Time: ${found}`), '12:30pm')
    duty.fill({ [found]: '2026-09-07', [`Time: ${found}`]: '9:05pm' })
    await duty.press('Conclude')
    duty.says('Missing child: concluded. Begun: Return home interview. Still open for the others')
    await duty.open(paths.missing())
    duty.says('One child is missing now.', 'Nell Ferris')
    duty.saysNot('Kit Ferris')
    await duty.open(paths.child(kit.childId))
    duty.says('Has been missing', 'No return home interview yet.', 'Offer and hold the return home interview')
  })

  it('shows on the page of the interview by when it is due, which the return began to count', async () => {
    await duty.open(paths.newStep(kit.childId, 'return-home-interview'))
    await duty.press('Begin')
    duty.says('Return home interview', 'What is due', 'Offer and hold the return home interview')
    duty.says('By 10 September 2026 at 9:05pm: 72 hours after 7 September 2026 at 9:05pm')
  })

  it('is looked at by an inspector, and changed by no inspector', async () => {
    const inspector = await visitor(house, await house.someone('inspector', 'Ruth Vale'))
    await inspector.open(paths.missing())
    inspector.says('Nell Ferris', 'Open what is written')
    const carer = await visitor(house, await house.someone('carer', 'Dot Amery'))
    await carer.open(paths.missing())
    assert.equal(carer.status, 404)
  })
})
