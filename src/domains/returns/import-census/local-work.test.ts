import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { keepSeal } from '#domains/people/family/adoption-store.ts'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { childWith, type InventedHeader, referral, returnWith } from '#domains/returns/cin-census/invented-return.ts'
import { type Imported, importReturn } from '#domains/returns/import-census/import-return.ts'
import { search } from '#test/access-store.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import { broughtOf, everyCount, everythingOf, flagsOf, giveNumber, numbered } from '#test/census-store.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const setting = defineAct('set a situation', [])

describe('a return about children with whom people work', () => {
  let house: TestHouse
  let folder: string
  let team: Team
  let files = 0

  before(async () => {
    house = await testHouse('import over local work')
    folder = await mkdtemp(join(tmpdir(), 'census-'))
    team = await aTeam(house, 'North')
  })
  after(async () => {
    await house.close()
    await rm(folder, { recursive: true })
  })

  const loadText = async (children: string, header?: InventedHeader): Promise<Imported> => {
    const path = join(folder, `${++files}.xml`)
    await writeFile(path, returnWith(children, header))
    return await importReturn(house.asService('import cin'), path, await checkWhole(path))
  }

  const known = async (number: string): Promise<string> => (await numbered(house.owner, number)) ?? ''

  const withNumber = async (personId: string, kind: string, value: string): Promise<void> => {
    const service = house.asService('a number')
    did(
      await act(service, setting, [personId], async (tx) => {
        await giveNumber(tx, house.ids.next(), personId, kind, value)
        return done(undefined)
      }),
    )
  }

  const number = (of: string): string => `<LAchildID>${of}</LAchildID>`
  const plan = (end = ''): string =>
    referral('2025-06-02', `<CINPlanDates><CINPlanStartDate>2025-08-01</CINPlanStartDate>${end}</CINPlanDates>`)
  const ended = '<CINPlanEndDate>2026-02-27</CINPlanEndDate>'
  const closed = plan(ended).replace(
    '<CINPlanDates>',
    '<CINclosureDate>2026-02-27</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><CINPlanDates>',
  )

  it('leaves a child who was allocated and visited since as they are when the same return comes again', async () => {
    await loadText(childWith({ number: number('LW000001'), episodes: [plan()] }))
    const id = await known('LW000001')
    await allocated(team, id)
    did(
      await recordVisit(team.worker, {
        childId: id,
        shared: {
          visitedAt: Temporal.Instant.from('2026-09-07T07:00:00Z'),
          place: 'home',
          purpose: 'To meet the child',
          whoWasThere: 'The mother',
          observed: 'A tidy flat',
        },
        parts: [{ childId: id, seen: 'seen', alone: 'yes', words: 'I like football.', seemed: 'Cheerful' }],
      }),
    )
    const before = await everyCount(house.owner)
    const again = await loadText(childWith({ number: number('LW000001'), episodes: [plan()] }))
    assert.deepEqual([again.loaded, again.unchanged], [0, 1])
    assert.deepEqual(await everyCount(house.owner), before)
  })

  it('owes nothing that was to be done before the return brought the child, when their worker first saves the plan', async () => {
    await loadText(childWith({ number: number('LW000009'), episodes: [plan()] }))
    const id = await known('LW000009')
    await allocated(team, id)
    const [step] = await rowsAbout(house.owner, 'step', id)
    assert.ok(step !== undefined && step.kind === 'child-in-need-plan')
    const answers = { aims: 'A bed of his own.' }
    did(await saveStep(team.worker, [{ stepId: step.id, version: step.version, answers }]))
    const owed = await clocksOf(house.owner, id)
    assert.deepEqual(
      owed.filter(({ kind }) => kind === 'child-in-need-plan/first-review'),
      [],
    )
    assert.ok(owed.some(({ kind }) => kind === 'next-plan-review'))
  })

  it('ends nothing that people work on: what the return says otherwise stands on the page', async () => {
    const id = await known('LW000001')
    const before = await broughtOf(house.owner, id)
    const imported = await loadText(childWith({ number: number('LW000001'), episodes: [closed] }))
    assert.equal(imported.loaded, 1)
    assert.deepEqual(await broughtOf(house.owner, id), before)
    assert.deepEqual(await flagsOf(house.owner, id), [
      'The census says that the case of the referral of 2 June 2025 was closed on 27 February 2026; the record has it open.',
      'The census says that the child in need plan begun on 1 August 2025 ended on 27 February 2026; the record has it open.',
    ])
  })

  it('still corrects what nobody has touched, of a child with whom people work', async () => {
    const id = await known('LW000001')
    const characteristics = '<Ethnicity>MOTH</Ethnicity><Disabilities><Disability>HEAR</Disability></Disabilities>'
    await loadText(childWith({ number: number('LW000001'), episodes: [closed], characteristics }))
    const { person } = await broughtOf(house.owner, id)
    assert.deepEqual([person?.['ethnicity'], person?.['disabilities']], ['MOTH', ['HEAR']])
  })

  it('joins a child whom the record knows by the authority’s number, and keeps the name and what differs', async () => {
    const id = await aPerson(house, {
      givenName: 'Kit',
      familyName: 'Ferris',
      bornOn: Temporal.PlainDate.from('2015-03-28'),
    })
    await withNumber(id, "authority's number", 'LW000002')
    await anEpisode(house, id, Temporal.PlainDate.from('2026-05-04'))
    const episodes = [referral('2025-06-02'), referral('2025-01-06', '<CINclosureDate>2025-04-07</CINclosureDate>')]
    assert.equal((await loadText(childWith({ number: number('LW000002'), episodes }))).loaded, 1)
    assert.equal(await known('LW000002'), id)
    const { person, episodes: cases } = await broughtOf(house.owner, id)
    assert.deepEqual(
      [person?.['given_name'], person?.['born_on'], person?.['ethnicity']],
      ['Kit', '2015-03-28', 'WBRI'],
    )
    assert.deepEqual(
      cases.map((row) => [row['referred_on'], row['came_from']]),
      [
        ['2025-01-06', 'census'],
        ['2026-05-04', 'contact'],
      ],
    )
    const flags = await flagsOf(house.owner, id)
    assert.ok(flags.includes('The census gives the date of birth as 27 March 2015; the record has 28 March 2015.'))
    assert.ok(
      flags.includes(
        'The census has the referral of 2 June 2025, which was not loaded: the record has a case open then.',
      ),
      flags.join('\n'),
    )
  })

  it('joins nobody by a UPN alone, and says that they may be one child', async () => {
    const upn = 'Y999000000006'
    const other = await aPerson(house, { givenName: 'Ash', familyName: 'Crane', upn })
    const identifiers = `<UPN>${upn}</UPN><PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>`
    await loadText(childWith({ number: number('LW000003'), identifiers }))
    const id = await known('LW000003')
    assert.notEqual(id, other)
    assert.ok(
      (await flagsOf(house.owner, id)).includes(
        `Another record has the same UPN, ${upn}: they may be one child. Nothing was joined; look at both.`,
      ),
    )
  })

  it('joins no identity of an adopted child to the other: neither by the old number, nor by an old UPN beside the new', async () => {
    const [oldUpn, newUpn] = ['P999000000101', 'D999000000102']
    const person = async (givenName: string) => await aPerson(house, { givenName, familyName: 'Achterberg' })
    const [birth, adopted] = [await person('Kit'), await person('Robin')]
    await withNumber(birth, "authority's number", 'LW000010')
    await withNumber(birth, 'UPN', oldUpn)
    await withNumber(adopted, "authority's number", 'LW000011')
    const service = house.asService('an adoption')
    did(
      await act(service, setting, [birth], async (tx) => {
        await keepSeal(tx, service, { id: house.ids.next(), personId: birth, orderMadeOn: house.clock.today() })
        return done(undefined)
      }),
    )
    const with_ = (upns: string) => `${upns}<PersonBirthDate>2015-03-27</PersonBirthDate><Sex>F</Sex>`
    const came = await loadText(
      childWith({ number: number('LW000010'), identifiers: with_(`<UPN>${oldUpn}</UPN>`) }) +
        childWith({
          number: number('LW000011'),
          identifiers: with_(`<UPN>${newUpn}</UPN><FormerUPN>${oldUpn}</FormerUPN>`),
        }),
    )
    assert.deepEqual([came.loaded, came.refused.map(({ childId }) => childId)], [1, ['LW000010']])
    assert.ok(!/Achterberg|Robin|Kit|seal|adopt/i.test(came.refused.map(({ reason }) => reason).join()))
    assert.equal(await known('LW000010'), birth)
    const { identifiers } = await broughtOf(house.owner, adopted)
    assert.deepEqual(
      identifiers.map((row) => row['value']),
      [newUpn, 'LW000011'],
    )
    assert.doesNotMatch(await everythingOf(house.owner, adopted), new RegExp(oldUpn))
    assert.deepEqual(await search(team.worker, { identifier: oldUpn }), [])
    // Also not by a person's hand.
    await withNumber(adopted, 'former UPN', oldUpn)
    assert.deepEqual(await search(team.worker, { identifier: oldUpn }), [])
    const again = await loadText(
      childWith({
        number: number('LW000011'),
        identifiers: with_(`<UPN>${newUpn}</UPN><FormerUPN>${oldUpn}</FormerUPN>`),
      }),
    )
    assert.equal(again.unchanged, 1)
  })

  it('refuses alone the child whom the database will not take, and loads the others of its batch', async () => {
    const head = await house.someone('head of service', 'Iris Vale')
    const ring = did(
      await addUser(house.asService('test'), {
        name: 'Rhona Ley',
        email: 'rhona.ley@wexmoor.example',
        role: 'team manager',
        phone: '01632 960123',
      }),
    )
    const hidden = await aPerson(house, { givenName: 'Wren', familyName: 'Alder' })
    await withNumber(hidden, "authority's number", 'LW000005')
    const reviewOn = house.clock.today().add({ days: 28 })
    did(
      await placeRestriction(head, {
        personId: hidden,
        reason: 'A threat was made',
        ringAccountId: ring.accountId,
        reviewOn,
      }),
    )
    const before = await broughtOf(house.owner, hidden)
    const children = ['LW000004', 'LW000005', 'LW000006'].map((each) => childWith({ number: number(each) })).join('\n')
    const imported = await loadText(children)
    assert.deepEqual([imported.loaded, imported.unchanged], [2, 0])
    assert.deepEqual(
      imported.refused.map(({ line, childId }) => [line, childId]),
      [[3, 'LW000005']],
    )
    assert.match(imported.refused[0]?.reason ?? '', /stands in a record that an import may not open/)
    assert.deepEqual(await broughtOf(house.owner, hidden), before)
    assert.equal((await broughtOf(house.owner, await known('LW000006'))).episodes.length, 1)
    assert.deepEqual([(await loadText(children)).unchanged, imported.refused.length], [2, 1])
  })

  it('does not let a return that is older than the last one change what stands', async () => {
    const nextYear = { year: '2027', referenceDate: '2027-03-31' }
    await loadText(childWith({ number: number('LW000007'), episodes: [closed] }), nextYear)
    const id = await known('LW000007')
    const before = await broughtOf(house.owner, id)
    const older = [referral('2025-01-06', '<CINclosureDate>2025-04-07</CINclosureDate>'), plan()]
    assert.equal((await loadText(childWith({ number: number('LW000007'), episodes: older }))).loaded, 1)
    const now = await broughtOf(house.owner, id)
    assert.deepEqual(now.plans, before.plans)
    assert.deepEqual(
      now.episodes.map((row) => [row['referred_on'], row['closed_on']]),
      [
        ['2025-01-06', '2025-04-07'],
        ['2025-06-02', '2026-02-27'],
      ],
    )
  })

  it('stops between children when it is told to, and goes on when it is run again', async () => {
    const children = Array.from({ length: 9 }, (_, at) => childWith({ number: number(`LW1000${at}`) })).join('\n')
    const path = join(folder, 'long.xml')
    await writeFile(path, returnWith(children))
    const whole = await checkWhole(path)
    const stop = new AbortController()
    const ctx = house.asService('import cin')
    const stopping = {
      ...ctx,
      ids: {
        next: () => {
          stop.abort()
          return ctx.ids.next()
        },
      },
    }
    const first = await importReturn(stopping, path, whole, { stop: stop.signal, together: 2 })
    assert.equal(first.interrupted, true)
    assert.ok(first.loaded > 0 && first.loaded < 9, String(first.loaded))
    const second = await importReturn(ctx, path, whole)
    assert.deepEqual([second.loaded, second.unchanged, second.interrupted], [9 - first.loaded, first.loaded, false])
  })
})
