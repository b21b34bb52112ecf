import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { verifyRecord } from '#domains/ledger/verify.ts'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { childWith, type InventedHeader, referral, returnWith } from '#domains/returns/cin-census/invented-return.ts'
import { ReturnRefused } from '#domains/returns/cin-census/return-refused.ts'
import { importAsJson, importReport } from '#domains/returns/import-census/import-report.ts'
import { type Imported, importReturn } from '#domains/returns/import-census/import-return.ts'
import { projectRoot } from '#kernel/settings.ts'
import { broughtOf, everyCount, flagsOf, numbered } from '#test/census-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const sample = join(projectRoot, 'test', 'samples', 'cin-census.xml')

describe('a CIN census return, loaded into the record', () => {
  let house: TestHouse
  let folder: string
  let files = 0

  before(async () => {
    house = await testHouse('import census')
    folder = await mkdtemp(join(tmpdir(), 'census-'))
  })
  after(async () => {
    await house.close()
    await rm(folder, { recursive: true })
  })

  const load = async (path: string): Promise<Imported> =>
    await importReturn(house.asService('import cin'), path, await checkWhole(path))

  const file = async (text: string | Uint8Array): Promise<string> => {
    const path = join(folder, `${++files}.xml`)
    await writeFile(path, text)
    return path
  }

  const loadText = async (children: string, header?: InventedHeader): Promise<Imported> =>
    await load(await file(returnWith(children, header)))

  const child = async (number: string) => await broughtOf(house.owner, (await numbered(house.owner, number)) ?? '')

  it('loads the sample: eleven children, and the one who cannot have been as the file says is refused by line', async () => {
    const imported = await load(sample)
    assert.equal(imported.loaded, 11)
    assert.equal(imported.unchanged, 0)
    assert.deepEqual(
      imported.refused.map(({ line, childId }) => [line, childId]),
      [[439, 'QM000012']],
    )
    assert.match(imported.refused[0]?.reason ?? '', /closed on 3 October 2025, before it was made/)
    assert.equal(await numbered(house.owner, 'QM000012'), undefined)
    const { loaded, unchanged, refused } = JSON.parse(importAsJson(imported))
    assert.deepEqual([loaded, unchanged, refused], [11, 0, imported.refused])
    assert.match(importReport(imported), /Loaded 11 children, 0 unchanged, 1 refused\./)
  })

  it('brings the child’s referrals, assessment, enquiry, conference, plan and reviews, without a name', async () => {
    const brought = await child('QM000006')
    assert.deepEqual(brought.person, {
      given_name: null,
      family_name: null,
      is_child: true,
      born_on: '2017-03-19',
      expected_on: null,
      died_on: null,
      sex: 'M',
      ethnicity: 'WIRT',
      disabilities: ['NONE'],
    })
    assert.deepEqual(brought.identifiers, [
      { kind: 'UPN', value: 'Y999000000006' },
      { kind: "authority's number", value: 'QM000006' },
    ])
    assert.deepEqual(
      brought.episodes.map((row) => [
        row['referred_on'],
        row['no_further_action'],
        row['refers_again'],
        row['closed_on'],
      ]),
      [
        ['2025-04-22', true, false, null],
        ['2025-05-19', false, true, null],
      ],
    )
    assert.deepEqual(brought.assessments, [
      { began_on: '2025-05-20', authorised_on: '2025-07-11', factors: ['3B', '16A', '2B'] },
    ])
    assert.equal(brought.enquiries[0]?.['conference_on'], '2025-06-10')
    assert.deepEqual(brought.conferences, [{ kind: 'initial', held_on: '2025-06-10' }])
    assert.deepEqual(brought.plans, [
      {
        kind: 'child protection',
        began_on: '2025-06-10',
        ended_on: null,
        latest_category: 'NEG',
        earlier_plans: 1,
        reviews: ['2025-09-04', '2026-02-26'],
      },
    ])
  })

  it('keeps the clocks of what is open, and those that were met, counted as the law counts them', async () => {
    const { clocks, steps } = await child('QM000006')
    assert.deepEqual(
      clocks.map((clock) => [clock['kind'], clock['counted_from'], clock['due_on'], clock['met_on']]),
      [
        ['child-allocated', '2026-09-07', '2026-09-08', null],
        ['child-and-family-assessment/conclude', '2025-05-19', '2025-07-22', '2025-07-11'],
        ['child-on-plan-seen-again', '2026-09-07', '2026-09-21', null],
        ['child-protection-plan/fifteen-months', '2025-06-10', '2026-09-10', null],
        ['next-review-conference', '2026-02-26', '2026-08-26', null],
        ['section-47-enquiry/conference', '2025-05-20', '2025-06-11', '2025-06-10'],
      ],
    )
    assert.deepEqual(steps, [{ kind: 'child-protection-plan', began_on: '2025-06-10', concluded_on: null }])
  })

  it('closes what the authority closed, as closed before Holdfast, and owes nothing for it', async () => {
    const { closures, episodes, clocks } = await child('QM000002')
    assert.deepEqual(closures, [
      {
        closed_on: '2025-07-04',
        reason: 'closed before Holdfast',
        census_code: 'RC8',
        why: 'Closed by the authority before Holdfast.',
      },
    ])
    assert.equal(episodes[0]?.['closed_on'], '2025-07-04')
    assert.deepEqual(
      clocks.map((clock) => [clock['kind'], clock['met_on']]),
      [['child-and-family-assessment/conclude', '2025-07-04']],
    )
  })

  it('owes an unborn child a worker, and nobody a sighting of a child who is not born', async () => {
    const { person, clocks } = await child('QM000008')
    assert.equal(person?.['expected_on'], '2026-05-18')
    assert.deepEqual(
      clocks.filter((clock) => clock['met_on'] === null).map((clock) => clock['kind']),
      ['child-allocated', 'child-protection-plan/fifteen-months', 'initial-child-protection-conference/first-review'],
    )
  })

  it('puts what is doubtful on the child’s page, in sentences', async () => {
    const flags = await flagsOf(house.owner, (await numbered(house.owner, 'QM000011')) ?? '')
    assert.ok(
      flags.some((says) => says.includes('N11')),
      flags.join('\n'),
    )
    const decided = await flagsOf(house.owner, (await numbered(house.owner, 'QM000005')) ?? '')
    assert.deepEqual(decided, [
      'The census does not say when the section 47 enquiry begun on 8 October 2025 was concluded; the record has it as concluded by 31 March 2026.',
    ])
  })

  it('changes nothing when the same file is loaded again, not even the ledger', async () => {
    const before = await everyCount(house.owner)
    const again = await load(sample)
    assert.deepEqual([again.loaded, again.unchanged, again.refused.length], [0, 11, 1])
    assert.deepEqual(await everyCount(house.owner), before)
  })

  it('changes nothing for a file that is no whole CIN return, and says what to do', async () => {
    const before = await everyCount(house.owner)
    const whole = returnWith(childWith({ number: '<LAchildID>QM000900</LAchildID>' }))
    const bomb = `<!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${whole}`
    const files: readonly (readonly [string | Uint8Array, RegExp])[] = [
      ['authority,child\n999,QM000900\n', /not an XML file/],
      [whole.slice(0, -20), /cut off/],
      [returnWith(childWith(), { collection: 'SC903' }), /not CIN/],
      [bomb, /document type|DOCTYPE|entities/i],
      [returnWith(''), /no child/],
      ['', /empty/],
    ]
    for (const [text, says] of files)
      await assert.rejects(
        load(await file(text)),
        (fault) => fault instanceof ReturnRefused && says.test(fault.message),
      )
    assert.deepEqual(await everyCount(house.owner), before)
  })

  it('loads a child of the next year’s return on the same record: what ended has ended, what is new is added', async () => {
    const number = '<LAchildID>QM000100</LAchildID>'
    const open = referral(
      '2025-06-02',
      '<Assessments><AssessmentActualStartDate>2026-03-02</AssessmentActualStartDate></Assessments><CINPlanDates><CINPlanStartDate>2025-08-01</CINPlanStartDate></CINPlanDates>',
    )
    assert.equal((await loadText(childWith({ number, episodes: [open] }))).loaded, 1)
    const id = await numbered(house.owner, 'QM000100')
    assert.deepEqual(
      (await child('QM000100')).steps.map(({ kind, concluded_on: on }) => [kind, on]),
      [
        ['child-and-family-assessment', null],
        ['child-in-need-plan', null],
      ],
    )
    const ended = referral(
      '2025-06-02',
      '<CINclosureDate>2026-06-30</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><Assessments><AssessmentActualStartDate>2026-03-02</AssessmentActualStartDate><AssessmentAuthorisationDate>2026-04-20</AssessmentAuthorisationDate></Assessments><CINPlanDates><CINPlanStartDate>2025-08-01</CINPlanStartDate><CINPlanEndDate>2026-06-30</CINPlanEndDate></CINPlanDates>',
    )
    const nextYear = { year: '2027', referenceDate: '2027-03-31' }
    const imported = await loadText(childWith({ number, episodes: [ended, referral('2026-08-24')] }), nextYear)
    assert.equal(imported.loaded, 1)
    assert.equal(await numbered(house.owner, 'QM000100'), id)
    const now = await child('QM000100')
    assert.deepEqual(
      now.episodes.map((row) => [row['referred_on'], row['closed_on'], row['refers_again']]),
      [
        ['2025-06-02', '2026-06-30', false],
        ['2026-08-24', null, false],
      ],
    )
    assert.equal(now.closures[0]?.['census_code'], 'RC7')
    assert.equal(now.plans[0]?.['ended_on'], '2026-06-30')
    assert.equal(now.assessments[0]?.['authorised_on'], '2026-04-20')
    assert.deepEqual(
      now.steps.map(({ kind, concluded_on: on }) => [kind, on]),
      [
        ['child-and-family-assessment', '2026-04-20'],
        ['child-in-need-plan', '2026-06-30'],
      ],
    )
    assert.deepEqual(
      now.clocks
        .filter((clock) => clock['met_on'] === null && clock['ended_on'] === null)
        .map((clock) => clock['kind']),
      ['child-allocated', 'child-seen'],
    )
    assert.ok(
      now.clocks.some(
        (clock) => clock['kind'] === 'child-and-family-assessment/conclude' && clock['met_on'] === '2026-04-20',
      ),
    )
  })

  it('follows a corrected return, and takes back the flags that it gives no more cause for', async () => {
    const number = '<LAchildID>QM000101</LAchildID>'
    await loadText(childWith({ number, characteristics: '<Ethnicity>ZZZZ</Ethnicity>' }))
    const id = (await numbered(house.owner, 'QM000101')) ?? ''
    assert.ok((await flagsOf(house.owner, id)).some((says) => says.includes('ZZZZ')))
    const imported = await loadText(childWith({ number }))
    assert.equal(imported.loaded, 1)
    assert.deepEqual(await flagsOf(house.owner, id), [])
    assert.equal((await child('QM000101')).person?.['ethnicity'], 'WBRI')
  })

  it('refuses a child whose number another authority’s return brought: the two are not one', async () => {
    const before = await everyCount(house.owner)
    const imported = await loadText(childWith({ number: '<LAchildID>QM000101</LAchildID>' }), { authority: '998' })
    assert.deepEqual([imported.loaded, imported.refused.map(({ childId }) => childId)], [0, ['QM000101']])
    assert.deepEqual(await everyCount(house.owner), before)
  })

  it('begins what is owed when a referral that led no further turns out to have gone further', async () => {
    const number = '<LAchildID>QM000102</LAchildID>'
    const none =
      '<CINreferralDate>2025-06-02</CINreferralDate><ReferralSource>6</ReferralSource><ReferralNFA>true</ReferralNFA>'
    await loadText(childWith({ number, episodes: [none] }))
    assert.deepEqual((await child('QM000102')).clocks, [])
    await loadText(childWith({ number }))
    const further = await child('QM000102')
    assert.equal(further.episodes[0]?.['no_further_action'], false)
    assert.deepEqual(
      further.clocks.map((clock) => clock['kind']),
      ['child-allocated', 'child-seen'],
    )
    await loadText(childWith({ number, episodes: [none] }))
    assert.ok((await child('QM000102')).clocks.every((clock) => clock['ended_on'] === '2025-06-02'))
  })

  it('leaves a record that verifies as whole', async () => {
    const { findings } = await verifyRecord(house.owner, folder, () => undefined)
    assert.deepEqual(findings, [])
  })
})
