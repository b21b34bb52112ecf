import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { type CaseStepId, isCaseStep, practiceOf } from '#domains/casework/steps/step.ts'
import { nameNeed } from '#domains/commissioning/name-needs.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { changeDetails } from '#domains/people/change-details.ts'
import { detailsNow } from '#domains/people/details-store.ts'
import type { Form } from '#engine/question.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { stepIds } from '#practice/contents.ts'
import { registeredManagerDecides } from '#practice/gates.ts'
import { regionOf } from '#practice/regions.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const conferenceTyped = {
  'When was the conference held?': '2026-09-07',
  'Who took part?': ["Children's social care", 'Police', 'Health'],
  'Did the parents take part?': 'Yes',
  'Why did the conference decide this?': 'The harm is likely to go on.',
  'Under which category is the plan made?': 'Neglect',
  'Who leads the plan?': 'Lena Crow',
  'What must change for the child, who does what, and by when?': 'Nobody hits him. Ms Ode: rings on Fridays.',
  'Who is in the core group?': 'His mother, the school, Lena Crow.',
  'What is decided?': 'Make a child protection plan.',
}

const held = {
  agencies: new Set(['socialCare', 'police', 'health']),
  ...{ parents: 'all', reason: 'The harm is likely to go on.', category: 'NEG', lead: 'Lena Crow' },
  ...{ outlinePlan: 'Nobody hits him.', coreGroup: 'His mother, the school, Lena Crow.' },
}

