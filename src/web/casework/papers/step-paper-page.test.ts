import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { beginStep } from '#domains/casework/begin-step.ts'
import { concludeStep } from '#domains/casework/conclude-step.ts'
import type { CaseStepId } from '#domains/casework/step.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { did } from '#test/children.ts'
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

  async function at(who: Ctx, page: string): Promise<Visitor> {
    const visit = await visitor(house, who)
    await visit.open(page)
    if (visit.headings().includes('h1 Why are you opening this record?')) {
      visit.fill({ 'Why are you opening this record?': 'I chair this child’s conference, or review the plan' })
      await visit.press('Open the record')
    }
    return visit
  }

  const toFather = {
    'Who is it for?': 'Somebody of the family, or around it',
    'Which of them?': 'Robert Ferris, father',
  }

  it('a conference: invitation and agenda before it; record, decision and outline of the plan after it, by recipient', async () => {
    const stepId = await begun('initial-child-protection-conference', chair)
    const step = paths.step(family.kit, stepId)
    const visit = await at(chair, step)
    visit.says('Letters, agenda, record and plan', 'Agenda: initial child protection conference')
    visit.saysNot('Record of the initial child protection conference')
    await visit.follow('Invitation to the initial child protection conference')
    visit.says('When and where it is held')
    visit.fill({
      'Who is it for?': 'Somebody of the family, or around it',
      'Which of them?': 'Dana Ferris, mother',
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
      'He found them at 14 [left out: confidential] once.',
      'Hold the first core group: by Monday 21 September 2026',
      'If you do not agree',
    )
    assert.doesNotMatch(after.section('As Robert Ferris will read it'), hiddenWords)
    after.fill({ 'How does it go?': 'Post' })
    await after.press('Send it and keep what went')
    after.says('Sent')
    const file = await fileOfPaper(testSite(house).site.dataDirectory, house.owner)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true })
    assert.match(text, /For Robert Ferris/)
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
    someoneDisagreed: false,
  })

  it('what agencies told one another is for no parent, whatever is chosen', async () => {
    const stepId = await begun('strategy-discussion', worker)
    did(await concludeStep(worker, [{ stepId, version: 1, outcome: 'jointEnquiry', answers: discussed() }]))
    const visit = await at(worker, paths.step(family.kit, stepId))
    await visit.follow('Record of the strategy discussion')
    visit.fill(toFather)
    await visit.press('Read it as they will')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), ['This paper is not for them: choose who it is for again'])
    visit.fill({
      'Who is it for?': 'Another agency',
      'Name of the solicitor, advocate, agency or court': 'Wexmoor Police',
    })
    await visit.press('Read it as they will')
    visit.says('What each agency knows: Police: called twice this year.')
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
      'Name of the solicitor, advocate, agency or court': 'Wexmoor Police',
    })
    await visit.press('Read it as they will')
    visit.fill({ 'How does it go?': 'Post' })
    await visit.press('Send it and keep what went')
    assert.deepEqual(visit.errors(), [
      'Look at what brothers and sisters share before this goes, and say of each text whether it may',
    ])
  })
})
