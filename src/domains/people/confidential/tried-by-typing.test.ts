import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { nameDeputy } from '#domains/access/deputies/name-deputy.ts'
import { looksAt, mostLooks } from '#domains/casework/child/looks-read-store.ts'
import { receiveAsked, saveAsked } from '#domains/governance/asked-of-us/answer-asked.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome } from '#domains/ledger/context.ts'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { view } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { keptKindsIn } from '#domains/people/confidential/kept-words-store.ts'
import { tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { columnsOfNoPerson } from '#test/architecture/columns-without-words.ts'
import { aPerson, did } from '#test/children.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { refusedColumns } from '#test/planted-words-store.ts'

const sending = defineAct('send a text', ['social worker'])

describe('finding out an address by typing one after another', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let colleague: Ctx
  let head: Ctx

  before(async () => {
    house = await testHouse('tried by typing')
    family = await aFamilyInHiding(house)
    did(
      await keepConfidential(family.team.worker, {
        details: [{ personId: family.kit, kind: 'address' }],
        keptFrom: 'all but named workers',
        people: [],
        otherPerson: '',
        workers: [],
        words: [],
        reason: 'A cousin of his works here',
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    colleague = await house.someone('social worker', 'Una Unnamed')
    head = await house.someone('head of service', 'Hester Vane')
  })
  after(async () => await house.close())

  /** What is typed for an agency in an act, as any text that goes outside. */
  const sent = async (ctx: Ctx, text: string, childId = family.kit): Promise<Outcome<undefined>> =>
    await act(ctx, sending, [childId], async (tx) => {
      const typed = { text, answerAt: 'wanted' }
      return (await tellsTooMuch(tx, childId, { kind: 'agency', name: 'Clear Water' }, typed)) ?? done(undefined)
    })
  const says = async (ctx: Ctx, text: string, childId = family.kit): Promise<string> => {
    const outcome = await sent(ctx, text, childId)
    return outcome.ok ? 'sent' : outcome.unmet[0].says
  }
  const tries = async (): Promise<readonly (string | null)[]> => {
    const looks = await view(head, 'test', family.kit, async (tx) =>
      looksAt(tx, {
        childId: family.kit,
        from: house.clock.now().subtract({ hours: 48 }),
        until: house.clock.now().add({ hours: 1 }),
        atMost: mostLooks,
      }),
    )
    return looks.filter(({ what }) => /in what they typed/.test(what)).map(({ actorName }) => actorName)
  }

  it('each that hits is refused, and stands on the list of who looked at the child, though all else was undone', async () => {
    assert.equal(await says(colleague, 'Are they in Oak Lane?'), 'sent')
    assert.match(
      await says(colleague, 'Are they in Elm Tree Road?'),
      /says an address that is confidential, and kept from you too/,
    )
    assert.deepEqual(await tries(), ['Una Unnamed'])
  })

  it('the same text again is no other try', async () => {
    for (let time = 0; time < 6; time += 1)
      assert.match(await says(colleague, 'Are they in Elm Tree Road?'), /says an address that is confidential/)
  })

  it('after five in a day nothing more is answered of that family: what hits and what does not are refused alike', async () => {
    for (const house of [2, 4, 6, 8]) await sent(colleague, `Are they at ${house} Elm Tree Road?`)
    const [hit, miss] = [await says(colleague, 'Is it Elm Tree Rd?'), await says(colleague, 'Is it Oak Lane?')]
    assert.match(hit, /has said too often today what is kept from you/)
    assert.equal(miss, hit)
  })

  it('stops nobody else, nor the same worker with another family', async () => {
    const other = await aPerson(house, { givenName: 'Noah', familyName: 'Pell' })
    assert.equal(await says(colleague, 'He sleeps badly.', other), 'sent')
    const third = await house.someone('social worker', 'Tess Third')
    assert.equal(await says(third, 'Kit sleeps badly.'), 'sent')
    assert.match(
      await says(family.team.worker, `They are in ${hidden.street}.`),
      /the address of .* Ferris, which is confidential/,
    )
  })

  it('answers again on the next day', async () => {
    house.clock.moveTo(house.clock.now().add({ hours: 24, minutes: 1 }))
    assert.equal(await says(colleague, 'Kit sleeps badly.'), 'sent')
  })

  it('counts what was asked by one’s own SQL as well', async () => {
    const asked = async (text: string) =>
      await view(colleague, 'test', colleague.actor.accountId, async (tx) => await keptKindsIn(tx, family.kit, text))
    for (const number of [1, 3, 5, 7, 9]) assert.deepEqual(await asked(`${number} Elm Tree Road`), ['address'])
    assert.deepEqual(await asked('11 Elm Tree Road'), ['too often'])
    assert.deepEqual(await asked('11 Oak Lane'), ['too often'])
  })

  it('is kept of letters too, whose writer sees no record, and ends after twenty', async () => {
    const officer = await house.someone('data protection officer', 'Ivo Penn')
    const receivedOn = Temporal.PlainDate.from('2026-09-04')
    const asked = { kind: 'subject-access', askedBy: 'Mr Ferris', about: '', says: 'Where?', receivedOn } as const
    const { id } = did(await receiveAsked(officer, asked))
    const saved = async (keptBack: string) => {
      const outcome = await saveAsked(officer, id, 1, { receivedOn, complex: false, keptBack })
      return outcome.ok ? 'saved' : outcome.unmet[0].says
    }
    for (let number = 1; number <= 20; number += 1)
      assert.match(await saved(`${number} Elm Tree Road`), /says an address that is confidential/)
    assert.match(await saved('21 Oak Lane'), /too often today/)
  })

  it('a reason that is about no person says nothing confidential of anybody: it is refused, tried, and told where it belongs', async () => {
    const today = house.clock.today()
    const covered = async (reason: string) => {
      const days = { deputyId: colleague.actor.accountId, from: today, until: today }
      const outcome = await nameDeputy(family.team.worker, { ...days, reason })
      return outcome.ok ? 'named' : outcome.unmet.map(({ says: why }) => why).join()
    }
    assert.equal(
      await covered('I take the children home to elm tree rd.'),
      'What you wrote says an address that is confidential, and here it is read by people who may not know it. Leave it out: write it on the child’s record',
    )
    assert.equal(await covered('I am in court.'), 'named')
    for (let number = 1; number < 20; number += 1) await covered(`${number} Elm Tree Road`)
    assert.match(await covered('I am at the dentist.'), /too often today/)
  })

  it('so of every such column that there is, whatever writes to it', async () => {
    const head_ = await house.someone('head of service', 'Hal Orme')
    const text = `At ${hidden.street}`
    const refused = await refusedColumns(house.owner, head_, text)
    assert.deepEqual(refused, columnsOfNoPerson.toSorted())
  })

  it('leaves a ledger that is whole', async () => {
    assert.deepEqual((await verifyRecord(house.owner, '/nowhere')).findings, [])
  })
})
