import type { Shift } from '#domains/access/duty/shift.ts'
import { shiftsBetween } from '#domains/access/duty/shift-store.ts'
import { type PackChild, type PackContents, type PackShift, packKeptDays } from '#domains/governance/daily-pack/pack.ts'
import { type PackedChild, packedChildren, packNumbers } from '#domains/governance/daily-pack/pack-read-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { covering, detailOf, saidWithMark } from '#domains/people/confidential/confidential.ts'
import { homesOf } from '#domains/people/confidential/confidential-homes-store.ts'
import { involvedOf, type Reach } from '#domains/people/confidential/confidential-involved-store.ts'
import { type ContactPoint, contactPointsOf } from '#domains/people/confidential/confidential-points-store.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { dateInLondon, london } from '#kernel/clock.ts'
import { dateAndTime, plainDate, timeOfDay, weekdayName } from '#kernel/dates.ts'
import { categoryOfAbuse } from '#practice/code-lists/category-of-abuse.ts'
import { legalStatus } from '#practice/code-lists/legal-status.ts'
import { sharedByStatus } from '#practice/looked-after/shared-responsibility.ts'

export interface PackHeading {
  readonly trust: string
  readonly dutyNumber: string
  readonly version: string
}

/** What the pack of this moment holds. Read inside the act that makes it, as the house itself: no restricted child is in it. */
export async function readPack(tx: Tx, ctx: Ctx, heading: PackHeading): Promise<PackContents> {
  const today = ctx.clock.today()
  const children = (await packedChildren(tx, today)).map((child) => packChild(child, today))
  const now = ctx.clock.now()
  const shifts = await shiftsBetween(tx, { from: now, until: now.add({ hours: 24 * packKeptDays }) })
  const numbers = await packNumbers(tx, today)
  return {
    ...heading,
    asAt: ctx.clock.now(),
    destroyAfter: today.add({ days: packKeptDays }),
    children,
    ...numbers,
    rota: shifts.map(onDuty),
  }
}

/** `8am to 5pm, duty worker`; a shift that ends on another day says which. */
function onDuty({ part, name, phone, from, until }: Shift): PackShift {
  const [begins, ends] = [from, until].map((at) => at.toZonedDateTimeISO(london))
  const day = dateInLondon(from)
  const last = dateInLondon(until)
  const clock = (at: Temporal.ZonedDateTime | undefined) => (at === undefined ? '' : timeOfDay(at.toPlainTime()))
  const to = `${last.equals(day) ? '' : `${weekdayName(last)} `}${clock(ends)}`
  return { day, name, what: `${clock(begins)} to ${to}, ${part}`, phone: phone ?? 'no phone recorded' }
}

function packChild(child: PackedChild, today: Temporal.PlainDate): PackChild {
  return {
    id: child.id,
    name: nameOf(child),
    born: bornIn(child, today),
    lives: livesAt(child),
    worker: [child.workerName ?? 'No worker', child.workerPhone, child.teamName]
      .filter((part) => part !== undefined)
      .join(', '),
    plan:
      child.onPlan && child.planSince !== undefined
        ? { category: categoryLabel(child.planCategory), since: child.planSince }
        : undefined,
    care: careOf(child),
    missing: missingOf(child),
    isUnborn: child.bornOn === undefined && child.expectedOn !== undefined,
    warnings: warningsOf(child, today),
    sharedBy: sharedOf(child),
    own: contactPointsOf(
      child.own,
      child.marks.filter(({ personId }) => personId === child.id),
    ).map(reachOf),
    health: child.health,
    keepsSafe: child.keepsSafe,
    decidesAtNight: child.toldBeforeMove === undefined ? child.decidesAtNight : undefined,
    toldBeforeMove: child.toldBeforeMove,
    lastSeen: lastSeenOf(child),
    involved: involvedOf(child.id, child.involved, child.marks).flatMap((one) =>
      one.reach.kind === 'shown' && one.reach.value.phone === ''
        ? []
        : [{ standsAs: one.standsAs, reach: saidWithMark(one.reach, reachedBy) }],
    ),
    adults: reachable(child).map(({ id, name, standsAs, points }) => ({
      name: saidWithMark(
        detailOf(name, id === undefined ? [] : covering(child.marks, { kind: 'name', personId: id })),
        asIs,
      ),
      standsAs,
      reach: contactPointsOf(
        points,
        child.marks.filter(({ personId }) => personId === id),
      ).map(reachOf),
    })),
  }
}

/** Whoever holds parental responsibility, and of the others at home those who can be rung. */
function reachable({ adults }: PackedChild): PackedChild['adults'] {
  return adults.filter(({ standsAs, points }) => standsAs !== 'Lives with' || points.length > 0)
}

