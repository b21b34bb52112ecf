import { raisers } from '#domains/concerns/concern.ts'
import { childById, nameOfAccount, nameOfPerson } from '#domains/concerns/concern-list-store.ts'
import { answererOf, concernToJoin, keepConcern, keepNaming } from '#domains/concerns/concern-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { referenceFrom } from '#kernel/reference.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { concernAnswered } from '#practice/obligations/keeping.ts'

export const raisingConcern = defineAct('raise a concern', raisers)

/** Somebody of the record, somebody who works for the trust or cares for it, or a name in words. */
export type AboutWhom =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'staff'; readonly accountId: string }
  | { readonly kind: 'name'; readonly name: string; readonly standsAs: string }

/** Whose concern it is: one's own, or that of somebody who told us and may not have given a name. */
export type ByWhom =
  | { readonly kind: 'me'; readonly nameShown: boolean }
  | { readonly kind: 'other'; readonly name: string; readonly standsAs: string; readonly safeReply: string }

export interface RaisedConcern {
  readonly about: AboutWhom
  readonly by: ByWhom
  /** What was seen or heard. */
  readonly says: string
  readonly howKnown: string
  readonly inDangerNow: 'yes' | 'no' | 'not known'
}

/** What whoever raises it is told, and no more: who answers, and by when. */
export interface ConcernRaised {
  readonly concernId: string
  readonly reference: string
  readonly answererName: string | undefined
  readonly dueOn: Temporal.PlainDate | undefined
}

function refusals(ctx: Ctx, raised: RaisedConcern): readonly Unmet[] {
  const wrong: Unmet[] = []
  if (raised.about.kind === 'name' && raised.about.name.trim() === '')
    wrong.push({
      says: 'Enter the name of whom you are worried about, or how you would know them',
      answerAt: 'aboutName',
    })
  if (raised.says.trim() === '') wrong.push({ says: 'Enter what you have seen or heard', answerAt: 'says' })
  if (raised.howKnown.trim() === '') wrong.push({ says: 'Enter how you know', answerAt: 'howKnown' })
  const mayRecordForOthers = ctx.actor.role === 'service' || practitioners.some((role) => role === ctx.actor.role)
  if (raised.by.kind === 'other' && !mayRecordForOthers)
    wrong.push({ says: 'Raise it in your own name, and say who told you', answerAt: 'whose' })
  if (raised.by.kind === 'other' && raised.by.standsAs.trim() === '')
    wrong.push({ says: 'Select who told you', answerAt: 'toldBy' })
  return wrong
}

/**
 * Keeps a concern about somebody in a child's life, names who must answer it and starts the clock. A repeat of one that stands
 * open joins it: the answer answers both.
 *
 * @throws NotFound when whoever raises it does not know of such a child.
 */
export async function raiseConcern(ctx: Ctx, childId: string, raised: RaisedConcern): Promise<Outcome<ConcernRaised>> {
  const wrong = refusedFor(refusals(ctx, raised))
  if (wrong !== undefined) return wrong
  return await act(ctx, raisingConcern, [childId], async (tx) => {
    if ((await childById(tx, childId)) === undefined) throw new NotFound('child')
    const about = await aboutWhom(tx, raised.about)
    if (about === undefined) return refused('Select whom you are worried about', 'about')
    const joinedToId = (await concernToJoin(tx, { childId, ...about })) ?? null
    const concernId = ctx.ids.next()
    const reference = referenceFrom(ctx.ids.next())
    await keepConcern(tx, {
      id: concernId,
      reference,
      childId,
      aboutPersonId: about.personId,
      aboutAccountId: about.accountId,
      aboutName: about.name,
      aboutSays: raised.about.kind === 'name' ? raised.about.standsAs.trim() : '',
      says: raised.says.trim(),
      howKnown: raised.howKnown.trim(),
      inDangerNow: raised.inDangerNow,
      raisedAt: ctx.clock.now(),
      ...raisedBy(ctx, raised.by),
      joinedToId,
    })
    const answering = joinedToId === null ? await nameAnswerer(tx, ctx, concernId, { childId, ...about }) : {}
    return done({ concernId, reference, answererName: undefined, dueOn: undefined, ...answering })
  })
}

interface About {
  readonly personId: string | null
  readonly accountId: string | null
  readonly name: string
}

async function aboutWhom(tx: Tx, about: AboutWhom): Promise<About | undefined> {
  if (about.kind === 'name') return { personId: null, accountId: null, name: about.name.trim() }
  const name =
    about.kind === 'person' ? await nameOfPerson(tx, about.personId) : await nameOfAccount(tx, about.accountId)
  if (name === undefined) return undefined
  return about.kind === 'person'
    ? { personId: about.personId, accountId: null, name }
    : { personId: null, accountId: about.accountId, name }
}

function raisedBy(ctx: Ctx, by: ByWhom) {
  if (by.kind === 'me')
    return {
      raisedByAccountId: ctx.actor.accountId,
      raisedByName: by.nameShown ? ctx.actor.name : '',
      raisedByStandsAs: by.nameShown ? ctx.actor.role : '',
      anonymous: !by.nameShown,
      safeReply: 'in Holdfast',
    }
  const name = by.name.trim()
  return {
    raisedByAccountId: null,
    raisedByName: name,
    raisedByStandsAs: by.standsAs.trim(),
    anonymous: name === '',
    safeReply: by.safeReply.trim(),
  }
}

/** Names who must answer and starts the clock. With nobody to name it stands on the director's list until somebody is. */
async function nameAnswerer(
  tx: Tx,
  ctx: Ctx,
  concernId: string,
  about: About & { readonly childId: string },
): Promise<Partial<ConcernRaised>> {
  const { childId } = about
  const answerer = await answererOf(tx, about)
  const at = ctx.clock.now()
  const due = dueFor(concernAnswered, ctx.clock.today(), englandAndWales)
  await keepClock(tx, ctx, { childId, aboutId: concernId, whoseAccountId: answerer?.accountId }, due)
  if (answerer === undefined) return { dueOn: due.due }
  const reason = 'named when the concern was raised'
  await keepNaming(tx, { id: ctx.ids.next(), childId, concernId, accountId: answerer.accountId, at, reason })
  return { answererName: answerer.name, dueOn: due.due }
}
