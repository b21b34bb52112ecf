import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { authoriseClosure } from '#domains/casework/closure/authorise-closure.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { aFamily } from '#test/casework-family.ts'
import { did } from '#test/children.ts'
import { answers as closing, seen } from '#test/closure-setting.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden, hiddenWords } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { fileOfPaper } from '#test/paper-store.ts'
import { testSite, type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('what a step gives in writing', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let worker: Ctx
  let chair: Ctx

  before(async () => {
    house = await testHouse('papers of steps')
    family = await aFamilyInHiding(house)
    worker = family.team.worker
    chair = await house.someone('conference chair', 'Petra Vance')
  })
  after(async () => await house.close())

  async function begun(kind: CaseStepId, by: Ctx, childId = family.kit): Promise<string> {
    return did(await beginStep(by, { kind, childId }))[0]?.stepId ?? assert.fail()
  }

  const chairing = 'I chair this child’s conference, or review the plan'

  async function at(who: Ctx, page: string, purpose = chairing): Promise<Visitor> {
    const visit = await visitor(house, who)
    await visit.open(page)
    if (visit.headings().includes('h1 Why are you opening this record?')) {
      visit.fill({ 'Why are you opening this record?': purpose })
      await visit.press('Open the record')
    }
    return visit
  }

  const toNamed = (kind: string, name: string) => ({
    'Who is it for?': kind,
    'If it is not for one of the family: the name of whoever it is for': name,
  })

  const toFather = {
    'Who is it for?': 'Robert Ferris, father',
  }

  it('a conference: invitation and agenda before it; record, decision and outline of the plan after it, by recipient', async () => {
    const stepId = await begun('initial-child-protection-conference', chair)
    const step = paths.step(family.kit, stepId)
    const visit = await at(chair, step)
    visit.says('Letters, agenda, record and plan', 'Agenda: initial child protection conference')
    visit.saysNot('Record of the initial child protection conference')
    await visit.follow('Invitation to the initial child protection conference')
    visit.says('When and where it is held')
    // Whoever it is for is not chosen yet: it may be anybody. Then it is the mother, who knows where they live.
    const home = `We fetch you from ${hidden.street}.`
    assert.match(await visit.leaves('What do you write?', home), /says the address of .*tell whoever it is for by tel/)
    visit.fill({ 'Who is it for?': 'Robert Ferris, father' })
    assert.match(
      await visit.leaves('What do you write?', home),
      /says the address of .*tell Robert Ferris by telephone/,
    )
    visit.fill({ 'Who is it for?': 'Dana Ferris, mother' })
    assert.equal(await visit.leaves('What do you write?', home), '')
    visit.fill({
      'What do you write?': 'Wednesday 16 September at ten, in the town hall.',
    })
    await visit.press('Read it as they will')
    visit.says('We ask you to come to the initial child protection conference about Kit Ferris.', 'town hall')
    const answers = {
      heldOn: house.clock.today(),
      agencies: new Set(['socialCare', 'police', 'health']),
      parents: 'some',
      childsView: 'I like Fig the cat.',
      reason: `He found them at ${hidden.street} once.`,
      dissent: 'The health visitor would go to court.',
      category: 'EMO',
      lead: 'Lena Crow',
      outlinePlan: 'Nobody hits him.',
      coreGroup: 'Nan, school, Lena Crow.',
    }
    did(await concludeStep(chair, [{ stepId, version: 1, outcome: 'childProtectionPlan', answers }]))
    const after = await at(chair, step)
    after.says(
      'Record of the initial child protection conference',
      'Child protection plan: outline',
      'Decision of the initial child protection conference: for agencies',
    )
    await after.follow('What the initial child protection conference decided')
    after.fill(toFather)
    await after.press('Read it as they will')
    after.says(
      'This is what was decided about Kit Ferris',
      'It was decided: Make a child protection plan.',
      'He found them at [left out: confidential] once.',
      'Hold the first core group: by Monday 21 September 2026',
      'If you do not agree',
    )
    assert.doesNotMatch(after.section('As Robert Ferris will read it'), hiddenWords)
    after.fill({ 'How does it go?': 'Post' })
    await after.press('Send it and keep what went')
    assert.match(after.errors().join(), /at what the child said, before this goes/)
    after.fill({
      'What Kit Ferris said: I like Fig the cat.': 'It may go to them',
      'What did you look at?': 'Kit said it before them all',
    })
    await after.press('Keep what you decided')
    after.fill({ 'How does it go?': 'Post' })
    await after.press('Send it and keep what went')
    after.says('Sent')
    const file = await fileOfPaper(testSite(house).site.dataDirectory, house.owner)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true })
    assert.match(text, /For Robert Ferris/)
    assert.match(text, /Telephone, day and night: 01632 960999/)
    assert.match(text, /7 September 2026, from Petra Vance/)
    assert.match(text, /The core group: Nan, school, Lena Crow\./)
    assert.match(text, /Make a child protection plan/)
    assert.doesNotMatch(text, hiddenWords)
  })

  const discussed = () => ({
    heldAt: house.clock.now(),
    chairedBy: 'Lena Crow',
    agencies: new Set(['socialCare', 'police', 'health']),
    whatIsKnown: 'Police: called twice this year.',
    everyChildConsidered: true,
    reason: 'The mark is a hand.',
    actions: 'Lena sees him today.',
    someoneDisagreed: false,
  })

  it('what agencies told one another is for no parent, whatever is chosen', async () => {
    const stepId = await begun('strategy-discussion', worker)
    did(await concludeStep(worker, [{ stepId, version: 1, outcome: 'jointEnquiry', answers: discussed() }]))
    const visit = await at(worker, paths.step(family.kit, stepId))
    await visit.follow('Record of the strategy discussion')
    assert.throws(() => visit.fill(toFather), /is not offered: Another agency; A court/)
    visit.fill({
      'Who is it for?': 'Another agency',
      'If it is not for one of the family: the name of whoever it is for': 'Wexmoor Police',
    })
    await visit.press('Read it as they will')
    visit.says('What each agency knows: Police: called twice this year.')
  })

  it('a report that a court ordered is filed on time, for the court alone, and says what is unanswered', async () => {
    const stepId = await begun('special-guardianship-report', worker)
    const toCourtOn = house.clock.today().add({ days: 2 })
    const answers = {
      askedBy: 'court',
      toCourtOn,
      guardian: 'Tamsin Orrey',
      connection: 'friend',
      childNeeds: 'Sleep.',
    }
    did(await concludeStep(worker, [{ stepId, version: 1, outcome: 'filedAsRequired', answers }]))
    const visit = await at(worker, paths.step(family.kit, stepId))
    await visit.follow('Report to the court on special guardianship')
    assert.throws(() => visit.fill(toFather), /is not offered: A court/)
    visit.fill(toNamed('A court', 'Wexmoor Family Court'))
    await visit.press('Read it as they will')
    visit.says('needs now and likely in future: Sleep.', 'What is not answered yet, and by when it will be')
    visit.says('At least three people whom the proposed guardian named must have been interviewed: by')
    visit.says('The child: interests, likes and dislikes: by')
    visit.saysNot('questions are not answered')
  })

  it('police protection: the child’s letter is for the child alone, and parents read why, what it means and when it ends', async () => {
    const stepId = await begun('police-protection', worker)
    const first = await at(worker, paths.stepPaper(family.kit, stepId, 'parents'))
    first.fill(toFather)
    await first.press('Read it as they will')
    first.says('It lasts seventy-two hours at most.')
    first.saysNot('Ask the officer when')
    const takenAt = house.clock.now().subtract({ hours: 3 })
    const answers = { takenAt, why: 'He was alone at night.', where: hidden.street, constable: 'PC Amo 1123' }
    did(await saveStep(worker, [{ stepId, version: 1, answers }]))
    const visit = await at(worker, paths.step(family.kit, stepId))
    await visit.follow('Why the police took you to a safe place')
    assert.throws(() => visit.fill(toFather), /is not offered: Kit Ferris, the child/)
    visit.fill({ 'Who is it for?': 'Kit Ferris, the child', 'What do you write?': 'You sleep at Nan’s tonight.' })
    await visit.press('Read it as they will')
    visit.says('you have done nothing wrong', 'You sleep at Nan’s tonight.')
    const madeUp = { childId: family.kit, kind: 'letter', title: 'x', typed: '', documentId: undefined } as const
    const toSomebody = { recipientKind: 'person', recipientId: family.rob, recipientName: 'Robert Ferris' } as const
    const forFather = await makePaper(worker, { ...madeUp, ...toSomebody, madeFrom: { stepId, paper: 'child' } })
    assert.deepEqual(forFather.ok, false)
    await visit.open(paths.step(family.kit, stepId))
    await visit.follow('The police have taken a child into protection')
    visit.fill(toFather)
    await visit.press('Read it as they will')
    visit.says(
      'Why: He was alone at night.',
      'section 46(4)',
      'Decide what keeps the child safe: police protection ends',
    )
    visit.saysNot(hidden.street)
  })

  it('what was recorded for brother and sister together is looked at before it goes to anybody', async () => {
    const siblings = { kind: 'strategy-discussion', childId: family.kit, siblingIds: [family.mia] } as const
    const both = did(await beginStep(worker, siblings))
    assert.equal(both.length, 2)
    const concluded = both.map(({ stepId }) => {
      return { stepId, version: 1, outcome: 'jointEnquiry', answers: discussed() }
    })
    did(await concludeStep(worker, concluded))
    const visit = await at(worker, paths.step(family.kit, both[0]?.stepId ?? ''))
    await visit.follow('Record of the strategy discussion')
    visit.fill({
      'Who is it for?': 'Another agency',
      'If it is not for one of the family: the name of whoever it is for': 'Wexmoor Police',
    })
    await visit.press('Read it as they will')
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.deepEqual(visit.errors(), [
      'Look at what brothers and sisters share, and at what the child said, before this goes, and say of each text whether it may',
    ])
  })

  it('when and where is said once, for every invitation; where it would give somebody away it does not go to them', async () => {
    const stepId = await begun('pre-proceedings', worker)
    const visit = await at(worker, paths.step(family.kit, stepId))
    await visit.follow('Say when and where the meeting is held')
    await visit.press('Keep it')
    assert.deepEqual(visit.errors(), [
      'Enter the day and time of the meeting',
      'Enter the place of the meeting',
      'Enter whom they ring about it',
    ])
    const said = { 'Whom do they ring about it, and on what number?': 'Lena Crow, 01632 960777' }
    assert.match(await visit.leaves('Where?', hidden.street), /says the address of .*tell whoever is invited by tel/)
    visit.fill({ ...said, 'When is it held?': '2026-09-01', Time: '10am', 'Where?': hidden.street })
    await visit.press('Keep it')
    assert.deepEqual(visit.errors(), ['The day and time of the meeting must be still to come'])
    visit.fill({ 'When is it held?': '2026-09-16' })
    await visit.press('Keep it')
    visit.says('The meeting is on Wednesday 16 September 2026 at 10am')
    const letter = 'Letter before proceedings'
    await visit.follow(letter)
    visit.fill({ ...toFather, 'What do you write?': 'He was alone three nights in August.' })
    await visit.press('Read it as they will')
    visit.says('we are thinking of going to court', 'your advice is free', 'He was alone three nights in August.')
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.equal(visit.status, 422)
    assert.match(visit.errors().join(), /or in where the meeting is held/)
    const paper = visit.path
    await visit.open(paths.stepMeeting(family.kit, stepId))
    visit.fill({ ...said, 'When is it held?': '2026-09-17', Time: '2:30pm', 'Where?': 'Town hall, room 4' })
    await visit.press('Keep it')
    assert.deepEqual(visit.errors(), ['Enter why it has moved'])
    visit.fill({ 'Why has it moved?': 'A place that both can come to.' })
    await visit.press('Keep it')
    await visit.open(paper)
    visit.says('When', 'Thursday 17 September 2026 at 2:30pm', 'Town hall, room 4')
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    visit.says('Sent')
    await visit.open(paths.step(family.kit, stepId))
    await visit.follow('Notice of the pre-proceedings meeting')
    visit.says('Which meeting it is')
  })

  it('the end of our work is written to the family and to whoever told us, each as they may read it', async () => {
    const [child] = await aFamily(house, { children: ['Rue'], familyName: 'Lark' })
    assert.ok(child)
    const manager = family.team.manager
    const given = { childIds: [child.childId], accountId: worker.actor.accountId, teamId: worker.actor.teamId ?? '' }
    did(await allocate(manager, { ...given, reason: 'Room.' }))
    const answers = { ...closing, reason: 'Rue is well, and says so.' }
    await seen(worker, child.childId, house.clock.today().toString(), '00:05')
    const asked = { childId: child.childId, reason: 'noFurtherNeed', answers, historyShown: true } as const
    const { requestId } = did(await requestClosure(worker, asked))
    const authority = { childId: child.childId, requestId, reason: 'I agree.', historyShown: true } as const
    did(await authoriseClosure(manager, authority))
    const visit = await at(worker, paths.child(child.childId), 'I am covering for the allocated worker')
    await visit.follow('Letters about the end of our work')
    visit.says('Our work with Rue Lark has ended')
    await visit.follow('Our work with a child has ended')
    visit.fill(toNamed('Another agency', 'Wexmoor Police'))
    await visit.press('Read it as they will')
    visit.says('You told us of Rue Lark', 'School, health and other services for everyone')
    visit.saysNot('Rue is well, and says so.')
    await visit.open(paths.closure(child.childId))
    await visit.follow('Our work with you has ended')
    visit.fill({ 'Who is it for?': 'Rue Lark, the child' })
    await visit.press('Read it as they will')
    visit.says('Our work with Rue Lark has ended.', 'Why: Rue is well, and says so.')
  })
})
