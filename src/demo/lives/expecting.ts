import { standingClocks } from '#demo/child-store.ts'
import { drawFamilyOfCity, type FamilyOfCity } from '#demo/families.ts'
import { workerWithRoom } from '#demo/lives/allocating.ts'
import { decide, sayWhoTheyAre } from '#demo/lives/deciding.ts'
import { must } from '#demo/must.ts'
import { workingMoment } from '#demo/timetable.ts'
import type { World } from '#demo/world.ts'
import { allocate } from '#domains/casework/allocation/allocate.ts'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { lookAtContact } from '#domains/front-door/look-at-contact.ts'
import { tellTrust } from '#domains/front-door/tell-trust.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { changeDetails } from '#domains/people/change-details.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { monthName } from '#kernel/dates.ts'

/** Weeks until the birth on the day on which a midwife tells of it. */
const weeksToBirth = 22

/** A midwife tells of a child who is not born yet; a worker assesses before the birth, and still does on the last day. */
export async function expectBaby(world: World, number: number): Promise<boolean> {
  const today = world.clock.today()
  const family = drawFamilyOfCity(world.random.fork(`expected ${number}`), number, today, { theme: 'unborn', age: 0 })
  const expectedOn = today.add({ weeks: weeksToBirth })
  const childId = await acceptBeforeBirth(world, family, expectedOn)
  if (childId === undefined) return false
  world.timetable.put(
    workingMoment(today, 1, 10 * 60),
    async () => await assessBeforeBirth(world, family, { childId, expectedOn }),
  )
  return true
}

async function acceptBeforeBirth(
  world: World,
  family: FamilyOfCity,
  expectedOn: Temporal.PlainDate,
): Promise<string | undefined> {
  const [worker] = world.frontDoor.workers
  if (worker === undefined) return undefined
  const ctx = world.as(worker)
  const { familyName = '' } = family.children[0] ?? {}
  const unborn = {
    ...{ givenName: '', familyName, bornOn: undefined, sex: undefined, school: '', nhsNumber: '', upn: '' },
    ...{ aboutAge: `not born yet, due in ${monthName(expectedOn.month)}` },
    ...{ address: family.address, postcode: family.postcode },
  }
  const told = {
    by: { accountId: undefined, agencyId: undefined, name: 'Nora Pell', role: 'Midwife', reach: '01632 960171' },
    ...{ sourceCode: '3F' as const, inDangerNow: false, said: '', done: 'She knows that I am ringing you.' },
    seen: `${family.mother} booked late, at eighteen weeks, and has missed a scan. Her first child lives with a relative.`,
    household: `${family.mother}, alone since the summer`,
    ...{ familyKnows: 'yes' as const, familyKnowsWhy: '', mustNotFindOut: '', parentInCare: '' },
    ...{ areSiblings: 'not known' as const, children: [unborn] },
  }
  const { contactId } = must(await tellTrust(ctx, told), 'tell the trust about a child before birth')
  await lookAtContact(ctx, contactId)
  await sayWhoTheyAre(ctx, contactId)
  const { children } = await decide(ctx, contactId, family, 'referral', expectedOn.add({ days: 2 }))
  return children[0]?.personId
}

interface Unborn {
  readonly childId: string
  readonly expectedOn: Temporal.PlainDate
}

async function assessBeforeBirth(world: World, family: FamilyOfCity, { childId, expectedOn }: Unborn): Promise<void> {
  const team = world.random.fork('expected').pick(world.assessment)
  const worker = await workerWithRoom(world, team)
  const given = { childIds: [childId], accountId: worker.accountId, teamId: team.teamId }
  must(
    await allocate(world.as(team.manager), {
      ...{ ...given, reason: 'Knows the maternity ward.', overReason: 'Nobody in the team has more room today.' },
    }),
    'allocate a child before birth',
  )
  const ctx = world.as(worker)
  const { familyName = '' } = family.children[0] ?? {}
  const answers = { familyName, expectedOn }
  must(await changeDetails(ctx, { personId: childId, version: 1, answers }), 'say when a birth is expected')
  const [givenName = '', ...rest] = family.mother.split(' ')
  const mother = {
    ...{ givenName, familyName: rest.join(' '), sex: 'F' as const, relation: 'mother' as const },
    ...{ bornOn: world.clock.today().subtract({ years: 24, days: 71 }), isChild: false, livesHere: true },
  }
  must(await addRelative(ctx, { childId, answers: mother, existing: 'new' }), 'enter who expects a child')
  const [begun] = must(await beginStep(ctx, { kind: 'child-and-family-assessment', childId }), 'assess before birth')
  const look = { childId, manager: team.manager }
  world.timetable.put(workingMoment(world.clock.today(), 8, 15 * 60), async () => await lookAtIt(world, look))
  world.timetable.put(
    workingMoment(world.clock.today(), 4, 11 * 60),
    async () => await meetMother(world, family, { childId, worker, stepId: begun?.stepId ?? '' }),
  )
}

interface Assessing {
  readonly childId: string
  readonly worker: Actor
  readonly stepId: string
}

async function meetMother(world: World, family: FamilyOfCity, { childId, worker, stepId }: Assessing): Promise<void> {
  const visit = {
    childId,
    shared: {
      ...{ visitedAt: world.clock.now(), place: 'home' as const, purpose: 'Assessment before the birth' },
      whoWasThere: family.mother,
      observed:
        'A cot is put up, and a list of appointments is on the door of the fridge. She has been to the last two.',
    },
    parts: [
      {
        ...{ childId, seen: 'notSeen' as const, notSeenTruth: 'unborn' as const },
        notSeenWhy: 'The child is not born yet. I met the mother at home.',
      },
    ],
  }
  must(await recordVisit(world.as(worker), visit), 'visit before birth')
  const answers = {
    childSeen: 'unborn',
    household: `${family.mother}, alone; ${family.grandmother}, her mother, two streets away.`,
    history: 'Her first child lives with a relative under an order. The file was read with her.',
    analysis:
      'She has understood more about what happened than the record gives her credit for. What the first weeks will be like, at night and alone, is not known yet.',
  }
  must(await saveStep(world.as(worker), [{ stepId, version: 1, answers }]), 'write an assessment before birth')
}

/** The manager looks at the assessment while it is written. */
async function lookAtIt(
  world: World,
  { childId, manager }: { readonly childId: string; readonly manager: Actor },
): Promise<void> {
  const ctx = world.as(manager)
  const [clock] = await list(
    ctx,
    'what is owed',
    async (tx) => await standingClocks(tx, [childId], 'child-and-family-assessment/first-checkpoint'),
    () => [childId],
  )
  const says = 'Read it with the worker. The ward is told of the plan two months before the birth.'
  if (clock !== undefined)
    must(await meetClock(ctx, clock, { on: world.clock.today(), says }), 'look at an assessment before birth')
}
