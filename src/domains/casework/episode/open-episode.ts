import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { keepEpisode, openEpisodeOf, wasReferredBefore } from '#domains/casework/episode/episode-store.ts'
import { type Help, keepHelp } from '#domains/casework/episode/help-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { due } from '#engine/decide.ts'
import type { Due } from '#engine/due.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { childAndFamilyAssessment } from '#practice/assessment/child-and-family-assessment.ts'
import { referralDecided } from '#practice/obligations/front-door.ts'
import { childAllocated } from '#practice/obligations/keeping.ts'
import { childSeen, childSeenAtRisk } from '#practice/obligations/seeing.ts'
import { emptyRecord } from '#practice/record.ts'

export interface NewEpisode {
  readonly childId: string
  /** Today, or for a census or a transfer the day that it names. */
  readonly referredOn: Temporal.PlainDate
  /** A code of the census's list of who refers. */
  readonly sourceCode: string
  readonly primaryNeed?: string | undefined
  readonly contactId?: string | undefined
  readonly cameFrom: 'contact' | 'census' | 'transfer'
  /** The decision-maker's own date for this child to be seen, which stands before the local limit. */
  readonly seeBy?: { readonly on: Temporal.PlainDate; readonly reason: string } | undefined
  /** The child may be suffering significant harm: seen within the hours of that limit. */
  readonly atRisk?: boolean
  /** Family help: no referral under section 17, until it is stepped up. */
  readonly help?: Help
  /** The decision that accepted the referral. */
  readonly decidedBy?: { readonly kind: string; readonly id: string } | undefined
}

/** `joined`: work was open with the child, and what is new belongs to it. */
export interface EpisodeOpened {
  readonly episodeId: string
  readonly joined: boolean
}

/** The limit by which an assessment is concluded: counted from the referral, before anybody has begun one. */
export const assessmentLimitId = `${childAndFamilyAssessment.id}/conclude`

/**
 * Opens a referral's episode inside an act that names the child, or joins the one that is open. A referral made here gets its
 * clocks: decided, allocated, the child seen, the assessment concluded. One that came with a census or a transfer was decided
 * elsewhere, and is owed a worker from today.
 */
export async function openEpisode(tx: Tx, ctx: Ctx, wanted: NewEpisode): Promise<EpisodeOpened> {
  const open = await openEpisodeOf(tx, wanted.childId)
  if (open !== undefined) {
    if (wanted.atRisk === true || wanted.seeBy !== undefined) await keepSeen(tx, ctx, wanted, open)
    return { episodeId: open, joined: true }
  }
  const episodeId = ctx.ids.next()
  const refersAgain =
    wanted.help !== 'family help' && (await wasReferredBefore(tx, wanted.childId, wanted.referredOn, episodeId))
  const { childId, referredOn, sourceCode, primaryNeed, contactId, cameFrom } = wanted
  await keepEpisode(tx, {
    id: episodeId,
    childId,
    referredOn,
    sourceCode,
    primaryNeed,
    contactId,
    cameFrom,
    refersAgain,
  })
  const of = { childId, episodeId }
  await keepClock(tx, ctx, of, dueFor(childAllocated, ctx.clock.today(), englandAndWales))
  if (cameFrom !== 'contact') return { episodeId, joined: false }
  if (wanted.help === 'family help') {
    const reason = 'The contact was passed to family help, and the family agrees.'
    const kept = { id: ctx.ids.next(), childId, episodeId, reason, by: ctx.actor.accountId, acceptedBy: '' }
    await keepHelp(tx, { ...kept, help: 'family help', since: referredOn }, undefined)
    await keepClock(tx, ctx, of, dueFor(childSeen, referredOn, englandAndWales))
    return { episodeId, joined: false }
  }
  await keepClock(tx, ctx, of, dueFor(referralDecided, referredOn, englandAndWales))
  if (wanted.decidedBy !== undefined)
    await meetClocks(
      tx,
      { episodeId, kinds: [referralDecided.id] },
      { on: ctx.clock.today(), byKind: wanted.decidedBy.kind, byId: wanted.decidedBy.id },
    )
  await keepSeen(tx, ctx, wanted, episodeId)
  for (const clock of assessmentDue(referredOn, ctx.clock.today())) await keepClock(tx, ctx, of, clock)
  return { episodeId, joined: false }
}

/** The clock of seeing the child after a referral. */
export async function keepSeen(
  tx: Tx,
  ctx: Ctx,
  wanted: Pick<NewEpisode, 'childId' | 'referredOn' | 'atRisk' | 'seeBy'>,
  episodeId: string,
): Promise<void> {
  const clock =
    wanted.atRisk === true
      ? dueFor(childSeenAtRisk, ctx.clock.now(), englandAndWales)
      : dueFor(childSeen, wanted.referredOn, englandAndWales)
  const { childId } = wanted
  // Work that is joined has a worker already, who is named with it.
  const whoseAccountId = (await childOfFamily(tx, childId))?.worker?.accountId
  await keepClock(tx, ctx, { childId, episodeId, whoseAccountId }, clock, wanted.seeBy)
}

/** The assessment's own limit, counted before it is begun, so that it runs although nobody holds the child yet. */
export function assessmentDue(referralOn: Temporal.PlainDate, today: Temporal.PlainDate): readonly Due[] {
  const facts = {
    answers: {},
    record: { ...emptyRecord, referralOn },
    today,
    begunOn: referralOn,
    actor: { id: '', profession: 'contact-officer', registered: false },
  } as const
  return due(childAndFamilyAssessment, facts, englandAndWales).filter(({ limitId }) => limitId === assessmentLimitId)
}
