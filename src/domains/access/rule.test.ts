import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { GrantRight, GrantWhy } from '#domains/access/opening/grant-store.ts'
import { maySee, mayWrite, type StandingGrant } from '#domains/access/rule.ts'
import { personalRoles, type Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import {
  aKnownChild,
  bar,
  endRoles,
  grant,
  restrict,
  type Shown,
  whatIsShown,
  whatIsWritten,
  whatRaisesThem,
} from '#test/access-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const at = (hours: number): Temporal.Instant => Temporal.Instant.from('2026-09-07T08:00:00Z').add({ hours })

/** Grants that may stand without an end. All others have one, in the database too. */
const endless: readonly GrantWhy[] = ['allocation', 'team', 'placement', 'service', 'share']

const me = '00000000-0000-7000-8000-0000000000a1'
const open = { restricted: false }
const closed = { restricted: true }
const given = (right: GrantRight, why: GrantWhy, until?: Temporal.Instant): StandingGrant => ({
  accountId: me,
  right,
  why,
  from: at(0),
  until,
})

describe('who may see whom: the rule', () => {
  const worker = { accountId: me, role: 'social worker' as const }

  it('shows a practitioner the whole record of a child who is not restricted, and nothing of one who is', () => {
    assert.equal(maySee(worker, open, [], at(1)), 'record')
    assert.equal(maySee(worker, closed, [], at(1)), 'nothing')
  })

  it('opens a restricted record by named access, from its beginning until its end', () => {
    const access = given('record', 'named access', at(4))
    assert.equal(maySee(worker, closed, [access], at(-1)), 'nothing')
    assert.equal(maySee(worker, closed, [access], at(0)), 'record')
    assert.equal(maySee(worker, closed, [access], at(4)), 'nothing')
    assert.equal(maySee({ ...worker, accountId: 'another' }, closed, [access], at(1)), 'nothing')
  })

  it('lets neither a manager nor a deputy inherit a restricted record from the team', () => {
    const manager = { accountId: me, role: 'team manager' as const }
    assert.equal(maySee(manager, open, [given('record', 'team')], at(1)), 'record')
    assert.equal(maySee(manager, closed, [given('record', 'team')], at(1)), 'nothing')
  })

  it('tells a partner the name of a child shared with them, and not once the child is restricted', () => {
    const partner = { accountId: me, role: 'partner' as const }
    assert.equal(maySee(partner, open, [], at(1)), 'nothing')
    assert.equal(maySee(partner, open, [given('share', 'share')], at(1)), 'name')
    assert.equal(maySee(partner, closed, [given('share', 'share')], at(1)), 'nothing')
  })

  it('shows nothing to somebody who knows the family, whatever they were given', () => {
    const known = { restricted: false, barred: true }
    assert.equal(
      maySee(worker, known, [given('record', 'allocation'), given('record', 'break glass', at(9))], at(1)),
      'nothing',
    )
    assert.equal(mayWrite(worker, known, [given('record', 'named access', at(9))], at(1)), false)
  })

  it('gives no right to a role that has ended', () => {
    assert.equal(maySee({ accountId: me, role: undefined }, open, [given('record', 'allocation')], at(1)), 'nothing')
  })

  it('lets an inspector and a reviewer read, and not write', () => {
    assert.equal(maySee({ accountId: me, role: 'inspector' }, open, [], at(1)), 'record')
    assert.equal(mayWrite({ accountId: me, role: 'inspector' }, open, [], at(1)), false)
    const review = [given('record', 'learning review')]
    assert.equal(maySee({ accountId: me, role: 'reviewer' }, closed, review, at(1)), 'record')
    assert.equal(mayWrite({ accountId: me, role: 'reviewer' }, closed, review, at(1)), false)
    assert.equal(maySee(worker, closed, review, at(1)), 'nothing')
  })
})

describe('who may see whom: PostgreSQL keeps the same rule by itself', () => {
  let house: TestHouse
  let school: Ctx
  before(async () => {
    house = await testHouse('rule')
    school = await house.someone('partner', 'Wex Primary School')
  })
  after(async () => await house.close())

  const rights = fc.constantFrom<[GrantRight, GrantWhy]>(
    ['record', 'allocation'],
    ['record', 'team'],
    ['record', 'named access'],
    ['record', 'learning review'],
    ['record', 'break glass'],
    ['placement', 'placement'],
    ['placement', 'service'],
    ['share', 'share'],
    ['contribution', 'share'],
  )
  const someGrant = fc.record({
    right: rights,
    mine: fc.boolean(),
    from: fc.integer({ min: 0, max: 6 }),
    lasts: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  })
  const someWorld = fc.record({
    role: fc.constantFrom<Role>(...personalRoles),
    ended: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
    restricted: fc.boolean(),
    barred: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
    grants: fc.array(someGrant, { maxLength: 3 }),
    hour: fc.integer({ min: 1, max: 8 }),
  })

  it('agrees on the person, their notes, their history, as known, and on writing, whatever the situation', async () => {
    const property = fc.asyncProperty(someWorld, async (world) => {
      const service = house.asService('property')
      const viewer = await house.someone(world.role, 'Somebody')
      const child = await aKnownChild(service, { toldBy: school.actor.accountId })
      const grants = world.grants.map(({ right: [right, why], mine, from, lasts }) => ({
        accountId: mine ? viewer.actor.accountId : school.actor.accountId,
        right,
        why,
        from: at(from),
        until: lasts === undefined ? (endless.includes(why) ? undefined : at(from + 100)) : at(from + lasts),
      }))
      for (const each of grants) await grant(service, child.personId, each)
      if (world.restricted) await restrict(service, child.personId, school.actor.accountId)
      if (world.barred) await bar(service, child.personId, viewer.actor.accountId, school.actor.accountId)
      if (world.ended) await endRoles(service, viewer.actor.accountId)
      const moment = at(world.hour)
      const then = { ...service, clock: { now: () => moment, today: () => service.clock.today() } }
      const asks = { accountId: viewer.actor.accountId, role: world.ended ? undefined : world.role }
      const sight = maySee(asks, world, grants, moment)
      const record = sight === 'record'
      const expected: Shown = {
        person: sight !== 'nothing',
        note: record,
        identifier: record,
        contact: record,
        contactChild: record,
        reply: record,
      }
      const seen = await whatIsShown(then, viewer.actor, child)
      assert.deepEqual(seen, { now: expected, history: expected, asKnown: expected })
      const writes = mayWrite(asks, world, grants, moment)
      assert.deepEqual(await whatIsWritten(then, viewer.actor, child), {
        note: writes,
        noteChanged: writes,
        personChanged: writes,
        unrestricted: writes && !world.restricted,
      })
    })
    await fc.assert(property, { numRuns: 80, seed: 20260907 })
  })

  it('lets nobody raise their own role, nobody but an administrator change an account, and nobody give themselves a restricted child', async () => {
    const service = house.asService('escalation')
    const child = await aKnownChild(service, { toldBy: school.actor.accountId })
    await restrict(service, child.personId, school.actor.accountId)
    const raised = async (role: Role) =>
      await whatRaisesThem(service, (await house.someone(role)).actor, child.personId)
    const nothing = { role: false, account: false, access: false, breakGlass: false }
    // The glass neither: it is broken where a row says so, which is looked through.
    for (const role of personalRoles.filter((each) => each !== 'administrator'))
      assert.deepEqual(await raised(role), nothing, role)
    assert.deepEqual(await raised('administrator'), { ...nothing, account: true })
  })
})
