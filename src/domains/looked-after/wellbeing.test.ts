import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { readCare, standingCare } from '#domains/looked-after/read-care-store.ts'
import { readWellbeing } from '#domains/looked-after/read-wellbeing-store.ts'
import { endShortBreakStay, recordShortBreakStay } from '#domains/looked-after/record-short-break-stay.ts'
import { changeDetails } from '#domains/people/change-details.ts'
import { detailsNow } from '#domains/people/details-store.ts'
import type { Answers, Form } from '#engine/question.ts'
import { isLookedAfterClock } from '#practice/looked-after/clocks.ts'
import { endsWithCare } from '#practice/obligations/health-and-education.ts'
import { aFamily, aTeam, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { refusals, stepsIn } from '#test/step-setting-store.ts'

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)
const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso)

const taken = {
  startedOn: on('2026-09-07'),
  way: 'policeProtection',
  heldBy: 'PC 4411',
  heldSince: at('2026-09-07T01:30:00Z'),
  childsWishes: 'I want my bear.',
  purpose: 'Found alone at night.',
} as const

const healthy = {
  consentBy: 'trust',
  came: 'seen',
  assessor: 'Dr Imran Vale, Wexmoor',
  alone: 'yes',
  findings: 'Well.',
  healthPlan: 'Dentist by October.',
  immunised: true,
} as const

/** What regulation 48(3) asks of the plan of a series. */
const planOfSeries = {
  ...{ health: 'A tube.', familyTime: 'By telephone.', leisure: 'Water.', education: 'The same school.' },
  ...{ doctor: 'Dr Quill, Weir surgery', visitsAgreed: 'Each quarter.' },
}

