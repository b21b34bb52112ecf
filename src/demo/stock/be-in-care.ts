import { clocksOfBefore } from '#demo/child-store.ts'
import { ageOfChild, isAlone } from '#demo/families.ts'
import type { ChildLife, FamilyLife } from '#demo/family-life.ts'
import { immunisedOrNot } from '#demo/lives/health-found.ts'
import { comeOfAge, prepareToLeave } from '#demo/lives/leaving-care.ts'
import { carePlan, placementPlan, planGiven, reviewed } from '#demo/lives/looking-after.ts'
import { sayAgainAndAgain, sayLater } from '#demo/lives/saying-done.ts'
import { seeNurse } from '#demo/lives/seeing-the-nurse.ts'
import { reviewWasSent, sendTheReview } from '#demo/lives/sending-the-review.ts'
import type { Found } from '#demo/lives/some-child.ts'
import { type Said, takes } from '#demo/lives/steps.ts'
import { visitAgainAndAgain } from '#demo/lives/visiting.ts'
import { officerInTurn } from '#demo/lives/whose-turn.ts'
import { must } from '#demo/must.ts'
import type { InCare } from '#demo/stock/draw-in-care.ts'
import { type HomeKind, homeOf } from '#demo/stock/homes.ts'
import { workingMoment } from '#demo/timetable.ts'
import { tried, type World } from '#demo/world.ts'
import { isSaidDone } from '#domains/casework/clocks/clock-meeting.ts'
import { meetClock } from '#domains/casework/clocks/meet-clock.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { appointReviewingOfficer } from '#domains/looked-after/appoint-reviewing-officer.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import { recordInvolvement } from '#domains/people/record-involvement.ts'
import type { Random } from '#kernel/random.ts'

/** Enters a child's care as the papers of the years before have it, and lives on with it. */
export async function goOnInCare(world: World, life: FamilyLife, care: InCare): Promise<void> {
  const [one] = life.children
  const random = life.family.random.fork('in care')
  const officer = officerInTurn(world, random)
  if (one === undefined || officer === undefined) return
  if (care.wanted.theme === 'alone in this country') await cameAlone(world, life, one, care)
  await enterCare(world, life, one, officer, care)
  await sayWhatWasDone(world, life, one.childId)
  world.lookedAfter.add(one.childId)
  world.inCare.add(one.childId)
  visitAgainAndAgain(world, life)
  const later = (days: number, happens: () => Promise<unknown>): void =>
    world.timetable.put(workingMoment(world.clock.today(), days, 10 * 60 + random.whole(0, 240)), async () => {
      if (world.inCare.has(one.childId)) await happens()
    })
  growUpInCare(world, { life, one }, care.home)
  if (random.chance(world.rates.healthSeenInYear))
    later(random.whole(3, 60), async () => await seeNurse(world, life, one))
  sayWhatIsSimplyDone(world, life, random)
  const due = nextReviewOf(care.began, world.clock.today())
  const wanted = random.chance(world.rates.careReviewedInTime)
    ? due.subtract({ days: random.whole(3, 16) })
    : due.add({ days: random.whole(12, 50) })
  later(Math.max(3, Math.round(world.clock.today().until(wanted).days * (5 / 7))), async () =>
    review(world, officer, one.childId, world.clock.today()),
  )
}

/** What is owed of the first days with us and is simply said, and the consent that a manager looks at each month. */
function sayWhatIsSimplyDone(world: World, life: FamilyLife, random: Random): void {
  if (!random.chance(world.rates.saidDoneOfCare)) return
  const { worker, team } = life
  sayLater(world, life, 2, planGiven(life))
  sayLater(world, life, 3, { by: worker, kind: 'placement-notified', says: 'Everybody who is to know was told.' })
  sayAgainAndAgain(world, life, () => random.whole(15, 19), {
    ...{ by: team.manager, kind: 'section-20-looked-at' },
    says: isAlone(life.family)
      ? 'Nobody in this country can consent or object; {child} was asked, and stays.'
      : 'The mother still means it, and knows that she can take {child} home.',
  })
}

/** From sixteen somebody plans with the young person for what comes after; at eighteen it comes. */
function growUpInCare(world: World, found: Found, home: HomeKind): void {
  const { bornOn } = found.one.child
  const reaches = (years: number, by: Temporal.PlainDate) => Temporal.PlainDate.compare(bornOn.add({ years }), by) <= 0
  if (reaches(16, world.clock.today())) prepareToLeave(world, found)
  if (reaches(18, world.until)) comeOfAge(world, found, home === 'foster carer' ? 'E17' : 'E5')
}

