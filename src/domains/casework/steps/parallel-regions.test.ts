import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { keepEpisode } from '#domains/casework/episode/episode-store.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { countFrom } from '#kernel/working-days/count.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import { clocksOf, rowsAbout } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { planStands } from '#test/closure-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const setting = defineAct('set two things beside each other', [])
const says = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.unmet.map((unmet) => unmet.says))

describe('what may not stand together: refused by the database, and in a sentence', () => {
  let house: TestHouse
  let team: TeamAtWork
  let lena: Ctx
  let chair: Ctx

  before(async () => {
    house = await testHouse('parallel regions')
    team = await aTeam(house)
    lena = await team.worker('Lena Crow', 20)
    chair = await house.someone('conference chair', 'Petra Vance')
  })
  after(async () => await house.close())

  const today = () => house.clock.today()

  async function kit(): Promise<ChildAtWork> {
    const [child] = await aFamily(house, { children: ['Kit'] })
    assert.ok(child)
    const { accountId } = lena.actor
    const given = { childIds: [child.childId], accountId, teamId: team.teamId, reason: 'Room.' }
    did(await allocate(team.teamManager, given))
    return child
  }

  /** The constraint that a second thing of a kind breaks, when nothing stands before it but the database. */
  async function broken(child: ChildAtWork, second: Parameters<typeof act<undefined>>[3]): Promise<string | undefined> {
    try {
      await act(house.asService('beside'), setting, [child.childId], second)
      return undefined
    } catch (fault) {
      return brokenConstraint(fault)
    }
  }

  async function onAPlan(): Promise<ChildAtWork> {
    const child = await kit()
    const [begun] = did(await beginStep(chair, { kind: 'initial-child-protection-conference', childId: child.childId }))
    const answers = {
      heldOn: today(),
      agencies: new Set(['socialCare', 'police', 'health']),
      ...{ parents: 'all', reason: 'The harm goes on.', category: 'NEG', lead: 'Lena Crow' },
      ...{ outlinePlan: 'Somebody is there at night.', coreGroup: 'Nan, school, Lena Crow.' },
    }
    const stepId = begun?.stepId ?? ''
    did(await concludeStep(chair, [{ stepId, version: 1, outcome: 'childProtectionPlan', answers }]))
    return child
  }

  it('one open episode: a second is refused by the database', async () => {
    const child = await kit()
    const { childId } = child
    const second = await broken(child, async (tx) => {
      const told = { sourceCode: '2B', primaryNeed: undefined, contactId: undefined, refersAgain: false } as const
      await keepEpisode(tx, { ...told, id: lena.ids.next(), childId, referredOn: today(), cameFrom: 'contact' })
      return done(undefined)
    })
    assert.equal(second, 'episode_one_at_a_time')
  })

  it('a child in need plan and a child protection plan: refused by the database, and in a sentence', async () => {
    const child = await onAPlan()
    const ctx = house.asService('beside')
    const { childId, episodeId } = child
    for (const kind of ['child in need', 'child protection'] as const) {
      const second = await broken(child, async (tx) => {
        await planStands(tx, ctx, { childId, episodeId, kind, beganOn: today() })
        return done(undefined)
      })
      assert.equal(second, 'plan_one_at_a_time', kind)
    }
    assert.deepEqual(says(await beginStep(lena, { kind: 'child-in-need-plan', childId })), [
      'Kit Ferris: The child has a child protection plan. A child in need plan begins when that has ended.',
    ])
    const familyHelp = says(await beginStep(lena, { kind: 'family-help-plan', childId }))
    assert.equal(
      familyHelp[0],
      'Kit Ferris: The child has a child protection plan. Family help goes on under that plan.',
    )
  })

  it('a child in need who was seen is owed the next visit in twenty working days, and thirty is the longest for the manager', async () => {
    const child = await kit()
    did(await beginStep(lena, { kind: 'child-in-need-plan', childId: child.childId }))
    const visitedAt = house.clock.now()
    did(
      await recordVisit(lena, {
        childId: child.childId,
        shared: { visitedAt, place: 'home', purpose: 'Under the plan', whoWasThere: 'His aunt.', observed: 'Warm.' },
        parts: [{ childId: child.childId, seen: 'seen', alone: 'yes', words: 'Hello.', seemed: 'Cheerful.' }],
      }),
    )
    const due = async (kind: string) =>
      (await clocksOf(house.owner, child.childId)).findLast((clock) => clock.kind === kind && clock.met_on === null)
        ?.due_on
    const inWorkingDays = (count: number) => countFrom(today(), workingDays(count), englandAndWales)
    const twenty = inWorkingDays(20)
    const thirty = inWorkingDays(30)
    assert.ok(twenty.known && thirty.known)
    assert.equal((await due('child-seen-again'))?.toString(), twenty.due.toString())
    assert.equal((await due('child-in-need-seen-at-most'))?.toString(), thirty.due.toString())
  })

  async function ends(child: ChildAtWork, answers: object): Promise<readonly string[]> {
    const rows = await rowsAbout(house.owner, 'step', child.childId)
    const plan = rows.find((row) => 'kind' in row && row.kind === 'child-protection-plan')
    const stepId = plan?.id ?? ''
    return says(await concludeStep(team.teamManager, [{ stepId, version: 1, outcome: 'ended', answers }]))
  }

  it('a plan for protection ends at eighteen by the date of birth, and on leaving the country when somebody confirms it', async () => {
    const young = await onAPlan()
    assert.deepEqual(await ends(young, { endedBy: 'eighteen', endedOn: today() }), [
      'The date of birth on the record must show that the young person was eighteen on that day.',
    ])
    assert.deepEqual(await ends(young, { endedBy: 'leftTheCountry', endedOn: today() }), [
      'Enter who has confirmed that the child has left',
    ])
    const left = { endedBy: 'leftTheCountry', endedOn: today(), confirmedBy: 'The embassy, Ms Orr, by letter today.' }
    assert.deepEqual(await ends(young, left), [])
    const grown = await onAPlan()
    // The eldest of the family was born on 4 March 2012.
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2030-03-04'), '09:00'))
    const manager = await house.someone('team manager', 'Manager of later', { teamId: team.teamId })
    const rows = await rowsAbout(house.owner, 'step', grown.childId)
    const stepId = rows.find((row) => 'kind' in row && row.kind === 'child-protection-plan')?.id ?? ''
    const answers = { endedBy: 'eighteen', endedOn: today() }
    assert.deepEqual(says(await concludeStep(manager, [{ stepId, version: 1, outcome: 'ended', answers }])), [])
    const [plan] = await rowsAbout(house.owner, 'plan', grown.childId)
    assert.match(JSON.stringify(plan), /"ended_on":"2030-03-04"/)
  })
})
