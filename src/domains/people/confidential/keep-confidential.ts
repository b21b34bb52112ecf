import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  type Tx,
} from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import type { DetailKind, KeptFrom } from '#domains/people/confidential/confidential.ts'
import { accountsOf, keepMark, keepWhom, type Whom } from '#domains/people/confidential/confidential-writing-store.ts'
import { isPerson } from '#domains/people/family/family-store.ts'
import { dueAsDecided } from '#engine/due.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { confidentialityReviewed } from '#practice/obligations/confidential.ts'
import { lastDayAsSet, saysAsSet } from '#practice/standing/as-set.ts'

export const keepingConfidential = defineAct('keep something confidential', peopleChangers)

/** Whose detail, and which: one row, or every one of the kind. */
export interface DetailToKeep {
  readonly personId: string
  readonly kind: DetailKind
  readonly rowId?: string
}

export interface NewConfidentiality {
  readonly details: readonly DetailToKeep[]
  readonly keptFrom: KeptFrom
  readonly people: readonly string[]
  readonly otherPerson: string
  /** E-mail addresses of workers. */
  readonly workers: readonly string[]
  readonly words: readonly string[]
  readonly reason: string
  readonly reviewOn: Temporal.PlainDate
}

/**
 * Keeps details of somebody from somebody: from today, for a reason, looked at again by a day. A row each, set together; each
 * with its clock. It binds from the moment it is kept, on what is known of any earlier day too.
 */
export async function keepConfidential(
  ctx: Ctx,
  kept: NewConfidentiality,
): Promise<Outcome<{ readonly togetherId: string }>> {
  const wrong = wronglyKept(kept)
  if (wrong !== undefined) return wrong
  const subjects = [...new Set(kept.details.map(({ personId }) => personId))]
  return await act(ctx, keepingConfidential, subjects, async (tx, entry) => {
    const wrongDay = await reviewDayWrong(tx, ctx, kept.reviewOn, 'reviewOn')
    if (wrongDay !== undefined) return wrongDay
    for (const personId of subjects) if (!(await isPerson(tx, personId))) throw new NotFound('person')
    const workers = kept.keptFrom === 'all but named workers' ? await workersOf(tx, kept.workers) : []
    if ('ok' in workers) return workers
    const togetherId = ctx.ids.next()
    const whom: readonly Whom[] =
      kept.keptFrom === 'all but named workers'
        ? workers.map((accountId) => ({ accountId }))
        : [
            ...kept.people.map((barredId) => ({ barredId })),
            ...(kept.otherPerson === '' ? [] : [{ barredName: kept.otherPerson }]),
          ]
    for (const detail of kept.details) await keepOne(tx, ctx, kept, detail, togetherId, whom)
    entry.note({ together: togetherId, kinds: [...new Set(kept.details.map(({ kind }) => kind))], from: kept.keptFrom })
    return done({ togetherId })
  })
}

function wronglyKept(kept: NewConfidentiality): Refusal | undefined {
  if (kept.details.length === 0) return refused('Select what must be kept', 'details')
  if (kept.keptFrom === 'people' && kept.people.length === 0 && kept.otherPerson === '')
    return refused('Select the people from whom it is kept, or enter a name', 'people')
  if (kept.keptFrom === 'all but named workers' && kept.details.some(({ kind }) => kind === 'name'))
    return refused('A name cannot be kept from colleagues: ask for the record to be restricted', 'keptFrom')
  if (kept.details.some(({ personId }) => kept.people.includes(personId)))
    return refused('Nothing of somebody’s own can be kept from themselves', 'people')
  return undefined
}

/** The day on which it is looked at again: after today, and within the trust’s own limit. */
export async function reviewDayWrong(
  tx: Tx,
  ctx: Ctx,
  on: Temporal.PlainDate,
  answerAt: string,
): Promise<Refusal | undefined> {
  const today = ctx.clock.today()
  if (Temporal.PlainDate.compare(on, today) <= 0)
    return refused('The date on which this is looked at again must be after today', answerAt)
  const record = { settings: await settingsOfTheHouse(tx) }
  const last = lastDayAsSet(confidentialityReviewed, today, record)
  if (last !== undefined && Temporal.PlainDate.compare(on, last) > 0) {
    const within = saysAsSet(confidentialityReviewed, today, record)
    return refused(`What is confidential is looked at again within ${within}: enter an earlier date`, answerAt)
  }
  return undefined
}

async function workersOf(tx: Tx, emails: readonly string[]): Promise<readonly string[] | Refusal> {
  const wanted = [...new Set(emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''))]
  const found = await accountsOf(tx, wanted)
  const missing = wanted.filter((email) => !found.some((account) => account.email === email))
  if (missing.length > 0) return refused(`Nobody here has the e-mail address ${missing.join(' or ')}`, 'workers')
  return found.map(({ id }) => id)
}

async function keepOne(
  tx: Tx,
  ctx: Ctx,
  kept: NewConfidentiality,
  { personId, kind, rowId }: DetailToKeep,
  togetherId: string,
  whom: readonly Whom[],
): Promise<void> {
  const id = ctx.ids.next()
  const today = ctx.clock.today()
  const { keptFrom, reason, reviewOn } = kept
  const words = kept.words.map((word) => word.trim()).filter((word) => word !== '')
  const setBy = ctx.actor.accountId
  await keepMark(tx, { id, personId, kind, rowId, keptFrom, words, reason, since: today, reviewOn, togetherId, setBy })
  for (const one of whom) await keepWhom(tx, { ...one, id: ctx.ids.next(), personId, markId: id })
  await keepReviewClock(tx, ctx, { personId, markId: id, reviewOn })
}

/** The clock of the next look, on the day that was decided. */
export async function keepReviewClock(
  tx: Tx,
  ctx: Ctx,
  review: { readonly personId: string; readonly markId: string; readonly reviewOn: Temporal.PlainDate },
): Promise<void> {
  const standard = dueFor(confidentialityReviewed, ctx.clock.today(), englandAndWales)
  const due = dueAsDecided(standard, review.reviewOn, ctx.actor.name)
  await keepClock(tx, ctx, { childId: review.personId, aboutId: review.markId }, due)
}