function bornIn(child: PackedChild, today: Temporal.PlainDate): string {
  if (child.bornOn !== undefined) return `${plainDate(child.bornOn)}, ${ageInWords(child, today)}`
  return child.expectedOn === undefined ? 'not known' : plainDate(child.expectedOn)
}

function livesAt({ id, homes, marks, livesWith }: PackedChild): string {
  const now = homesOf(id, homes, marks).find(({ until }) => until === undefined)
  if (now === undefined) return 'not recorded'
  const address = saidWithMark(now.address, ({ lines, postcode }) =>
    [...lines, postcode].filter((line) => line !== undefined && line !== '').join(', '),
  )
  const people = livesWith.filter((name) => name !== '')
  return people.length === 0 ? address : `${address}. With ${people.join(', ')}`
}

/** Since when, under what, and with whom; what is confidential of the placement is said with it. */
function careOf(child: PackedChild): string | undefined {
  if (child.careSince === undefined) return undefined
  const status = legalStatus.find(({ code }) => code === child.legalStatus)?.label ?? child.legalStatus
  const ends = child.statusEndsOn === undefined ? child.statusEndsSays : `ends ${plainDate(child.statusEndsOn)}`
  const where = [child.placedWith, child.placementHome].filter((part) => part !== undefined && part !== '').join(', ')
  const kept = child.marks.filter(({ kind, personId }) => kind === 'placement' && personId === child.id)
  const number = child.carerPhone === undefined ? '' : `, phone ${child.carerPhone}`
  const reached =
    number !== '' ||
    child.adults.some(
      ({ name, standsAs, points }) => points.length > 0 && (standsAs === 'Lives with' || where.includes(name)),
    ) ||
    child.involved.some(({ says, phone }) => says === 'placement' && phone !== '')
  const placed =
    where === ''
      ? 'where the child is placed is not recorded here'
      : `with ${saidWithMark(detailOf(`${where}${number}`, kept), asIs)}, since ${child.placedSince === undefined ? 'a day not recorded' : plainDate(child.placedSince)}${reached ? '' : ' (no number of theirs is recorded)'}`
  return [
    `since ${plainDate(child.careSince)}`,
    status === undefined
      ? 'legal status not recorded'
      : `${status}${ends === undefined || ends === '' ? '' : ` (${ends})`}`,
    placed,
  ].join('; ')
}

function missingOf({ missingFrom, lastSeen, fears, policeReference }: PackedChild): string | undefined {
  if (missingFrom === undefined) return undefined
  const said = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${label}: ${text}`]
  return [
    `since ${dateAndTime(missingFrom)}`,
    ...said('last seen', lastSeen),
    ...said('what is feared', fears),
    ...said('police reference', policeReference),
  ].join('; ')
}

function categoryLabel(code: string | undefined): string {
  return categoryOfAbuse.find((each) => each.code === code)?.label ?? 'category not recorded'
}

function warningsOf(
  { knownForSafety, mustNots, visits, orders, bail }: PackedChild,
  today: Temporal.PlainDate,
): readonly string[] {
  return [
    ...knownForSafety.map(({ says }) => `Must be known: ${says}`),
    ...mustNots.map(
      ({ kind, name, reason }) => `${name ?? 'Somebody whose name is not here (ring duty)'}: ${kind}. ${reason}`,
    ),
    ...visits.map(({ says }) => `Before a visit: ${says}`),
    ...[...orders, ...bail].map(({ kind, terms, endsOn, endsSays }) => {
      const ends = endsOn === undefined ? endsSays : endOf(endsOn, today)
      return `${kind}: ${terms}${ends === '' ? '' : ` (${ends})`}`
    }),
  ]
}

/** Bail that has run out stands until somebody ends it: only the police know what stands now. */
function endOf(on: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const over = Temporal.PlainDate.compare(on, today) < 0
  return over ? `ended ${plainDate(on)}: ask the police what stands now` : `ends ${plainDate(on)}`
}

const asIs = (text: string): string => text

function reachedBy({ agencyName, workerName, phone }: Reach): string {
  return [agencyName, workerName, phone === '' ? undefined : `phone ${phone}`]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
}

function lastSeenOf({ seen: [seen] }: PackedChild): string | undefined {
  return seen === undefined ? undefined : `${plainDate(seen.on)}${seen.by === undefined ? '' : ` by ${seen.by}`}`
}

function sharedOf({ legalStatus: code }: PackedChild): string | undefined {
  const by = sharedByStatus(code)
  return by === undefined ? undefined : `${by.order} (${by.law})`
}

function reachOf({ kind, value, safe, how }: ContactPoint): string {
  const said = saidWithMark(value, asIs)
  const when = how === '' ? '' : ` (${how})`
  return safe === 'never' ? `never use ${kind} ${said}${when}` : `${kind} ${said}, ${safe}${when}`
}
