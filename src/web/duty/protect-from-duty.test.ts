import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { emergencySteps, nightSteps } from '#domains/casework/worklist/read-duty.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { aPerson } from '#test/children.ts'
import { at, onDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'
import { stepTitle } from '#web/people/child/labels.ts'

/** Everybody whom the duty rota may name. */
const rota: readonly Role[] = ['duty', 'front door', 'social worker', 'team manager', 'head of service', 'director']

const placement = {
  'When did the child move there?': '2026-09-11',
  'With whom?': 'Somebody else, or a home',
  'Name of the carer, or of whoever runs the home': 'Marge Inne',
  'What kind of placement is it?': 'With a foster carer, not long term',
  'Does the child move there before the assessment that the law asks for?': 'No: approved, assessed or registered',
  'Is it outside the area of the authority?': 'No',
  'Is it meant to last until the young person is eighteen?': 'No',
  'Why this placement?': 'She has room tonight.',
}

async function onPoliceProtection(visit: Visitor): Promise<void> {
  visit.fill({
    'From which day is the child looked after on this authority?': '2026-09-11',
    'On what authority?': 'Police protection, accommodated by us',
    'Which constable or designated officer took the child into protection?': 'Constable Owen Pardoe',
    'When was the child taken into protection?': '2026-09-11',
    Time: '9:45pm',
    'Why does the child come into our care, and what must be so for the child to go home?':
      'Nobody to care for the child tonight. Somebody with parental responsibility is found.',
    'What is decided?': 'The child is looked after from this day.',
  })
  await visit.press('Conclude')
  visit.says('concluded')
}

describe('protecting a child from the duty page at night, whoever of the rota is on duty', () => {
  let house: TestHouse

  before(async () => {
    house = await testHouse('protect from duty', '2026-09-11T12:00:00+01:00')
  })
  after(async () => await house.close())

  /** Nobody works with the child: no episode, no worker, nothing but a name. */
  const aChildNobodyKnows = async (givenName: string) =>
    await aPerson(house, { givenName, familyName: 'Oakes', bornOn: Temporal.PlainDate.from('2019-05-06') })

  const find = async (visit: Visitor, givenName: string) => {
    await visit.open(paths.duty())
    visit.fill({ Name: `${givenName} Oakes` })
    await visit.press('Find the child')
  }

  for (const [index, role] of rota.entries())
    it(`lets somebody who is ${role} begin each of them, and is never asked why`, async () => {
      house.clock.moveTo(at('2026-09-11', '22:00').add({ minutes: 10 * index }))
      const givenName = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Fay'][index] ?? ''
      const childId = await aChildNobodyKnows(givenName)
      const ctx = await house.someone(role, `Night ${givenName}`)
      await onDuty(house, ctx, 'duty worker', house.clock.now(), house.clock.now().add({ minutes: 9 }))
      const visit = await visitor(house, ctx)
      await find(visit, givenName)
      await visit.follow(`Place the child for ${givenName} Oakes`)
      visit.says('is not looked after', 'Record the authority now')
      await find(visit, givenName)
      const ways = nightSteps.map(
        (kind) => [kind, visit.hrefOf(`Begin: ${stepTitle(kind).toLowerCase()} for ${givenName} Oakes`)] as const,
      )
      for (const [kind, href] of ways) {
        await visit.open(href)
        visit.saysNot('Why are you opening this record?')
        assert.ok(visit.buttons().includes('Begin'), kind)
        // Who begins one may begin all: what each may decide is for the gates of the step.
        if (role !== 'duty' && kind !== 'becoming-looked-after') continue
        await visit.press('Begin')
        visit.says(`${stepTitle(kind)}: begun.`)
        if (kind === 'becoming-looked-after') await onPoliceProtection(visit)
      }
      if (role === 'duty') {
        await visit.open(paths.duty())
        const title = stepTitle('emergency-protection-order')
        assert.match(visit.section('Being protected now'), new RegExp(`${givenName} Oakes: ${title}`))
      }
      await visit.open(paths.newPlacement(childId))
      visit.fill(placement)
      await visit.press('Record the placement')
      visit.says('The placement is recorded.', 'Marge Inne')
    })

  it('offers everything else that protects too, each once', async () => {
    await aChildNobodyKnows('Gus')
    const ctx = await house.someone('duty', 'Night Gus')
    await onDuty(house, ctx)
    const visit = await visitor(house, ctx)
    await find(visit, 'Gus')
    for (const kind of emergencySteps)
      assert.equal(
        visit.links().filter((link) => link === `Begin: ${stepTitle(kind).toLowerCase()} for Gus Oakes`).length,
        1,
        kind,
      )
  })
})
