import { clocksOfBefore } from '#demo/child-store.ts'
import { type ChildOfCity, drawFamilyOfCity, type FamilyOfCity } from '#demo/families.ts'
import type { ChildLife, FamilyLife, TeamOfCity } from '#demo/family-life.ts'
import { newLife, sayingOf } from '#demo/lives/child-life.ts'
import { getToKnow } from '#demo/lives/knowing.ts'
import { carePlan, placementPlan, reviewed } from '#demo/lives/looking-after.ts'
import { takes } from '#demo/lives/steps.ts'
import { visitAgainAndAgain } from '#demo/lives/visiting.ts'
import { workingMoment } from '#demo/timetable.ts'
import { homesProviders } from '#demo/vocabulary/homes-providers.ts'
import { tried, type World } from '#demo/world.ts'
import { allocate } from '#domains/casework/allocate.ts'
import { meetClock } from '#domains/casework/meet-clock.ts'
import { act } from '#domains/ledger/act.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { appointReviewingOfficer } from '#domains/looked-after/appoint-reviewing-officer.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import { createPerson } from '#domains/people/create-person.ts'

const carriedOver = defineAct('carry somebody over from the system before', [])

/** A family whose child was known before this system was: entered, and given to somebody. */
export async function enterKnown(
  world: World,
  number: number,
  age: number,
  team: TeamOfCity,
): Promise<FamilyLife | undefined> {
  const random = world.random.fork(`known before ${number}`)
  const family = drawFamilyOfCity(random, number, world.clock.today(), { theme: 'neglect', age })
  const [child] = family.children
  const held = (account: Actor): number => world.lives.filter(({ worker }) => worker === account).length
  const [worker] = team.workers.toSorted((a, b) => held(a) - held(b))
  if (child === undefined || worker === undefined) return undefined
  const childId = await enter(world, family, child)
  const children = [{ child, childId, strategyStepId: undefined }]
  return newLife({ family, children, team, worker, urgent: false, hidden: false })
}

async function enter(world: World, family: FamilyOfCity, child: ChildOfCity): Promise<string> {
  const ctx = { ...world.house.asService('carried over'), clock: world.clock }
  const entered = await act(ctx, carriedOver, [], async (tx, entry) => {
    const { givenName, familyName, bornOn, sex, nhsNumber } = child
    const home = { lines: [family.address], postcode: family.postcode }
    const known = { givenName, familyName, bornOn, sex, nhsNumber, home, isChild: true }
    const personId = await createPerson(tx, ctx, { ...known, source: 'the system before' })
    entry.about(personId)
    return done(personId)
  })
  const childId = tried(world, entered) ?? ''
  child.personId = childId
  return childId
}

/** Gives a child who was known before to their worker. */
export async function giveToWorker(world: World, { children, team, worker }: FamilyLife): Promise<boolean> {
  const childIds = children.map(({ childId }) => childId)
  const chosen = { childIds, accountId: worker.accountId, teamId: team.teamId, reason: 'Their worker, as before.' }
  const overReason = 'Nobody else knows them.'
  return tried(world, await allocate(world.as(team.manager), { ...chosen, overReason })) !== undefined
}

/**
 * A child who has been in care for years when the city begins: in the same foster home, reviewed every half year, seen by the
 * nurse once a year. Entered from the papers, with the days on which things were done.
 */
export async function beLongInCare(world: World, number: number): Promise<boolean> {
  const random = world.random.fork(`long in care ${number}`)
  const team = world.assessment[number % world.assessment.length]
  const life = team === undefined ? undefined : await enterKnown(world, number, 5 + ((number * 4) % 12), team)
  const [one] = life?.children ?? []
  const officer = world.officers[number % world.officers.length]
  if (life === undefined || one === undefined || officer === undefined) return false
  const began = world.clock.today().subtract({ days: random.whole(420, 700) })
  if (!(await enterCare(world, one, officer, began)) || !(await giveToWorker(world, life))) return false
  await sayWhatWasDone(world, life, one.childId)
  world.lives.push(life)
  world.lookedAfter.add(one.childId)
  world.inCare.add(one.childId)
  getToKnow(world, life)
  visitAgainAndAgain(world, life)
  const later = (days: number, happens: () => Promise<boolean>): void =>
    world.timetable.put(workingMoment(world.clock.today(), days, 10 * 60 + random.whole(0, 240)), async () => {
      if (world.inCare.has(one.childId)) await happens()
    })
  later(random.whole(3, 60), async () => await seeNurse(world, life, one))
  later(random.whole(10, 80), async () => await review(world, officer, one.childId, world.clock.today()))
  return true
}

