import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { type ClosureSetting, closureSetting, did } from '#test/closure-setting.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

describe('reading a child’s record with plans that a connection keeps', () => {
  let house: TestHouse
  let people: ClosureSetting

  before(async () => {
    house = await testHouse('plans that are kept')
    people = await closureSetting(house)
  })
  after(async () => await house.close())

  /** When the child was last seen, as a rule and as the family's page read it; and who the brothers and sisters are. */
  const read = async (ctx: Ctx, { childId, episodeId }: ChildAtWork) =>
    await view(ctx, 'the record', childId, async (tx) => {
      const child = await childOfFamily(tx, childId)
      if (child === undefined) return undefined
      const { lastSeenOn } = await loadRecord(tx, childId, episodeId, ctx.clock.today())
      const siblings = (await siblingsOf(tx, childId)).map(({ name }) => name)
      return [lastSeenOn?.toString(), child.lastSeenOn?.toString(), siblings]
    })

  it('shows the record as it stands and as known on an earlier day, by turns on one connection', async () => {
    const [kit] = await aFamily(house, { children: ['Kit', 'Mia'], referredOn: '2026-08-24' })
    assert.ok(kit)
    const earlier = house.clock.now()
    house.clock.moveTo(Temporal.Instant.from('2026-09-08T12:00:00+01:00'))
    const visitedAt = instantInLondon(Temporal.PlainDate.from('2026-09-08'), '10:00')
    const shared = {
      visitedAt,
      place: 'home',
      purpose: 'To see Kit',
      whoWasThere: 'Her mother',
      observed: 'Warm.',
    } as const
    const part = { childId: kit.childId, seen: 'seen', alone: 'yes', seemed: 'Cheerful' } as const
    did(await recordVisit(people.worker, { childId: kit.childId, shared, parts: [part] }))
    for (let turn = 0; turn < 4; turn++) {
      assert.deepEqual(await read(people.worker, kit), ['2026-09-08', '2026-09-08', ['Mia Ferris']])
      const then = { ...people.worker, asKnown: earlier }
      assert.deepEqual(await read(then, kit), [undefined, undefined, ['Mia Ferris']])
    }
  })

  it('shows nothing of a restricted child to whoever has no access by name, whoever asked on that connection before', async () => {
    const [ann, bob] = await aFamily(house, { children: ['Ann', 'Bob'], referredOn: '2026-08-24' })
    assert.ok(ann && bob)
    assert.deepEqual((await read(people.worker, bob))[2], ['Ann Ferris'])
    const head = await house.someone('head of service', 'Ruth Holroyd', { registration: 'SW20001' })
    const user = {
      name: 'Owen Vass',
      email: 'owen.vass@wexmoor.example',
      role: 'team manager',
      phone: '01632 960123',
    } as const
    const { accountId } = did(await addUser(house.asService('test'), user))
    const ring = house.as({ accountId, name: user.name, role: user.role })
    const placed = await placeRestriction(head, {
      ...{ personId: ann.childId, reason: 'A relative works here.', ringAccountId: accountId },
      reviewOn: house.clock.today().add({ days: 60 }),
    })
    assert.equal(placed.ok || placed.unmet[0].says, true)
    await assert.rejects(read(people.worker, ann), NotFound)
    assert.deepEqual((await read(people.worker, bob))[2], [])
    assert.deepEqual((await read(ring, ann))[2], ['Bob Ferris'])
  })
})
