import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import {
  type Disagreement,
  type DisagreementAnswer,
  disagreementsOf,
  keepAnswer,
  keepDisagreement,
  type Level,
} from '#domains/casework/steps/disagreement-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { keepClock, meetClocks } from '#domains/people/clock-store.ts'
import { dueFor, type Obligation } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import {
  disagreementBetweenHeads,
  disagreementBetweenManagers,
  disagreementBetweenPractitioners,
  disagreementInPartnership,
} from '#practice/obligations/disagreement.ts'

export const levels: Readonly<
  Record<Level, { readonly says: string; readonly owed: Obligation; readonly next?: Level }>
> = {
  practitioners: { says: 'those who work with the child', owed: disagreementBetweenPractitioners, next: 'managers' },
  managers: { says: 'managers', owed: disagreementBetweenManagers, next: 'heads' },
  heads: { says: 'heads of service', owed: disagreementBetweenHeads, next: 'partnership' },
  partnership: { says: 'the safeguarding partnership', owed: disagreementInPartnership },
}

/** The level at which a disagreement stands; none, once it is resolved. */
export function standsAt(answers: readonly Pick<DisagreementAnswer, 'level' | 'how'>[]): Level | undefined {
  const last = answers.at(-1)
  if (last === undefined) return 'practitioners'
  return last.how === 'resolved' ? undefined : levels[last.level].next
}

export interface Raised {
  readonly childId: string
  readonly episodeId: string
  readonly stepId?: string
  readonly on: Temporal.PlainDate
  readonly raisedBy: string
  readonly says: string
  readonly workerId?: string | undefined
}

/** Keeps a disagreement and its first clock, inside an act that names the child. */
export async function raiseInside(tx: Tx, ctx: Ctx, raised: Raised): Promise<string> {
  const id = ctx.ids.next()
  const { childId, episodeId, stepId, on, raisedBy, says, workerId } = raised
  const by = ctx.actor.accountId
  await keepDisagreement(tx, { id, childId, episodeId, stepId, raisedOn: on, raisedBy, says, by })
  const of = { childId, episodeId, aboutId: id, whoseAccountId: workerId }
  await keepClock(tx, ctx, of, dueFor(levels.practitioners.owed, on, englandAndWales))
  return id
}

export const raisingDisagreement = defineAct('record that an agency disagrees', hands)
export const answeringDisagreement = defineAct('answer a disagreement between agencies', hands)

/** An agency disagrees with what we decided, or we with them. Nothing that protects the child waits for it. */
export async function raiseDisagreement(
  ctx: Ctx,
  childId: string,
  told: { readonly raisedBy: string; readonly says: string },
): Promise<Outcome<{ readonly disagreementId: string }>> {
  if (told.raisedBy.trim() === '') return refused('Enter who disagrees, by name and agency', 'raisedBy')
  if (told.says.trim() === '') return refused('Enter what they disagree with, and why', 'says')
  return await act(ctx, raisingDisagreement, [childId], async (tx) => {
    const child = await childOfFamily(tx, childId)
    if (child === undefined) throw new NotFound('child')
    if (child.episode === undefined) return refused('No work with this child is open: tell the front door.', 'says')
    const disagreementId = await raiseInside(tx, ctx, {
      ...{ childId, episodeId: child.episode.id, on: ctx.clock.today(), workerId: child.worker?.accountId },
      ...{ raisedBy: told.raisedBy.trim(), says: told.says.trim() },
    })
    return done({ disagreementId })
  })
}

/**
 * Resolves a disagreement at the level at which it stands, or takes it to the next. What was said stays on the record.
 *
 * @throws NotFound when the child has no such disagreement, for whoever asks.
 */
export async function answerDisagreement(
  ctx: Ctx,
  childId: string,
  disagreementId: string,
  told: { readonly how: 'resolved' | 'next level' | undefined; readonly says: string },
): Promise<Outcome<undefined>> {
  if (told.how === undefined) return refused('Select what came of it', 'how')
  const { how } = told
  if (told.says.trim() === '') return refused('Enter what was agreed, or why it goes further', 'says')
  return await act(ctx, answeringDisagreement, [childId], async (tx) => {
    const found = (await disagreementsOf(tx, childId)).find(({ id }) => id === disagreementId)
    if (found === undefined) throw new NotFound('disagreement')
    const level = standsAt(found.answers)
    if (level === undefined) return refused('This has been resolved already. Read how.', 'how')
    const { next, owed } = levels[level]
    if (how === 'next level' && next === undefined)
      return refused('The partnership is the last to decide: enter what it decided.', 'how')
    const today = ctx.clock.today()
    const id = ctx.ids.next()
    const by = ctx.actor.accountId
    await keepAnswer(tx, { id, childId, disagreementId, level, how, says: told.says.trim(), on: today, by })
    await meetClocks(tx, { aboutId: disagreementId, kinds: [owed.id] }, { on: today, byKind: 'disagreement', byId: id })
    if (how === 'next level' && next !== undefined)
      await keepClock(
        tx,
        ctx,
        { childId, episodeId: found.episodeId, aboutId: disagreementId },
        dueFor(levels[next].owed, today, englandAndWales),
      )
    return done(undefined)
  })
}

export type DisagreementRead = Disagreement & { readonly answers: readonly DisagreementAnswer[] }
