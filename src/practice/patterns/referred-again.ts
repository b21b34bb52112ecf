import { childrenInNeedCensus } from '../citations.ts'
import { reReferralMonths } from '../front-door/re-referral.ts'
import { isBy, openReferral } from './history.ts'
import { byDay, definePattern, type Evidence } from './pattern.ts'

/** A family that comes back within a year was perhaps let go too soon. */
export const referredAgain = definePattern({
  id: 'referred-again',
  title: 'Referred again within twelve months',
  finds: 'The child’s work was closed, or the child was referred, in the twelve months before this referral.',
  asks: 'Why was the work closed, what has come back, and what must be otherwise this time?',
  mayBeInnocent: 'Something new may have happened that has nothing to do with the earlier work.',
  askedOf: 'team manager',
  law: [childrenInNeedCensus('re-referral: a referral within twelve months of an earlier one of the same child')],
  rules: ['FD-07'],
  find: (history, day) => {
    const now = openReferral(history, day)
    if (now === undefined) return []
    const soon = (on: Temporal.PlainDate | undefined): on is Temporal.PlainDate =>
      on !== undefined && isBy(on, now.on) && isBy(now.on, on.add({ months: reReferralMonths }))
    const earlier = history.referrals.filter(({ id, on }) => id !== now.id && isBy(on, now.on))
    const before = earlier.flatMap(({ id, on, closedOn }): Evidence[] => [
      ...(soon(on) ? [{ id, kind: 'referral' as const, on }] : []),
      ...(soon(closedOn) ? [{ id: `${id}/closed`, kind: 'closure' as const, on: closedOn }] : []),
    ])
    return before.length === 0 ? [] : byDay([...before, { id: now.id, kind: 'referral', on: now.on }])
  },
})
