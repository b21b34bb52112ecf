import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { openRecord } from '#domains/access/open-record.ts'
import { acceptChild, handOver, listChildrenOfTheNight } from '#domains/casework/allocation/handover.ts'
import { takersOf } from '#domains/casework/allocation/handover-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { bar, grant, restrict } from '#test/access-store.ts'
import { aPerson, did } from '#test/children.ts'
import { at, dutyJobs, onDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'

describe('the handover: nothing that a night touched falls out of it', () => {
  let house: TestHouse
  let gil: Ctx
  let dana: Ctx
  let tomas: Ctx
  let yusuf: Ctx
  let pia: string
  let wim: string

  const night = async (ctx: Ctx) => await listChildrenOfTheNight(ctx)
  const named = async (ctx: Ctx) =>
    (await night(ctx)).map(({ name, heldByName, handover }) => [name, heldByName, handover?.toName])
  const protect = async (ctx: Ctx, childId: string) =>
    did(await beginStep(ctx, { kind: 'strategy-discussion', childId, siblingIds: [] }))
  const handed = async (ctx: Ctx, childId: string) =>
    (await night(ctx)).find((child) => child.childId === childId)?.handover?.id ?? ''
  const ringing = async () =>
    await list(
      house.asService('test'),
      'test',
      async (tx) => await standingAlarms(tx, 'handover'),
      () => [],
    )

  before(async () => {
    house = await testHouse('handover', '2026-09-11T12:00:00+01:00')
    gil = await house.someone('duty', 'Gil Roe')
    dana = await house.someone('social worker', 'Dana Merrow')
    tomas = await house.someone('social worker', 'Tomas Reed')
    yusuf = await house.someone('team manager', 'Yusuf Hale')
    await onDuty(house, gil, 'duty worker', at('2026-09-11', '17:00'), at('2026-09-12', '08:00'))
    await onDuty(house, dana, 'duty worker', at('2026-09-12', '08:00'), at('2026-09-13', '08:00'))
    await onDuty(house, tomas, 'duty worker', at('2026-09-13', '08:00'), at('2026-09-14', '08:00'))
    pia = await aPerson(house, { givenName: 'Pia', familyName: 'Wren' })
    wim = await aPerson(house, { givenName: 'Wim', familyName: 'Oakes' })
  })
  after(async () => await house.close())

  it('touches no child by day, nor by somebody who is not on duty, nor by looking', async () => {
    await protect(yusuf, wim)
    house.clock.moveTo(at('2026-09-11', '22:40'))
    await openRecord(gil, 'child’s page', wim, async () => true)
    assert.deepEqual(await night(gil), [])
  })

  it('holds the child of Friday night with whoever acted, until a named person accepts', async () => {
    await protect(gil, pia)
    assert.deepEqual(await named(gil), [['Pia Wren', 'Gil Roe', undefined]])
    assert.deepEqual((await night(gil))[0]?.done, ['begin step'])
    house.clock.moveTo(at('2026-09-12', '07:50'))
    const to = { childId: pia, toAccountId: dana.actor.accountId }
    assert.equal((await handOver(gil, { ...to, note: ' ' })).ok, false)
    assert.equal((await handOver(gil, { ...to, toAccountId: gil.actor.accountId, note: 'Mine.' })).ok, false)
    const carer = await house.someone('carer', 'Edie Lark')
    assert.equal((await handOver(gil, { ...to, toAccountId: carer.actor.accountId, note: 'To the carer.' })).ok, false)
    did(await handOver(gil, { ...to, note: 'With Edie Lark since midnight. Father not told where.' }))
    assert.deepEqual(await named(dana), [['Pia Wren', 'Gil Roe', 'Dana Merrow']])
    assert.equal((await night(dana))[0]?.handover?.fromName, 'Gil Roe')
    assert.equal((await night(dana))[0]?.handover?.note, 'With Edie Lark since midnight. Father not told where.')
  })

  it('rings for what is not accepted in time, and stops when it is', async () => {
    house.clock.moveTo(at('2026-09-12', '08:59'))
    assert.deepEqual(await runJobs(house, dutyJobs), [])
    assert.deepEqual(await ringing(), [])
    house.clock.moveTo(at('2026-09-12', '09:00'))
    await runJobs(house, dutyJobs)
    assert.equal((await ringing()).length, 1)
    const handoverId = await handed(dana, pia)
    assert.deepEqual((await acceptChild(dana, handoverId)).ok, true)
    assert.deepEqual((await acceptChild(dana, handoverId)).ok, false)
    await assert.rejects(acceptChild(tomas, handoverId), /handover/)
    house.clock.moveTo(at('2026-09-12', '09:02'))
    await runJobs(house, dutyJobs)
    assert.deepEqual(await ringing(), [])
  })

  it('keeps a child whom Saturday accepted though nothing is done then, through Sunday, to Monday', async () => {
    assert.deepEqual(await named(dana), [['Pia Wren', 'Dana Merrow', undefined]])
    house.clock.moveTo(at('2026-09-13', '07:55'))
    did(await handOver(dana, { childId: pia, toAccountId: tomas.actor.accountId, note: 'Quiet. Seen by me at two.' }))
    house.clock.moveTo(at('2026-09-13', '08:10'))
    did(await acceptChild(tomas, await handed(tomas, pia)))
    house.clock.moveTo(at('2026-09-14', '07:45'))
    did(
      await handOver(tomas, { childId: pia, toAccountId: yusuf.actor.accountId, note: 'Slept. Order ends on Friday.' }),
    )
    house.clock.moveTo(at('2026-09-14', '08:05'))
    const opened = await openRecord(yusuf, 'child’s page', pia, async () => true)
    assert.equal(opened.kind, 'purpose needed')
    did(await acceptChild(yusuf, await handed(yusuf, pia)))
    assert.deepEqual(await night(yusuf), [])
    assert.equal((await openRecord(yusuf, 'child’s page', pia, async () => true)).kind, 'open')
  })

  it('rings for a child who was handed to nobody when the shift ended', async () => {
    await onDuty(house, gil, 'duty worker', at('2026-09-14', '17:00'), at('2026-09-15', '08:00'))
    house.clock.moveTo(at('2026-09-15', '03:00'))
    await protect(gil, await aPerson(house, { givenName: 'Ned', familyName: 'Lark' }))
    house.clock.moveTo(at('2026-09-15', '09:00'))
    await runJobs(house, dutyJobs)
    assert.equal((await ringing()).length, 1)
    assert.deepEqual(await named(gil), [['Ned Lark', 'Gil Roe', undefined]])
  })

  it('hands a restricted child only to somebody who may open the record, and tells others whom to ring', async () => {
    await onDuty(house, gil, 'duty worker', at('2026-09-15', '17:00'), at('2026-09-16', '08:00'))
    house.clock.moveTo(at('2026-09-15', '23:00'))
    const uma = await aPerson(house, { givenName: 'Uma', familyName: 'Vane' })
    const service = house.asService('test')
    await restrict(service, uma, yusuf.actor.accountId)
    for (const who of [gil, yusuf])
      await grant(service, uma, {
        ...{ accountId: who.actor.accountId, right: 'record', why: 'named access' },
        ...{ from: house.clock.now(), until: house.clock.now().add({ hours: 240 }) },
      })
    await protect(gil, uma)
    const [child] = (await night(dana)).filter(({ childId }) => childId === uma)
    assert.deepEqual([child?.name, child?.ring?.name], [undefined, 'Yusuf Hale'])
    assert.equal(
      (await handOver(gil, { childId: uma, toAccountId: dana.actor.accountId, note: 'Safe tonight.' })).ok,
      false,
    )
    did(await handOver(gil, { childId: uma, toAccountId: yusuf.actor.accountId, note: 'Safe tonight.' }))
    const seen = (await night(dana)).find(({ childId }) => childId === uma)
    assert.equal(seen?.handover?.note, undefined, 'the note is for who may read it')
    house.clock.moveTo(at('2026-09-16', '08:10'))
    did(await acceptChild(yusuf, await handed(yusuf, uma)))
  })

  const offered = async (ctx: Ctx, childId: string) =>
    (
      await list(
        ctx,
        'test',
        async (tx) => await takersOf(tx, childId),
        () => [],
      )
    ).map(({ name }) => name)

  it('offers those alone who may open the record: of a restricted child the named, and to whoever acted and may not any more the one to ring', async () => {
    await onDuty(house, gil, 'duty worker', at('2026-09-16', '17:00'), at('2026-09-17', '08:00'))
    house.clock.moveTo(at('2026-09-16', '23:00'))
    const service = house.asService('test')
    await house.someone('family help lead', 'Fern Vale')
    const zoe = await aPerson(house, { givenName: 'Zoe', familyName: 'Vane' })
    await protect(gil, zoe)
    const before = await offered(gil, zoe)
    assert.ok(before.includes('Fern Vale') && before.includes('Dana Merrow'), before.join())
    assert.ok(!before.includes('Edie Lark'), 'a carer takes nobody')
    await bar(service, zoe, dana.actor.accountId, yusuf.actor.accountId)
    assert.ok(!(await offered(gil, zoe)).includes('Dana Merrow'), 'Dana knows the family')
    assert.ok(!(await night(dana)).some(({ childId }) => childId === zoe), 'and finds nothing of her')
    const refused = await handOver(gil, { childId: zoe, toAccountId: dana.actor.accountId, note: 'Safe.' })
    assert.match(refused.ok ? '' : refused.unmet[0].says, /^Select somebody who is offered here/)

    await restrict(service, zoe, yusuf.actor.accountId)
    await grant(service, zoe, {
      ...{ accountId: yusuf.actor.accountId, right: 'record', why: 'named access' },
      ...{ from: house.clock.now(), until: house.clock.now().add({ hours: 240 }) },
    })
    const mine = (await night(gil)).find(({ childId }) => childId === zoe)
    assert.deepEqual([mine?.mayOpen, mine?.mayHand, mine?.ring?.name], [false, true, 'Yusuf Hale'])
    assert.deepEqual(await offered(gil, zoe), ['Yusuf Hale'])
    const theirs = (await night(tomas)).find(({ childId }) => childId === zoe)
    assert.deepEqual(
      [theirs?.mayOpen, theirs?.mayHand],
      [false, false],
      'who neither acted nor may open it hands nobody on',
    )
    assert.equal((await handOver(tomas, { childId: zoe, toAccountId: yusuf.actor.accountId, note: 'Mine?' })).ok, false)
    assert.deepEqual(await offered(tomas, zoe), ['Yusuf Hale'])
    did(await handOver(gil, { childId: zoe, toAccountId: yusuf.actor.accountId, note: 'With her aunt.' }))
    house.clock.moveTo(at('2026-09-17', '08:05'))
    did(await acceptChild(yusuf, await handed(yusuf, zoe)))
  })

  it('takes a child back from somebody from whom the record was closed before they accepted', async () => {
    await onDuty(house, gil, 'duty worker', at('2026-09-17', '17:00'), at('2026-09-18', '08:00'))
    house.clock.moveTo(at('2026-09-17', '23:00'))
    const ivo = await aPerson(house, { givenName: 'Ivo', familyName: 'Lorne' })
    await protect(gil, ivo)
    did(await handOver(gil, { childId: ivo, toAccountId: dana.actor.accountId, note: 'At his aunt’s.' }))
    const handoverId = await handed(gil, ivo)
    await restrict(house.asService('test'), ivo, yusuf.actor.accountId)
    assert.equal((await night(gil)).find(({ childId }) => childId === ivo)?.handover, undefined)
    const closed = await acceptChild(dana, handoverId)
    assert.match(closed.ok ? '' : closed.unmet[0].says, /^This child does not wait here any more/)
  })

  it('lets one of two accept, who were handed the same child one after the other, and tells the other', async () => {
    await onDuty(house, gil, 'duty worker', at('2026-09-18', '17:00'), at('2026-09-19', '08:00'))
    house.clock.moveTo(at('2026-09-18', '23:00'))
    const ada = await aPerson(house, { givenName: 'Ada', familyName: 'Sorrel' })
    await protect(gil, ada)
    did(await handOver(gil, { childId: ada, toAccountId: dana.actor.accountId, note: 'To Dana.' }))
    const toDana = await handed(gil, ada)
    did(await handOver(gil, { childId: ada, toAccountId: tomas.actor.accountId, note: 'Dana is ill: to Tomas.' }))
    const toTomas = await handed(gil, ada)
    house.clock.moveTo(at('2026-09-21', '08:10'))
    const both = await Promise.all([acceptChild(dana, toDana), acceptChild(tomas, toTomas)])
    assert.deepEqual(
      both.map(({ ok }) => ok),
      [false, true],
    )
    const [danas] = both
    assert.match(danas.ok ? '' : danas.unmet[0].says, /handed to Tomas Reed since|does not wait here any more/)
    const twice = await Promise.all([acceptChild(tomas, toTomas), acceptChild(tomas, toTomas)])
    assert.deepEqual(
      twice.map((outcome) => (outcome.ok ? '' : outcome.unmet[0].says)),
      ['You have accepted this child already.', 'You have accepted this child already.'],
    )
  })

  it('lets one of two hand the same child over at once, and shows the other to whom', async () => {
    await onDuty(house, gil, 'duty worker', at('2026-09-21', '17:00'), at('2026-09-22', '08:00'))
    house.clock.moveTo(at('2026-09-21', '23:00'))
    const eve = await aPerson(house, { givenName: 'Eve', familyName: 'Sorrel' })
    await protect(gil, eve)
    const to = (who: Ctx) => ({ childId: eve, toAccountId: who.actor.accountId, note: 'Asleep.', standing: '' })
    const both = await Promise.all([handOver(gil, to(dana)), handOver(yusuf, to(tomas))])
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    const says = both.flatMap((outcome) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says)))
    assert.match(says.join(), /^This child was handed to (Dana Merrow|Tomas Reed) a moment ago\. Look again/)
  })
})