/** What the papers of the years before say was done is not owed any more. */
async function sayWhatWasDone(world: World, { worker }: FamilyLife, childId: string): Promise<void> {
  const ctx = world.as(worker)
  const on = world.clock.today()
  const owed = await list(
    ctx,
    'what is owed',
    async (tx) => await clocksOfBefore(tx, childId, on),
    () => [childId],
  )
  for (const clock of owed) tried(world, await meetClock(ctx, clock, { on, says: 'Done, as the papers have it.' }))
}

async function enterCare(world: World, one: ChildLife, officer: Actor, began: Temporal.PlainDate): Promise<boolean> {
  const { childId } = one
  const by = world.headOfService
  const words = { purpose: 'As the papers of that year have it.', childsWishes: 'Not known: the papers do not say.' }
  const cameIn = await takes(world, {
    ...{ by, kind: 'becoming-looked-after', childId, outcome: 'lookedAfter', beganOn: began, signs: by },
    answers: { startedOn: began, way: 'careOrder', orderMadeOn: began, orderSays: 'Family court at Wexmoor', ...words },
  })
  if (!cameIn) return false
  const [provider] = homesProviders
  const placed = await placeChild(world.as(by), {
    ...{ childId, beganOn: began, carer: 'other', carerName: `A foster carer of ${provider?.name ?? 'ours'}` },
    ...{ type: 'U4', provider: 'PR4', lines: '14 Teasel Row', postcode: 'ZZ4 1RR', outOfArea: false },
    ...{ meantToLast: true, agreesFewerVisits: false, beforeAssessment: 'no', reason: 'Meant to last.' },
  })
  if (tried(world, placed) === undefined) return false
  tried(world, await appointReviewingOfficer(world.as(by), { childId, accountId: officer.accountId }))
  const on = (days: number) => began.add({ days })
  const plans = [
    { kind: 'placement-plan', answers: { ...placementPlan, carerSignedOn: on(4) } },
    { kind: 'care-plan', answers: { ...carePlan, permanence: 'longTermFostering' } },
  ] as const
  for (const plan of plans) await takes(world, { by, ...plan, childId, outcome: 'planned', signs: by })
  await takes(world, {
    ...{ by, kind: 'initial-health-assessment', childId, outcome: 'assessed' },
    answers: {
      ...{ consentBy: 'trust', came: 'seen', seenOn: on(12), alone: 'yes', reportOn: on(18), seenBy: 'doctor' },
      ...{ assessor: 'Dr Imran Vale', findings: 'Well.', healthPlan: 'Dentist, eyes.', childsWords: 'I am fine.' },
      immunised: true,
    },
  })
  const school = {
    school: one.child.school || 'Little Herons nursery',
    changing: 'no',
    childsWords: 'It is all right.',
  }
  await takes(world, {
    ...{ by, kind: 'personal-education-plan', childId, outcome: 'agreed' },
    answers: {
      ...{ heldOn: on(8), tookPart: new Set(['child', 'socialWorker', 'designatedTeacher']), ...school },
      ...{ howItGoes: 'Well.', attendance: 'Good.', aims: 'Reading, with one teacher.' },
    },
  })
  for (const days of [18, 108, 288]) await review(world, officer, childId, on(days))
  return true
}

async function review(world: World, officer: Actor, childId: string, heldOn: Temporal.PlainDate): Promise<boolean> {
  const answers = { ...reviewed, heldOn }
  const held = { by: officer, kind: 'looked-after-review', childId, outcome: 'continues' } as const
  return await takes(world, { ...held, answers })
}

async function seeNurse(world: World, life: FamilyLife, one: ChildLife): Promise<boolean> {
  const today = world.clock.today()
  return await takes(world, {
    ...{ by: life.worker, kind: 'review-health-assessment', childId: one.childId, outcome: 'assessed' },
    answers: {
      ...{ consentBy: 'trust', came: 'seen', seenOn: today.subtract({ days: 3 }), seenBy: 'nurse', alone: 'yes' },
      ...{ assessor: 'Ines Hale, nurse for looked-after children', reportOn: today, immunised: true },
      ...{ findings: `Growing well; sleeps through. ${sayingOf(world, life, one)}`, healthPlan: 'Eyes in the summer.' },
    },
  })
}
