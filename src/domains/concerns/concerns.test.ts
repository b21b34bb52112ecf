import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { answerConcern } from '#domains/concerns/answer-concern.ts'
import { concernsRaisedBy, openConcerns, openConcernsOf } from '#domains/concerns/concern-list-store.ts'
import { childOfConcern, concernWithRepeats, namingsOf } from '#domains/concerns/concern-store.ts'
import { nameAnswerer } from '#domains/concerns/name-answerer.ts'
import { type RaisedConcern, raiseConcern } from '#domains/concerns/raise-concern.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { aChildOfTheTeam, aPlacedChild, clocksAbout, restrict, strike } from '#test/arranged-child-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const heard: RaisedConcern = {
  about: { kind: 'name', name: 'Rafe Tarn', standsAs: 'mother’s partner' },
  by: { kind: 'me', nameShown: true },
  says: 'Kit came home with a bruised wrist and would not say why.',
  howKnown: 'I saw it at bath time on Sunday.',
  inDangerNow: 'not known',
}

const answer = {
  finding: 'borne out',
  reasons: 'The doctor saw the wrist, and Kit told the social worker how it happened.',
  done: 'Mr Tarn has left the home; the plan says so.',
  reply: 'Thank you. You were right to tell us, and Kit is safe with you.',
} as const

function must<T>(outcome: { ok: true; value: T } | { ok: false; unmet: readonly { says: string }[] }): T {
  if (!outcome.ok) throw new Error(outcome.unmet.map(({ says }) => says).join(' '))
  return outcome.value
}

