import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, refused } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { addTeam, entriesOf, historyCount, renameTeam, teamOf } from '#test/ledger-store.ts'

const naming = defineAct('name a team', ['administrator'])

describe('the ledger: no act and no look without an entry', () => {
  let house: TestHouse
  let administrator: Ctx

  before(async () => {
    house = await testHouse('ledger')
    administrator = await house.someone('administrator', 'Ada Quill')
  })
  after(async () => await house.close())

  const nameTeam = (ctx: Ctx, id: string, name: string) =>
    act(ctx, naming, [id], async (tx) => {
      await addTeam(tx, id, name)
      return done(id)
    })

  it('writes the entry in the transaction of what was done, on the chain of whom it is about', async () => {
    const id = house.ids.next()
    assert.equal((await nameTeam(administrator, id, 'North assessment')).ok, true)
    const [entry, ...rest] = await entriesOf(house.owner, id)
    assert.deepEqual(rest, [])
    assert.equal(entry?.what, 'name a team')
    assert.equal(entry?.kind, 'act')
    assert.equal(entry?.actor_id, administrator.actor.accountId)
    assert.equal(entry?.changes?.length, 32)
  })

  it('undoes everything when the act is refused, and makes no entry', async () => {
    const id = house.ids.next()
    const outcome = await act(administrator, naming, [id], async (tx) => {
      await addTeam(tx, id, 'Not to be')
      return refused('Choose another name for the team.', 'name')
    })
    assert.deepEqual(outcome, { ok: false, unmet: [{ says: 'Choose another name for the team.', answerAt: 'name' }] })
    assert.deepEqual(await entriesOf(house.owner, id), [])
    assert.equal(await historyCount(house.owner, id), 0)
  })

  it('keeps nothing of an act, and shows nothing of a look, whose entry cannot be written', async () => {
    const [id, other] = [house.ids.next(), house.ids.next()]
    // PostgreSQL keeps no text with this letter in it.
    const unwritable = 'name a team\0'
    const adding = act(administrator, defineAct(unwritable, ['administrator']), [id], async (tx) => {
      await addTeam(tx, id, 'Not to be')
      return done(id)
    })
    await assert.rejects(adding, /invalid byte sequence/)
    assert.deepEqual(await entriesOf(house.owner, id), [])
    assert.equal(await historyCount(house.owner, id), 0)
    const looking = view(administrator, unwritable, id, async () => await Promise.resolve('shown'))
    await assert.rejects(looking, /invalid byte sequence/)
    assert.equal((await nameTeam(administrator, other, 'After it')).ok, true)
  })

  it('looks to somebody without the role as if there were no such page', async () => {
    const worker = await house.someone('social worker')
    await assert.rejects(nameTeam(worker, house.ids.next(), 'Mine'), NotFound)
  })

  it('does one after another what several people do about the same two, in whatever order they change them', async () => {
    const [a, b] = [house.ids.next(), house.ids.next()]
    await nameTeam(administrator, a, 'First')
    await nameTeam(administrator, b, 'Second')
    const rename = (order: readonly string[], name: string) =>
      act(administrator, naming, order, async (tx) => {
        for (const id of order) await renameTeam(tx, id, `${name} ${id}`)
        return done(undefined)
      })
    const names = ['Oak', 'Elm', 'Ash', 'Fir', 'Yew', 'Bay']
    const renamed = await Promise.all(names.map((name, at) => rename(at % 2 === 0 ? [a, b] : [b, a], name)))
    assert.ok(renamed.every(({ ok }) => ok))
    assert.equal((await entriesOf(house.owner, a)).length, 1 + names.length)
  })

  it('does again, wholly, an act that PostgreSQL undid because another waited for it', async () => {
    const id = house.ids.next()
    let times = 0
    const outcome = await act(administrator, naming, [id], async (tx) => {
      await addTeam(tx, id, 'Once')
      times += 1
      if (times < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
      return done(times)
    })
    assert.deepEqual(outcome, { ok: true, value: 3 })
    assert.equal((await entriesOf(house.owner, id)).length, 1)
    assert.equal(await historyCount(house.owner, id), 1)
  })

  it('looks again, and keeps one entry, when two searches waited for each other', async () => {
    const before = (await entriesOf(house.owner, administrator.actor.accountId)).length
    let times = 0
    const found = await list(
      administrator,
      'search for a team',
      async () => {
        times += 1
        if (times < 3) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
        return times
      },
      () => [],
    )
    assert.equal(found, 3)
    assert.equal((await entriesOf(house.owner, administrator.actor.accountId)).length, before + 1)
  })

  it('keeps an act of two people from waiting for each other for ever', async () => {
    const [a, b] = [house.ids.next(), house.ids.next()]
    await nameTeam(administrator, a, 'A')
    await nameTeam(administrator, b, 'B')
    const both = (order: readonly string[]) => act(administrator, naming, order, async () => done(undefined))
    await Promise.all([both([a, b]), both([b, a]), both([a, b]), both([b, a])])
    assert.deepEqual(
      (await entriesOf(house.owner, a)).map((entry) => entry.seq),
      [1, 2, 3, 4, 5],
    )
  })

  it('keeps a look with its purpose, and a look at what is not there on the looker’s own chain', async () => {
    const id = house.ids.next()
    await nameTeam(administrator, id, 'South assessment')
    const seen = await view(
      { ...administrator, purpose: 'to check the name' },
      'team',
      id,
      async (tx) => await teamOf(tx, id),
    )
    assert.equal(seen.name, 'South assessment')
    assert.deepEqual(
      (await entriesOf(house.owner, id)).map((entry) => [entry.kind, entry.purpose]),
      [
        ['act', null],
        ['view', 'to check the name'],
      ],
    )
    const absent = house.ids.next()
    await assert.rejects(
      view(administrator, 'team', absent, async () => undefined),
      NotFound,
    )
    const own = await entriesOf(house.owner, administrator.actor.accountId)
    assert.deepEqual(own.at(-1)?.detail, { looked: absent })
  })

  it('names in one entry the ids that a list showed, also when it showed none', async () => {
    await list(
      administrator,
      'teams',
      async () => ['b', 'a', 'b'],
      (ids) => ids,
    )
    await list(
      administrator,
      'teams',
      async () => [],
      (ids) => ids,
    )
    const own = await entriesOf(house.owner, administrator.actor.accountId)
    assert.deepEqual(
      own.slice(-2).map((entry) => entry.detail),
      [{ shown: ['b', 'a'] }, { shown: [] }],
    )
  })

  it('refuses to write a row outside an act, also from a view', async () => {
    const id = house.ids.next()
    const writing = view(administrator, 'team', id, async (tx) => await addTeam(tx, id, 'Slipped in'))
    await assert.rejects(writing, /only be written inside an act/)
  })

  it('shows a row as it stood on an earlier day, by the same query', async () => {
    const id = house.ids.next()
    await nameTeam(administrator, id, 'East')
    const then = house.clock.now()
    house.clock.moveTo(then.add({ hours: 24 }))
    await act(administrator, naming, [id], async (tx) => {
      await renameTeam(tx, id, 'East and coast')
      return done(undefined)
    })
    const read = (ctx: Ctx) => view(ctx, 'team', id, async (tx) => await teamOf(tx, id))
    assert.deepEqual(await read(administrator), { name: 'East and coast', version: 2 })
    assert.deepEqual(await read({ ...administrator, asKnown: then.add({ hours: 1 }) }), { name: 'East', version: 1 })
    await assert.rejects(read({ ...administrator, asKnown: then.subtract({ hours: 1 }) }), NotFound)
  })
})
