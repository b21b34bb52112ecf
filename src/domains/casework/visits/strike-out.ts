import { siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { mayStrike, type Strikeable, strikeable } from '#domains/casework/visits/striking.ts'
import {
  childWithNumber,
  concernStandsElsewhere,
  entryToStrike,
  keepStriking,
  strikingOf,
  withdrawSighting,
} from '#domains/casework/visits/striking-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { endClocks } from '#domains/people/clock-store.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { longDate } from '#kernel/dates.ts'
import { wordsOfNoCapacity } from '#practice/no-capacity.ts'

export const strikingOut = defineAct('strike out', hands)

export interface NewStriking {
  readonly childId: string
  readonly table: Strikeable
  readonly rowId: string
  readonly reason: string
  /** A brother or sister to whom it belongs, or another child by NHS number or authority’s number. Either, or neither. */
  readonly belongsToId?: string
  readonly belongsToNumber?: string
}

/**
 * Strikes out what was entered on the wrong child. Nothing is erased: it stays readable, struck through, and no rule counts it
 * any more. Its author may, for visits, notes and documents; a team manager or head of service may for all, but nobody for a
 * concern about themselves, or one that they are named to answer.
 */
export async function strikeOut(ctx: Ctx, striking: NewStriking): Promise<Outcome<{ readonly strikingId: string }>> {
  const { childId, table, rowId, reason } = striking
  const strikingId = ctx.ids.next()
  try {
    return await act(ctx, strikingOut, [childId], async (tx, entry) => {
      const found = await entryToStrike(tx, childId, table, rowId)
      if (found === undefined || !mayStrike(table, ctx.actor, found)) throw new NotFound('entry to strike out')
      if (reason.trim() === '') return refused('Enter why it is struck out', 'reason')
      if (table === 'need' && wordsOfNoCapacity(reason) !== undefined)
        return refused(
          'A need is struck out only when it was entered by mistake. Want of a worker or of a service stands in the unmet-need register.',
          'reason',
        )
      const earlier = await strikingOf(tx, rowId)
      if (earlier !== undefined)
        return refused(`${earlier.byName} already struck this ${strikeable[table]} out on ${longDate(earlier.on)}.`)
      const owner = await ownerOf(tx, striking)
      if (!owner.ok) return owner
      const unanswered = table === 'concern' ? await mayNotBeStruck(tx, rowId, owner.value) : undefined
      if (unanswered !== undefined) return unanswered
      if (owner.value !== undefined) entry.about(owner.value)
      await keepStriking(tx, {
        id: strikingId,
        childId,
        table,
        rowId,
        reason: reason.trim(),
        on: ctx.clock.today(),
        by: ctx.actor.accountId,
        belongsToId: owner.value ?? null,
      })
      if (table === 'visit') await withdrawSighting(tx, childId, rowId)
      await endClocks(
        tx,
        { childId, aboutId: rowId },
        { on: ctx.clock.today(), because: `The ${strikeable[table]} that it was counted from was struck out.` },
      )
      return done({ strikingId })
    })
  } catch (fault) {
    if (brokenConstraint(fault) === 'striking_once') return refused('Somebody else struck this out a moment ago.')
    throw fault
  }
}

/** A concern is never struck out in place of an answer: only as another child’s, on whose record it stands by then. */
async function mayNotBeStruck(tx: Tx, concernId: string, ownerId: string | undefined) {
  const { mineToAnswer, raisedThere } = await concernStandsElsewhere(tx, concernId, ownerId)
  if (mineToAnswer)
    return refused(
      'You are named to answer this concern. Answer it, or have somebody else look at whether it belongs here.',
    )
  return raisedThere
    ? undefined
    : refused(
        'A concern is struck out only when it was raised on the wrong child. Raise it on that child’s record first, and say here whose it is. Otherwise answer it.',
        'belongsTo',
      )
}

/** Whose it is, where that was said. */
async function ownerOf(tx: Tx, striking: NewStriking): Promise<Outcome<string | undefined>> {
  const { childId, belongsToId, belongsToNumber } = striking
  if (belongsToId !== undefined) {
    const siblings = await siblingsOf(tx, childId)
    return siblings.some(({ id }) => id === belongsToId)
      ? done(belongsToId)
      : refused('Select one of the brothers and sisters, or leave it empty.', 'belongsTo')
  }
  if (belongsToNumber === undefined || belongsToNumber.trim() === '') return done(undefined)
  const found = await childWithNumber(tx, belongsToNumber.trim())
  if (found === childId) return refused('That is this child’s own number. Enter the other child’s.', 'belongsToNumber')
  return found === undefined
    ? refused('No child has that number. Check it, or leave it empty.', 'belongsToNumber')
    : done(found)
}
