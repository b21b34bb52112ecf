import type { Tx } from '#domains/ledger/context.ts'
import { reReferralMonths } from '#practice/front-door/re-referral.ts'

/** The standing episode of a child, if any: not closed, and not a referral on which nothing was done. */
export async function openEpisodeOf(tx: Tx, childId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('episode')
    .select('id')
    .where('child_id', '=', childId)
    .where('closed_on', 'is', null)
    .where('no_further_action', '=', false)
    .executeTakeFirst()
  return row?.id
}

/**
 * Whether the child was referred in the twelve months before a day, by another episode: then this referral refers the child again
 * (FD-07). Family help is no referral until it is stepped up.
 */
export async function wasReferredBefore(
  tx: Tx,
  childId: string,
  on: Temporal.PlainDate,
  butEpisode: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('section_17_spell')
    .select('episode_id')
    .where('child_id', '=', childId)
    .where('episode_id', '!=', butEpisode)
    .where('since', '>=', on.subtract({ months: reReferralMonths }))
    .where('since', '<=', on)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface EpisodeKept {
  readonly id: string
  readonly childId: string
  readonly referredOn: Temporal.PlainDate
  readonly sourceCode: string
  readonly primaryNeed: string | undefined
  readonly contactId: string | undefined
  readonly cameFrom: 'contact' | 'census' | 'transfer'
  readonly refersAgain: boolean
}

export async function keepEpisode(tx: Tx, episode: EpisodeKept): Promise<void> {
  await tx
    .insertInto('episode')
    .values({
      id: episode.id,
      child_id: episode.childId,
      referred_on: episode.referredOn,
      source_code: episode.sourceCode,
      primary_need: episode.primaryNeed ?? null,
      contact_id: episode.contactId ?? null,
      came_from: episode.cameFrom,
      refers_again: episode.refersAgain,
    })
    .execute()
}
