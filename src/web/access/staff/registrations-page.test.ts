import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { actorOf } from '#domains/access/account/account-store.ts'
import { addUser } from '#domains/access/account/add-user.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import type { Ctx, Outcome } from '#domains/ledger/context.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { aFamily, aTeam, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf } from '#test/casework-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const discussed = {
  agencies: new Set(['socialCare', 'police', 'health']),
  whatIsKnown: 'A burn with no explanation.',
  everyChildConsidered: true,
  otherChildren: 'There are none.',
  reason: 'The burn does not fit what was said.',
  actions: 'She is seen today.',
  someoneDisagreed: false,
} as const

describe('a registration with Social Work England that runs out', () => {
  let house: TestHouse
  let team: TeamAtWork
  let administrator: Ctx
  let rex: string
  let childId: string
  before(async () => {
    house = await testHouse('registrations')
    team = await aTeam(house, 'East')
    administrator = await house.someone('administrator', 'Ada Quill')
    const added = must(
      await addUser(house.asService('test'), {
        name: 'Rex Holt',
        email: 'rex@wexmoor.example',
        role: 'social worker',
        registration: 'SW777',
        registeredUntil: Temporal.PlainDate.from('2026-09-30'),
        teamId: team.teamId,
      }),
    )
    rex = added.accountId
    must(await givePost(house.asService('test'), { accountId: rex, teamId: team.teamId, roomFor: 12 }))
    const [kit] = await aFamily(house, { children: ['Kit'] })
    assert.ok(kit !== undefined)
    ;({ childId } = kit)
    const choice = { childIds: [childId], accountId: rex, teamId: team.teamId, reason: 'Room.' }
    must(await allocate(team.teamManager, choice))
  })
  after(async () => await house.close())

  function must<T>(outcome: Outcome<T>): T {
    if (!outcome.ok) assert.fail(outcome.unmet.map(({ says }) => says).join(' '))
    return outcome.value
  }
  /** Rex as the site knows him today. */
  const asRex = async (): Promise<Ctx> => {
    const actor = await actorOf(house.database.tables, rex, 'social worker', house.clock.today())
    assert.ok(actor !== undefined)
    return house.as(actor)
  }
  const visit = async (ctx: Ctx, path: string): Promise<Visitor> => {
    const page = await visitor(house, ctx)
    await page.open(path)
    return page
  }
  const concluded = async (outcome: string) => {
    const ctx = await asRex()
    const [step] = must(await beginStep(ctx, { kind: 'strategy-discussion', childId }))
    assert.ok(step !== undefined)
    return await concludeStep(ctx, [{ stepId: step.stepId, version: 1, answers: discussed, outcome }])
  }

  it('is told to the person and their managers for sixty days before', async () => {
    const his = await visit(await asRex(), paths.home())
    his.says('Your registration with Social Work England runs out on 30 September 2026.')
    const page = await visit(team.teamManager, paths.home())
    page.says('Registrations: 0 have run out, 1 will within 60 days.')
    await page.follow('See whose')
    assert.deepEqual(page.table('Run out within 60 days')[1]?.slice(0, 6), [
      'Rex Holt',
      'social worker',
      'East',
      'SW777',
      '30 Sep 2026',
      '1',
    ])
    page.says('Have run out: none.')
    const other = await aTeam(house, 'West')
    const theirs = await visit(other.teamManager, paths.registrations())
    theirs.saysNot('Rex Holt')
  })

  it('refuses from the day after what needs a registered social worker, and says who decides', async () => {
    house.clock.moveTo(Temporal.Instant.from('2026-10-01T09:00:00+01:00'))
    const refused = await concluded('noFurtherAction')
    assert.equal(refused.ok, false)
    assert.match(
      refused.ok ? '' : refused.unmet.map(({ says }) => says).join(' '),
      /Your registration with Social Work England ran out on Wednesday 30 September 2026, so a registered social worker must decide this/,
    )
    const his = await visit(await asRex(), paths.home())
    his.says(
      'Your registration with Social Work England ran out on 30 September 2026. What protects a child now goes ahead',
    )
    const page = await visit(team.teamManager, paths.home())
    page.says('Registrations: 1 has run out, 0 will within 60 days.')
  })

  it('holds up nothing that protects: enquiries begin, and a registered social worker looks again the next working day', async () => {
    must(await concluded('singleEnquiry'))
    const clocks = await clocksOf(house.owner, childId)
    const look = clocks.find(({ kind }) => kind === 'registered-second-look')
    assert.equal(look?.due_on?.toString(), '2026-10-02')
    assert.ok(look !== undefined)
    const his = await visit(await asRex(), paths.clock(childId, look.id))
    his.fill({ 'Does the decision stand?': 'It stands', 'Why, or what is to be changed?': 'I think so.' })
    await his.press('Save what you found')
    assert.match(his.errors().join(), /Your registration with Social Work England ran out/)
    const page = await visit(team.teamManager, paths.clock(childId, look.id))
    await page.press('Save what you found')
    assert.deepEqual(page.errors(), ['Select whether the decision stands'])
    page.fill({
      'Does the decision stand?': 'It stands',
      'Why, or what is to be changed?': 'The burn is not explained.',
    })
    await page.press('Save what you found')
    page.says('Saved.')
    const met = (await clocksOf(house.owner, childId)).find(({ id }) => id === look.id)
    assert.equal(met?.met_on?.toString(), '2026-10-01')
  })

  it('is renewed by an administrator who has looked at the public register', async () => {
    const page = await visit(administrator, paths.registrations())
    await page.follow('Renew the registration of Rex Holt')
    page.fill({
      'Registration number': 'SW777',
      'Registered until': '2026-09-30',
      'When did you look at the public register?': '2026-10-01',
    })
    await page.press('Save the registration')
    assert.match(page.errors().join(), /must run until today, Thursday 1 October 2026, or later/)
    page.fill({ 'Registered until': '2027-11-30' })
    await page.press('Save the registration')
    page.says('Rex Holt’s registration is renewed.', 'Have run out: none.')
    assert.equal((await asRex()).actor.registration, 'SW777')
  })
})
