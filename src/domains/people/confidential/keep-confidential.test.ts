import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { childPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { fromWhom, saidOf } from '#domains/people/confidential/confidential.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { endConfidential, reviewConfidential } from '#domains/people/confidential/review-confidential.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { addressOf } from '#test/confidential-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('keeping something confidential', () => {
  let house: TestHouse
  let team: Team
  let colleague: Ctx
  let kit: string
  let rob: string

  before(async () => {
    house = await testHouse('keep confidential')
    team = await aTeam(house, 'North')
    colleague = await house.someone('social worker', 'Another worker', { teamId: team.teamId })
    kit = await aPerson(house, {
      givenName: 'Kit',
      familyName: 'Ferris',
      bornOn: day('2020-03-04'),
      home: { lines: ['14 Elm Tree Road', 'Brackwater'], postcode: 'ZZ1 2AB' },
    })
    await anEpisode(house, kit)
    await allocated(team, kit)
    const answers = {
      givenName: 'Robert',
      familyName: 'Ferris',
      relation: 'father',
      isChild: false,
      livesHere: false,
    } as const
    const added = did(await addRelative(team.worker, { childId: kit, answers, existing: 'new' }))
    rob = added.kind === 'added' ? added.personId : ''
    const school = {
      standsAs: 'school',
      agencyName: 'Harbour Primary School',
      workerName: 'Ms Vane',
      phone: '01632 960111',
      email: '',
    }
    did(await recordInvolvement(team.worker, { childId: kit, ...school }))
    const phone = { personId: kit, kind: 'phone', value: '01632 960123', safe: 'safe', how: '' }
    did(await recordContactPoint(team.worker, phone))
  })
  after(async () => await house.close())

  const read = async (ctx: Ctx) =>
    await view(ctx, 'test', kit, async (tx) => await childPerson(tx, kit, ctx.clock.today()))

  const base = {
    keptFrom: 'people' as const,
    otherPerson: '',
    workers: [],
    words: ['Anchor House'],
    reason: 'He broke her arm in May',
    reviewOn: day('2026-12-01'),
  }

  it('asks for what, for whom, and a day within six months', async () => {
    const wrong = async (kept: Partial<Parameters<typeof keepConfidential>[1]>) => {
      const outcome = await keepConfidential(team.worker, {
        ...base,
        people: [rob],
        details: [{ personId: kit, kind: 'address' }],
        ...kept,
      })
      return outcome.ok ? 'kept' : outcome.unmet[0].says
    }
    assert.match(await wrong({ details: [] }), /Select what must be kept/)
    assert.match(await wrong({ people: [] }), /Select the people/)
    assert.match(await wrong({ reviewOn: day('2026-09-07') }), /must be after today/)
    assert.match(await wrong({ reviewOn: day('2027-09-07') }), /within six months/)
    assert.match(await wrong({ people: [kit] }), /from themselves/)
    const name = [{ personId: kit, kind: 'name' as const }]
    assert.match(
      await wrong({ details: name, keptFrom: 'all but named workers' }),
      /ask for the record to be restricted/,
    )
    const workers = ['nobody@wexmoor.example']
    assert.match(await wrong({ keptFrom: 'all but named workers', workers }), /Nobody here has the e-mail address/)
  })

  it('shows it to a worker with the word on from whom, and to a learning reviewer not at all', async () => {
    const kinds = ['address', 'school', 'phone'] as const
    const details = kinds.map((kind) => ({ personId: kit, kind }))
    did(await keepConfidential(team.worker, { ...base, people: [rob], details }))
    const child = await read(colleague)
    const [home] = child.homes
    assert.equal(home?.address.kind, 'shown')
    assert.deepEqual(home?.address.marks.map(fromWhom), ['Robert Ferris'])
    assert.equal(child.involved[0]?.reach.marks.length, 1)
    assert.equal(child.contactPoints[0]?.value.marks.length, 1)
  })

  it('keeps all but named workers from a colleague, who is told that it is there and nothing more', async () => {
    const togetherId = did(
      await keepConfidential(team.worker, {
        ...base,
        keptFrom: 'all but named workers',
        people: [],
        details: [
          { personId: kit, kind: 'address' },
          { personId: kit, kind: 'school' },
        ],
      }),
    ).togetherId
    const theirs = await read(colleague)
    assert.deepEqual(
      theirs.homes.map(({ address }) => saidOf(address, ({ lines }) => lines.join())),
      ['Confidential'],
    )
    assert.deepEqual(
      theirs.involved.map(({ reach }) => reach.kind),
      ['masked'],
    )
    assert.doesNotMatch(JSON.stringify(theirs), /Elm Tree|Brackwater|ZZ1 2AB|Harbour|Vane|960111|Anchor/)
    assert.deepEqual(await addressOf(colleague, kit), { now: [], history: [], known: [] })
    const own = await read(team.worker)
    assert.match(JSON.stringify(own.homes), /Elm Tree/)
    const move = { childId: kit, lines: ['1 Other Street'], postcode: undefined, movedOn: undefined, together: false }
    const moved = await moveHome(colleague, move)
    assert.match(moved.ok ? '' : moved.unmet[0].says, /confidential/)
    for (const mark of own.marks.filter((each) => each.togetherId === togetherId)) {
      const ending = { markId: mark.id, personId: kit, version: mark.version }
      const nothing = await endConfidential(team.worker, { ...ending, because: ' ' })
      assert.equal(nothing.ok, false)
      did(await endConfidential(team.worker, { ...ending, because: 'They moved on' }))
    }
    assert.match(JSON.stringify((await read(colleague)).homes), /Elm Tree/)
  })

  it('is looked at again on its clock, and what follows from who must not know the address needs no mark of its own', async () => {
    const child = await read(team.worker)
    const [mark] = child.marks
    assert.ok(mark !== undefined)
    const { id: markId, version } = mark
    did(
      await reviewConfidential(team.worker, {
        markId,
        personId: kit,
        version,
        says: 'He still looks for them',
        nextOn: day('2027-01-10'),
      }),
    )
    assert.equal((await read(team.worker)).marks.find(({ id }) => id === mark.id)?.reviewOn.toString(), '2027-01-10')
    const late = await reviewConfidential(team.worker, {
      markId,
      personId: kit,
      version,
      says: 'x',
      nextOn: day('2027-01-10'),
    })
    assert.match(late.ok ? '' : late.unmet[0].says, /Somebody else changed/)
    const gran = { childId: kit, aboutId: undefined, aboutName: 'Old Mrs Ferris', kind: 'must not know the address' }
    did(await recordMustNot(team.worker, { ...gran, reason: 'She tells him', reviewOn: day('2026-12-01') }))
    const marks = (await read(team.worker)).homes[0]?.address.marks ?? []
    assert.deepEqual(marks.map(fromWhom), ['Robert Ferris', 'Old Mrs Ferris'])
  })
})
