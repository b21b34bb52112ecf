import type { Shift } from '#domains/access/duty/shift.ts'
import type { Duty } from '#domains/access/restriction/named-duty.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Message } from '#kernel/messages/way.ts'

/** What an alarm rings for. */
export type AlarmKind = 'contact' | 'handover' | 'nobody on duty' | 'injury to a baby' | 'restricted list'

export interface Alarm {
  readonly id: string
  readonly kind: AlarmKind
  /** The contact, the child or the alarm's own id: never shown in a message. */
  readonly aboutId: string
  readonly beganAt: Temporal.Instant
  readonly waitsSince: Temporal.Instant
  /** How often it has rung. */
  readonly rung: number
  readonly takenBy: string | undefined
}

/** One rung of the ladder: whoever has a part on the rota now, everybody who holds a role today, or everybody who is named for a duty. */
export type Rung = { readonly part: Shift['part'] } | { readonly role: Role } | { readonly named: Duty }

/** Who is reached, one further each time it rings. Who is above has been rung again when the last is reached. */
export const ladders: Readonly<Record<AlarmKind, readonly Rung[]>> = {
  contact: [{ part: 'duty worker' }, { part: 'duty manager' }, { role: 'head of service' }, { role: 'director' }],
  handover: [{ part: 'duty manager' }, { role: 'head of service' }, { role: 'director' }],
  'nobody on duty': [{ part: 'duty manager' }, { role: 'head of service' }, { role: 'director' }],
  'injury to a baby': [
    { part: 'duty worker' },
    { part: 'duty manager' },
    { role: 'head of service' },
    { role: 'director' },
  ],
  // The duty manager rings those who are named, and comes to no child by it.
  'restricted list': [
    { named: 'restricted children' },
    { part: 'duty manager' },
    { role: 'head of service' },
    { role: 'director' },
  ],
}

/** Whoever an alarm reaches. */
export interface Reached {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly phone: string | undefined
}

/**
 * Whom the next ringing reaches: everybody up to its rung, the first of whom is somebody. A rung on which nobody stands is
 * passed over at once, so that nobody waits for an empty rota.
 *
 * @param byRung those who stand on each rung now, in order.
 * @param round how often it has rung before.
 */
export function reachedBy(byRung: readonly (readonly Reached[])[], round: number): readonly Reached[] {
  const manned = byRung.filter((rung) => rung.length > 0)
  const all = manned.slice(0, round + 1).flat()
  return all.filter((one, index) => index === all.findIndex(({ accountId }) => accountId === one.accountId))
}

const says: Readonly<Record<AlarmKind, (minutes: number) => string>> = {
  contact: (minutes) => `An urgent contact has waited ${minutes} minutes.`,
  handover: (minutes) => `Children of the last shift have waited ${minutes} minutes for somebody to accept them.`,
  'nobody on duty': (minutes) => `Nobody has been on duty for ${minutes} minutes.`,
  'restricted list': () => 'A list that is owed every day has not been worked through today.',
  'injury to a baby': (minutes) => `Something that cannot wait was recorded ${minutes} minutes ago.`,
}

/** What is sent: no name, no reference and no link that tells whom it is about. */
export function messageOf(
  { kind, waitsSince }: Pick<Alarm, 'kind' | 'waitsSince'>,
  now: Temporal.Instant,
  address: string,
): Message {
  const minutes = Math.max(0, Math.floor(waitsSince.until(now).total('minutes')))
  const words = says[kind](minutes)
  return { subject: 'Holdfast: an alarm waits for somebody', says: `${words} Sign in to Holdfast: ${address}` }
}
