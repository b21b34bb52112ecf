import type { GrantRight, GrantWhy } from '#domains/access/opening/grant-store.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'

/**
 * Who may see whom, as a pure rule: the application's own, the first of a pair. The second is row-level security, and a test
 * holds the two against each other.
 */

/** A grant as it stands in the record. */
export interface StandingGrant {
  readonly accountId: string
  readonly right: GrantRight
  readonly why: GrantWhy
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | undefined
}

/** Whoever asks. `role` is absent when the role they claim is not theirs today: no role, no rights. */
export interface Viewer {
  readonly accountId: string
  readonly role: Role | undefined
}

/** The whole record; the name and no more; or nothing, as if there were nobody. */
export type Sight = 'record' | 'name' | 'nothing'

const seeEveryRecord: readonly Role[] = [...practitioners, 'inspector', 'service']
const writeRecords: readonly Role[] = [...practitioners, 'service']

/**
 * While at work these open what they must at once. A learning reviewer's purpose is the review: a child without one is not there
 * for them.
 */
const neverAskedWhy: readonly Role[] = ['front door', 'inspector', 'reviewer', 'service']

/** Whether somebody without a grant is asked why before a record opens: not while the duty rota names them. */
export function isAskedWhy(role: Role, onDuty: boolean): boolean {
  return !onDuty && !neverAskedWhy.includes(role)
}

/** Grants that name somebody for one person. A team's, a share's and what was contributed do not reach a restricted person. */
const reachRestricted: readonly GrantWhy[] = [
  'allocation',
  'named access',
  'learning review',
  'placement',
  'service',
  'break glass',
  'sealed record',
]

function isInForce(grant: StandingGrant, now: Temporal.Instant): boolean {
  return (
    Temporal.Instant.compare(grant.from, now) <= 0 &&
    (grant.until === undefined || Temporal.Instant.compare(grant.until, now) > 0)
  )
}

/** A person, as the rule asks about them. */
export interface Guarded {
  readonly restricted: boolean
  /** Whether whoever asks is barred, because they know the family: it outweighs every grant. */
  readonly barred?: boolean
  /** A birth record after an adoption: only what was opened for those named for adoption records reaches it. */
  readonly sealed?: boolean
}

/**
 * What somebody may see of a person at an instant, given the grants about that person. What a learning review opened is read in the
 * reviewer’s role alone, whatever else somebody is.
 */
export function maySee(
  viewer: Viewer,
  person: Guarded,
  grants: readonly StandingGrant[],
  now: Temporal.Instant,
): Sight {
  if (viewer.role === undefined || person.barred === true) return 'nothing'
  const reaching = grants.filter(
    (grant) =>
      grant.accountId === viewer.accountId &&
      isInForce(grant, now) &&
      (grant.why !== 'learning review' || viewer.role === 'reviewer') &&
      (!person.restricted || reachRestricted.includes(grant.why)) &&
      (person.sealed !== true || grant.why === 'sealed record'),
  )
  if (!person.restricted && seeEveryRecord.includes(viewer.role)) return 'record'
  if (reaching.some((grant) => grant.right === 'record')) return 'record'
  return reaching.length > 0 ? 'name' : 'nothing'
}

/** Whether somebody may write in the record of a person: only where they read it all, and only as who works it. */
export function mayWrite(
  viewer: Viewer,
  person: Guarded,
  grants: readonly StandingGrant[],
  now: Temporal.Instant,
): boolean {
  return (
    viewer.role !== undefined && writeRecords.includes(viewer.role) && maySee(viewer, person, grants, now) === 'record'
  )
}
