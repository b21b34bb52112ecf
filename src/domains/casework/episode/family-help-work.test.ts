import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { decideContact } from '#domains/casework/deciding/decide-contact.ts'
import { stepDown, stepUp } from '#domains/casework/episode/step-up.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import type { Ctx, Outcome } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { givePost } from '#domains/workforce/give-post.ts'
import { aFamily, aTeam, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, section17Spells } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const says = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says))

describe('family help as work of its own', () => {
  let house: TestHouse
  let team: TeamAtWork
  let frontDoor: Ctx
  let school: Ctx
  let lead: Ctx
  let lena: Ctx

  before(async () => {
    house = await testHouse('family help work')
    team = await aTeam(house)
    school = await aSchool(house)
    frontDoor = await house.someone('front door', 'Noor Bashir')
    lena = await team.worker('Lena Crow', 60)
    lead = await house.someone('family help lead', 'Idris Vale', { teamId: team.teamId })
    did(
      await givePost(house.asService('post'), {
        accountId: lead.actor.accountId,
        teamId: team.teamId,
        roomFor: 60,
      }),
    )
  })
  after(async () => await house.close())

  let number = 0
  const names = ['Wren Okafor', 'Milo Bright', 'Tess Kowalski', 'Juno Adeyemi', 'Bram Sully']
  /** A child whose contact was passed to family help, with the episode that it opened. */
  async function helped() {
    const [givenName = '', familyName = ''] = (names[number++] ?? '').split(' ')
    const bornOn = Temporal.PlainDate.from(`20${10 + number}-0${number + 1}-1${number}`)
    const { contactId } = await aContact(school, { children: [toldChild({ givenName, familyName, bornOn })] })
    const { shown } = await knownOfContact(frontDoor, contactId)
    const answers = {
      inDangerNow: false,
      historyWeighed: 'Nothing was known before.',
      reason: 'The mother asks for help at night.',
      familyTold: 'told',
      familyAgrees: 'agrees',
    } as const
    const decided = did(await decideContact(frontDoor, { contactId, outcome: 'familyHelp', answers, shown }))
    const [child] = decided.children
    assert.ok(child?.episodeId !== undefined && child.stepId !== undefined)
    return { childId: child.personId, episodeId: child.episodeId, stepId: child.stepId }
  }

  async function held(childId: string): Promise<void> {
    const chosen = { childIds: [childId], accountId: lead.actor.accountId, teamId: team.teamId, reason: 'Knows them.' }
    did(await allocate(team.teamManager, chosen))
  }

  const standing = async (childId: string) =>
    new Map(
      (await clocksOf(house.owner, childId))
        .filter(({ met_on, ended_on }) => met_on === null && ended_on === null)
        .map(({ kind, due_on }) => [kind, due_on?.toString()] as const),
    )

  const spells = async (episodeId: string) =>
    (await section17Spells(house.owner, episodeId)).map(({ since, until }) => [since.toString(), until?.toString()])

  const recordOf = async ({ childId, episodeId }: { childId: string; episodeId: string }) =>
    await view(lena, 'record', childId, async (tx) => await loadRecord(tx, childId, episodeId, house.clock.today()))

  it('a contact decided for family help opens it, with its assessment begun, and stands in no census', async () => {
    const child = await helped()
    const owed = await standing(child.childId)
    assert.deepEqual([...owed.keys()].sort(), ['child-allocated', 'child-seen', 'family-help-assessment/conclude'])
    assert.equal(owed.get('family-help-assessment/conclude'), '2026-11-09')
    assert.deepEqual(await spells(child.episodeId), [])
    assert.equal((await recordOf(child)).help, 'family help')
  })

  it('is held by a family help lead who need not be registered, and a child in need is not', async () => {
    const child = await helped()
    await held(child.childId)
    assert.equal((await recordOf(child)).allocatedTo?.name, 'Idris Vale')
    const [other] = await aFamily(house, { children: ['Kit'] })
    assert.ok(other !== undefined)
    const chosen = { childIds: [other.childId], accountId: lead.actor.accountId, teamId: team.teamId, reason: 'Room.' }
    assert.deepEqual(says(await allocate(team.teamManager, chosen)), [
      'Kit Ferris is in need under section 17: choose a registered social worker. Idris Vale holds family help.',
    ])
  })

  it('steps up with a reason: a referral from that day, an assessment, and a registered worker owed', async () => {
    const child = await helped()
    await held(child.childId)
    assert.deepEqual(says(await stepUp(lead, child.childId, ' ')), ['Enter why the child needs more than family help'])
    house.clock.moveTo(Temporal.Instant.from('2026-09-21T09:00:00+01:00'))
    const [begun] = did(await stepUp(lead, child.childId, 'She is not fed, and help has not changed it.'))
    assert.equal(begun?.already, false)
    assert.deepEqual(await spells(child.episodeId), [['2026-09-21', undefined]])
    const owed = await standing(child.childId)
    assert.equal(owed.get('child-and-family-assessment/conclude'), '2026-11-23')
    assert.equal(owed.has('child-allocated'), true)
    assert.equal((await recordOf(child)).referralOn?.toString(), '2026-09-21')
    assert.deepEqual(says(await stepUp(lead, child.childId, 'Again.')), [
      'The child is in need under section 17 already. Begin what is needed from the child’s page.',
    ])
  })

  it('a strategy discussion waits for nothing and steps the work up by itself', async () => {
    const child = await helped()
    did(await beginStep(lead, { kind: 'strategy-discussion', childId: child.childId }))
    assert.equal((await recordOf(child)).help, 'section 17')
    assert.deepEqual(await spells(child.episodeId), [['2026-09-21', undefined]])
  })

  it('steps down by a manager, named and agreed to, and never over what protects', async () => {
    const [child] = await aFamily(house, { children: ['Nell'] })
    assert.ok(child !== undefined)
    const told = { reason: 'The nights are better.', acceptedBy: 'Idris Vale', familyAgrees: true }
    assert.deepEqual(says(await stepDown(team.teamManager, child.childId, { ...told, acceptedBy: '' })), [
      'Enter who has accepted to lead the help, by name',
    ])
    assert.deepEqual(says(await stepDown(team.teamManager, child.childId, { ...told, familyAgrees: false })), [
      'The family must agree to family help. If they decline, decide whether the child needs more than that.',
    ])
    const [begun] = did(await beginStep(lena, { kind: 'strategy-discussion', childId: child.childId }))
    assert.deepEqual(says(await stepDown(team.teamManager, child.childId, told)), [
      'A strategy discussion has been open since Monday 21 September 2026. Conclude it first.',
    ])
    const answers = {
      heldAt: house.clock.now(),
      agencies: new Set(['socialCare', 'police', 'health'] as const),
      whatIsKnown: 'Little.',
      everyChildConsidered: true,
      otherChildren: 'None.',
      reason: 'Not harm.',
      actions: 'Go on as before.',
      someoneDisagreed: false,
    }
    const conclusion = { stepId: begun?.stepId ?? '', version: 1, answers, outcome: 'noFurtherAction' }
    did(await concludeStep(team.teamManager, [conclusion]))
    did(await stepDown(team.teamManager, child.childId, told))
    assert.deepEqual(await spells(child.episodeId), [['2026-09-21', '2026-09-21']])
    const owed = await standing(child.childId)
    assert.equal(owed.get('handover-to-family-help'), '2026-10-05')
    assert.equal(owed.has('child-and-family-assessment/conclude'), false)
  })
})
