import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { compareClocks } from '#domains/governance/clocks/compare-clocks.ts'
import { datedThings, setDated } from '#domains/governance/set-dated.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { laws } from '#practice/dated-settings.ts'
import { wasInForce } from '#practice/legal/dated-law.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { slugOf } from '#web/governance/dated-thing.ts'
import { paths } from '#web/paths.ts'

describe('what holds from a day: law that waits, editions, and local numbers', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx
  let head: Ctx
  let administrator: Ctx

  before(async () => {
    house = await testHouse('dated settings')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 20)
    head = await house.someone('head of service', 'Hana Reed')
    administrator = await house.someone('administrator', 'Mira Sand')
  })
  after(async () => await house.close())

  const on = (day: string) => house.clock.moveTo(instantInLondon(Temporal.PlainDate.from(day), '09:00'))
  const settingPage = (name: string) => paths.datedSetting(slugOf(name))

  async function aChild(name: string): Promise<ChildAtWork> {
    const [child] = await aFamily(house, { children: [name] })
    assert.ok(child)
    const { accountId } = lena.actor
    const given = { childIds: [child.childId], accountId, teamId: team.teamId, reason: 'Room.' }
    did(await allocate(team.teamManager, given))
    return child
  }

  async function begun(kind: CaseStepId, { childId }: ChildAtWork): Promise<string> {
    return did(await beginStep(lena, { kind, childId }))[0]?.stepId ?? assert.fail()
  }

  const dueOf = async ({ childId }: ChildAtWork, kind: string) =>
    (await clocksOf(house.owner, childId)).find((clock) => clock.kind === kind)?.due_on?.toString()

  it('the switches of the Children’s Wellbeing and Schools Act are off', () => {
    const today = Temporal.PlainDate.from('2030-01-01')
    assert.ok(laws.length >= 10)
    for (const law of laws) assert.equal(wasInForce(law, today), false, law.id)
  })

  it('no two of them stand at one address', () => {
    const slugs = datedThings.map(({ name }) => slugOf(name))
    assert.equal(new Set(slugs).size, slugs.length)
  })

  it('the administrator reads everything, what it is and by what, and sets nothing', async () => {
    const visit = await visitor(house, administrator)
    await visit.open(paths.datedSettings())
    const waiting = visit.table('Law that is enacted and waits for its day')
    assert.ok(waiting.slice(1).every(([, now]) => now === 'Not in force: no day is appointed'))
    const editions = visit.table('Editions of law, guidance and census')
    assert.ok(editions.some(([what]) => what === 'Working Together to Safeguard Children'))
    visit.says('Nothing has been set otherwise than it is written.', 'The duty number, and the minutes of duty')
    await visit.follow('Family help and child in need')
    const numbers = visit.table('Local numbers')
    assert.ok(
      numbers.some(([what, now]) => what === 'Child in need plan: visit the child' && now === '20 working days'),
    )
    await visit.open(`${paths.datedSettings()}?part=all&words=FIRST+core`)
    const given = visit.table('Numbers that law and guidance give')
    assert.deepEqual([...new Set(given.slice(1).map(([, now]) => now))], ['10 working days'])
    await visit.open(`${paths.datedSettings()}?part=family-help`)
    await visit.follow('Child in need plan: visit the child')
    visit.says('20 working days', 'A head of service or the director sets it.')
    assert.deepEqual(visit.buttons(), [])
  })

  it('a number begins on a day still to come, with its reason; what is wrong is said at its question', async () => {
    const visit = await visitor(house, head)
    await visit.open(settingPage('child-in-need-plan/visit'))
    await visit.press('Set it')
    assert.deepEqual(visit.errors(), [
      'Enter how long, like “10 working days”',
      'Enter the day from which it holds',
      'Enter why it is set',
      'Enter who decided it, and when',
    ])
    visit.fill({
      'How long?': '48 hours',
      'From which day?': '2026-09-07',
      'Why?': 'Children wait too long to be seen.',
      'Who decided it, and when?': 'Practice board, 1 September 2026',
    })
    await visit.press('Set it')
    assert.deepEqual(visit.errors(), [
      'This is counted in days: enter days, weeks or months, like “10 working days”',
      'It can hold from a day after today, Monday 7 September 2026: what has begun stays as it began',
    ])
    visit.fill({ 'How long?': '15 working days', 'From which day?': '2026-09-15' })
    await visit.press('Set it')
    visit.says(
      'Set. It binds what begins on or after its day.',
      '20 working days',
      'Children wait too long to be seen.',
    )
    await visit.open(paths.datedSettings())
    visit.says('15 working days from 15 September 2026', 'Hana Reed, 7 September 2026')
  })

  it('a clock begun the day before keeps the old number; one of the day has the new; open across the change says so', async () => {
    on('2026-09-14')
    const before = await aChild('Kit')
    const open = await begun('child-in-need-plan', before)
    on('2026-09-15')
    const after = await aChild('Nell')
    await begun('child-in-need-plan', after)
    assert.deepEqual(
      [await dueOf(before, 'child-in-need-plan/visit'), await dueOf(after, 'child-in-need-plan/visit')],
      ['2026-10-12', '2026-10-06'],
    )
    const visit = await visitor(house, lena)
    await visit.open(paths.step(before.childId, open))
    visit.says(
      'This began on Monday 14 September 2026, and stays under what was in force then.',
      'Visit the child: 20 working days, as when this began. What begins now has 15 working days.',
    )
    await visit.open(paths.clock(after.childId, await clockId(after)))
    visit.says('15 working days after Tuesday 15 September 2026')
  })

  const clockId = async ({ childId }: ChildAtWork) =>
    (await clocksOf(house.owner, childId)).find(({ kind }) => kind === 'child-in-need-plan/visit')?.id ?? assert.fail()

  it('the number of guidance is not ours: it changes only with the edition that gives it', async () => {
    const visit = await visitor(house, head)
    await visit.open(settingPage('initial-child-protection-conference/first-core-group'))
    visit.fill({
      'How long?': '8 working days',
      'From which day?': '2026-09-21',
      'Why?': 'The new edition shortens it.',
      'Who decided it, and when?': 'Practice board, 15 September 2026',
    })
    await visit.press('Set it')
    assert.deepEqual(visit.errors(), ['This is not ours to set: enter the regulations or the edition that change it'])
    visit.fill({ 'On what does it rest?': '2026 edition, second' })
    await visit.press('Set it')
    visit.says('8 working days')
  })

  it('law comes into force on its day for what begins then, and never for what had begun', async () => {
    const visit = await visitor(house, head)
    const law = settingPage('law:fgdm_before_proceedings')
    await visit.open(law)
    visit.says('Not in force: no day is appointed')
    visit.fill({
      'From which day?': '2026-10-01',
      'Why?': 'The day is appointed.',
      'Who decided it, and when?': 'Director, 15 September 2026',
      'On what does it rest?': 'Commencement Regulations',
    })
    await visit.press('Set it')
    visit.says('Comes into force on Thursday 1 October 2026')
    on('2026-09-30')
    const before = await aChild('Ivo')
    const early = await begun('pre-proceedings', before)
    on('2026-10-01')
    const after = await aChild('Una')
    const late = await begun('pre-proceedings', after)
    const answers = {
      letterSentOn: house.clock.today(),
      familyGroupOffered: 'no',
      firstMeetingOn: house.clock.today(),
      agreement: 'Both parents agree to the plan.',
      reason: 'They will do the work.',
    }
    const asked =
      'The law in force when this began asks that the letter offers a family group decision-making meeting. Send it again with the offer.'
    const refusedFor = async (stepId: string) => {
      const outcome = await concludeStep(lena, [{ stepId, version: 1, outcome: 'steppedDown', answers }])
      return outcome.ok ? [] : outcome.unmet.map(({ says }) => says)
    }
    assert.equal((await refusedFor(early)).includes(asked), false)
    assert.equal((await refusedFor(late)).includes(asked), true)
    const page = await visitor(house, lena)
    await page.open(paths.step(before.childId, early))
    page.says('Not asked here, for it came into force after this began: A family group decision-making meeting')
    const again = await visitor(house, head)
    await again.open(law)
    again.says('In force since Thursday 1 October 2026')
    again.fill({
      'From which day?': '2027-01-01',
      'Why?': 'To put it off.',
      'Who decided it, and when?': 'Director',
      'On what does it rest?': 'Nothing',
    })
    await again.press('Set it')
    assert.deepEqual(again.errors(), ['It is in force already. Law that was in force is not taken back here.'])
  })

  it('what was set by mistake is struck out: it holds no more, what began under it keeps it and says so, and nothing is lost', async () => {
    on('2027-02-01')
    const visit = await visitor(house, head)
    await visit.open(settingPage('child-in-need-plan/visit'))
    visit.fill({
      'How long?': '100 working days',
      'From which day?': '2027-02-02',
      'Why?': 'As the board decided.',
      'Who decided it, and when?': 'Practice board',
    })
    await visit.press('Set it')
    on('2027-02-02')
    const kit = await aChild('Orla')
    const plan = await begun('child-in-need-plan', kit)
    const due = await dueOf(kit, 'child-in-need-plan/visit')
    on('2027-02-03')
    const again = await visitor(house, head)
    await again.open(settingPage('child-in-need-plan/visit'))
    await again.follow('Strike out: 100 working days from 2 February 2027')
    await again.press('Strike it out')
    assert.deepEqual(again.errors(), ['Enter what was wrong with it'])
    again.fill({ 'What was wrong with it?': 'Fifteen was meant: a slip of the pen.' })
    await again.press('Strike it out')
    again.says(
      'Struck out. What stood before holds again.',
      'Fifteen was meant: a slip of the pen.',
      '100 working days',
    )
    again.says('Today, Wednesday 3 February 2027: 15 working days')
    assert.equal(await dueOf(kit, 'child-in-need-plan/visit'), due, 'no date is moved')
    const page = await visitor(house, lena)
    await page.open(paths.step(kit.childId, plan))
    page.says(
      'Visit the child: 100 working days, as when this began, under a setting that was struck out on Wednesday 3 February 2027. What begins now has 15 working days.',
    )
    const later = await aChild('Pia')
    await begun('child-in-need-plan', later)
    assert.equal(await dueOf(later, 'child-in-need-plan/visit'), '2027-02-24')
    const compared = await compareClocks(house.owner, { all: true })
    assert.deepEqual(
      compared.differences.filter(({ kind }) => kind === 'child-in-need-plan/visit'),
      [],
    )
    const other = await visitor(house, administrator)
    await other.open(settingPage('child-in-need-plan/visit'))
    other.saysNot('Strike out')
  })

  it('the number of a standing rule, which a gate asks for and no clock keeps, is set from a day too', async () => {
    const visit = await visitor(house, head)
    await visit.open(settingPage('short-breaks-of-a-year'))
    visit.fill({
      'How long?': '13 weeks',
      'From which day?': '2027-02-10',
      'Why?': 'The regulations change.',
      'Who decided it, and when?': 'Director',
      'On what does it rest?': 'Amendment Regulations 2027',
    })
    await visit.press('Set it')
    assert.deepEqual(visit.errors(), ['A gate counts this in calendar days: enter it so, like “75 calendar days”'])
    visit.fill({ 'How long?': '90 calendar days' })
    await visit.press('Set it')
    visit.says('90 calendar days')
    const kit = await aChild('Wren')
    const answers = {
      ...{ basis: 'section20', counted: 'agreement', agreedBy: 'Her mother', from: house.clock.today() },
      ...{ provider: 'The Larches', samePlace: true, longestStay: 3, nightsAYear: 80, plan: 'Feeds at six.' },
      ...{ health: 'A tube.', familyTime: 'By telephone.', leisure: 'Water.', education: 'The same school.' },
      ...{ doctor: 'Dr Quill, Weir surgery', visitsAgreed: 'Each quarter.', childsWords: 'She laughs.' },
    }
    const agreed = async (stepId: string) =>
      await concludeStep(lena, [{ stepId, version: 1, outcome: 'agreed', answers }])
    const early = await begun('short-breaks', kit)
    const refusedEarly = async () => {
      const refused = await agreed(early)
      return refused.ok ? '' : refused.unmet.map(({ says }) => says).join()
    }
    assert.match(await refusedEarly(), /no more than 75 days in twelve months/)
    on('2027-02-10')
    const child = await aChild('Yan')
    did(await agreed(await begun('short-breaks', child)))
    assert.match(
      await refusedEarly(),
      /no more than 75 days in twelve months/,
      'what began before stays under the number of then',
    )
    const page = await visitor(house, lena)
    await page.open(paths.step(kit.childId, early))
    page.says('75 calendar days, as when this began. What begins now has 90 calendar days.')
  })

  it('law that is brought forward holds from the day that was set last, on the page and for who would put it off again', async () => {
    const name = 'law:dol_accommodation'
    const sets = async (days: number) =>
      await setDated(head, {
        ...{ name, value: '', since: house.clock.today().add({ days }), reason: 'Regulations.', decidedBy: 'Director' },
        restsOn: 'Commencement Regulations',
      })
    for (const days of [200, 1]) assert.equal((await sets(days)).ok, true)
    house.clock.moveTo(house.clock.now().add({ hours: 24 }))
    const visit = await visitor(house, head)
    await visit.open(settingPage(name))
    visit.says('In force since')
    const late = await sets(100)
    assert.deepEqual(late.ok ? [] : late.unmet.map(({ says }) => says), [
      'It is in force already. Law that was in force is not taken back here.',
    ])
  })
  it('law that counts as in force is struck out by somebody else than set it, who says by what it is known that it never was', async () => {
    const name = 'law:fgdm_before_proceedings'
    const visit = await visitor(house, head)
    await visit.open(settingPage(name))
    await visit.follow('Strike out: in force from 1 October 2026')
    visit.says(
      'Law that was in force is not taken back: strike this out only if no such day was appointed.',
      'It is struck out by somebody other than Hana Reed, who set it.',
    )
    visit.fill({
      'What was wrong with it?': 'No such day was appointed.',
      'By what is it known that this law was not in force?': 'The legal team, 1 February 2027',
    })
    await visit.press('Strike it out')
    assert.deepEqual(visit.errors(), [
      'You set this day, and it has come. Law that counts as in force is struck out by somebody else: ask another head of service, or the director.',
    ])
    const child = await aChild('Bea')
    const open = await begun('pre-proceedings', child)
    const director = await visitor(house, await house.someone('director', 'Dee Marsh'))
    await director.open(settingPage(name))
    await director.follow('Strike out: in force from 1 October 2026')
    director.fill({ 'What was wrong with it?': 'No such day was appointed.' })
    await director.press('Strike it out')
    assert.deepEqual(director.errors(), ['Enter by what it is known that this law was not in force'])
    director.fill({ 'By what is it known that this law was not in force?': 'The legal team, 1 February 2027' })
    await director.press('Strike it out')
    director.says(
      'Not in force: no day is appointed',
      'No such day was appointed. Not in force by: The legal team, 1 February 2027',
    )
    const page = await visitor(house, lena)
    await page.open(paths.step(child.childId, open))
    page.says('Not asked any more, for its day was appointed here by mistake, and is struck out:')
  })

  it('a number that a clock keeps is the one that gates and lists ask for: set once, it holds everywhere', async () => {
    const visit = await visitor(house, head)
    await visit.open(settingPage('child-seen-again'))
    const from = house.clock.today().add({ days: 1 })
    visit.fill({
      'How long?': '5 working days',
      'From which day?': from.toString(),
      'Why?': 'Every child is seen each week.',
      'Who decided it, and when?': 'Practice board',
    })
    await visit.press('Set it')
    on(from.toString())
    const child = await aChild('Ned')
    await begun('child-in-need-plan', child)
    did(
      await recordVisit(lena, {
        childId: child.childId,
        shared: {
          visitedAt: instantInLondon(house.clock.today(), '08:30'),
          place: 'home',
          purpose: 'Under the plan',
          whoWasThere: 'His mother',
          observed: 'At ease',
        },
        parts: [{ childId: child.childId, seen: 'seen', alone: 'yes', words: 'I like it here', seemed: 'At ease' }],
      }),
    )
    on(from.add({ days: 14 }).toString())
    const worker = await visitor(house, lena)
    await worker.open(`${paths.worklist()}?due=unseen`)
    assert.match(worker.section('Not seen for five working days'), /Ned Ferris/)
    await worker.open(paths.closure(child.childId))
    worker.fill({
      'Why is our work ending?': 'The child no longer needs our help.',
      'Why is it right to close now?': 'He is well.',
      'What comes after?': 'School, health and other services for everyone',
      'What does this mean for the brothers and sisters?': 'There are none.',
      'Have the agencies who know the child been told?': 'Yes',
      'Have the child and the family been told?': 'Yes',
    })
    await worker.press('Ask the manager to close')
    assert.match(worker.errors().join(), /See the child before you close: within five working days\./)
  })
})
