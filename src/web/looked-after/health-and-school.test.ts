import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Ctx } from '#domains/ledger/context.ts'
import { aFamily, aTeam } from '#test/casework-family.ts'
import { did } from '#test/children.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { stepsIn } from '#test/step-setting-store.ts'
import { paths } from '#web/paths.ts'

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

describe('the pages on a child’s health, school and liberty', () => {
  let house: TestHouse
  let duty: Ctx
  let page: Visitor
  let childId: string

  before(async () => {
    house = await testHouse('health and school pages')
    await aTeam(house)
    duty = await someoneOnDuty(house, 'Abel Stone')
    page = await visitor(house, duty)
    const [made] = await aFamily(house, { children: ['Kit'] })
    childId = made?.childId ?? assert.fail()
    const work = stepsIn(house)
    const step = await work.begin(duty, childId, 'becoming-looked-after')
    did(
      await work.conclude(duty, step, 'lookedAfter', {
        ...{ startedOn: on('2026-09-07'), way: 'policeProtection', heldBy: 'PC 4411', purpose: 'Alone at night.' },
        ...{ heldSince: Temporal.Instant.from('2026-09-07T01:30:00Z'), childsWishes: 'My bear.' },
      }),
    )
  })
  after(async () => await house.close())

  it('shows what is not known yet, and leads to each step', async () => {
    await page.open(paths.care(childId))
    page.says('Health and school', 'Nobody knows', 'Have the child’s health assessed by a doctor')
    page.says('Make the first personal education plan')
    await page.follow('Record the initial health assessment')
    page.says('Initial health assessment', 'regulation 7(1)')
    await page.press('Begin')
    page.says('Initial health assessment is open already. Go on with it here.')
  })

  it('refuses an assessment without its report in a sentence beside the question, and keeps it open', async () => {
    page.fill({
      'Who consents to the assessment?': 'The trust, under a care order',
      'Was the child seen?': 'Yes',
      'When was the child seen?': '2026-09-07',
      'Who assessed the child’s health?': 'A registered nurse or midwife',
      'What is decided?': 'The child’s health has been assessed.',
    })
    await page.press('Conclude')
    assert.equal(page.status, 422)
    const said = page.errors().join(' ')
    assert.match(said, /The first assessment is made by a registered medical practitioner/)
    assert.match(said, /The assessment is done when its report is in the child’s record/)
  })

  it('says first on the child’s page that the child is not free, and never begins without authority', async () => {
    await page.open(paths.child(childId))
    await page.follow('Begin: deprivation of liberty')
    page.says('Nothing stands in its way')
    await page.press('Begin')
    page.fill({ 'What is decided?': 'The child is deprived of liberty on this authority.' })
    await page.press('Conclude')
    assert.equal(page.status, 422)
    assert.match(page.errors().join(' '), /Without a court or the law it is not lawful: let the child go/)
    page.fill({
      'On what authority is the child deprived of liberty?':
        'An order of the High Court under its inherent jurisdiction',
      'When was the order made?': '2026-09-07',
      'When does the order end?': '2026-10-05',
      'Is the place registered with Ofsted?': 'No: it is an unregistered home',
      'What is decided?': 'The child is deprived of liberty on this authority.',
    })
    await page.press('Conclude')
    page.says('Deprivation of liberty: concluded.')
    await page.open(paths.child(childId))
    assert.match(page.section('How the child lives'), /It ends on Monday 5 October 2026\. The home is unregistered\./)
    page.says('Review the deprivation of liberty', 'Tell Ofsted of the unregistered home')
  })
})