async function cameAlone(world: World, life: FamilyLife, one: ChildLife, { began }: InCare): Promise<void> {
  await takes(world, {
    ...{ by: life.worker, kind: 'unaccompanied-child', childId: one.childId, outcome: 'lookedAfterAsChild' },
    beganOn: began,
    answers: {
      ...{ cameOn: began, foundBy: 'Police, at the lorry park on Ferry Lane', saysBornOn: one.child.bornOn },
      ...{ language: 'Tigrinya; an interpreter by telephone', age: 'no', childsWords: notSaid },
      fears: 'The man who drove the lorry, and to whom money is owed.',
    },
  })
}

/** Each carer who signs in has a child from the beginning. */
function carerWithNobody(world: World): Actor | undefined {
  return world.carers.find((each) => world.placed.every(({ carer }) => carer !== each))
}

async function enterCare(world: World, life: FamilyLife, one: ChildLife, officer: Actor, care: InCare): Promise<void> {
  const { childId } = one
  const { began } = care
  const by = world.headOfService
  const day = (days: number) => began.add({ days })
  const cameIn = await takes(world, {
    ...{ by, kind: 'becoming-looked-after', childId, outcome: 'lookedAfter', beganOn: began, signs: by },
    answers: { ...authorityOf(life, one, care), startedOn: began, purpose: papers, childsWishes: notSaid },
  })
  if (!cameIn) return
  const carer = care.home === 'foster carer' && !care.isFar ? carerWithNobody(world) : undefined
  const home = homeOf(life.family, care.home, care.isFar, carer)
  if (home.outOfArea && life.family.random.fork('approved').chance(world.rates.saidDoneOfCare))
    await approveFarHome(world, one, began)
  const placed = await placeChild(world.as(by), { childId, beganOn: began, ...home, reason: papers })
  must(placed, 'place a child who was in care before')
  await nameHome(world, one, care.home, home.carerName ?? '')
  if (carer !== undefined) world.placed.push({ life, child: one, carer })
  tried(world, await appointReviewingOfficer(world.as(by), { childId, accountId: officer.accountId }))
  const lasts = began.until(world.clock.today()).days > 365
  const plans = [
    { kind: 'placement-plan', answers: { ...placementPlan, carerSignedOn: day(4) } },
    { kind: 'care-plan', answers: { ...carePlan, permanence: lasts ? 'longTermFostering' : 'home' } },
  ] as const
  for (const plan of plans) await takes(world, { by, ...plan, childId, outcome: 'planned', signs: by })
  await takes(world, {
    ...{ by, kind: 'initial-health-assessment', childId, outcome: 'assessed' },
    answers: {
      ...{ consentBy: 'trust', came: 'seen', seenOn: day(12), alone: 'yes', reportOn: day(18), seenBy: 'doctor' },
      ...{ assessor: 'Dr Imran Vale', findings: 'Well.', healthPlan: 'Dentist, eyes.', childsWords: 'I am fine.' },
      ...immunisedOrNot(world, life.family.random.fork('immunised')),
    },
  })
  if (ageOfChild(one.child, began) >= 3)
    await takes(world, {
      ...{ by, kind: 'personal-education-plan', childId, outcome: 'agreed' },
      answers: {
        ...{ heldOn: day(8), tookPart: new Set(['child', 'socialWorker', 'designatedTeacher']) },
        ...{ school: one.child.school || 'Little Herons nursery', changing: 'no', childsWords: 'It is all right.' },
        ...{ howItGoes: 'Well.', attendance: 'Good.', aims: 'Reading, with one teacher.' },
      },
    })
  await enterTheYear(world, by, one, began)
  for (const on of reviewsOf(began, world.clock.today())) await review(world, officer, childId, on)
}

/** Who has the child at theirs, and their number by day and night; a parent’s and a relative’s stand with them. */
async function nameHome(world: World, { childId, child }: ChildLife, kind: HomeKind, name: string): Promise<void> {
  if (kind === 'parents' || kind === 'relative') return
  const standsAs = kind === 'foster carer' ? 'Foster carer' : 'Placement'
  const phone = `01632 9604${child.nhsNumber.slice(-2)}`
  const home = { childId, agencyName: name, workerName: '', standsAs, phone, email: '' }
  must(await recordInvolvement(world.as(world.headOfService), home), 'say who has a child at theirs')
}

/** A home outside the area that the head of service approved, as the papers have it. */
async function approveFarHome(world: World, { childId }: ChildLife, began: Temporal.PlainDate): Promise<void> {
  await takes(world, {
    ...{ by: world.headOfService, kind: 'out-of-area-placement', childId, outcome: 'approved', beganOn: began },
    answers: {
      ...{ howFar: 'area', emergency: false, areaConsulted: true, officerConsulted: true },
      ...{ whyNotNearer: papers, needsMet: papers, familysView: papers },
    },
  })
}

