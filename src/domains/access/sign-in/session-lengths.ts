import { type Role, roles } from '#domains/ledger/actor.ts'

/** How long a sign-in lasts in a role from a day on: so long without a page asked for, and so long in all. Local. */
export interface SessionLength {
  readonly since: `${number}-${number}-${number}`
  readonly idleMinutes: number
  readonly inAllHours: number
  readonly why: string
}

const from = '2020-01-01'
const day = { since: from, idleMinutes: 60, inAllHours: 12, why: 'A working day, with an hour’s visit in it.' } as const
const outside = { since: from, idleMinutes: 30, inAllHours: 8, why: 'Used from places that are not ours.' } as const
const looking = { since: from, idleMinutes: 30, inAllHours: 8, why: 'Looks in now and then.' } as const

/**
 * The trust's own settings, by role, the oldest first. A change is a line with the day it begins: it binds sessions that begin
 * on or after that day.
 */
const lengths: Readonly<Record<Role, readonly SessionLength[]>> = {
  'front door': [day],
  duty: [{ since: from, idleMinutes: 240, inAllHours: 14, why: 'A whole shift, by night too, and its handing over.' }],
  'social worker': [day],
  'family help lead': [day],
  'team manager': [day],
  'conference chair': [day],
  'designated officer': [day],
  'head of service': [day],
  director: [day],
  'reviewing officer': [day],
  commissioner: [day],
  partner: [outside],
  carer: [outside],
  provider: [outside],
  'council client': [looking],
  reviewer: [looking],
  inspector: [looking],
  'data protection officer': [
    { since: from, idleMinutes: 30, inAllHours: 8, why: 'Reads who looked at what, everywhere.' },
  ],
  administrator: [
    { since: from, idleMinutes: 15, inAllHours: 4, why: 'Gives and ends everybody’s access: shorter than any other.' },
  ],
  service: [day],
}

/** The length that binds a session which began on a day. */
export function lengthFor(role: Role, began: Temporal.PlainDate): SessionLength {
  const [first] = lengths[role]
  const found = lengths[role].findLast(({ since }) => since <= began.toString()) ?? first
  if (found === undefined) throw new Error(`No session length is set for ${role}.`)
  return found
}

/** What binds each role on a day, and from when: to be shown to whoever administers it. */
export function lengthsOn(
  today: Temporal.PlainDate,
): readonly { readonly role: Role; readonly length: SessionLength }[] {
  return roles.filter((role) => role !== 'service').map((role) => ({ role, length: lengthFor(role, today) }))
}