describe('what can’t be so is refused in a sentence at its question, and nothing is lost', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx
  let chair: Ctx

  before(async () => {
    house = await testHouse('bad input on pages')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 20)
    chair = await house.someone('conference chair', 'Petra Vance')
  })
  after(async () => await house.close())

  /** A child whose conference is open, with its page. */
  async function conferenceOf(name: string): Promise<{ child: ChildAtWork; page: string; stepId: string }> {
    const [child] = await aFamily(house, { children: [name] })
    assert.ok(child)
    const [begun] = did(await beginStep(chair, { kind: 'initial-child-protection-conference', childId: child.childId }))
    assert.ok(begun)
    return { child, page: paths.step(child.childId, begun.stepId), stepId: begun.stepId }
  }

  async function at(who: Ctx, page: string, purpose = 'I manage or supervise this work'): Promise<Visitor> {
    const visit = await visitor(house, who)
    await visit.open(page)
    await agrees(visit, purpose)
    return visit
  }

  async function agrees(visit: Visitor, purpose = 'I am covering for the allocated worker'): Promise<void> {
    if (!visit.headings().includes('h1 Why are you opening this record?')) return
    visit.fill({ 'Why are you opening this record?': purpose })
    await visit.press('Open the record')
  }

  const asChair = 'I chair this child’s conference, or review the plan'

  it('a day that has not come, and a core group before its conference', async () => {
    const { page, child } = await conferenceOf('Ivo')
    const visit = await at(chair, page, asChair)
    visit.fill({ ...conferenceTyped, 'When was the conference held?': '2026-09-08' })
    await visit.press('Conclude')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), ['The date of the conference must be today or in the past'])
    assert.equal(visit.hrefOf(visit.errors()[0] ?? ''), '#heldOn-day')
    visit.fill({ 'When was the conference held?': '2026-09-07', 'When does the core group first meet?': '2026-09-04' })
    await visit.press('Conclude')
    const before = 'The core group can’t meet before the conference was held. Change one of the dates.'
    assert.deepEqual(visit.errors(), [before])
    assert.equal(visit.hrefOf(before), '#firstCoreGroupOn-day')
    assert.equal(visit.value('Why did the conference decide this?'), 'The harm is likely to go on.')
    visit.fill({ 'When does the core group first meet?': '2026-09-16' })
    await visit.press('Conclude')
    visit.says('Begun: Child protection plan.')
    const plans = await rowsAbout(house.owner, 'plan', child.childId)
    assert.equal(plans.length, 1)
  })

  it('a second open plan: a child in need plan beside a child protection plan, and a second protection plan', async () => {
    const { page, child } = await conferenceOf('Una')
    const visit = await at(chair, page, asChair)
    visit.fill(conferenceTyped)
    await visit.press('Conclude')
    const worker = await at(lena, paths.newStep(child.childId, 'child-in-need-plan'))
    await worker.press('Begin')
    assert.equal(worker.status, 422)
    assert.deepEqual(worker.errors(), [
      'Una Ferris: The child has a child protection plan. A child in need plan begins when that has ended.',
    ])
    await worker.open(paths.newStep(child.childId, 'child-protection-plan'))
    await worker.press('Begin')
    worker.says('Child protection plan is open already. Go on with it here.')
    const [other] = await aFamily(house, { children: ['Ona'] })
    assert.ok(other)
    did(await beginStep(lena, { kind: 'child-in-need-plan', childId: other.childId }))
    await worker.open(paths.newStep(other.childId, 'child-protection-plan'))
    await agrees(worker)
    await worker.press('Begin')
    assert.equal(worker.status, 422)
    assert.match(worker.errors().join(), /^Ona Ferris: Only a conference makes a child protection plan/)
    const second = await conferenceOfAgain(child)
    const chairing = await at(chair, second, asChair)
    chairing.fill(conferenceTyped)
    await chairing.press('Conclude')
    const plans = await rowsAbout(house.owner, 'plan', child.childId)
    assert.equal(plans.length, 1, 'one plan stands')
  })

  async function conferenceOfAgain({ childId }: ChildAtWork): Promise<string> {
    const [begun] = did(await beginStep(chair, { kind: 'initial-child-protection-conference', childId }))
    return paths.step(childId, begun?.stepId ?? '')
  }

  /** A child with a protection plan of today, and the page of the plan as the manager has it. */
  async function onAPlan(name: string, details: object = {}): Promise<{ child: ChildAtWork; page: Visitor }> {
    const { child, stepId } = await conferenceOf(name)
    const answers = { ...held, heldOn: house.clock.today() }
    const concluded = [{ stepId, version: 1, outcome: 'childProtectionPlan', answers }]
    const { next } = did(await concludeStep(chair, concluded))
    const page = await at(team.teamManager, paths.step(child.childId, next[0]?.stepId ?? ''))
    await becomes(child, details)
    return { child, page }
  }

  async function becomes({ childId, name }: ChildAtWork, details: object): Promise<void> {
    const { familyName, bornOn } = { familyName: 'Ferris', bornOn: Temporal.PlainDate.from('2012-03-04') }
    const version = await view(lena, 'details', childId, async (tx) => (await detailsNow(tx, childId))?.version)
    const [givenName] = name.split(' ')
    const answers = { givenName: givenName ?? '', familyName, bornOn, ...details }
    did(await changeDetails(lena, { personId: childId, version: version ?? 0, answers }))
  }

  const planEnds = async ({ childId }: ChildAtWork) =>
    (await rowsAbout(house.owner, 'plan', childId)).map((row) => ('ended_on' in row ? row.ended_on?.toString() : ''))

  async function ends(page: Visitor, how: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
    page.fill({
      'How does the plan end?': how,
      'When did it end?': '2026-09-07',
      ...more,
      'What is decided?': 'End the plan, for what is so of the child and not by anybody’s decision.',
    })
    await page.press('Conclude')
  }

  it('a plan that death ends: the date of death first; then the plan ends, and nothing is owed under it', async () => {
    const { child, page } = await onAPlan('Ash')
    page.says('The plan as it stands', 'Nobody hits him.', 'If the plan ends otherwise than at a conference')
    await ends(page, 'The child has died')
    assert.deepEqual(page.errors(), ['Record the date on which the child died: the plan ends with it.'])
    await becomes(child, { diedOn: Temporal.PlainDate.from('2026-09-07') })
    await page.press('Conclude')
    assert.deepEqual(page.errors(), [
      'This was concluded on Monday 7 September 2026, by Lena Crow. What you typed is below; nothing of it was saved.',
    ])
    await page.open(page.path)
    page.says('How did the plan end?', 'The child died on Monday 7 September 2026.')
    assert.deepEqual(await planEnds(child), ['2026-09-07'])
    const owed = (await clocksOf(house.owner, child.childId)).filter(
      ({ met_on, ended_on, kind }) => met_on === null && ended_on === null && kind.startsWith('child-protection-plan'),
    )
    assert.deepEqual(owed, [])
  })

  it('a plan that eighteen ends: refused the day before, and ended on the birthday', async () => {
    const { child, page } = await onAPlan('Bryn', { bornOn: Temporal.PlainDate.from('2008-09-08') })
    await ends(page, 'The young person is eighteen')
    assert.deepEqual(page.errors(), [
      'The date of birth on the record must show that the young person was eighteen on that day.',
    ])
    await becomes(child, { bornOn: Temporal.PlainDate.from('2008-09-07') })
    await page.press('Conclude')
    assert.deepEqual(page.errors(), [])
    assert.deepEqual(await planEnds(child), ['2026-09-07'])
  })

  it('a plan of a child who has left the country for good: not without who has confirmed it', async () => {
    const { child, page } = await onAPlan('Cade')
    await ends(page, 'The child has left the country for good')
    assert.deepEqual(page.errors(), ['Enter who has confirmed that the child has left'])
    await ends(page, 'The child has left the country for good', {
      'Who has confirmed that the child has left, and who there has been told?':
        'The border force, today; the embassy.',
    })
    assert.deepEqual(page.errors(), [])
    assert.deepEqual(await planEnds(child), ['2026-09-07'])
  })

  it('a plan that the receiving authority takes over: not before its conference, nor without a name', async () => {
    const { child, page } = await onAPlan('Dell')
    const moved = 'The child lives in another area for good, and the authority there has held its conference'
    await ends(page, moved, { 'Which authority has received the child?': 'Ferrymouth' })
    assert.deepEqual(page.errors(), [
      'Enter the date of their conference',
      'Enter the name of who has taken the plan over',
    ])
    const told = { 'Who there has taken the plan over, by name?': 'Joan Pell' }
    await ends(page, moved, { ...told, 'When was their conference?': '2026-09-06' })
    assert.deepEqual(page.errors(), [
      'Their conference can’t have been held before the plan here began. Change the date.',
    ])
    await ends(page, moved, { ...told, 'When was their conference?': '2026-09-07' })
    assert.deepEqual(page.errors(), [])
    assert.deepEqual(await planEnds(child), ['2026-09-07'])
  })

  it('out to another authority with a receipt: ours until their conference; in from one, with the receipt that they are sent', async () => {
    const { child, page } = await onAPlan('Eryn')
    const worker = await at(lena, paths.newStep(child.childId, 'transfer-out'))
    worker.says('What must be so before it begins', 'A child protection plan stands.')
    await worker.press('Begin')
    worker.says('The plan as it stands', 'Nobody hits him.')
    worker.fill({
      'When did the child move, or when will they?': '2026-09-07',
      'Which authority is the child in now?': 'Ferrymouth',
      'When was the authority told?': '2026-09-07',
      'Who there was told, by name?': 'Joan Pell',
      'What stays with us, and until when?': 'Visits, until their conference.',
      'What is decided?': 'Their conference has been held, and they are responsible. Then end the plan here.',
    })
    await worker.press('Conclude')
    assert.deepEqual(worker.errors(), [
      'We stay responsible until the receiving authority has held its conference: enter its date and what it decided.',
      'Enter the name of who gave the receipt',
      'Enter the date of the receipt',
    ])
    worker.fill({
      'Who there has given a receipt for our papers?': 'Joan Pell',
      'When was the receipt given?': '2026-09-07',
      'When was their conference held?': '2026-09-07',
      'What did their conference decide?': 'A plan there.',
    })
    await worker.press('Conclude')
    assert.deepEqual(worker.errors(), [])
    assert.deepEqual(await planEnds(child), [undefined], 'the plan here is ended by its own step')
    await page.open(page.path)
    await ends(page, 'The child lives in another area for good, and the authority there has held its conference', {
      ...{ 'Which authority has received the child?': 'Ferrymouth', 'When was their conference?': '2026-09-07' },
      'Who there has taken the plan over, by name?': 'Joan Pell',
    })
    assert.deepEqual(await planEnds(child), ['2026-09-07'])
    const [moved] = await aFamily(house, { children: ['Fenn'] })
    assert.ok(moved)
    const chairing = await at(chair, paths.newStep(moved.childId, 'transfer-in-conference'), asChair)
    await chairing.press('Begin')
    const { 'Who leads the plan?': lead, ...typed } = conferenceTyped
    chairing.fill({
      ...typed,
      'Who leads the plan here?': lead,
      'What is decided?': 'Make a child protection plan here: the responsibility is ours from today.',
      'Which authority is responsible now?': 'Ferrymouth',
      'Who there works with the child, and how are they reached?': 'Joan Pell',
      'When did they tell us?': '2026-09-07',
      'What was the authority told, by whom and when?': 'That a plan begins here today.',
    })
    await chairing.press('Conclude')
    assert.deepEqual(chairing.errors(), [
      'Enter the name of who has received their papers',
      'Enter the date the papers were received',
    ])
    chairing.fill({
      'Who here has received their papers, by name?': 'Marion Sele',
      'When were the papers received?': '2026-09-07',
    })
    await chairing.press('Conclude')
    assert.deepEqual(chairing.errors(), [])
    assert.deepEqual(await planEnds(moved), [undefined], 'a plan stands here')
  })

  it('a chair in the line of management, and a chair who is not registered today', async () => {
    const { page, stepId, child } = await conferenceOf('Ned')
    const { accountId } = lena.actor
    const given = { childIds: [child.childId], accountId, teamId: team.teamId, reason: 'Has room.' }
    did(await allocate(team.teamManager, given))
    const manager = await at(team.teamManager, page)
    manager.fill(conferenceTyped)
    await manager.press('Conclude')
    assert.equal(manager.status, 422)
    assert.match(manager.errors().join(), /must be chaired by someone who does not manage|You manage the team/)
    assert.equal(manager.hrefOf(manager.errors()[0] ?? ''), '#outcome')
    assert.equal(manager.value('Who leads the plan?'), 'Lena Crow')
    const { registration: _lapsed, ...unregistered } = chair.actor
    const outcome = await concludeStep({ ...chair, actor: unregistered }, [
      { stepId, version: 1, outcome: 'childProtectionPlan', answers: { ...held, heldOn: house.clock.today() } },
    ])
    assert.deepEqual(outcome.ok ? [] : outcome.unmet, [
      {
        says: 'The chair must be registered with Social Work England today.',
        answerAt: 'outcome',
        gateId: 'chair-is-independent',
      },
    ])
  })

  it('two who conclude at once: the second reads who was first, and what they typed is still there', async () => {
    const { page } = await conferenceOf('Moss')
    const [first, second] = [await at(chair, page, asChair), await at(chair, page, asChair)]
    first.fill(conferenceTyped)
    second.fill({ ...conferenceTyped, 'Why did the conference decide this?': 'A reason of the second.' })
    const [one, other] = [first.press('Conclude'), second.press('Conclude')]
    await Promise.all([one, other])
    assert.deepEqual(
      [first.status, second.status].toSorted((a, b) => a - b),
      [200, 422],
    )
    const late = first.status === 422 ? first : second
    assert.match(
      late.errors().join(),
      /^This was concluded on Monday 7 September 2026, by Petra Vance[.] What you typed is below/,
    )
    const [typed] = late.text.split('What you typed, and what was not saved').slice(1)
    assert.ok(typed?.includes(late === second ? 'A reason of the second.' : 'Why did the conference decide this?'))
  })

  /** Whatever record a step asks for before it begins. */
  const settings: Readonly<Record<string, (name: string) => Promise<string>>> = {
    'no plan': async (name) => (await conferenceOf(name)).child.childId,
    'a child protection plan': async (name) => (await onAPlan(name)).child.childId,
    'a child in need plan': async (name) => await withPlan(name, 'child-in-need-plan'),
    'a family help plan': async (name) => await withPlan(name, 'family-help-plan'),
  }

  async function withPlan(name: string, kind: 'child-in-need-plan' | 'family-help-plan'): Promise<string> {
    const [child] = await aFamily(house, { children: [name] })
    assert.ok(child)
    const need = { kind: 'parenting', title: 'Somebody at night', why: 'She is alone.' }
    if (kind === 'family-help-plan') did(await nameNeed(lena, child.childId, need))
    did(await beginStep(lena, { kind, childId: child.childId }))
    return child.childId
  }

  /** The steps whose pages are walked here: those of the front door, help, protection and court, and of children elsewhere. */
  const walked = stepIds
    .filter(isCaseStep)
    .filter((kind) => ['front-door', 'family-help', 'protection', 'court', 'missing'].includes(regionOf[kind]))

  it('every date of every form, on its page: a day that has not come is said at its question, and what was typed stays', async () => {
    const left = new Set<CaseStepId>(walked)
    const asked: string[] = []
    for (const [name, setting] of Object.entries(settings)) {
      const childId = await setting(`Day ${name}`)
      for (const kind of left) {
        const begun = await beginStep(lena, { kind, childId })
        if (!begun.ok) continue
        left.delete(kind)
        const { form } = practiceOf(kind)
        const past = Object.entries(form).filter(([, one]) => 'past' in one && one.past === true)
        if (past.length === 0) continue
        const visit = await at(
          lena,
          paths.step(childId, begun.value[0]?.stepId ?? ''),
          'I am covering for the allocated worker',
        )
        visit.fill({ 'When was it concluded?': '2026-09-08' })
        for (const [question] of past) fillDate(visit, form, question, '2026-09-08')
        await visit.press('Save and go on later')
        assert.equal(visit.status, 422, kind)
        for (const [question] of past) {
          const says = visit.errors().find((error) => visit.hrefOf(error) === `#${question}-day`)
          assert.match(says ?? `${kind} ${question} is taken`, /must be (today or )?in the past$/)
          asked.push(`${kind} ${question}`)
        }
        assert.match(visit.html, /value="2026"/, `${kind} keeps what was typed`)
      }
    }
    assert.deepEqual([...left], ['private-fostering-visit'], 'asks for an arrangement first')
    assert.ok(asked.length >= 40, `${asked.length} dates`)
  })

  /** The words under which an answer is asked for on the page, with the answers on which it hangs given first. */
  function fillDate(visit: Visitor, form: Form, name: string, day: string): void {
    const question = form[name]
    const when = question?.askedWhen
    if (when !== undefined) {
      const parent = form[when.question]
      const [option = ''] = when.is
      if (parent?.askedWhen !== undefined) fillDate(visit, form, when.question, day)
      const called =
        parent !== undefined && 'options' in parent ? parent.options[option] : option === 'yes' ? 'Yes' : 'No'
      visit.fill({ [parent?.label ?? '']: parent?.kind === 'anyOf' ? [called ?? ''] : (called ?? '') })
    }
    if (question?.kind !== 'date' && question?.kind !== 'dateTime') return
    visit.fill({ [question.label]: day })
    if (question.kind === 'date') return
    const several = Object.values(form).filter(({ kind }) => kind === 'dateTime').length > 1
    visit.fill({ [several ? `Time: ${question.label}` : 'Time']: '10am' })
  }

  it('whoever is not registered decides nothing that a registered social worker must: said on the page, and what was typed stays', async () => {
    const [child] = await aFamily(house, { children: ['Jory'] })
    assert.ok(child)
    const lead = await house.someone('family help lead', 'Noor Hale')
    const [begun] = did(await beginStep(lead, { kind: 'section-47-enquiry', childId: child.childId }))
    const visit = await at(
      lead,
      paths.step(child.childId, begun?.stepId ?? ''),
      'I am covering for the allocated worker',
    )
    visit.fill({
      'Was the child seen?': 'The child was seen',
      'When was the child seen?': '2026-09-07',
      'Was the child seen alone?': 'Yes',
      'What does the child wish and feel, and what weight did you give it?': 'To stay.',
      'Who gave information?': ['Police'],
      'Was every child of the household considered?': 'Yes',
      'What do you make of what you have found?': 'It has an explanation.',
      'What did you find?': 'Concerns are not borne out',
      'What keeps the child safe from now on, and who sees to it?': 'Nan.',
      'What is decided?': 'Concerns are not borne out: go on with the assessment under section 17.',
    })
    await visit.press('Conclude')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), ['A registered social worker must make this decision.'])
    assert.equal(visit.value('What do you make of what you have found?'), 'It has an explanation.')
  })

  /** What each step says to whoever is not registered, by the gate that asks it. */
  const asksRegistration: Readonly<Record<string, string>> = {
    'decision-is-qualified': 'A registered social worker must make this decision.',
    'chair-is-independent': 'The chair must be registered with Social Work England today.',
    'registered-manager-decides': registeredManagerDecides.says,
    'section-17-stays-with-social-work':
      'A registered social worker must decide whether the child is in need under section 17: ask one to conclude or authorise this.',
  }

  it('every decision that only somebody registered makes, on its page: refused to a head of service and a chair who are not', async () => {
    const asking = stepIds.filter(isCaseStep).flatMap((kind) => {
      const { toConclude, outcomes } = practiceOf(kind)
      const decisions = Object.values(outcomes).flatMap(({ means, needs = [], protective }) => {
        const gate = [...toConclude, ...needs].find(({ id }) => Object.hasOwn(asksRegistration, id))
        return gate === undefined || protective === true ? [] : [{ means, gateId: gate.id }]
      })
      return decisions.length === 0 ? [] : [{ kind, decisions }]
    })
    const unregistered = async (name: string, role: 'head of service' | 'conference chair') => {
      const email = `${name.toLowerCase().replace(' ', '.')}@wexmoor.example`
      const { accountId } = did(await addUser(house.asService('test'), { name, email, role }))
      return house.as({ accountId, name, role })
    }
    const head = await unregistered('Hester Lowe', 'head of service')
    const unregisteredChair = await unregistered('Piran Lowe', 'conference chair')
    const left = new Map(asking.map(({ kind, decisions }) => [kind, decisions]))
    for (const setting of ['no plan', 'a child protection plan', 'a child in need plan']) {
      const childId = (await settings[setting]?.(`Reg ${setting}`)) ?? ''
      for (const [kind, decisions] of left) {
        const chaired = decisions.some(({ gateId }) => gateId === 'chair-is-independent')
        const begun = await beginStep(chaired ? chair : lena, { kind, childId })
        if (!begun.ok) continue
        left.delete(kind)
        const page = paths.step(childId, begun.value[0]?.stepId ?? '')
        const visit = await (chaired ? at(unregisteredChair, page, asChair) : at(head, page))
        for (const { means, gateId } of decisions) {
          visit.fill({ 'What is decided?': means })
          await visit.press('Conclude')
          const refused = visit.errors().filter((says) => says === asksRegistration[gateId])
          assert.deepEqual([visit.status, ...refused], [422, asksRegistration[gateId]], `${kind}: ${means}`)
        }
      }
    }
    assert.deepEqual([...left.keys()], ['care-plan'], 'of a child in care')
    const kinds = asking.map(({ kind }) => kind)
    for (const kind of [
      ...(['legal-gateway', 'pre-proceedings', 'family-group-decision-making'] as const),
      ...(['child-and-family-assessment', 'child-in-need-plan', 'child-in-need-review'] as const),
    ])
      assert.ok(kinds.includes(kind), kind)
  })

  it('a manager chairs where nobody is allocated, on the page: refused, with what was typed', async () => {
    const { page } = await conferenceOf('Esk')
    const elsewhere = await aTeam(house, 'West support')
    const manager = await at(elsewhere.teamManager, page)
    manager.fill(conferenceTyped)
    await manager.press('Conclude')
    assert.equal(manager.status, 422)
    assert.match(
      manager.errors().join(),
      /^No worker is allocated yet, so nobody can say that you are outside the line/,
    )
    assert.equal(manager.value('Who leads the plan?'), 'Lena Crow')
  })

  it('before a birth a conference makes a plan, and after a death a discussion is recorded: both are real', async () => {
    const { child, page } = await conferenceOf('Wren')
    await becomes(child, { bornOn: undefined, expectedOn: Temporal.PlainDate.from('2026-12-01') })
    const visit = await at(chair, page, asChair)
    visit.fill(conferenceTyped)
    await visit.press('Conclude')
    visit.says('Begun: Child protection plan.')
    const [dead] = await aFamily(house, { children: ['Fay'] })
    assert.ok(dead)
    await becomes(dead, { diedOn: Temporal.PlainDate.from('2026-09-05') })
    const after_ = await at(lena, paths.newStep(dead.childId, 'strategy-discussion'))
    await after_.press('Begin')
    after_.fill({
      'When was it held?': '2026-09-07',
      Time: '8:30am',
      'Who took part?': ['Children’s social care', 'Police', 'Health'].map((one) => one.replace('’', "'")),
      'What is decided?': 'Make section 47 enquiries jointly with the police.',
    })
    await after_.press('Conclude')
    assert.deepEqual(after_.errors(), [])
    after_.says('Begun: Section 47 enquiry.')
  })

  it('a plan before the birth is real; a decade before it is a slip', async () => {
    const { page } = await conferenceOf('Abel')
    const visit = await at(chair, page, asChair)
    visit.fill({ ...conferenceTyped, 'When did the parents and the child have the report?': '2006-09-01' })
    await visit.press('Conclude')
    assert.deepEqual(visit.errors(), ['This is more than ten months before the child was born. Check the year.'])
  })

  it('a plan for the second time: whoever chairs reads the first beside it', async () => {
    const { page, child } = await conferenceOf('Wyn')
    const visit = await at(chair, page, asChair)
    visit.says('Child protection plans before', 'None is recorded here.')
    visit.fill(conferenceTyped)
    await visit.press('Conclude')
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2026-11-30'), '10:00'))
    const [review] = did(await beginStep(chair, { kind: 'review-conference', childId: child.childId }))
    const stepDown = { stepDownLead: 'Lena Crow', acceptedOn: house.clock.today(), firstVisitOn: house.clock.today() }
    const answers = { ...held, heldOn: house.clock.today(), progress: 'Safe.', notDone: 'Nothing.', ...stepDown }
    const stepId = review?.stepId ?? ''
    did(await concludeStep(chair, [{ stepId, version: 1, outcome: 'childInNeedPlan', answers }]))
    const again = await at(chair, await conferenceOfAgain(child), asChair)
    again.says('Neglect, 7 September 2026 to 30 November 2026 (2 months).')
    await again.follow('Read its conference: 7 September 2026')
    again.says('The harm is likely to go on.')
  })
})
