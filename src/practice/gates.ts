/** Gates that several steps share. Each asks of the record and of who acts, and of no form. */
import type { Citation } from '#engine/citation.ts'
import type { EachGate } from '#engine/gate.ts'
import { longDate } from '#kernel/dates.ts'
import { trustStandard, workingTogether } from './citations.ts'
import type { GateOfRecord, Trust, TrustFacts } from './define.ts'
import { isManager, isQualified } from './professions.ts'
import type { OpenWithOfficer } from './record.ts'

type Anywhere = TrustFacts<Record<never, never>>

/** Asked of the record, over several things. */
export type GateOverRecord = EachGate<Trust, Record<never, never>>

/** The decision is made by a registered social worker. */
export const decisionIsQualified: GateOfRecord = {
  id: 'decision-is-qualified',
  says: 'A registered social worker must make this decision.',
  metSays: 'A registered social worker makes this decision.',
  law: workingTogether('chapter 3, responding to a referral'),
  rules: ['FD-03'],
  met: ({ actor }: Anywhere) => isQualified(actor),
}

/** What is already known was on the page when the decision was made. */
export const historyIsShown: GateOfRecord = {
  id: 'history-is-shown',
  says: 'Open what we already know of the child, the brothers and sisters and the parents before you decide.',
  metSays: 'What we already know was on the page when this was decided.',
  law: trustStandard('history in view of whoever decides'),
  rules: ['FD-01'],
  met: ({ record }: Anywhere) => record.historyShown,
}

/** A manager authorises, and not the child's own worker. */
export function managerAuthorises(what: string, law: Citation, rules: readonly string[]): GateOfRecord {
  return {
    id: 'manager-authorises',
    says: `A manager who is not the child's own worker must authorise ${what}.`,
    metSays: `A manager who is not the child's own worker authorises ${what}.`,
    law,
    rules,
    met: ({ authorisedBy, record }: Anywhere) => isManager(authorisedBy) && authorisedBy?.id !== record.allocatedTo?.id,
  }
}

/**
 * The authority that a manager gives is a registered social worker’s. While nobody has given it, whoever may is still to come: this stands
 * beside `managerAuthorises`, and never alone.
 */
export const registeredManagerDecides: GateOfRecord = {
  id: 'registered-manager-decides',
  says: 'A registered social worker must make this decision: ask a manager who is registered with Social Work England to authorise it.',
  metSays: 'Whoever authorises this is a registered social worker.',
  law: trustStandard('what is decided about a child in need is decided by a registered social worker'),
  rules: ['AS-01', 'FH-01'],
  met: ({ authorisedBy }: Anywhere) => authorisedBy === undefined || isQualified(authorisedBy),
}

/** Whom to ring about what the designated officer deals with. */
export function ringSays({ ring, phone }: OpenWithOfficer): string {
  if (ring === undefined) return 'Ring the designated officer.'
  return phone === undefined ? `Ring ${ring}.` : `Ring ${ring}, ${phone}.`
}

/** Nobody's concern is left without an answer when something is ended. No one may set this aside. */
export const everyConcernIsAnswered: GateOverRecord = {
  id: 'every-concern-is-answered',
  says: 'Every concern about the child must be answered.',
  metSays: 'No concern about the child waits for an answer.',
  law: trustStandard('a concern is answered before anything is ended'),
  each: ({ record }: Anywhere) =>
    record.openConcerns.map(({ id, aboutName, raisedOn }) => ({
      item: id,
      says: `The concern about ${aboutName} raised on ${longDate(raisedOn)} has not been answered. Answer it, and tell whoever raised it.`,
      answerAt: `concern:${id}`,
    })),
}