describe('health, school and liberty of a child in care', () => {
  let house: TestHouse
  let team: TeamAtWork
  let wren: Ctx
  let work: ReturnType<typeof stepsIn>

  before(async () => {
    house = await testHouse('wellbeing in care')
    team = await aTeam(house)
    wren = await team.worker('Wren Asker', 60)
    work = stepsIn(house)
  })
  after(async () => await house.close())

  const child = async (name: string): Promise<string> => {
    const [made] = await aFamily(house, { children: ['Kit'], familyName: name })
    return made?.childId ?? assert.fail()
  }
  const taking = async (childId: string) => {
    const step = await work.begin(wren, childId, 'becoming-looked-after')
    return did(await work.conclude(wren, step, 'lookedAfter', taken))
  }
  const wellbeing = async (childId: string) =>
    await view(wren, 'wellbeing', childId, async (tx) => await readWellbeing(tx, childId))
  const done = async (
    childId: string,
    kind: Parameters<typeof work.begin>[2],
    outcome: string,
    answers: Partial<Answers<Form>>,
  ) => did(await work.conclude(wren, await work.begin(wren, childId, kind), outcome, answers))

  it('begin of themselves when a child becomes looked after, with their clocks', async () => {
    const kit = await child('Begins')
    const { next } = await taking(kit)
    assert.deepEqual(next.map(({ kind }) => kind).toSorted(), [
      'care-plan',
      'initial-health-assessment',
      'personal-education-plan',
    ])
    assert.deepEqual(await work.clocks(kit, 'initial-health-assessment/held'), ['2026-10-05 standing'])
    assert.deepEqual(await work.clocks(kit, 'personal-education-plan/made'), ['2026-09-21 standing'])
    assert.deepEqual(await work.clocks(kit, 'teeth-checked'), ['2027-09-07 standing'])
    assert.deepEqual(await work.clocks(kit, 'questionnaire-filled-in'), ['2027-09-07 standing'])
  })

  it('an assessment meets the one that was owed, and the next is owed in a year', async () => {
    const kit = await child('Assessed')
    await taking(kit)
    house.clock.moveTo(at('2026-10-01T10:00:00+01:00'))
    const step = await work.begin(wren, kit, 'initial-health-assessment')
    const seen = { ...healthy, seenBy: 'doctor', seenOn: on('2026-09-28'), teethOn: on('2026-06-01') } as const
    const early = await work.conclude(wren, step, 'assessed', { ...seen, reportOn: on('2026-09-20') })
    assert.deepEqual(refusals(early), [['The report can’t have come before the child was seen.', 'reportOn']])
    did(await work.conclude(wren, step, 'assessed', { ...seen, reportOn: on('2026-10-01') }))
    assert.deepEqual(await work.clocks(kit, 'initial-health-assessment/held'), ['2026-10-05 met'])
    assert.deepEqual(await work.clocks(kit, 'next-health-assessment'), ['2027-09-28 standing'])
    assert.deepEqual(await work.clocks(kit, 'teeth-checked'), ['2027-09-07 met', '2027-06-01 standing'])
    const { health } = await wellbeing(kit)
    assert.deepEqual(
      health.map(({ kind, came, on: day, immunised }) => [kind, came, day?.toString(), immunised]),
      [['initial', 'seen', '2026-09-28', true]],
    )
  })

  it('a child under five is seen again in six months, and one who declines is offered it again', async () => {
    const [, , , , small] = await aFamily(house, { children: ['A', 'B', 'C', 'D', 'Wee', 'Bea'], familyName: 'Small' })
    const wee = small?.childId ?? assert.fail()
    house.clock.moveTo(at('2026-10-01T10:00:00+01:00'))
    const born = { ...healthy, seenBy: 'nurse', seenOn: on('2026-09-28'), reportOn: on('2026-09-30') } as const
    const step = await work.begin(wren, wee, 'becoming-looked-after')
    did(await work.conclude(wren, step, 'lookedAfter', taken))
    const first = await work.begin(wren, wee, 'initial-health-assessment')
    const nurse = await work.conclude(wren, first, 'assessed', born)
    assert.match(refusals(nurse)[0]?.[0] ?? '', /registered medical practitioner/)
    const declined = {
      ...{ consentBy: 'child', came: 'declined' },
      ...{ whyNot: 'No.', offeredInstead: 'Her own GP.' },
    } as const
    did(await work.conclude(wren, first, 'declined', declined))
    assert.deepEqual(await work.clocks(wee, 'health-assessment-offered-again'), ['2027-01-01 standing'])
    await done(wee, 'review-health-assessment', 'assessed', born)
    assert.deepEqual(await work.clocks(wee, 'health-assessment-offered-again'), ['2027-01-01 met'])
    const next = [
      await work.clocks(wee, 'next-health-assessment-under-five'),
      await work.clocks(wee, 'next-health-assessment'),
    ]
    assert.equal(next.flat().length, 1)
  })

  it('a plan for school is made, and comes again each term; out of school, somebody is told at once', async () => {
    const kit = await child('Schooled')
    house.clock.moveTo(at('2026-10-02T10:00:00+01:00'))
    await taking(kit)
    await done(kit, 'personal-education-plan', 'noSchool', {
      ...{ heldOn: on('2026-10-01'), tookPart: new Set(['socialWorker', 'designatedTeacher']), school: 'None' },
      ...{ changing: 'no', childsWords: 'I miss Asha.', howItGoes: 'He waits.', attendance: 'None', aims: 'A place.' },
    })
    assert.deepEqual(await work.clocks(kit, 'personal-education-plan/made'), ['2026-09-21 met'])
    assert.deepEqual(await work.clocks(kit, 'next-education-plan'), ['2027-02-01 standing'])
    assert.deepEqual(await work.clocks(kit, 'virtual-school-told'), ['2026-10-02 standing'])
    assert.deepEqual(await work.clocks(kit, 'school-place-found'), ['not known standing'])
    const gone = await work.begin(wren, kit, 'out-of-education')
    const away = { since: on('2026-10-01'), why: 'moved', toldVirtualSchoolOn: on('2026-10-02') } as const
    const wrong = await work.save(wren, gone, { ...away, backOn: on('2026-09-20') })
    assert.deepEqual(refusals(wrong), [['The child can’t be back in school before they were out of it.', 'backOn']])
    did(await work.save(wren, gone, away))
    assert.deepEqual(await work.clocks(kit, 'virtual-school-told'), ['2026-10-02 met'])
    assert.equal((await wellbeing(kit)).outOfSchool[0]?.until, undefined)
  })

  it('keeps the questionnaire for the return, and asks again in a year', async () => {
    const kit = await child('Asked')
    await taking(kit)
    const told = { whatTheySay: 'He worries at night.', whatFollows: 'A lamp.' }
    await done(kit, 'strengths-and-difficulties', 'kept', {
      ...{ ...told, has: 'yes', filledInOn: on('2026-10-01'), filledInBy: 'Dot Amery', total: 15 },
    })
    assert.deepEqual(await work.clocks(kit, 'questionnaire-filled-in'), ['2027-09-07 met', '2027-10-01 standing'])
    assert.deepEqual(
      (await wellbeing(kit)).questionnaires.map(({ total }) => total),
      [15],
    )
  })

  it('care ends before anything was done: what was begun ends with it, and nothing of it is owed any more', async () => {
    const kit = await child('Leaves')
    await taking(kit)
    const step = await work.begin(wren, kit, 'ending-looked-after')
    did(
      await work.conclude(wren, step, 'happened', {
        ...{ endedOn: house.clock.today(), other: 'E4B', support: 'His aunt.', handedOver: true },
        ...{ reason: 'His mother took him home.', safeNow: 'Seen there today.' },
      }),
    )
    for (const kind of ['initial-health-assessment/held', 'personal-education-plan/made', 'teeth-checked'])
      assert.match((await work.clocks(kit, kind)).join(), /^[-0-9]+ ended$/, kind)
    await assert.rejects(work.begin(wren, kit, 'care-plan'), /The child is not looked after/)
  })

  it('all that is owed only in care is known to whatever ends it', () => {
    assert.deepEqual(
      endsWithCare.filter((kind) => !isLookedAfterClock(kind)),
      [],
    )
  })

  const held = {
    authority: 'highCourt',
    heldFrom: at('2026-10-02T16:00:00Z'),
    madeOn: on('2026-10-02'),
    court: 'High Court, ZZ26P00112',
    endsOn: on('2026-10-30'),
    home: 'A cottage, ZZ9 1AA',
    registered: 'unregistered',
    whyUnregistered: 'Forty homes were asked.',
    restrictions: 'Two staff.',
    childsWords: 'I hate it.',
    represented: 'Noor Haddad.',
    freedom: 'Three quiet weeks.',
  } as const

  it('deprives nobody of liberty without authority, and reads the end from the order', async () => {
    const kit = await child('Held')
    house.clock.moveTo(at('2026-10-02T18:00:00+01:00'))
    await taking(kit)
    const step = await work.begin(wren, kit, 'deprivation-of-liberty')
    const { authority: _authority, ...unnamed } = held
    assert.match(refusals(await work.conclude(wren, step, 'held', unnamed))[0]?.[0] ?? '', /let the child go/)
    const backwards = await work.conclude(wren, step, 'held', { ...held, endsOn: on('2026-10-01') })
    assert.deepEqual(refusals(backwards), [
      ['The order can’t end before Friday 2 October 2026, when it was made.', 'endsOn'],
    ])
    did(await work.conclude(wren, step, 'held', held))
    assert.deepEqual(await work.clocks(kit, 'liberty-order-ends'), ['2026-10-30 standing'])
    assert.deepEqual(await work.clocks(kit, 'liberty-reviewed'), ['2026-11-02 standing'])
    assert.deepEqual(await work.clocks(kit, 'unregistered-home-told'), ['2026-10-05 standing'])
    const reviewed = {
      ...{
        heldOn: on('2026-10-20'),
        reviewers: 'Hana Reed and Maud Ellery',
        childsWords: 'The shop.',
        whatNow: 'same',
      },
      ...{ restrictionsNow: 'One at night.', why: 'She has not run.' },
    } as const
    house.clock.moveTo(at('2026-10-21T10:00:00+01:00'))
    await done(kit, 'liberty-review', 'goesOn', reviewed)
    assert.deepEqual(await work.clocks(kit, 'liberty-reviewed'), ['2026-11-02 met', '2026-11-20 standing'])
    await done(kit, 'liberty-review', 'free', { ...reviewed, heldOn: on('2026-10-21'), freeOn: on('2026-10-21') })
    assert.deepEqual(await work.clocks(kit, 'liberty-order-ends'), ['2026-10-30 ended'])
    assert.equal((await wellbeing(kit)).liberty[0]?.until?.toString(), '2026-10-21')
    assert.match(
      refusals(await work.conclude(wren, await work.begin(wren, kit, 'deprivation-of-liberty'), 'held', {}))[0]?.[0] ??
        '',
      /Without a court or the law/,
    )
  })

  it('visits a privately fostered child each six weeks, then twelve, until it ends', async () => {
    const kit = await child('Fostered')
    const known = await child('Known')
    house.clock.moveTo(at('2026-10-21T10:00:00+01:00'))
    const suitable = async (childId: string, toldOn: string) => {
      const step = await work.begin(wren, childId, 'private-fostering', '2026-10-21')
      assert.ok((await work.clocks(childId, 'private-fostering/visited')).includes('2026-10-30 standing'))
      const arrangement = {
        ...{ toldOn: on(toldOn), toldBy: 'other', beganOn: on('2025-09-01'), untilSays: 'Until the summer.' },
        ...{ lasts: 'yes', carer: 'Ama Boateng', relation: 'friend', seenOn: on('2026-10-20'), seenAlone: true },
        ...{
          childsWords: 'Loud.',
          parentSays: 'She asked Ama.',
          looked: new Set(['home', 'checks']),
          judgement: 'Safe.',
        },
      }
      did(await work.conclude(wren, step, 'suitable', arrangement))
    }
    await suitable(kit, '2026-10-12')
    await suitable(known, '2025-10-01')
    assert.deepEqual(await work.clocks(known, 'privately-fostered-seen-later'), ['2027-01-12 standing'])
    await suitable(known, '2025-10-01')
    assert.deepEqual(await work.clocks(known, 'privately-fostered-seen-later'), [
      '2027-01-12 met',
      '2027-01-12 standing',
    ])
    // A school had told us on the twelfth: the seven working days run from then, and the count from the day of writing ends visibly.
    assert.deepEqual(await work.clocks(kit, 'private-fostering/visited'), ['2026-10-30 ended', '2026-10-21 met'])
    assert.deepEqual(await work.clocks(kit, 'privately-fostered-seen'), ['2026-12-01 standing'])
    house.clock.moveTo(at('2026-11-30T10:00:00Z'))
    const visited = {
      visitedOn: on('2026-11-30'),
      seenAlone: true,
      childsWords: 'A bed of my own.',
      report: 'Well.',
    } as const
    await done(kit, 'private-fostering-visit', 'goesOn', visited)
    // She had lived there a year by then, but the year of visits runs from the day on which we knew.
    assert.deepEqual(await work.clocks(kit, 'privately-fostered-seen'), ['2026-12-01 met', '2027-01-11 standing'])
    const ended = { ...visited, endedOn: on('2026-11-30'), whereTo: 'With her mother.' }
    await done(kit, 'private-fostering-visit', 'ended', ended)
    assert.deepEqual(await work.clocks(kit, 'privately-fostered-seen'), ['2026-12-01 met', '2027-01-11 met'])
    assert.equal((await wellbeing(kit)).fostering[0]?.until?.toString(), '2026-11-30')
  })

  it('counts a child who came alone until somebody has accepted them by name', async () => {
    const kit = await child('Alone')
    house.clock.moveTo(at('2026-12-01T10:00:00Z'))
    const came = { cameOn: on('2026-12-01'), age: 'homeOffice', referredToTransferOn: on('2026-12-01') } as const
    await done(kit, 'unaccompanied-child', 'lookedAfterAsChild', came)
    assert.deepEqual(await work.clocks(kit, 'unaccompanied-child/authority-recorded'), ['2026-12-02 standing'])
    await done(kit, 'becoming-looked-after', 'notLookedAfter', { ...taken, reason: 'An uncle came.' })
    assert.deepEqual(await work.clocks(kit, 'unaccompanied-child/authority-recorded'), ['2026-12-02 standing'])
    await done(kit, 'becoming-looked-after', 'lookedAfter', { ...taken, startedOn: on('2026-12-01') })
    assert.deepEqual(await work.clocks(kit, 'unaccompanied-child/authority-recorded'), ['2026-12-02 met'])
    assert.deepEqual(await work.clocks(kit, 'unaccompanied-child/transferred'), ['2026-12-15 standing'])
    assert.equal((await wellbeing(kit)).unaccompanied[0]?.ageDoubted, 'homeOffice')
    house.clock.moveTo(at('2026-12-20T10:00:00Z'))
    const whole = {
      ...{ ...came, foundBy: 'Police', language: 'Tigrinya', saysBornOn: on('2011-01-01'), assessors: 'Two of us' },
      ...{ appropriateAdult: true, ageReasons: 'A child.', childsWords: 'Tired.', fears: 'A man.' },
      ...{ transferredOn: on('2026-12-18'), receivedBy: 'Ferrymouth: Joan Lisle' },
    }
    await done(kit, 'unaccompanied-child', 'transferred', whole)
    assert.deepEqual(await work.clocks(kit, 'unaccompanied-child/transferred'), ['2026-12-15 met'])
    assert.equal((await wellbeing(kit)).unaccompanied[0]?.until?.toString(), '2026-12-18')
  })

  it('keeps an agreement on short breaks, with the visit that is owed in three months', async () => {
    const kit = await child('Breaks')
    await done(kit, 'short-breaks', 'agreed', {
      ...{
        basis: 'section20',
        counted: 'agreement',
        agreedBy: 'His mother',
        from: on('2026-09-01'),
        provider: 'The Larches',
        samePlace: true,
      },
      ...{ longestStay: 3, nightsAYear: 40, plan: 'Feeds at six.', childsWords: 'He laughs.', ...planOfSeries },
    })
    assert.deepEqual(await work.clocks(kit, 'short-breaks/visited-first'), ['2026-12-01 standing'])
    assert.equal((await wellbeing(kit)).breaks[0]?.basis, 'section 20')
    const care = async () => await view(wren, 'care', kit, async (tx) => await readCare(tx, kit))
    const inSeries = await care()
    assert.deepEqual(
      [
        inSeries.statuses.map(({ code }) => code),
        standingCare(inSeries).period,
        standingCare(inSeries).shortBreaksSince,
      ],
      [['V4'], undefined, on('2026-09-01')],
    )
    assert.deepEqual(await work.clocks(kit, 'placement-recorded'), [])
    const first = (await clocksOf(house.owner, kit)).find(({ kind }) => kind === 'short-breaks/visited-first')
    assert.ok(first)
    const shown = { childId: kit, clockId: first.id, version: first.version }
    did(await meetClock(wren, shown, { on: on('2026-11-21'), says: 'He slept, and laughed with the dog.' }))
    assert.deepEqual(await work.clocks(kit, 'short-break-visited-again'), ['2027-05-21 standing'])
    await taking(kit)
    assert.deepEqual(await work.clocks(kit, 'short-break-visited-again'), ['2027-05-21 ended'])
    const inFull = await care()
    assert.equal(inFull.statuses[1]?.code, 'V4')
    assert.equal(inFull.statuses[1]?.until?.equals(standingCare(inFull).period?.since ?? on('2000-01-01')), true)
  })

  it('refuses short breaks on one basis while an agreement on the other stands; their end asks for the day alone, and for one that can be', async () => {
    const kit = await child('Two bases')
    const agreed = {
      ...{ basis: 'section17', agreedBy: 'His mother', from: on('2026-09-01'), provider: 'The Larches' },
      ...{ samePlace: true, longestStay: 3, nightsAYear: 40, plan: 'Feeds at six.', childsWords: 'He laughs.' },
    }
    const concluding = async (outcome: string, answers: Partial<Answers<Form>>) =>
      await work.conclude(wren, await work.begin(wren, kit, 'short-breaks'), outcome, answers)
    assert.deepEqual(refusals(await concluding('ended', { basis: 'ended', endedOn: on('2026-09-01') })), [
      ['No agreement on short breaks stands: none can end.', 'basis'],
    ])
    did(await concluding('agreed', agreed))
    const inSeries = { ...agreed, ...planOfSeries, basis: 'section20', counted: 'stays', from: on('2026-09-05') }
    assert.deepEqual(refusals(await concluding('agreed', inSeries)), [
      ['An agreement under section 17 stands since Tuesday 1 September 2026. Record first that it has ended.', 'basis'],
    ])
    assert.deepEqual(refusals(await concluding('ended', { basis: 'ended', endedOn: on('2026-08-31') })), [
      ['The short breaks began on Tuesday 1 September 2026. They can’t have ended before that.', 'endedOn'],
    ])
    did(await concluding('ended', { basis: 'ended', endedOn: on('2026-09-06') }))
    assert.equal((await wellbeing(kit)).breaks[0]?.until?.toString(), '2026-09-06')
    assert.deepEqual(refusals(await concluding('agreed', inSeries)), [
      [
        'An agreement under section 17 stood from Tuesday 1 September 2026 to Sunday 6 September 2026. This one can’t begin before that one ended.',
        'basis',
      ],
    ])
    did(await concluding('agreed', { ...inSeries, from: on('2026-09-06') }))
    assert.deepEqual(
      (await wellbeing(kit)).breaks.map(({ basis, until }) => [basis, until?.toString()]),
      [
        ['section 20', undefined],
        ['section 17', '2026-09-06'],
      ],
    )
  })

  it('counts each stay of the short breaks by itself, in place of the agreement; what has outgrown them is decided on', async () => {
    const kit = await child('Stays')
    house.clock.moveTo(at('2027-01-20T10:00:00Z'))
    const agreed = {
      ...{ basis: 'section20', counted: 'stays', agreedBy: 'His mother', from: on('2026-12-21'), samePlace: true },
      ...{
        provider: 'The Larches',
        longestStay: 3,
        nightsAYear: 40,
        plan: 'Feeds at six.',
        childsWords: 'He laughs.',
        ...planOfSeries,
      },
    }
    const stay = { childId: kit, carer: 'The Larches', type: 'K2' }
    const none = await recordShortBreakStay(wren, { ...stay, from: on('2027-01-02') })
    assert.match(refusals(none)[0]?.[0] ?? '', /^No agreement on short breaks stands/)
    await done(kit, 'short-breaks', 'agreed', agreed)
    const codes = async () =>
      (await view(wren, 'care', kit, async (tx) => await readCare(tx, kit))).statuses.map(
        ({ code, since, until }) => `${code} ${since.toString()} ${until?.toString() ?? 'stands'}`,
      )
    assert.deepEqual(await codes(), [])
    did(await recordShortBreakStay(wren, { ...stay, from: on('2026-12-22'), until: on('2026-12-24') }))
    const inside = await recordShortBreakStay(wren, { ...stay, from: on('2026-12-23'), until: on('2026-12-27') })
    assert.deepEqual(refusals(inside), [
      ['The child was looked after on some of these days already. Look at the stays that are recorded.', 'from'],
    ])
    const early = await recordShortBreakStay(wren, { ...stay, from: on('2026-12-20') })
    assert.match(refusals(early)[0]?.[0] ?? '', /^The short breaks are agreed from Monday 21 December 2026\./)
    did(await recordShortBreakStay(wren, { ...stay, from: on('2027-01-02') }))
    assert.deepEqual(await codes(), ['V3 2027-01-02 stands', 'V3 2026-12-22 2026-12-24'])
    const care = await view(wren, 'care', kit, async (tx) => await readCare(tx, kit))
    assert.equal(standingCare(care).period, undefined)
    assert.deepEqual(await work.clocks(kit, 'short-breaks-outgrown'), ['2027-01-27 standing'])
    const before = await endShortBreakStay(wren, { childId: kit, until: on('2027-01-01') })
    assert.match(refusals(before)[0]?.[0] ?? '', /can’t have gone home before that/)
    did(await endShortBreakStay(wren, { childId: kit, until: on('2027-01-20') }))
    assert.deepEqual(await work.clocks(kit, 'short-breaks-outgrown'), ['2027-01-27 standing'])
    const step = await work.begin(wren, kit, 'becoming-looked-after')
    did(await work.conclude(wren, step, 'lookedAfter', { ...taken, startedOn: on('2027-01-20') }))
    assert.deepEqual(await work.clocks(kit, 'short-breaks-outgrown'), ['2027-01-27 met'])
  })

  it('a child in care dies: care, placement and everything owed end with that reason, and the death is notified whatever its cause', async () => {
    const kit = await child('Died')
    house.clock.moveTo(at('2027-02-01T10:00:00Z'))
    const step = await work.begin(wren, kit, 'becoming-looked-after')
    did(await work.conclude(wren, step, 'lookedAfter', { ...taken, startedOn: on('2027-02-01') }))
    house.clock.moveTo(at('2027-02-10T10:00:00Z'))
    const details = await view(wren, 'details', kit, async (tx) => (await detailsNow(tx, kit)) ?? assert.fail())
    const { version, bornOn = assert.fail() } = details
    did(await changeDetails(wren, { personId: kit, version, answers: { bornOn, diedOn: on('2027-02-08') } }))
    const care = await view(wren, 'care', kit, async (tx) => await readCare(tx, kit))
    assert.equal(standingCare(care).period, undefined)
    assert.equal(
      care.statuses.every(({ until }) => until !== undefined),
      true,
    )
    assert.equal(
      care.placements.every(({ until }) => until !== undefined),
      true,
    )
    const clocks = await clocksOf(house.owner, kit)
    const standing = clocks.filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
    assert.deepEqual(
      standing.map(({ kind, due_on }) => [kind, due_on?.toString()]),
      [
        ['child-allocated', '2027-01-21'],
        ['child-death-review-told', '2027-02-12'],
        ['serious-incident-notified', '2027-02-17'],
      ],
    )
  })
})