/** What came again in the last year: the latest plan for school, and the questionnaire. Those before stand in the papers. */
async function enterTheYear(world: World, by: Actor, one: ChildLife, began: Temporal.PlainDate): Promise<void> {
  const today = world.clock.today()
  const { childId } = one
  const random = world.random.fork(`last year of ${one.child.nhsNumber}`)
  const age = ageOfChild(one.child, today)
  const inCareFor = began.until(today).days
  if (age >= 3 && age <= 17 && inCareFor > 120)
    await takes(world, {
      ...{ by, kind: 'personal-education-plan', childId, outcome: 'agreed' },
      answers: {
        ...{
          heldOn: today.subtract({ days: random.whole(5, 38) }),
          tookPart: new Set(['child', 'socialWorker', 'designatedTeacher']),
        },
        ...{ school: one.child.school || 'Little Herons nursery', changing: 'no', childsWords: 'I like art best.' },
        ...{
          howItGoes: 'Catching up in reading.',
          attendance: 'Good.',
          aims: 'Art club, and reading with one teacher.',
        },
      },
    })
  if (age < 4 || age > 16 || inCareFor <= 365 || !random.chance(world.rates.questionnaireFilledIn)) return
  await takes(world, {
    ...{ by, kind: 'strengths-and-difficulties', childId, outcome: 'kept' },
    answers: {
      ...{ has: 'yes', filledInOn: today.subtract({ days: random.whole(10, 240) }), filledInBy: 'The carer' },
      ...{ total: random.whole(4, 25), whatTheySay: 'Friends at school, and worries before family time.' },
      whatFollows: 'The school’s counsellor, weekly.',
    },
  })
}

const papers = 'As the papers of that year have it.'
const notSaid = 'Not known: the papers do not say.'

/** The first two, and the latest: those between stand in the papers of the years before. */
function reviewsOf(began: Temporal.PlainDate, today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const days = began.until(today).days
  const latest = 108 + 180 * Math.floor((days - 1 - 108) / 180)
  return [18, 108, latest]
    .filter((each, place, all) => each < days && each > 0 && all.indexOf(each) === place)
    .map((each) => began.add({ days: each }))
}

/** Three months after the first, six after every other; a little sooner, so as to be in time. */
function nextReviewOf(began: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const held = reviewsOf(began, today)
  const last = held.at(-1)
  if (last === undefined) return began.add({ days: 18 })
  return last.add(held.length === 1 ? { days: 88 } : { days: 180 })
}

/** Consent, where a young person came alone or has not been in care for long; else an order. */
function authorityOf({ family }: FamilyLife, { child }: ChildLife, { began, wanted, home }: InCare): Said {
  if (wanted.theme === 'alone in this country')
    return {
      ...{ way: 'section20', whoConsents: 'nobody', objection: 'nobody', homeless: false, meantUntil: began },
      holders: 'Nobody in this country.',
    }
  // Who lives with a parent while in care does so on an order.
  const byConsent = home !== 'parents' && family.random.fork('authority').chance(0.2)
  if (byConsent)
    return {
      ...{
        way: 'section20',
        whoConsents: 'parent',
        consentBy: `${family.mother}, to the social worker`,
        hasCapacity: true,
      },
      ...{ understands: true, toldCanRemove: true, freely: true, inWriting: true, adviceOffered: true },
      ...{
        objection: 'nobody',
        homeless: false,
        meantUntil: began.add({ weeks: 6 }),
        holders: 'The mother, and nobody else.',
      },
    }
  // A court makes no care order from seventeen on: whoever came so late came on an order that was made before.
  const lastDay = child.bornOn.add({ years: 17 }).subtract({ days: 40 })
  const orderMadeOn = Temporal.PlainDate.compare(began, lastDay) < 0 ? began : lastDay
  return { way: 'careOrder', orderMadeOn, orderSays: 'Family court at Wexmoor' }
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
  for (const clock of owed.filter(({ kind }) => isSaidDone(kind)))
    tried(world, await meetClock(ctx, clock, { on, says: 'Done, as the papers have it.' }))
}

async function review(world: World, officer: Actor, childId: string, heldOn: Temporal.PlainDate): Promise<boolean> {
  const answers = { ...reviewed, heldOn }
  const isOfBefore = !heldOn.equals(world.clock.today())
  if (!isOfBefore) sendTheReview(world, officer, childId)
  const held = { by: officer, kind: 'looked-after-review', childId, outcome: 'continues' } as const
  const taken = await takes(world, { ...held, answers })
  if (taken && isOfBefore) await reviewWasSent(world, officer, childId, heldOn)
  return taken
}
