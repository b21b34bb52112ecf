import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { injuriesAcross } from '#domains/concerns/injuries/injuries-across-store.ts'
import { childToRecordOn, injuriesOf } from '#domains/concerns/injuries/injury-store.ts'
import { type InjuryPart, type NewInjury, recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import { recordMissedAppointment } from '#domains/concerns/missed-appointment.ts'
import { promptsOfChild } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { keepPlacedAlike, keepTies } from '#test/injury-family-store.ts'
import { runJobs } from '#test/jobs.ts'
import { visitor } from '#test/site.ts'

const setting = defineAct('set a situation', [])

describe('injuries on a body map', () => {
  let house: TestHouse
  let team: Team
  let head: Ctx
  let kit: string
  let baby: string
  let cousin: string
  let mother: string

  before(async () => {
    house = await testHouse('injuries')
    team = await aTeam(house, 'North')
    head = await house.someone('head of service', 'Hanif Orrin')
    const day = (text: string) => Temporal.PlainDate.from(text)
    kit = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris', bornOn: day('2019-03-02') })
    baby = await aPerson(house, { givenName: 'Ada', familyName: 'Ferris', bornOn: day('2026-05-20') })
    cousin = await aPerson(house, { givenName: 'Ivo', familyName: 'Tarn', bornOn: day('2020-05-20') })
    mother = await aPerson(house, { givenName: 'Dana', familyName: 'Ferris', isChild: false })
    for (const childId of [kit, baby, cousin]) await anEpisode(house, childId)
    await allocated(team, kit, baby, cousin)
    const service = house.asService('ties')
    did(
      await act(service, setting, [kit, baby, cousin], async (tx) => {
        await keepTies(tx, service, { mother, children: [kit, baby], lodger: cousin })
        return done(undefined)
      }),
    )
  })
  after(async () => await house.close())

  const read = <T>(ctx: Ctx, what: (tx: Parameters<Parameters<typeof list>[2]>[0]) => Promise<T>) =>
    list(ctx, 'test', what, () => [])
  const partOf = (childId: string, more: Partial<InjuryPart> = {}): InjuryPart => ({
    ...{ childId, marks: [], kind: 'bruise', regions: new Set(['left-cheek']) },
    ...{ looks: 'Two centimetres, blue.', movesAbout: 'yes', explanation: 'Fell off the sofa.', ...more },
  })
  const bruise = (
    childId: string,
    more: Partial<InjuryPart> = {},
    shared: Partial<NewInjury['shared']> = {},
  ): NewInjury => ({ childId, shared: { seenOn: house.clock.today(), ...shared }, parts: [partOf(childId, more)] })

  it('is marked without script on the drawing, keeps what was typed, and is read with its explanation', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${kit}/injuries/new`)
    assert.match(page.html, /<input[^>]*type="image"[^>]*src="\/body-map\.svg"|<input[^>]*src="\/body-map\.svg"/)
    page.fill({
      'What injury does Kit Ferris have?': 'Bruise',
      'What does Kit Ferris’s injury look like?': 'Two centimetres, blue.',
    })
    page.forge(`${kit}.marks`, '281.113')
    await page.press('Record the injury')
    assert.equal(page.status, 422)
    page.fill({
      'When was it seen?': '2026-09-07',
      'Does Kit Ferris move about by themselves?': 'Yes: crawls, walks or moves about in another way',
      'What explanation was given of Kit Ferris’s injury?': 'Fell off the sofa.',
      'Head and face': ['Left cheek'],
      'In whose care was Kit Ferris then?': 'Dana Ferris, mother',
    })
    await page.press('Record the injury')
    page.says(
      'The injury is recorded.',
      'Bruise, seen on 7 September 2026',
      'Left cheek',
      'Fell off the sofa.',
      'Dana Ferris',
    )
    page.says('Nobody has judged it yet.')
    assert.deepEqual(await read(team.worker, async (tx) => await standingAlarms(tx, 'injury to a baby')), [])
  })

  it('takes a mark where the drawing was pressed, and says so where it was pressed beside the body', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${kit}/injuries/new`)
    const pressed = { at: [90, 38], beside: [160, 168] } as const
    for (const [x, y] of [pressed.at, pressed.beside]) {
      await page.pressAt('Press where the injury of Kit Ferris is', x, y)
    }
    page.says('Nothing was marked: press on the body', '1: Left cheek')
    assert.deepEqual(page.errors(), [])
    await page.press('Take away mark 1 of Kit Ferris')
    page.says('Mark 1 is taken away.')
    page.saysNot('1: Left cheek')
  })

  it('is judged by somebody, beside what was said; not before it was seen', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${kit}/injuries`)
    await page.follow('7 Sep 2026')
    await page.follow('Record who judged it')
    page.fill({
      'When was it judged?': '2026-09-06',
      'Who judged it?': 'Dr Amin',
      'As what?': 'A paediatrician',
      'What did they find?': 'What was said does not explain it',
      'In their words': 'A fall on a soft seat does not leave the print of a hand.',
    })
    await page.press('Record the judgement')
    assert.deepEqual(page.errors(), ['It was seen on Monday 7 September 2026, and can’t have been judged before.'])
    page.fill({ 'When was it judged?': '2026-09-07' })
    await page.press('Record the judgement')
    page.says('What was said does not explain it. Dr Amin, a paediatrician, on 7 September 2026.')
  })

  it('rings duty at once for a baby who does not move about, in the act that records it', async () => {
    const duty = await someoneOnDuty(house, 'Nia Vale')
    const outcome = did(await recordInjury(team.worker, bruise(baby, { movesAbout: 'no', inCareOfId: mother })))
    assert.deepEqual(
      outcome.map(({ rings }) => rings),
      [true],
    )
    const [alarm, ...more] = await read(duty, async (tx) => await standingAlarms(tx, 'injury to a baby'))
    assert.deepEqual([alarm?.aboutId, more.length], [baby, 0])
    assert.deepEqual(await runJobs(house), [])
    const page = await visitor(house, duty)
    await page.open(`/duty/alarms/${alarm?.id ?? ''}`)
    page.says('An injury to a baby who does not move about', 'Rung 1 time')
    await page.press('Take it, and see to the child')
    page.says('You have taken it: it rings no more.', 'Consider a strategy discussion now')
    await page.follow('The child, and the injuries')
    page.says('Ada Ferris', 'Fell off the sofa.')
  })

  it('is asked about by the patterns: a baby who does not move about, and a second injury in a year', async () => {
    did(await recordInjury(team.worker, bruise(kit, { regions: new Set(['left-forearm']), inCareOfId: mother })))
    assert.deepEqual(await runJobs(house), [])
    const asked = async (childId: string) =>
      (await read(team.manager, async (tx) => await promptsOfChild(tx, childId))).map(({ pattern }) => pattern)
    assert.deepEqual(await asked(baby), ['injury-not-moving'])
    assert.deepEqual(await asked(kit), ['second-injury'])
  })

  it('is read across brothers and sisters, carers and addresses', async () => {
    did(await recordInjury(team.worker, bruise(cousin, { kind: 'burn' })))
    const page = await visitor(house, team.worker)
    await page.open(`/children/${kit}/injuries`)
    assert.deepEqual(
      page
        .table('Injuries of other children, the latest first')
        .slice(1)
        .map(([, child, , , , , , why]) => `${child}: ${why}`)
        .toSorted(),
      [
        'Ada Ferris: Brother or sister In the care of Dana Ferris, mother Lived then at 4 Invented Row, ZZ1 1ZZ',
        'Ivo Tarn: Lived then at 4 Invented Row, ZZ1 1ZZ',
      ],
    )
    // Read by one adult, the child’s own stand among the others’, on one drawing.
    const acrossAll = 'Read across: brothers and sisters, carers, addresses'
    page.fill({ 'Read by': 'Dana Ferris, mother (3)' })
    await page.press('Show', acrossAll)
    assert.deepEqual(
      page
        .table('Dana Ferris, mother, the latest first')
        .slice(1)
        .map(([, child]) => `${child}`)
        .toSorted(),
      ['Ada Ferris', 'Kit Ferris', 'Kit Ferris'],
    )
    page.fill({ 'Read by': '4 Invented Row, ZZ1 1ZZ (4)' })
    await page.press('Show', acrossAll)
    assert.equal(page.table('4 Invented Row, ZZ1 1ZZ, the latest first').length, 5)
    await page.follow('7 Sep 2026, Ivo Tarn')
    const around = page.section('Who was around the child on 7 September 2026')
    assert.match(around, /Lived at ?4 Invented Row, ZZ1 1ZZ.*Children who lived there ?Kit Ferris, Ada Ferris/)
  })

  it('is read across carers with whom children are placed, unless the placement is kept from whoever reads', async () => {
    const since = house.clock.today().subtract({ days: 3 })
    const service = house.asService('placements')
    const episodes = await read(team.worker, async (tx) =>
      Promise.all(
        [kit, cousin].map(async (childId) => ({
          childId,
          episodeId: (await childToRecordOn(tx, childId))?.episodeId ?? '',
        })),
      ),
    )
    did(
      await act(service, setting, [kit, cousin], async (tx) => {
        await keepPlacedAlike(tx, service, { children: episodes, carer: 'Mo Vale', since })
        return done(undefined)
      }),
    )
    did(await recordInjury(team.worker, bruise(cousin, { explanation: 'Mo Vale said that he fell.' })))
    const page = await visitor(house, team.worker)
    await page.open(`/children/${kit}/injuries`)
    page.fill({ 'Read by': 'Mo Vale (4)' })
    await page.press('Show', 'Read across: brothers and sisters, carers, addresses')
    assert.match(page.table('Mo Vale, the latest first').flat().join(), /Ivo Tarn.*Placed then with Mo Vale/)
    const details = [{ kind: 'placement', personId: cousin }] as const
    did(
      await keepConfidential(team.worker, {
        ...{ details, keptFrom: 'all but named workers', people: [], otherPerson: '', words: [] },
        ...{ workers: [], reason: 'His father looks for him.', reviewOn: house.clock.today().add({ months: 1 }) },
      }),
    )
    const seen = await read(head, async (tx) => await injuriesAcross(tx, kit))
    const ofCousin = seen.injuries.filter(({ injury }) => injury.childId === cousin)
    assert.deepEqual(
      ofCousin.map(({ because }) => because.map(({ kind }) => kind)),
      [['lived at'], ['lived at']],
    )
    // Nor is it told in the words of what was seen.
    assert.equal(ofCousin[0]?.injury.explanation, '[confidential] said that he fell.')
  })

  it('is recorded once for brothers and sisters, each with their own marks, explanation and words', async () => {
    const page = await visitor(house, team.worker)
    await page.open(`/children/${kit}/injuries/new`)
    // Nobody of another family is offered, though he lodged in the same home.
    page.saysNot('Ivo Tarn')
    const said = 'Found by their nursery on one morning.'
    const seen = { 'When was it seen?': '2026-09-07', 'Was a brother or sister hurt too?': ['Ada Ferris'] }
    page.fill(seen)
    await page.press('Show a part for each')
    page.fill({
      ...{ 'What was seen or said that concerns them all?': said },
      ...{ 'Kit Ferris > What injury does Kit Ferris have?': 'Bruise', 'Kit Ferris > Head and face': ['Chin and jaw'] },
      'Kit Ferris > What does Kit Ferris’s injury look like?': 'Yellow.',
      'Kit Ferris > Does Kit Ferris move about by themselves?': 'Yes: crawls, walks or moves about in another way',
      'Kit Ferris > What explanation was given of Kit Ferris’s injury?': 'He tripped.',
      'Kit Ferris > What did Kit Ferris say, in Kit Ferris’s own words?': 'Nobody did it',
    })
    await page.pressAt('Press where the injury of Ada Ferris is', 90, 38)
    page.says('Marked 1: Left cheek.')
    assert.equal(page.value('What was seen or said that concerns them all?'), said)
    page.fill({ 'Was a brother or sister hurt too?': [] })
    await page.press('Record the injury')
    assert.deepEqual(page.errors(), ['Select that Ada Ferris was hurt too, or clear what you entered for Ada Ferris'])
    page.fill({ 'Was a brother or sister hurt too?': ['Ada Ferris'] })
    await page.press('Record the injury')
    assert.deepEqual(page.errors(), [
      'Select what injury Ada Ferris has',
      'Enter what Ada Ferris’s injury looks like',
      'Select whether Ada Ferris moves about',
      'Enter what explanation was given of Ada Ferris’s injury, or that none was',
    ])
    page.fill({
      'Ada Ferris > What injury does Ada Ferris have?': 'Burn or scald',
      'Ada Ferris > What does Ada Ferris’s injury look like?': 'Red, three centimetres.',
      'Ada Ferris > Does Ada Ferris move about by themselves?': 'No: does not roll over, crawl, or move about',
      'Ada Ferris > What explanation was given of Ada Ferris’s injury?': 'None was given.',
      'Ada Ferris > In whose care was Ada Ferris then?': 'Dana Ferris, mother',
    })
    await page.press('Record the injury')
    page.says('The injuries of 2 children are recorded, and duty is being rung.')
    const recorded = async (childId: string) =>
      (await read(team.worker, async (tx) => await injuriesOf(tx, childId)))
        .filter(({ together }) => together === said)
        .map(({ kind, regions, marks, explanation, childsWords, inCareOf }) => [
          ...[kind, regions.join(), marks.length, explanation, childsWords, inCareOf],
        ])
    assert.deepEqual(await recorded(kit), [['bruise', 'chin', 0, 'He tripped.', 'Nobody did it', '']])
    assert.deepEqual(await recorded(baby), [['burn', 'left-cheek', 1, 'None was given.', '', 'Dana Ferris']])
    await assert.rejects(recordInjury(team.worker, { ...bruise(kit), parts: [partOf(kit), partOf(cousin)] }), NotFound)
  })

  it('asks of each row whether it may be seen: a restricted child’s is not there', async () => {
    const user = { name: 'Marion Sele', email: 'marion.sele@wexmoor.example', role: 'team manager' } as const
    const ring = did(await addUser(house.asService('test'), { ...user, phone: '01632 960123' }))
    did(
      await placeRestriction(head, {
        ...{ personId: cousin, reason: 'A relative works here.', ringAccountId: ring.accountId },
        reviewOn: house.clock.today().add({ months: 2 }),
      }),
    )
    const seen = await read(head, async (tx) => await injuriesAcross(tx, kit))
    assert.deepEqual([...new Set(seen.injuries.map(({ injury }) => injury.childName))].toSorted(), [
      'Ada Ferris',
      'Kit Ferris',
    ])
    await assert.rejects(recordInjury(head, bruise(cousin)), NotFound)
  })

  it('refuses what can’t be so, in a sentence at the question', async () => {
    const says = async (shared: Partial<NewInjury['shared']>, more: Partial<InjuryPart> = {}, childId = kit) => {
      const outcome = await recordInjury(team.worker, bruise(childId, more, shared))
      return outcome.ok ? undefined : outcome.unmet.map(({ says: said, answerAt }) => `${answerAt}: ${said}`)
    }
    assert.deepEqual(await says({ seenOn: Temporal.PlainDate.from('2026-05-01') }, {}, baby), [
      'seenOn: Ada Ferris was born on Wednesday 20 May 2026. Check the date on which it was seen.',
    ])
    assert.deepEqual(
      await says({ seenOn: house.clock.today().subtract({ days: 2 }), happenedOn: house.clock.today() }),
      ['happenedOn: It can’t have happened after it was seen.'],
    )
    assert.deepEqual(await says({}, { regions: new Set() }), [
      `${kit}.regions: Select where on the child’s body it is, or press on the drawing`,
    ])
  })

  it('keeps a health appointment missed, and asks about the second', async () => {
    for (const missedOn of [house.clock.today().subtract({ days: 30 }), house.clock.today()]) {
      const parts = [{ childId: kit, what: 'The eye clinic' }]
      did(await recordMissedAppointment(team.worker, { childId: kit, missedOn, parts }))
    }
    assert.deepEqual(await runJobs(house), [])
    const asked = await read(team.manager, async (tx) => await promptsOfChild(tx, kit))
    assert.deepEqual(
      asked.map(({ pattern }) => pattern),
      ['second-injury', 'missed-health'],
    )
    const page = await visitor(house, team.worker)
    await page.open(`/children/${kit}`)
    page.says('Health appointment missed', 'The eye clinic.', 'Bruise: left cheek')
  })
})
