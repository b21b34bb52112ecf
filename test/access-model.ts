import type { GrantRight, GrantWhy } from '#domains/access/opening/grant-store.ts'
import type { Role } from '#domains/ledger/actor.ts'

/**
 * Who may see whom, said a third time and by itself: a pure model that knows nothing of the application's rule or of the
 * database's policies, to be held against both.
 */

export interface ModelAccount {
  readonly id: string
  readonly role: Role
  /** The last day on which the role is held; none where it goes on. */
  lastDay?: Temporal.PlainDate
}

export interface ModelPerson {
  readonly id: string
  /** Parents, brothers and sisters, children: all of whom a bar reaches. */
  readonly family: ReadonlySet<string>
  restricted: boolean
  sealed: boolean
}

export interface ModelGrant {
  readonly accountId: string
  readonly personId: string
  readonly right: GrantRight
  readonly why: GrantWhy
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant | undefined
}

export interface ModelBar {
  readonly accountId: string
  readonly personId: string
  readonly from: Temporal.Instant
  until?: Temporal.Instant
}

export interface ModelDuty {
  readonly accountId: string
  readonly duty: 'adoption records' | 'restricted children'
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** On the rota: told whom to ring, and shown nobody's record by it. */
export interface ModelShift {
  readonly accountId: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

export interface ModelWorld {
  readonly accounts: readonly ModelAccount[]
  readonly people: readonly ModelPerson[]
  readonly grants: ModelGrant[]
  readonly bars: ModelBar[]
  readonly duties: ModelDuty[]
  readonly shifts: ModelShift[]
}

export interface Moment {
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

export type ModelSight = 'record' | 'name' | 'nothing'

const practise: ReadonlySet<Role> = new Set([
  'front door',
  'duty',
  'social worker',
  'team manager',
  'head of service',
  'director',
  'family help lead',
  'conference chair',
  'reviewing officer',
])

/** Whoever of these is on the rota works the night. */
const onTheRota: ReadonlySet<Role> = new Set([
  ...(['front door', 'duty', 'social worker', 'team manager', 'head of service', 'director'] as const),
])

/** Given to somebody for one person: they pass a restriction. What follows from a team or a share does not. */
const personal: ReadonlySet<GrantWhy> = new Set([
  'allocation',
  'named access',
  'learning review',
  'placement',
  'service',
  'break glass',
  'sealed record',
])

function within(at: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant | undefined): boolean {
  return Temporal.Instant.compare(from, at) <= 0 && (until === undefined || Temporal.Instant.compare(at, until) < 0)
}

function holdsRole({ lastDay }: ModelAccount, { today }: Moment): boolean {
  return lastDay === undefined || Temporal.PlainDate.compare(today, lastDay) <= 0
}

/** Reads every record that is closed to nobody. */
function seesAll(account: ModelAccount, moment: Moment): boolean {
  return holdsRole(account, moment) && (practise.has(account.role) || account.role === 'inspector')
}

export function isBarred(world: ModelWorld, account: ModelAccount, person: ModelPerson, { now }: Moment): boolean {
  return world.bars.some(
    (bar) =>
      bar.accountId === account.id &&
      (bar.personId === person.id || person.family.has(bar.personId)) &&
      within(now, bar.from, bar.until),
  )
}

function opensSealed(world: ModelWorld, account: ModelAccount, { today }: Moment): boolean {
  return (
    practise.has(account.role) &&
    world.duties.some(
      ({ accountId, duty, from, until }) =>
        accountId === account.id &&
        duty === 'adoption records' &&
        Temporal.PlainDate.compare(from, today) <= 0 &&
        Temporal.PlainDate.compare(today, until) <= 0,
    )
  )
}

function reaching(
  world: ModelWorld,
  account: ModelAccount,
  person: ModelPerson,
  moment: Moment,
): readonly ModelGrant[] {
  if (!holdsRole(account, moment)) return []
  return world.grants.filter(
    (grant) =>
      grant.accountId === account.id &&
      grant.personId === person.id &&
      within(moment.now, grant.from, grant.until) &&
      (grant.why !== 'learning review' || account.role === 'reviewer') &&
      (personal.has(grant.why) || !(person.restricted || person.sealed)) &&
      (!person.sealed || (grant.why === 'sealed record' && opensSealed(world, account, moment))),
  )
}

/** What an account may see of a person. */
export function sightOf(world: ModelWorld, account: ModelAccount, person: ModelPerson, moment: Moment): ModelSight {
  if (!holdsRole(account, moment) || isBarred(world, account, person, moment)) return 'nothing'
  if (seesAll(account, moment) && !person.restricted && !person.sealed) return 'record'
  const grants = reaching(world, account, person, moment)
  // A learning review opens the record on days of the review alone: today its reviewer knows the name.
  if (grants.some(({ right, why }) => right === 'record' && why !== 'learning review')) return 'record'
  return grants.length > 0 ? 'name' : 'nothing'
}

export type SearchedBy = 'name' | 'number' | 'name and birth date' | 'name nearly right and birth date'

/** What a search finds of a person: them, whom to ring, or nobody. */
export function findingOf(
  world: ModelWorld,
  account: ModelAccount,
  person: ModelPerson,
  moment: Moment,
  by: SearchedBy,
): 'found' | 'ring' | 'nothing' {
  if (isBarred(world, account, person, moment)) return 'nothing'
  if (sightOf(world, account, person, moment) !== 'nothing') return 'found'
  if (!person.restricted || person.sealed || !seesAll(account, moment)) return 'nothing'
  if (by === 'number') return 'ring'
  return by === 'name and birth date' && (account.role === 'front door' || isOnDuty(world, account, moment))
    ? 'ring'
    : 'nothing'
}

function isOnDuty({ shifts }: ModelWorld, account: ModelAccount, { now }: Moment): boolean {
  return (
    onTheRota.has(account.role) &&
    shifts.some(({ accountId, from, until }) => accountId === account.id && within(now, from, until))
  )
}

/** Whether an account reads that one person is something to another: it is a row of the other’s record. */
export function readsTie(
  world: ModelWorld,
  account: ModelAccount,
  [person, other]: readonly [ModelPerson, ModelPerson],
  moment: Moment,
): boolean {
  if (isBarred(world, account, other, moment)) return false
  const opens = (one: ModelPerson): boolean => sightOf(world, account, one, moment) === 'record'
  if ([person, other].some((one) => one.sealed && !opens(one))) return false
  return (
    opens(other) ||
    (sightOf(world, account, person, moment) !== 'nothing' && reachesByGrant(world, account, person, moment))
  )
}

function reachesByGrant(world: ModelWorld, account: ModelAccount, person: ModelPerson, moment: Moment): boolean {
  return reaching(world, account, person, moment).length > 0
}
