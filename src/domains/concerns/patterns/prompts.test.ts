import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { nameDeputy } from '#domains/access/deputies/name-deputy.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { answerPrompt } from '#domains/concerns/patterns/answer-prompt.ts'
import { goOverPatterns, lookWhereChanged } from '#domains/concerns/patterns/look-for-patterns.ts'
import { shownOf } from '#domains/concerns/patterns/pattern-prompt.ts'
import { promptRows, promptsOfChild, promptsWaiting } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { allocated, aTeam, did, type Team } from '#test/children.ts'
import { keepInOneHome } from '#test/foster-home-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'
import { keepOrderDay } from '#test/order-day-store.ts'
import { visitor } from '#test/site.ts'

const noted = { ledTo: false, what: new Set<never>(), says: 'They are at their grandmother’s until Friday.' }

describe('patterns that someone must answer', () => {
  let house: TestHouse
  let team: Team
  let head: Ctx
  let kit: ChildAtWork
  let ada: ChildAtWork

  // Referred five weeks before the Monday of the tests, and seen by nobody.
  before(async () => {
    house = await testHouse('pattern-prompts')
    team = await aTeam(house, 'North')
    head = await house.someone('head of service', 'Hanif Orrin')
    const [first, second] = await aFamily(house, { children: ['Kit', 'Ada'], referredOn: '2026-08-03' })
    assert.ok(first !== undefined && second !== undefined)
    kit = first
    ada = second
    await allocated(team, kit.childId)
    await goOverPatterns(house.asService('night'))
  })
  after(async () => await house.close())

  const read = <T>(ctx: Ctx, what: (tx: Parameters<Parameters<typeof list>[2]>[0]) => Promise<T>) =>
    list(ctx, 'test', what, () => [])
  const waiting = (ctx: Ctx) =>
    read(ctx, async (tx) =>
      promptsWaiting(tx, {
        accountId: ctx.actor.accountId,
        ...(ctx.actor.role === 'team manager' ? { teamId: ctx.actor.teamId } : {}),
        aboveTeams: ctx.actor.role === 'head of service',
      }),
    )
  const answer = async (ctx: Ctx, promptId: string, more: Partial<Parameters<typeof answerPrompt>[1]> = {}) => {
    const rows = await read(ctx, async (tx) => await promptRows(tx, promptId))
    const shown = shownOf(rows.filter(({ endedOn }) => endedOn === undefined))
    return await answerPrompt(ctx, { ...noted, promptId, shown, ...more })
  }

  it('asks a family once, of the manager of the team that works with it', async () => {
    const rows = await waiting(team.manager)
    assert.deepEqual(rows.map(({ childName, pattern }) => `${childName}: ${pattern}`).toSorted(), [
      'Ada Ferris: not-seen',
      'Kit Ferris: not-seen',
    ])
    assert.equal(new Set(rows.map(({ promptId }) => promptId)).size, 1)
    assert.deepEqual(await waiting(head), [])
    assert.deepEqual(await waiting(team.worker), [])
  })

  it('is gone over again without asking twice, and writes nothing then', async () => {
    const before_ = await waiting(team.manager)
    await goOverPatterns(house.asService('another night'))
    await lookWhereChanged(house.asService('a minute'))
    assert.deepEqual(await waiting(team.manager), before_)
  })

  it('stands on the child’s page in one line, and leads the manager to the evidence and the answer', async () => {
    const manager = await visitor(house, team.manager)
    await manager.open('/')
    assert.match(manager.section('Patterns that someone must answer'), /Kit Ferris and Ada Ferris: Not seen\. Since 7 /)
    await manager.open(`/children/${kit.childId}`)
    manager.says('Waits for an answer of the manager of North: Not seen, since 7 September 2026.')
    await manager.follow('Not seen')
    manager.says('Where is the child, why has nobody seen them', 'Not seen since, 3 August 2026', 'One answer for all')
    await manager.press('Answer')
    assert.deepEqual(manager.errors(), ['Select whether it leads to something', 'Enter what you decided, and why'])
  })

  it('shows the worker what is asked, and leaves the answer to the manager', async () => {
    const worker = await visitor(house, team.worker)
    await worker.open(`/children/${kit.childId}`)
    await worker.follow('Not seen')
    worker.says('Asked of the manager of North.')
    assert.ok(!worker.buttons().includes('Answer'))
    const [row] = await read(team.manager, async (tx) => await promptsOfChild(tx, kit.childId))
    await assert.rejects(answer(team.worker, row?.promptId ?? ''), NotFound)
    // A manager of another team knows neither the family nor what was tried.
    const another = await house.someone('team manager', 'Mona Quist', { teamId: house.ids.next() })
    await assert.rejects(answer(another, row?.promptId ?? ''), NotFound)
    const elsewhere = await visitor(house, another)
    await elsewhere.open(`/children/${kit.childId}/patterns/${row?.promptId ?? ''}`)
    assert.ok(!elsewhere.buttons().includes('Answer'))
  })

  it('does not take an answer to what came after the page was opened', async () => {
    const [row] = await waiting(team.manager)
    const outcome = await answer(team.manager, row?.promptId ?? '', { shown: 'something else' })
    assert.ok(!outcome.ok)
    assert.equal(outcome.unmet[0].says, 'More has come to this since you opened it. Read it again, then answer.')
  })

  it('is closed by an answer, with who, when and what, and is counted', async () => {
    const manager = await visitor(house, team.manager)
    await manager.open(`/children/${kit.childId}`)
    await manager.follow('Not seen')
    manager.fill({
      'Does it lead to something?': 'Yes',
      'What does it lead to?': ['A visit, or one sooner'],
      'What did you decide, and why?': 'Lena goes tomorrow at eight, with the health visitor.',
    })
    await manager.press('Answer')
    manager.says('Your answer is kept.')
    manager.saysNot('Waits for an answer')
    const [row] = await read(team.manager, async (tx) => await promptsOfChild(tx, ada.childId))
    assert.deepEqual(
      [row?.endedHow, row?.answer?.ledTo, row?.answer?.what, row?.answer?.byName],
      ['answered', 'something', ['visit'], 'Manager of North'],
    )
    await manager.open('/patterns')
    const counted = manager
      .table('Each pattern in the whole trust in the past twelve months: how many families, and what came of it')
      .find(([title = '']) => title.startsWith('Not seen. Nobody'))
    assert.deepEqual(counted?.slice(1, 6), ['1', '0', '1', '1', '0'])
  })

  it('is not asked again until there is something new: another attempt, or another twenty working days', async () => {
    await goOverPatterns(house.asService('the night after'))
    assert.deepEqual(await waiting(team.manager), [])
    house.clock.moveTo(Temporal.Instant.from('2026-09-29T09:00:00+01:00'))
    await goOverPatterns(house.asService('day 40'))
    assert.deepEqual(await waiting(team.manager), [])
    house.clock.moveTo(Temporal.Instant.from('2026-09-30T09:00:00+01:00'))
    await goOverPatterns(house.asService('day 41'))
    assert.equal((await waiting(team.manager)).length, 2)
  })

  it('ends by itself, visibly, when the child is seen; the minute’s look finds it', async () => {
    did(
      await recordVisit(team.worker, {
        childId: kit.childId,
        shared: {
          visitedAt: house.clock.now(),
          ...{ place: 'home', purpose: 'The plan', whoWasThere: 'The mother', observed: 'Warm and tidy.' },
        },
        parts: [{ childId: kit.childId, seen: 'seen', alone: 'yes', words: 'I like it here.', seemed: 'Well.' }],
      }),
    )
    assert.deepEqual(await runJobs(house), [])
    const rows = await read(team.manager, async (tx) => await promptsOfChild(tx, kit.childId))
    assert.deepEqual(
      rows.map(({ endedHow }) => endedHow),
      ['answered', 'no longer so'],
    )
    assert.deepEqual(
      (await waiting(team.manager)).map(({ childName }) => childName),
      ['Ada Ferris'],
    )
  })

  it('goes to the head of service, as the same prompt, when a concern of the family waits too long', async () => {
    did(
      await raiseConcern(team.worker, ada.childId, {
        about: { kind: 'name', name: 'Rafe Tarn', standsAs: 'mother’s partner' },
        by: { kind: 'me', nameShown: true },
        says: 'Ada flinched when he came in.',
        howKnown: 'I saw it.',
        inDangerNow: 'no',
      }),
    )
    house.clock.moveTo(Temporal.Instant.from('2026-10-08T09:00:00+01:00'))
    await goOverPatterns(house.asService('six working days on'))
    assert.deepEqual(await waiting(team.manager), [])
    const rows = await waiting(head)
    assert.deepEqual(
      rows.map(({ childName, pattern }) => `${childName}: ${pattern}`),
      ['Ada Ferris: not-seen', 'Ada Ferris: concern-unanswered'],
    )
    assert.equal(new Set(rows.map(({ promptId }) => promptId)).size, 1)
    await assert.rejects(answer(team.manager, rows[0]?.promptId ?? ''), NotFound)
  })

  it('goes, for a restricted child, to whoever is rung about the child, and to nobody else', async () => {
    const user = { name: 'Marion Sele', email: 'marion.sele@wexmoor.example', role: 'social worker' } as const
    const { accountId } = did(await addUser(house.asService('test'), { ...user, phone: '01632 960123' }))
    const ring = house.as({ accountId, name: user.name, role: user.role })
    did(
      await placeRestriction(head, {
        personId: ada.childId,
        reason: 'The father works here.',
        ringAccountId: accountId,
        reviewOn: house.clock.today().add({ months: 2 }),
      }),
    )
    await goOverPatterns(house.asService('after the restriction'))
    const mine = await waiting(ring)
    assert.deepEqual(
      mine.map(({ pattern, askedOf }) => `${pattern}: ${askedOf}`),
      ['not-seen: named', 'concern-unanswered: named'],
    )
    for (const other of [team.manager, head, team.worker]) {
      assert.deepEqual(await waiting(other), [])
      const seen = await read(other, async (tx) => await promptRows(tx, mine[0]?.promptId ?? ''))
      assert.deepEqual(seen, [])
    }
    const page = await visitor(house, ring)
    await page.open('/')
    await page.follow('Answer for Ada Ferris')
    page.says('Asked of Marion Sele.')
    // Pressed twice at once, or by two: one answer is kept, and the other is told.
    const promptId = mine[0]?.promptId ?? ''
    const both = await Promise.all([1, 2, 3].map(async () => await answer(ring, promptId)))
    assert.equal(both.filter(({ ok }) => ok).length, 1)
    for (const refused of both.filter(({ ok }) => !ok))
      assert.match(refused.ok ? '' : refused.unmet[0].says, /answered this already|More has come to this/)
    assert.deepEqual(await waiting(ring), [])
  })

  it('asks apart about children of different families who are placed in one home', async () => {
    const [noor] = await aFamily(house, { children: ['Noor'], familyName: 'Vale', referredOn: '2026-08-03' })
    const [pia] = await aFamily(house, { children: ['Pia'], familyName: 'Crane', referredOn: '2026-08-03' })
    assert.ok(noor !== undefined && pia !== undefined)
    const service = house.asService('one foster home')
    await keepInOneHome(service, [noor, pia], Temporal.PlainDate.from('2026-08-10'))
    await goOverPatterns(house.asService('the night of the foster home'))
    const asked = (await waiting(head)).filter(({ childName }) => /Noor|Pia/.test(childName))
    assert.equal(asked.length, 2)
    assert.equal(new Set(asked.map(({ promptId }) => promptId)).size, 2)
  })

  it('reads an order in every form that the record has of one, and asks the head of service about a closure of its day', async () => {
    const today = house.clock.today()
    const askedBy = team.worker.actor.accountId
    const orders = [
      ['Roz', 'court order', today],
      ['Sam', 'special guardianship made', today],
      ['Tia', 'special guardianship refused', today],
      ['Uri', 'court order', today.subtract({ days: 1 })],
    ] as const
    for (const [name, order, madeOn] of orders) {
      const [child] = await aFamily(house, { children: [name], familyName: `Of ${name}` })
      assert.ok(child !== undefined)
      await keepOrderDay(house.asService('an order'), child, { order, madeOn, askedOn: today, askedBy })
    }
    await lookWhereChanged(house.asService('the minute after the order'))
    const asked = (await waiting(head)).filter(({ pattern }) => pattern === 'closed-on-order')
    assert.deepEqual(asked.map(({ childName }) => childName).toSorted(), ['Roz Of Roz', 'Sam Of Sam'])
  })

  it('waits for whoever covers for the manager, who answers it; of a restricted brother nothing is asked of them', async () => {
    const [una, ivo] = await aFamily(house, { children: ['Una', 'Ivo'], familyName: 'Lark', referredOn: '2026-08-03' })
    assert.ok(una !== undefined && ivo !== undefined)
    for (const { childId } of [una, ivo]) await allocated(team, childId)
    const { accountId } = did(
      await addUser(house.asService('test'), {
        name: 'Rhona Ley',
        email: 'rhona.ley@wexmoor.example',
        role: 'team manager',
        phone: '01632 960123',
      }),
    )
    const reviewOn = house.clock.today().add({ months: 3 })
    const closing = { personId: ivo.childId, reason: 'A colleague’s son.', ringAccountId: accountId, reviewOn }
    did(await placeRestriction(head, closing))
    await goOverPatterns(house.asService('the night of the Larks'))
    const other = await aTeam(house, 'West')
    const larks = async (ctx: Ctx) => (await waiting(ctx)).filter(({ childName }) => childName.endsWith('Lark'))
    assert.deepEqual(await larks(other.manager), [])
    const [from, until] = [house.clock.today(), house.clock.today().add({ days: 3 })]
    const away = { deputyId: other.manager.actor.accountId, from, until, reason: 'Leave' }
    did(await nameDeputy(team.manager, away))
    const asked = await larks(other.manager)
    assert.deepEqual(
      asked.map(({ childName }) => childName),
      ['Una Lark'],
    )
    const covering = await visitor(house, other.manager)
    await covering.open('/')
    assert.match(covering.section('Patterns that someone must answer'), /Una Lark: Not seen/)
    assert.ok(!covering.html.includes(ivo.childId) && !covering.text.includes('Ivo'))
    await covering.open(`/children/${ivo.childId}/patterns/${asked[0]?.promptId ?? ''}`)
    if (covering.buttons().includes('Open the record')) {
      covering.fill({ 'Why are you opening this record?': 'I am covering for the allocated worker' })
      await covering.press('Open the record')
    }
    assert.equal(covering.status, 404)
    did(await answer(other.manager, asked[0]?.promptId ?? ''))
    assert.deepEqual(await larks(other.manager), [])
    house.clock.moveTo(house.clock.now().add({ hours: 24 * 4 }))
    assert.deepEqual(await waiting(other.manager), [], 'after the days')
  })

  it('is retired by a decision of the head of service, with a reason that stands on the page', async () => {
    const page = await visitor(house, head)
    await page.open('/patterns/workers-changed/retirement')
    await page.press('Retire it')
    assert.deepEqual(page.errors(), ['Enter why'])
    page.fill({ 'Why?': 'In a year it told us what the caseload page tells us.' })
    await page.press('Retire it')
    page.says('Retired 12 Oct 2026 by Hanif Orrin', 'In a year it told us what the caseload page tells us.')
    const manager = await visitor(house, team.manager)
    await manager.open('/patterns/workers-changed/retirement')
    assert.equal(manager.status, 404)
  })
})
