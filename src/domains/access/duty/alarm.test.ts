import assert from 'node:assert/strict'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { messageOf, reachedBy } from '#domains/access/duty/alarm.ts'
import { callsOf, standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { takeAlarm } from '#domains/access/duty/take-alarm.ts'
import { childrenOf } from '#domains/front-door/contact-store.ts'
import { lookAtContact } from '#domains/front-door/look-at-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { smtpSender } from '#kernel/messages/smtp.ts'
import type { Senders } from '#kernel/messages/way.ts'
import { restrict } from '#test/access-store.ts'
import { aPerson, did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { at, dutyJobs, onDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { makeTriesDue } from '#test/job-queue-store.ts'
import { runJobs } from '#test/jobs.ts'
import { mailServer } from '#test/mail-server.ts'

describe('whom an alarm reaches, and what it says', () => {
  const somebody = (name: string) => ({ accountId: name, name, email: `${name}@wexmoor.example`, phone: undefined })
  const [gil, petra, ruth] = [somebody('gil'), somebody('petra'), somebody('ruth')]

  it('goes one further each time it rings, and again to who was rung before', () => {
    const byRung = [[gil], [petra], [ruth]]
    const names = (round: number) => reachedBy(byRung, round).map(({ name }) => name)
    assert.deepEqual(
      [names(0), names(1), names(2), names(9)],
      [['gil'], ['gil', 'petra'], ['gil', 'petra', 'ruth'], ['gil', 'petra', 'ruth']],
    )
  })

  it('passes over a rung on which nobody stands, and rings nobody twice at once', () => {
    assert.deepEqual(
      reachedBy([[], [petra], [petra, ruth]], 0).map(({ name }) => name),
      ['petra'],
    )
    assert.deepEqual(
      reachedBy([[], [petra], [petra, ruth]], 1).map(({ name }) => name),
      ['petra', 'ruth'],
    )
    assert.deepEqual(reachedBy([[], [], []], 3), [])
  })

  it('says how long it has waited and where to sign in, and nothing else', () => {
    const now = at('2026-09-11', '22:40')
    const { says } = messageOf(
      { kind: 'contact', waitsSince: now.subtract({ minutes: 20, seconds: 30 }) },
      now,
      'https://holdfast.example',
    )
    assert.equal(says, 'An urgent contact has waited 20 minutes. Sign in to Holdfast: https://holdfast.example')
  })
})

describe('an urgent contact that nobody opens rings until somebody takes it', () => {
  let house: TestHouse
  let mail: Awaited<ReturnType<typeof mailServer>>
  let police: Ctx
  let gil: Ctx
  let petra: Ctx
  let ruth: Ctx
  let failed: readonly string[] = []

  const minutesOn = (minutes: number): void => house.clock.moveTo(house.clock.now().add({ minutes }))
  const rings = async (senders: Senders = mail.senders): Promise<readonly string[]> => {
    mail.came.length = 0
    failed = await runJobs(house, dutyJobs, senders)
    return mail.came.map(({ to }) => to.split('.')[0] ?? '').sort()
  }
  const alarms = async () =>
    await list(
      house.asService('test'),
      'test',
      async (tx) => await standingAlarms(tx),
      () => [],
    )
  const calls = async (alarmId: string) =>
    await list(
      house.asService('test'),
      'test',
      async (tx) => await callsOf(tx, alarmId),
      () => [],
    )
  const urgent = async (name: string) =>
    (await aContact(police, { inDangerNow: true, children: [toldChild({ givenName: name })] })).contactId

  before(async () => {
    house = await testHouse('alarm', '2026-09-11T17:00:00+01:00')
    mail = await mailServer()
    police = await aSchool(house)
    gil = await house.someone('duty', 'Gil Roe')
    petra = await house.someone('team manager', 'Petra Vance')
    ruth = await house.someone('head of service', 'Ruth Adair')
    await house.someone('director', 'Colm Dray')
    await onDuty(house, gil, 'duty worker', house.clock.now(), at('2026-09-14', '08:00'))
    await onDuty(house, petra, 'duty manager', house.clock.now(), at('2026-09-14', '08:00'))
  })
  after(async () => {
    await mail.stop()
    await house.close()
  })
  beforeEach(() => {
    mail.now.refuses = false
  })

  it('rings nobody while its minutes run, nor for one that is opened in time, nor for one that is not urgent', async () => {
    const opened = await urgent('Ida')
    await aContact(police, { children: [toldChild({ givenName: 'Noah' })] })
    minutesOn(14)
    assert.deepEqual(await rings(), [])
    await lookAtContact(gil, opened)
    minutesOn(120)
    assert.deepEqual(await rings(), [])
  })

  it('reaches the duty worker, then the duty manager, the head of service and the director, every five minutes', async () => {
    await urgent('Pia')
    minutesOn(15)
    assert.deepEqual(await rings(), ['gil'])
    assert.deepEqual(failed, [])
    assert.ok(mail.came[0]?.text.includes('An urgent contact has waited 15 minutes. Sign in to Holdfast:'))
    const withoutItsNumber = mail.came.map(({ text }) => text.replace(/^Message-ID:.*$/im, ''))
    assert.deepEqual(
      withoutItsNumber.filter((text) => /Pia|Ferris|[A-Z2-9]{4}-[A-Z2-9]{4}/.test(text)),
      [],
    )
    minutesOn(4)
    assert.deepEqual(await rings(), [], 'not before the five minutes')
    minutesOn(1)
    assert.deepEqual(await rings(), ['gil', 'petra'])
    minutesOn(5)
    assert.deepEqual(await rings(), ['gil', 'petra', 'ruth'])
    minutesOn(5)
    assert.deepEqual(await rings(), ['colm', 'gil', 'petra', 'ruth'])
    minutesOn(5)
    assert.deepEqual(await rings(), ['colm', 'gil', 'petra', 'ruth'], 'again and again')
  })

  it('is taken by one of two who take it at once; the other is told who, and it rings no more', async () => {
    const [alarm] = await alarms()
    assert.ok(alarm !== undefined)
    const taken = await Promise.all([takeAlarm(petra, alarm.id), takeAlarm(ruth, alarm.id)])
    assert.equal(taken.filter(({ ok }) => ok).length, 1)
    const lost = taken.find(({ ok }) => !ok)
    assert.ok(lost !== undefined && !lost.ok && / has taken this alarm/.test(lost.unmet[0].says))
    minutesOn(10)
    assert.deepEqual(await rings(), [])
  })

  it('rings anew when whoever took it has not opened the contact either', async () => {
    const [alarm] = await alarms()
    assert.ok(alarm?.takenBy !== undefined)
    minutesOn(6)
    assert.deepEqual(await rings(), ['gil'], 'fifteen minutes after it was taken')
    await lookAtContact(petra, alarm.aboutId)
    minutesOn(30)
    assert.deepEqual(await rings(), [])
    assert.deepEqual(await alarms(), [], 'opening the contact ended it')
  })

  it('keeps every try: a way that is not set up is said, a mailbox that refuses is tried again, and the next round rings all the same', async () => {
    await urgent('Wim')
    minutesOn(15)
    mail.now.refuses = true
    assert.deepEqual(await rings(), [])
    const [alarm] = await alarms()
    assert.ok(alarm !== undefined)
    assert.deepEqual(
      (await calls(alarm.id)).map(({ name, way, result, says }) => [name, way, result, says]),
      [
        ['Gil Roe', 'e-mail', 'failed', 'EENVELOPE 550'],
        ['Gil Roe', 'SMS', 'not set up', ''],
        ['Gil Roe', 'call', 'not set up', ''],
      ],
    )
    mail.now.refuses = false
    await makeTriesDue(house)
    assert.deepEqual(await rings(), ['gil'], 'tried again')
    assert.deepEqual(
      (await calls(alarm.id)).filter(({ way }) => way === 'e-mail').map(({ result }) => result),
      ['failed', 'sent'],
    )
    minutesOn(5)
    mail.now.refuses = true
    await rings()
    minutesOn(5)
    mail.now.refuses = false
    assert.deepEqual(await rings(), ['gil', 'petra', 'ruth'])
    await makeTriesDue(house)
    assert.deepEqual(await rings(), [], 'the round that failed is not sent late after the next')
    await lookAtContact(gil, alarm.aboutId)
  })

  it('goes on when the mail server is down, and when it takes the call and says nothing', async () => {
    const contactId = await urgent('Ned')
    minutesOn(15)
    const nobody: Senders = { 'e-mail': smtpSender('smtp://127.0.0.1:9', 'holdfast@wexmoor.example', 500) }
    await rings(nobody)
    const silent = createServer(() => undefined)
    await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', () => ready()))
    minutesOn(5)
    await rings({
      'e-mail': smtpSender(
        `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
        'holdfast@wexmoor.example',
        300,
      ),
    })
    silent.close()
    const [alarm] = await alarms()
    const tries = (await calls(alarm?.id ?? '')).filter(({ way }) => way === 'e-mail')
    assert.deepEqual(
      tries.map(({ name, result, says }) => [name, result, says]),
      [
        ['Gil Roe', 'failed', 'ESOCKET'],
        ['Gil Roe', 'failed', 'ETIMEDOUT'],
        ['Petra Vance', 'failed', 'ETIMEDOUT'],
      ],
    )
    minutesOn(5)
    assert.deepEqual(await rings(), ['gil', 'petra', 'ruth'])
    await lookAtContact(gil, contactId)
  })

  it('rings for a contact about a restricted child too, who stays unnamed', async () => {
    const told = await urgent('Uma')
    const personId = await aPerson(house, { givenName: 'Uma', familyName: 'Ferris' })
    const [child] = await list(
      gil,
      'test',
      async (tx) => await childrenOf(tx, told),
      () => [],
    )
    did(await matchContactChild(gil, told, child?.id ?? '', { kind: 'same child', personId }))
    await restrict(house.asService('test'), personId, ruth.actor.accountId)
    await assert.rejects(lookAtContact(gil, told), NotFound)
    minutesOn(15)
    assert.deepEqual(await rings(), ['gil'])
    const [alarm] = await alarms()
    did(await takeAlarm(gil, alarm?.id ?? ''))
  })

  it('rings the duty manager, or the head of service at once, when nobody stands on the rota, until somebody does', async () => {
    house.clock.moveTo(at('2026-09-14', '08:00'))
    const unmanned = async () => (await alarms()).filter(({ kind }) => kind === 'nobody on duty')
    await rings()
    const said = mail.came.filter(({ text }) => text.includes('Nobody has been on duty for 0 minutes.'))
    assert.deepEqual(
      said.map(({ to }) => to.split('.')[0]),
      ['ruth'],
    )
    assert.equal((await unmanned()).length, 1)
    await onDuty(house, gil)
    minutesOn(5)
    await rings()
    assert.deepEqual(await unmanned(), [])
  })
})
