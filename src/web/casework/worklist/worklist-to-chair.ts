import { conferencesDue } from '#domains/casework/worklist/conferences-due.ts'
import type { WhoseWork } from '#domains/casework/worklist/read-work-due.ts'
import type { Standing } from '#domains/casework/worklist/work-due-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { lookedAfterNow } from '#domains/looked-after/looked-after-list-store.ts'
import type { PersonNames } from '#domains/people/person.ts'

/** What somebody chairs. */
export const chaired = {
  conferences: 'Child protection conferences',
  reviews: 'Reviews of children in care',
} as const

export type Chaired = keyof typeof chaired

export function isChaired(kind: string): kind is Chaired {
  return Object.hasOwn(chaired, kind)
}

export interface ToChair {
  readonly kind: Chaired
  readonly childId: string
  readonly names: PersonNames
  readonly what: string
  readonly by: Temporal.PlainDate | undefined
  readonly stands: Standing
}

/** How a day stands today, as on the lists of what is due. */
function stands(by: Temporal.PlainDate | undefined, today: Temporal.PlainDate): Standing {
  if (by === undefined) return 'unknown'
  const days = today.until(by).days
  if (days < 0) return 'overdue'
  if (days === 0) return 'today'
  return days <= 7 ? 'week' : 'later'
}

/** The reviews of a reviewing officer, and the conferences of a chair, the earliest first; for whoever is neither none. */
export async function toChair(ctx: Ctx, { whose }: WhoseWork): Promise<readonly ToChair[] | undefined> {
  if (!('workerId' in whose)) return undefined
  const chairs = (whose.owesAs ?? []).some(({ role }) => role === 'conference chair')
  const officer = (whose.owesAs ?? []).find(({ role }) => role === 'reviewing officer')
  if (!chairs && officer === undefined) return undefined
  const today = ctx.clock.today()
  const conferences = chairs ? (await conferencesDue(ctx)).due : []
  const reviews =
    officer === undefined
      ? []
      : await list(
          ctx,
          'children whom I review',
          async (tx) => await lookedAfterNow(tx, { officerId: officer.accountId }),
          (found) => found.map(({ childId }) => childId),
        )
  const found = [
    ...conferences.map(({ childId, what, managerOn, dueOn, ...names }) => {
      return { kind: 'conferences' as const, childId, names, what, by: earlier(managerOn, dueOn) }
    }),
    ...reviews.map(({ childId, givenName, familyName, reviewBy }) => ({
      ...{ kind: 'reviews' as const, childId, what: 'Looked-after review', by: reviewBy ?? undefined },
      names: { givenName: givenName ?? undefined, familyName: familyName ?? undefined, authorityNumber: undefined },
    })),
  ]
  return found.map((one) => ({ ...one, stands: stands(one.by, today) })).toSorted((a, b) => byDay(a.by, b.by))
}

/** The manager's date for this child stands before the limit, and never after it. */
function earlier(
  managerOn: Temporal.PlainDate | undefined,
  dueOn: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  if (managerOn === undefined || dueOn === undefined) return dueOn
  return Temporal.PlainDate.compare(managerOn, dueOn) < 0 ? managerOn : dueOn
}

/** What has no date comes last. */
function byDay(a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return Temporal.PlainDate.compare(a, b)
}
