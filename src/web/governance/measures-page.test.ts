import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { addTeam } from '#domains/workforce/add-team.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { keepMeasuredChild, type MeasuredChild } from '#test/measure-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const entering = defineAct('enter children for a test', [])

// On Monday 7 September 2026 twenty working days ago was Friday 7 August: the August bank holiday is not counted.
describe('the trust’s page', () => {
  let house: TestHouse
  let client: Ctx
  let manager: Ctx
  let worker: string
  const teams: Record<string, string> = {}

  before(async () => {
    house = await testHouse('measures')
    client = await house.someone('council client', 'Cora Vance')
    manager = await house.someone('head of service', 'Hal Orme')
    worker = (await house.someone('social worker', 'Wren Aske')).actor.accountId
    for (const name of ['East', 'North', 'South']) {
      const added = await addTeam(house.asService('test'), { name, does: 'assessment' })
      assert.ok(added.ok)
      teams[name] = added.value.id
    }
    await enter(40, { referredOn: '2026-06-01', seenOn: '2026-08-28', team: 'East' })
    await enter(20, { referredOn: '2026-06-01', seenOn: '2026-08-06', team: 'East' })
    await enter(38, { referredOn: '2026-06-01', seenOn: '2026-08-07', team: 'North' })
    await enter(3, { referredOn: '2026-06-01', team: 'North' })
    await enter(30, { referredOn: '2026-07-01', seenOn: '2026-09-01', team: 'South' })
    await enter(7, { referredOn: '2026-07-01', seenOn: '2026-08-03', team: 'South', bornOn: '2026-01-20' })
    await enter(6, { referredOn: '2026-09-01', expectedOn: '2026-12-01' })
    await enter(2, { referredOn: '2026-07-01', seenOn: '2026-07-10', team: 'South', restricted: true })
  })
  after(async () => await house.close())

  async function enter(count: number, child: MeasuredChild): Promise<void> {
    const team = child.team === undefined ? {} : { team: teams[child.team] ?? '' }
    const entered = await act(house.asService('test'), entering, [], async (tx) => {
      for (let each = 0; each < count; each++) await keepMeasuredChild(tx, house, { ...child, ...team }, worker)
      return done(undefined)
    })
    assert.ok(entered.ok)
  }

  const visit = async (ctx: Ctx, path: string): Promise<Visitor> => {
    const page = await visitor(house, ctx)
    await page.open(path)
    return page
  }

  it('shows every measure with what it is out of, its cut-off, what is left out, and that nobody has audited it', async () => {
    const page = await visit(client, paths.measures())
    page.says('The trust’s page', 'As recorded up to 7 September 2026 at 9am.')
    const unseen = page.section('Children not seen for twenty working days')
    assert.match(unseen, /32 of 140 \(23%\)/)
    assert.match(unseen, /not born yet: 6/)
    assert.match(unseen, /A lower share is better/)
    assert.match(unseen, /Independent audit: none has been recorded yet/)
    assert.match(page.section('Closures that went through by override'), /None: there is nothing to count/)
  })

  it('is one look on the chain of whoever looked', async () => {
    const own = await entriesOf(house.owner, client.actor.accountId)
    assert.deepEqual([own.at(-1)?.kind, own.at(-1)?.what], ['list', 'measures'])
  })

  it('withholds the small team from the council’s client, and another from which it could be worked out', async () => {
    const page = await visit(client, paths.measure('not-seen'))
    assert.deepEqual(page.table('By team').slice(1), [
      ['East', '20', '60', '33%'],
      ['No team', '0', '0', 'none'],
      ['North', 'withheld', 'withheld', 'withheld'],
      ['South', 'withheld', 'withheld', 'withheld'],
    ])
    page.saysNot('Child ', 'only named people may open')
    assert.equal(
      page.links().some((link) => /Child/.test(link)),
      false,
    )
  })

  it('shows the client rows without names, and withholds those with fewer than six alike', async () => {
    const page = await visit(client, paths.measure('not-seen'))
    const rows = page.table('Rows of “Children not seen for twenty working days”, those alike together').slice(1)
    assert.ok(rows.some((row) => row.includes('withheld, fewer than 6 alike')))
    const total = rows.reduce((sum, [alike]) => sum + Number(alike), 0)
    assert.equal(total, 140)
    for (const [alike] of rows) assert.ok(Number(alike) >= 6)
  })

  it('shows those who may open the records every count and the children by name, restricted ones only counted', async () => {
    const page = await visit(manager, paths.measure('not-seen'))
    assert.deepEqual(page.table('By team')[3], ['North', '3', '41', '7%'])
    page.says('And 2 more that only named people may open.')
    assert.equal(page.links().filter((link) => link.startsWith('Child ')).length, 144)
    const own = await entriesOf(house.owner, manager.actor.accountId)
    const detail: unknown = own.at(-1)?.detail
    assert.ok(typeof detail === 'object' && detail !== null && 'shown' in detail && Array.isArray(detail.shown))
    assert.equal(detail.shown.length, 144)
  })

  it('is what an inspector begins with: every number leads to the children behind it, any of whom they may open', async () => {
    const page = await visit(await house.someone('inspector', 'Ina Pell'), '/')
    page.says(
      'Inspection',
      'Search for a child',
      'What the trust is held to',
      'Children not seen for twenty working days',
    )
    await page.follow('Children not seen for twenty working days')
    page.says('Children not seen for twenty working days')
    assert.equal(page.status, 200)
  })

  it('shows no measure to a role that is not told them, and no such measure to anybody', async () => {
    assert.equal((await visit(await house.someone('social worker'), paths.measures())).status, 404)
    assert.equal((await visit(manager, paths.measure('happiness'))).status, 404)
  })

  it('does not guess where the bank holidays are not loaded', async () => {
    const before = house.clock.now()
    house.clock.moveTo(Temporal.Instant.from('2029-03-05T09:00:00Z'))
    assert.ok(Temporal.Instant.compare(before, house.clock.now()) < 0)
    const page = await visit(client, paths.measures())
    assert.match(page.section('Children without a worker'), /Not known until the bank holidays of 2029 are loaded/)
  })
})