describe('the concern ledger', () => {
  let house: TestHouse
  let carer: Ctx
  let manager: Ctx
  let head: Ctx
  let director: Ctx
  let worker: Ctx
  let childId: string

  before(async () => {
    house = await testHouse('concerns')
    const teamId = house.ids.next()
    carer = await house.someone('carer', 'Dot Amery')
    manager = await house.someone('team manager', 'Marion Sele', { teamId })
    head = await house.someone('head of service', 'Hanif Orrin')
    director = await house.someone('director', 'Thea Marsh')
    worker = await house.someone('social worker', 'Tom Ashe', { teamId })
    childId = await aChildOfTheTeam(house, { teamId, workerId: worker.actor.accountId })
    await aPlacedChild(house, childId, carer.actor.accountId)
  })
  after(async () => await house.close())

  const read = <T>(ctx: Ctx, what: (tx: Parameters<Parameters<typeof list>[2]>[0]) => Promise<T>) =>
    list(ctx, 'test', what, () => [])
  const named = async (concernId: string) =>
    (await read(director, async (tx) => await namingsOf(tx, concernId))).filter(({ endedAt }) => endedAt === undefined)
  const answering = (
    ctx: Ctx,
    concernId: string,
    how: Readonly<Record<string, 'in Holdfast' | 'by telephone' | 'no way to reply was left'>>,
  ) => answerConcern(ctx, concernId, { ...answer, told: how })
  const says = (outcome: { ok: boolean; unmet?: readonly { says: string }[] }) => outcome.unmet?.map((one) => one.says)

  it('is raised by a foster carer, and the manager of the child’s team must answer within five working days', async () => {
    const raised = must(await raiseConcern(carer, childId, heard))
    assert.match(raised.reference, /^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    assert.equal(raised.answererName, 'Marion Sele')
    assert.equal(raised.dueOn?.toString(), '2026-09-14')
    const [mine] = await read(manager, async (tx) => await openConcerns(tx, { answererId: manager.actor.accountId }))
    assert.equal(mine?.id, raised.concernId)
    assert.equal(mine?.dueOn?.toString(), '2026-09-14')
    const gate = await read(worker, async (tx) => await openConcernsOf(tx, childId))
    assert.deepEqual(
      gate.map(({ aboutName, raisedOn }) => [aboutName, raisedOn.toString()]),
      [['Rafe Tarn', '2026-09-07']],
    )
  })

  it('tells a repeat from the first, which both wait for, and answers both', async () => {
    const neighbour: RaisedConcern = {
      ...heard,
      about: { kind: 'name', name: 'rafe  TARN', standsAs: '' },
      by: { kind: 'other', name: '', standsAs: 'a neighbour', safeReply: '' },
    }
    const again = must(await raiseConcern(worker, childId, neighbour))
    assert.equal(again.answererName, undefined)
    const [first] = await read(carer, async (tx) => await concernsRaisedBy(tx, carer.actor.accountId))
    const found = await read(manager, async (tx) => await childOfConcern(tx, again.concernId))
    assert.equal(found?.headId, first?.id)
    const all = await read(manager, async (tx) => await concernWithRepeats(tx, first?.id ?? ''))
    assert.deepEqual(
      all.map(({ anonymous, raisedByName, safeReply }) => [anonymous, raisedByName, safeReply]),
      [
        [false, 'Dot Amery', 'in Holdfast'],
        [true, undefined, ''],
      ],
    )
    assert.equal((await read(worker, async (tx) => await openConcernsOf(tx, childId))).length, 1)

    const told = { [first?.id ?? '']: 'in Holdfast', [again.concernId]: 'no way to reply was left' } as const
    const wrongly = await answering(manager, again.concernId, {
      ...told,
      [first?.id ?? '']: 'no way to reply was left',
    })
    assert.deepEqual(says(wrongly), ['They left a way to reply: in Holdfast. Tell them before you answer.'])
    const untold = await answerConcern(manager, again.concernId, { ...answer, told: {} })
    assert.equal(says(untold)?.length, 2)
    const naming = await answerConcern(manager, again.concernId, { ...answer, reply: 'Dot Amery was right.', told })
    assert.match(says(naming)?.join() ?? '', /names Dot Amery/)
    must(await answering(manager, again.concernId, told))

    const [answered] = await read(carer, async (tx) => await concernsRaisedBy(tx, carer.actor.accountId))
    assert.equal(answered?.reply, answer.reply)
    assert.equal(answered?.toldHow, 'in Holdfast')
    assert.deepEqual(await read(worker, async (tx) => await openConcernsOf(tx, childId)), [])
    assert.deepEqual(
      await read(manager, async (tx) => await openConcerns(tx, { answererId: manager.actor.accountId })),
      [],
    )
    assert.deepEqual(await clocksAbout(house, first?.id ?? ''), ['concern-answered 2026-09-14 met'])
    const twice = await answering(manager, again.concernId, told)
    assert.deepEqual(says(twice), ['Marion Sele has answered this concern already. Open it again to read the answer.'])
  })

  it('about the manager of the team goes to the head of service, whether by account or only by name', async () => {
    const byAccount: RaisedConcern = { ...heard, about: { kind: 'staff', accountId: manager.actor.accountId } }
    const raised = must(await raiseConcern(carer, childId, byAccount))
    assert.equal(raised.answererName, 'Hanif Orrin')
    const byName: RaisedConcern = { ...heard, about: { kind: 'name', name: 'hanif orrin', standsAs: '' } }
    assert.equal(must(await raiseConcern(carer, childId, byName)).answererName, 'Marion Sele')

    await assert.rejects(answering(manager, raised.concernId, {}), NotFound)
    assert.equal(await read(manager, async (tx) => await childOfConcern(tx, raised.concernId)), undefined)
    const gate = await read(manager, async (tx) => await openConcernsOf(tx, childId))
    assert.deepEqual(
      gate.map(({ aboutName }) => aboutName),
      ['somebody in the child’s life', 'hanif orrin'],
    )
    must(await answering(head, raised.concernId, { [raised.concernId]: 'in Holdfast' }))
  })

  it('is answered by nobody but whoever is named, also not by who has become the one it is about', async () => {
    const about: RaisedConcern = { ...heard, about: { kind: 'name', name: 'Hanif Orrin', standsAs: '' } }
    const [open] = await read(director, async (tx) => await openConcerns(tx, 'all'))
    const id = open?.id ?? ''
    assert.equal(open?.aboutName.toLowerCase(), about.about.kind === 'name' ? about.about.name.toLowerCase() : '')
    const told = { [id]: 'in Holdfast' } as const
    assert.match(says(await answering(director, id, told))?.join() ?? '', /Marion Sele is named to answer/)
    await assert.rejects(answering(head, id, told), NotFound)
    await assert.rejects(answering(worker, id, told), NotFound)

    const name = (ctx: Ctx, to: Ctx, reason = 'She is on leave') =>
      nameAnswerer(ctx, id, { accountId: to.actor.accountId, reason })
    assert.match(says(await name(manager, head))?.join() ?? '', /The concern is about Hanif Orrin/)
    await assert.rejects(name(head, director), NotFound)
    assert.match(says(await name(manager, manager))?.join() ?? '', /is named to answer already/)
    assert.match(
      says(await name(manager, worker))?.join() ?? '',
      /Select a team manager, a head of service or a director/,
    )
    assert.deepEqual(says(await name(manager, director, ' ')), ['Enter why somebody else is to answer'])
    must(await name(manager, director))
    assert.deepEqual(
      (await named(id)).map((one) => [one.name, one.role, one.reason]),
      [['Thea Marsh', 'director', 'She is on leave']],
    )
    const [handed] = await read(
      director,
      async (tx) => await openConcerns(tx, { answererId: director.actor.accountId }),
    )
    assert.equal(handed?.dueOn?.toString(), '2026-09-14', 'the date stays')
    must(await answering(director, id, told))
  })

  it('can be raised without a name: those who answer are not shown it, and the raiser is answered here', async () => {
    const hidden: RaisedConcern = {
      ...heard,
      about: { kind: 'staff', accountId: worker.actor.accountId },
      by: { kind: 'me', nameShown: false },
    }
    const raised = must(await raiseConcern(carer, childId, hidden))
    const [seen] = await read(manager, async (tx) => await concernWithRepeats(tx, raised.concernId))
    assert.equal(seen?.raisedByName, undefined)
    assert.equal(seen?.raisedByStandsAs, '')
    must(await answering(manager, raised.concernId, { [raised.concernId]: 'in Holdfast' }))
    const [mine] = await read(carer, async (tx) => await concernsRaisedBy(tx, carer.actor.accountId))
    assert.equal(mine?.reply, answer.reply)
  })

  it('lets its raiser read the reply, and nothing of the record: not the reasons, not others’ concerns', async () => {
    const other = await house.someone('carer', 'Lorna Pike')
    assert.deepEqual(await read(other, async (tx) => await concernsRaisedBy(tx, carer.actor.accountId)), [])
    const raisedByCarer = await read(carer, async (tx) => await concernsRaisedBy(tx, carer.actor.accountId))
    assert.ok(raisedByCarer.length > 0)
    for (const { id } of raisedByCarer) assert.deepEqual(await read(carer, async (tx) => await namingsOf(tx, id)), [])
    assert.deepEqual(await read(carer, async (tx) => await openConcernsOf(tx, childId)), [])
  })

  it('is refused in sentences when something is missing, and raised by nobody who may not', async () => {
    const empty: RaisedConcern = { ...heard, about: { kind: 'name', name: '', standsAs: '' }, says: ' ', howKnown: '' }
    assert.deepEqual(says(await raiseConcern(carer, childId, empty)), [
      'Enter the name of whom you are worried about, or how you would know them',
      'Enter what you have seen or heard',
      'Enter how you know',
    ])
    const forAnother: RaisedConcern = {
      ...heard,
      by: { kind: 'other', name: '', standsAs: 'the child', safeReply: '' },
    }
    assert.deepEqual(says(await raiseConcern(carer, childId, forAnother)), [
      'Raise it in your own name, and say who told you',
    ])
    for (const role of ['council client', 'administrator', 'reviewer'] as const)
      await assert.rejects(raiseConcern(await house.someone(role), childId, heard), NotFound)
    const stranger = await house.someone('carer', 'Nia Fell')
    await assert.rejects(raiseConcern(stranger, childId, heard), NotFound)
  })

  it('may be raised by an inspector of any child, and by a partner only of a child that is shared', async () => {
    const inspector = await house.someone('inspector', 'Ruth Vale')
    const about = { kind: 'name', name: 'Jon Weir', standsAs: 'football coach' } as const
    assert.equal(must(await raiseConcern(inspector, childId, { ...heard, about })).answererName, 'Marion Sele')
    const partner = await house.someone('partner', 'Asha Bell')
    await assert.rejects(raiseConcern(partner, childId, { ...heard, about }), NotFound)
    await aPlacedChild(house, childId, partner.actor.accountId)
    const again = must(await raiseConcern(partner, childId, { ...heard, about }))
    const [mine] = await read(partner, async (tx) => await concernsRaisedBy(tx, partner.actor.accountId))
    assert.deepEqual([mine?.id, mine?.answererName], [again.concernId, 'Marion Sele'], 'a repeat has the same answerer')
  })

  it('that was struck out as entered on the wrong child stands in nobody’s way, and its raiser is told', async () => {
    const about = { kind: 'name', name: 'Wrong Child', standsAs: '' } as const
    const { concernId } = must(await raiseConcern(carer, childId, { ...heard, about }))
    await strike(house, childId, concernId)
    const gate = await read(worker, async (tx) => await openConcernsOf(tx, childId))
    assert.ok(gate.every(({ id }) => id !== concernId))
    const all = await read(director, async (tx) => await openConcerns(tx, 'all'))
    assert.ok(all.every(({ id }) => id !== concernId))
    assert.equal(await read(manager, async (tx) => await childOfConcern(tx, concernId)), undefined)
    const mine = await read(carer, async (tx) => await concernsRaisedBy(tx, carer.actor.accountId))
    assert.equal(mine.find(({ id }) => id === concernId)?.struck, true)
  })

  it('about a restricted child goes to whoever the restriction names, and a colleague of the team sees nothing', async () => {
    const hiddenChild = await aChildOfTheTeam(house, {
      teamId: manager.actor.teamId ?? '',
      workerId: worker.actor.accountId,
    })
    await aPlacedChild(house, hiddenChild, carer.actor.accountId)
    await restrict(house, hiddenChild, director.actor.accountId)
    const raised = must(await raiseConcern(carer, hiddenChild, heard))
    assert.equal(raised.answererName, 'Thea Marsh')
    assert.equal(await read(manager, async (tx) => await childOfConcern(tx, raised.concernId)), undefined)
    assert.equal(await read(head, async (tx) => await childOfConcern(tx, raised.concernId)), undefined)
    must(await answering(director, raised.concernId, { [raised.concernId]: 'in Holdfast' }))
  })

  it('typed with a name in words goes past the manager who is called so, and she reads nothing of it', async () => {
    const about = { kind: 'name', name: 'Marion Sele, the team manager', standsAs: '' } as const
    const raised = must(await raiseConcern(carer, childId, { ...heard, about, says: 'She told him what I had said.' }))
    assert.equal(raised.answererName, 'Hanif Orrin')
    assert.equal(await read(manager, async (tx) => await childOfConcern(tx, raised.concernId)), undefined)
    const gate = await read(manager, async (tx) => await openConcernsOf(tx, childId))
    assert.equal(gate.find(({ id }) => id === raised.concernId)?.aboutName, 'somebody in the child’s life')
  })
})
