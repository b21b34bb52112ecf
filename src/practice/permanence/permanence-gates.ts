/** What must be so before the trust recommends that a child grows up with somebody for good. */
import type { OneGate } from '#engine/gate.ts'
import { longDate } from '#kernel/dates.ts'
import { trustStandard } from '../citations.ts'
import type { GateOfRecord, Trust, TrustFacts } from '../define.ts'
import { type GateOverRecord, ringSays } from '../gates.ts'
import { scheduleToTheRegulations } from './law.ts'
import type { specialGuardianshipForm } from './special-guardianship-form.ts'

type Anywhere = TrustFacts<Record<never, never>>
type OfReport = OneGate<Trust, typeof specialGuardianshipForm>

export const threeReferees: OfReport = {
  id: 'three-referees',
  says: 'At least three people whom the proposed guardian named must have been interviewed.',
  metSays: 'At least three people whom the proposed guardian named were interviewed.',
  law: scheduleToTheRegulations('4(v)'),
  rules: ['SG-02'],
  answerAt: 'refereesSeen',
  met: ({ answers }) => (answers.refereesSeen ?? 0) >= 3,
}

export const relationshipWasSeen: OfReport = {
  id: 'relationship-was-seen',
  says: 'Somebody must have seen the child and the proposed guardian together. Say when, and who.',
  metSays: 'The child and the proposed guardian were seen together.',
  law: scheduleToTheRegulations('4(j)'),
  rules: ['SG-02', 'SG-03'],
  answerAt: 'observedOn',
  met: ({ answers }) => answers.observedOn !== undefined && answers.observedBy !== undefined,
}

export const everyCheckIsBack: OfReport = {
  id: 'every-check-is-back',
  says: 'The checks of disclosure and barring, health, other authorities and earlier family court proceedings must be back.',
  metSays: 'Every check is back.',
  law: trustStandard('every check on a proposed guardian is back before a recommendation'),
  rules: ['SG-02'],
  answerAt: 'checks',
  met: ({ answers }) => answers.checks?.size === 4,
}

/**
 * Also a concern that somebody raised about them beside another child; one beside this child is asked for by
 * `everyConcernIsAnswered`, and is not said twice. Nobody may set this aside.
 */
export function noConcernAbout(who: string, rules: readonly string[]): GateOverRecord {
  return {
    id: `no-concern-about-the-${who.split(' ').at(-1)}`,
    says: `Every concern about the ${who} must be answered.`,
    metSays: `No concern about the ${who} waits for an answer.`,
    law: trustStandard(`no recommendation goes past a concern about the ${who} that nobody has answered`),
    rules,
    each: ({ record }: Anywhere) =>
      (record.concernsAboutGuardian ?? [])
        .filter(({ id }) => !record.openConcerns.some((beside) => beside.id === id))
        .map(({ id, aboutName, raisedOn }) => ({
          item: id,
          says: `The concern about ${aboutName}, raised on ${longDate(raisedOn)}, has not been answered. Whoever was asked must answer it, and tell whoever raised it.`,
          answerAt: `concern:${id}`,
        })),
  }
}

/**
 * Something is open with the designated officer about whoever is proposed: it is a concern that nobody has answered yet, kept where
 * only the officer reads it. It says whom to ring, and nothing of what it is. Nobody may set this aside.
 */
export function nothingOpenWithOfficer(who: string, rules: readonly string[]): GateOverRecord {
  return {
    id: `nothing-open-with-officer-about-the-${who.split(' ').at(-1)}`,
    says: `Nothing about the ${who} may be open in the designated officer’s own record.`,
    metSays: `Nothing about the ${who} is known to be open in the designated officer’s own record.`,
    law: trustStandard(
      `no recommendation goes past something about the ${who} that the designated officer has not concluded`,
    ),
    rules,
    each: ({ record }: Anywhere) =>
      (record.openWithOfficer ?? [])
        .filter(({ about }) => about === 'proposed')
        .map((open) => ({
          item: 'designated-officer',
          says: `Something about the ${who} is open in the designated officer’s own record. ${ringSays(open)} What it is they tell you, or not; the trust recommends nothing before they have concluded it.`,
        })),
  }
}

export const visitsAreBooked: OfReport = {
  id: 'after-order-visits',
  says: 'Visits at six weeks, three months and twelve months after the order must be in the support plan, agreed and booked, with who makes them.',
  metSays: 'The visits after the order are agreed and booked.',
  law: trustStandard('visits after the order are offered in the support plan and booked before it'),
  rules: ['SG-03', 'SG-06'],
  answerAt: 'afterOrderVisits',
  met: ({ answers }) => answers.afterOrderVisits?.size === 3 && answers.afterOrderVisitor !== undefined,
}

/** The trust may suspend a kind of recommendation until a review reports; a child may be excepted by name. */
export function noPracticeHold(what: string, rules: readonly string[] = ['SG-03']): GateOfRecord {
  const suspended = `The trust has suspended its recommendations of ${what}.`
  return {
    id: 'no-practice-hold',
    says: suspended,
    metSays: `The trust has not suspended its recommendations of ${what}, or it has excepted this child.`,
    saysNow: ({ record }: Anywhere) => {
      const hold = record.practiceHolds?.find(({ on }) => on === what)
      if (hold === undefined) return suspended
      return `Since ${longDate(hold.since)} the trust recommends no ${what}: ${hold.reason} The head of service can except this child, with a reason.`
    },
    law: trustStandard('a practice hold stands until its review reports, with exceptions child by child'),
    rules,
    answerAt: 'practice-hold:standing',
    met: ({ record }: Anywhere) => (record.practiceHolds ?? []).every(({ on, excepted }) => on !== what || excepted),
  }
}

/** A manager from outside the child's team signs. */
export const seniorManagerAuthorises: GateOfRecord = {
  id: 'manager-authorises',
  says: 'A head of service or the director, who is outside the child’s team, must authorise this.',
  metSays: 'A head of service or the director authorises this.',
  law: trustStandard('a manager from outside the case signs every recommendation on permanence'),
  rules: ['SG-03'],
  met: ({ authorisedBy }: Anywhere) =>
    authorisedBy?.profession === 'head-of-service' || authorisedBy?.profession === 'director',
}
