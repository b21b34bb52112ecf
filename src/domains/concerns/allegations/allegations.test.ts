import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  allegationById,
  allegationsDealtWith,
  allegationsOfChild,
  allegationsToldByMe,
} from '#domains/concerns/allegations/allegation-store.ts'
import { concludeAllegation } from '#domains/concerns/allegations/conclude-allegation.ts'
import { type ReportedAllegation, reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { letHelperGo, nameHelper, writeEntry } from '#domains/concerns/allegations/work-allegation.ts'
import { type Ctx, NotFound, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { rawAllegations } from '#test/allegation-store.ts'
import { aChildOfTheTeam, aPlacedChild } from '#test/arranged-child-store.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { refusals } from '#test/step-setting-store.ts'

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

describe('an allegation about somebody who works with children', () => {
  let house: TestHouse
  let officer: Ctx
  let worker: Ctx
  let manager: Ctx
  let director: Ctx
  let carer: Ctx
  let childId: string
  let told: ReportedAllegation

  before(async () => {
    house = await testHouse('allegations')
    const teamId = house.ids.next()
    officer = await house.someone('designated officer', 'Orla Finch')
    worker = await house.someone('social worker', 'Tom Ashe', { teamId })
    manager = await house.someone('team manager', 'Marion Sele', { teamId })
    director = await house.someone('director', 'Thea Marsh')
    carer = await house.someone('carer', 'Dot Amery')
    childId = await aChildOfTheTeam(house, { teamId, workerId: worker.actor.accountId })
    await aPlacedChild(house, childId, carer.actor.accountId)
    told = {
      childId,
      adult: { kind: 'staff', accountId: worker.actor.accountId },
      ...{ worksAs: 'Social worker', employer: 'The trust', limbs: ['harmed'], inDangerNow: 'no', nameShown: true },
      ...{ says: 'He took Kit by the arm and she cried.', howKnown: 'I saw it.', knownOn: on('2026-09-03') },
    }
  })
  after(async () => await house.close())

  const read = <T>(ctx: Ctx, what: (tx: Tx) => Promise<T>) => list(ctx, 'test', what, () => [])
  const open = async (ctx: Ctx, id: string) => await read(ctx, async (tx) => await allegationById(tx, id))
  let id: string

  it('is told by anybody, and reaches the designated officer with the day by which each thing is owed', async () => {
    const reported = did(await reportAllegation(carer, told))
    id = reported.id
    assert.equal(reported.officer?.name, 'Orla Finch')
    const found = await open(officer, id)
    assert.deepEqual(
      found?.clocks.map(({ kind, dueOn, metOn }) => [kind, dueOn?.toString(), metOn?.toString()]),
      [
        ['allegation-looked-at', '2026-09-08', undefined],
        ['allegation-reviewed', '2026-10-07', undefined],
        ['allegation-reported', '2026-09-04', '2026-09-07'],
      ],
    )
    assert.equal(found?.toldBy, 'Dot Amery, carer')
  })

  it('is read by nobody else: not the one it is about, not the manager, not the director, not whoever told', async () => {
    for (const ctx of [worker, manager, director, carer]) assert.equal(await open(ctx, id), undefined)
    for (const ctx of [worker, manager, director, carer])
      assert.deepEqual(await read(ctx, async (tx) => await allegationsDealtWith(tx)), [])
    for (const ctx of [worker, manager, director, await house.someone('inspector', 'Ruth Vale')])
      assert.deepEqual(await read(ctx, rawAllegations), { now: 0, history: 0 }, ctx.actor.role)
    assert.deepEqual(await read(officer, rawAllegations), { now: 1, history: 1 })
  })

  it('shows in the child’s record only that it is dealt with and whom to ring, and not to the one it is about', async () => {
    const shown = async (ctx: Ctx) =>
      (await read(ctx, async (tx) => await allegationsOfChild(tx, childId))).map(({ ringName }) => ringName)
    assert.deepEqual(await shown(manager), ['Orla Finch'])
    assert.deepEqual(await shown(worker), [])
    assert.deepEqual(await shown(carer), [])
  })

  it('is helped with by those whom the officer names, and never by the one it is about', async () => {
    const name = async (by: Ctx, to: Ctx, reason = 'She manages him.') =>
      await nameHelper(by, id, { accountId: to.actor.accountId, reason })
    assert.match(refusals(await name(officer, worker))[0]?.[0] ?? '', /It is about Tom Ashe/)
    assert.deepEqual(refusals(await name(officer, manager, ' ')), [['Enter why they must know of it', 'reason']])
    await assert.rejects(name(director, manager), NotFound)
    did(await name(officer, manager))
    assert.equal((await open(manager, id))?.leads, false)
    did(
      await writeEntry(manager, id, {
        kind: 'action',
        on: on('2026-09-07'),
        says: 'He works in the office this week.',
      }),
    )
    await assert.rejects(name(manager, director), NotFound)
    const naming = (await open(officer, id))?.helpers[0]?.id ?? ''
    did(await letHelperGo(officer, id, naming))
    assert.equal(await open(manager, id), undefined)
  })

  it('is written on its day, never in the future nor before it was known; a review begins the next month', async () => {
    const write = async (kind: 'looked at' | 'review', day: string) =>
      await writeEntry(officer, id, { kind, on: on(day), says: 'Police are told.' })
    assert.equal(refusals(await write('review', '2026-09-30'))[0]?.[1], 'happenedOn')
    assert.match(refusals(await write('review', '2026-08-30'))[0]?.[0] ?? '', /before Thursday 3 September 2026/)
    house.clock.moveTo(Temporal.Instant.from('2026-10-02T10:00:00+01:00'))
    did(await write('review', '2026-10-02'))
    const standing = (await open(officer, id))?.clocks.filter(({ metOn }) => metOn === undefined)
    assert.deepEqual(
      standing?.map(({ kind, dueOn }) => [kind, dueOn?.toString()]),
      [['allegation-reviewed', '2026-11-02']],
    )
    await assert.rejects(writeEntry(worker, id, { kind: 'action', on: on('2026-10-02'), says: 'Mine.' }), NotFound)
  })

  it('is concluded with an outcome of the guidance once those concerned are told, and answers whoever told us', async () => {
    const answers = {
      ...{
        childrenSafe: 'He is on leave.',
        shown: 'Two people saw it.',
        adultHeard: 'He is sorry.',
        childHeard: 'Kit is calm.',
      },
      ...{ whoTold: new Set(['child', 'adult', 'employer'] as const), learned: false },
      barring: 'no',
    } as const
    const untold = { ...answers, whoTold: new Set(['employer'] as const) }
    const refused = await concludeAllegation(officer, id, { answers: untold, outcome: 'substantiated', reply: ' ' })
    assert.deepEqual(refusals(refused), [
      [
        'Tell the child and family, the person and the employer before it is concluded, or say why one of them was not told.',
        'whoTold',
      ],
      ['Enter the reply to whoever told us', 'reply'],
    ])
    const nothing = await concludeAllegation(officer, id, { answers, outcome: 'guilty', reply: 'Thank you.' })
    assert.deepEqual(refusals(nothing), [['Select what the outcome is', 'outcome']])
    did(
      await concludeAllegation(officer, id, { answers, outcome: 'substantiated', reply: 'You were right to tell us.' }),
    )
    const [mine] = await read(carer, async (tx) => await allegationsToldByMe(tx))
    assert.deepEqual([mine?.reply, mine?.ringName], ['You were right to tell us.', 'Orla Finch'])
    assert.deepEqual(await read(manager, async (tx) => await allegationsOfChild(tx, childId)), [])
    const again = await writeEntry(officer, id, { kind: 'action', on: on('2026-10-02'), says: 'More.' })
    assert.match(refusals(again)[0]?.[0] ?? '', /It has been concluded/)
  })

  it('about the designated officer goes to the director, and the officer never learns of it here', async () => {
    const about = { ...told, adult: { kind: 'staff', accountId: officer.actor.accountId } } as const
    const reported = did(await reportAllegation(carer, about))
    assert.equal(reported.officer?.name, 'Thea Marsh')
    assert.equal(await open(officer, reported.id), undefined)
    assert.equal((await open(director, reported.id))?.leads, true)
    const byName = did(await reportAllegation(carer, { ...told, adult: { kind: 'name', name: 'orla  FINCH' } }))
    assert.equal(await open(officer, byName.id), undefined)
    assert.equal(
      (await open(director, byName.id))?.leads,
      true,
      'somebody deals with it, however the officer is called',
    )
  })

  it('is kept from the one it is about however they are called, and from nobody who is called otherwise', async () => {
    const named = async (name: string) =>
      did(await reportAllegation(carer, { ...told, adult: { kind: 'name', name } })).id
    for (const name of [
      'Ms Orla Finch',
      'Finch, Orla: designated officer',
      'O. Finch',
      'Mrs Finch',
      'Mrs Fínch',
      'ORLA FIN’CH',
      "Orla Fin'ch",
    ]) {
      const about = await named(name)
      assert.equal(await open(officer, about), undefined, name)
      assert.equal((await open(director, about))?.leads, true, name)
    }
    for (const name of ['Orla Fincham', 'Finch Lane nursery worker', 'Robin Finch']) {
      const about = await named(name)
      assert.equal((await open(officer, about))?.leads, true, name)
      assert.equal(await open(director, about), undefined, name)
    }
  })

  it('is refused in sentences when something is missing, and of a child whom nobody told them of', async () => {
    assert.deepEqual(refusals(await reportAllegation(carer, { ...told, says: ' ' })), [
      ['Enter what you have seen or heard', 'says'],
    ])
    assert.equal(refusals(await reportAllegation(carer, { ...told, knownOn: on('2027-01-01') }))[0]?.[1], 'knownOn')
    const stranger = await house.someone('carer', 'Nia Fell')
    await assert.rejects(reportAllegation(stranger, told), NotFound)
    const { childId: _none, ...ofNobody } = told
    did(await reportAllegation(stranger, ofNobody))
  })

  it('is dealt with by the director when no designated officer is there any more', async () => {
    const alone = await testHouse('allegations without an officer')
    const thea = await alone.someone('director', 'Thea Marsh')
    const dot = await alone.someone('carer', 'Dot Amery')
    const { childId: _none, ...ofNobody } = told
    const { id: reported } = did(
      await reportAllegation(dot, {
        ...ofNobody,
        adult: { kind: 'name', name: 'Rafe Tarn' },
        knownOn: on('2026-09-03'),
      }),
    )
    const found = await list(
      thea,
      'test',
      async (tx) => await allegationById(tx, reported),
      () => [],
    )
    assert.equal(found?.leads, true)
    await alone.close()
  })
})
