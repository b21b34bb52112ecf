import { glassBreakers } from '#domains/access/opening/glass.ts'
import { keepBrokenGlass, ringNow, ringShown } from '#domains/access/opening/glass-store.ts'
import { giveGrant } from '#domains/access/opening/grant-store.ts'
import { isSentence } from '#domains/access/opening/opened.ts'
import { ringable } from '#domains/access/restriction/restriction-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { keepUseClock } from '#domains/people/opening/opening-use-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { brokenGlassReviewed } from '#practice/obligations/restriction.ts'

export const breakingGlass = defineAct('break the glass', glassBreakers)

export interface GlassBreaking {
  /** The telling of whom to ring: from it, and from nothing that a browser says, it is known whose record. */
  readonly shownId: string
  readonly reason: string
  readonly rang: string
}

/** Whose record is open now, and until when; without an end where it was open to them already. */
export interface GlassOpened {
  readonly personId: string
  readonly until: Temporal.Instant | undefined
}

/**
 * Opens one restricted record to whoever is acting, for some hours, because nobody else can be reached and a child may be at
 * risk. Those who answer for it are told at once, and its review is on a clock.
 *
 * @throws NotFound when this person was not told, not long ago, whom to ring about somebody.
 */
export async function breakGlass(ctx: Ctx, typed: GlassBreaking): Promise<Outcome<GlassOpened>> {
  return await act<GlassOpened>(ctx, breakingGlass, [], async (tx, entry) => {
    const personId = await ringShown(tx, ctx, typed.shownId)
    if (personId === undefined) throw new NotFound('restricted record')
    const { mayOpen, ring } = await ringNow(tx, personId)
    if (mayOpen) return done({ personId, until: undefined })
    if (ring === undefined) throw new NotFound('restricted record')
    const wrong = refusedFor(glassRefusals(typed))
    if (wrong !== undefined) return wrong
    const id = ctx.ids.next()
    const [reason, rang] = [typed.reason.trim(), typed.rang.trim()]
    const until = await keepBrokenGlass(tx, ctx, { id, personId, ringAccountId: ring.accountId, reason, rang })
    const [accountId, from] = [ctx.actor.accountId, ctx.clock.now()]
    await giveGrant(tx, ctx, { accountId, personId, right: 'record', why: 'break glass', sourceId: id, from, until })
    await keepReviewClock(tx, ctx, { id, personId, ring })
    await keepUseClock(tx, ctx)
    entry.about(personId)
    entry.note({ glass: id, until: until.toString(), ring: ring.accountId })
    return done({ personId, until })
  })
}

function glassRefusals({ reason, rang }: GlassBreaking): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (!isSentence(reason))
    unmet.push({ says: 'Enter, in a sentence, why you must open this record now', answerAt: 'reason' })
  if (rang.trim() === '') unmet.push({ says: 'Enter whom you rang, and what came of it', answerAt: 'rang' })
  return unmet
}

interface Broken {
  readonly id: string
  readonly personId: string
  readonly ring: { readonly accountId: string; readonly name: string }
}

/** The review is owed by whoever is rung about the person; where that is nobody else who still works here, by the head of service. */
async function keepReviewClock(tx: Tx, ctx: Ctx, { id, personId, ring }: Broken): Promise<void> {
  const today = ctx.clock.today()
  const works = (await ringable(tx, ring.accountId, today))?.worksRecords === true
  const named = works && ring.accountId !== ctx.actor.accountId
  await keepClock(
    tx,
    ctx,
    { childId: personId, aboutId: id, ...(named ? { whoseAccountId: ring.accountId } : {}) },
    dueFor(named ? { ...brokenGlassReviewed, whose: ring.name } : brokenGlassReviewed, today, englandAndWales),
  )
}
