import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Ctx } from '#domains/ledger/context.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { entriesOf } from '#test/ledger-store.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('the pages on which a child’s work is done', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx
  let kit: ChildAtWork
  let nell: ChildAtWork

  before(async () => {
    house = await testHouse('step pages')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 2)
    const [first, second] = await aFamily(house, { children: ['Kit', 'Nell'] })
    assert.ok(first && second)
    ;[kit, nell] = [first, second]
  })
  after(async () => await house.close())

  it('lists children without a worker, and allocates brother and sister together', async () => {
    const visit = await visitor(house, team.teamManager)
    await visit.open(paths.unallocated())
    visit.says('2 children are open to us and with nobody.')
    assert.equal(visit.table('Children without a worker').length, 3)
    await visit.open(paths.allocation(kit.childId))
    if (visit.headings().includes('h1 Why are you opening this record?')) {
      visit.fill({ 'Why are you opening this record?': 'I manage or supervise this work' })
      await visit.press('Open the record')
    }
    visit.says('Nobody is allocated.', 'Holds 0 of 2: room for 2 more')
    await visit.press('Allocate')
    assert.deepEqual(visit.errors(), ['Select who will work with the child', 'Enter why this worker'])
    visit.fill({
      'Allocate brothers and sisters with them?': ['Nell Ferris'],
      Worker: 'Lena Crow',
      'Why this worker?': 'She has room.',
    })
    await visit.press('Allocate')
    assert.equal(visit.path, paths.child(kit.childId))
    visit.says('Allocated to Lena Crow: Kit Ferris, Nell Ferris.')
    await visit.open(paths.unallocated())
    visit.says('Every open child has a worker.')
  })

  async function beginFor(visit: Visitor, kind: string, siblings: readonly string[] = []): Promise<void> {
    await visit.open(paths.newStep(kit.childId, kind))
    if (siblings.length > 0) visit.fill({ 'Is it for brothers and sisters too?': siblings })
    await visit.press('Begin')
    assert.equal(visit.status, 200)
  }

  it('writes an assessment with the needs of the child, refuses in sentences that lead somewhere, and sends it on', async () => {
    const visit = await visitor(house, lena)
    await visit.open(paths.newStep(kit.childId, 'child-and-family-assessment'))
    visit.says('Understand the child’s life and needs', 'Children Act 1989, section 17(1)')
    await beginFor(visit, 'child-and-family-assessment')
    visit.says('45 working days after Monday 7 September 2026', 'What does this child need?')
    assert.equal(
      visit.hrefOf('How this step works, in the handbook (opens in a new tab)'),
      paths.handbookPage('child-and-family-assessment'),
    )
    await visit.press('Send to your manager')
    assert.equal(visit.status, 422)
    assert.ok(visit.errors().includes('Select what was decided'))
    visit.fill({
      'Was the child seen?': 'We were refused',
      'What was done to see the child?': 'Called three times.',
      'Who lives with the child, and who else matters to them?': 'His mother.',
      'What has happened before?': 'Nothing.',
      'What does all this mean for the child?': 'We do not know enough.',
      'What did the assessment find?': ['Mental health: a parent or carer'],
      'Does the child need help?': 'Yes, and each need is recorded',
      'Need 1 > What does the child need, in a line?': 'Help for his mother',
      'What is decided?': 'Support the family under a child in need plan.',
    })
    await visit.press('Send to your manager')
    assert.deepEqual(visit.errors(), ['Select what kind of need it is', 'Enter why the child needs it'])
    assert.equal(visit.value('What was done to see the child?'), 'Called three times.')
    visit.fill({
      'Need 1 > What kind of need is it?': 'Help with a parent’s mental health',
      'Need 1 > Why does the child need it?': 'She is too low to get him to school.',
    })
    await visit.press('Send to your manager')
    const refusal =
      'Nobody has seen the child: a manager must decide whether section 47 applies, and record it, before the assessment ends.'
    assert.deepEqual(visit.errors(), [refusal])
    assert.equal(visit.hrefOf(refusal), paths.section47Look(kit.childId))
    visit.fill({
      'Was the child seen?': 'The child was seen',
      'When was the child last seen for this assessment?': '2026-09-07',
    })
    visit.fill({
      'Was the child seen alone?': 'Yes',
      'What did the child say, in their own words?': 'I like it when Nan comes.',
      'What does the child wish and feel, and how do you know?': 'He told me twice.',
    })
    await visit.press('Save and go on later')
    visit.says('Saved for everybody who works with the family.', 'Needs that are named:')
    assert.equal(visit.value('What did the child say, in their own words?'), 'I like it when Nan comes.')
    visit.fill({ 'What is decided?': 'Support the family under a child in need plan.' })
    await visit.press('Send to your manager')
    visit.says('sent to the manager', 'Decided by Lena Crow, and waiting for a manager')
  })

  it('lets the manager read it in the words shown and authorise it', async () => {
    const visit = await visitor(house, lena)
    await visit.open(paths.newStep(kit.childId, 'child-and-family-assessment'))
    await visit.press('Begin')
    const step = visit.path
    const manager = await visitor(house, team.teamManager)
    await manager.open(step)
    await manager.follow('Authorise it, or send it back')
    manager.says('Help for his mother', 'I like it when Nan comes.')
    await manager.press('Send it back')
    assert.deepEqual(manager.errors(), ['Enter what is to be done before you will authorise it'])
    await manager.press('Authorise and conclude')
    manager.says('Begun: Child in need plan.', 'Lena Crow, authorised by Manager of North assessment')
  })

  it('records a strategy discussion for two children on one page, with a decision for each', async () => {
    const visit = await visitor(house, lena)
    await beginFor(visit, 'strategy-discussion', ['Nell Ferris'])
    visit.says(
      'Nothing here holds up protecting a child.',
      'What is decided for Kit Ferris?',
      'What is decided for Nell Ferris?',
    )
    const looks = (await entriesOf(house.owner, nell.childId)).filter(({ kind }) => kind === 'view')
    assert.deepEqual(
      looks.slice(-1).map(({ what, purpose }) => [what, purpose]),
      [['step, with a brother or sister', 'family of a child I work with']],
    )
    visit.fill({
      'Who took part?': ["Children's social care", 'Health'],
      'What is decided for Kit Ferris?': "Make section 47 enquiries by children's social care.",
    })
    await visit.press('Conclude')
    visit.says('Begun: Section 47 enquiry.', 'Still open for the others: Select what was decided')
    await visit.open(paths.child(nell.childId))
    await visit.follow('Strategy discussion, begun 7 September 2026')
    visit.fill({ 'What is decided?': 'Go on with assessment and support under section 17.' })
    await visit.press('Conclude')
    assert.ok(visit.errors().some((says) => says.startsWith('Police and health must take part before')))
  })

  it('explains a clock to the day, and lets a manager set their own date before the limit and not after it', async () => {
    const visit = await visitor(house, lena)
    await visit.open(paths.newStep(kit.childId, 'section-47-enquiry'))
    await visit.press('Begin')
    await visit.follow('Hold the initial child protection conference, or decide that none is needed')
    visit.says('15 working days after Monday 7 September 2026', 'Working Together to Safeguard Children')
    visit.saysNot('Set your own date for this child')
    const manager = await visitor(house, team.teamManager)
    await manager.open(visit.path)
    manager.fill({ 'By when, for this child?': '2026-10-01', 'Why this date?': 'His aunt is here till then.' })
    await manager.press('Set this date')
    assert.deepEqual(manager.errors(), [
      'Your date must be on or before the limit, Monday 28 September 2026. A limit is not moved.',
    ])
    manager.fill({ 'By when, for this child?': '2026-09-16' })
    await manager.press('Set this date')
    manager.says(
      'By Wednesday 16 September 2026, the manager’s own date.',
      'The limit behind it is Monday 28 September 2026',
    )
    manager.fill({ 'Why is it mistaken?': 'The enquiry was begun on the wrong child.' })
    await manager.press('End it')
    manager.says('Ended on 7 Sept 2026'.replace('Sept', 'Sep'), 'Mistaken: The enquiry was begun on the wrong child.')
  })

  it('tells whoever would begin a legal gateway meeting a second time that one is open, and leads there', async () => {
    const gateway = paths.newStep(kit.childId, 'legal-gateway')
    const [first, second] = [await visitor(house, lena), await visitor(house, team.teamManager)]
    await second.open(gateway)
    second.saysNot('One is open already')
    await first.open(gateway)
    await first.press('Begin')
    await second.press('Begin')
    second.says('Legal gateway meeting is open already. Go on with it here.')
    assert.equal(second.path, first.path)
    await first.open(gateway)
    first.says('One is open already, and is not begun twice.')
    await first.follow('Go on with it')
    assert.equal(first.path, second.path)
  })

  it('shows the second of two people what the first has changed, and keeps what they typed', async () => {
    const [first, second] = [await visitor(house, lena), await visitor(house, team.teamManager)]
    await first.open(paths.newStep(kit.childId, 'section-47-enquiry'))
    await first.press('Begin')
    await second.open(first.path)
    first.fill({ 'What do you make of what you have found?': 'It is the second burn.' })
    await first.press('Save and go on later')
    second.fill({ 'What do you make of what you have found?': 'I am not sure.' })
    await second.press('Save and go on later')
    assert.equal(second.status, 422)
    assert.deepEqual(second.table('Answers that somebody else has changed'), [
      ['Question', 'It was', 'It is now'],
      ['What do you make of what you have found?', 'Not answered', 'It is the second burn.'],
    ])
    assert.equal(second.value('What do you make of what you have found?'), 'I am not sure.')
    await second.press('Save and go on later')
    second.says('Saved for everybody who works with the family.')
  })
})
