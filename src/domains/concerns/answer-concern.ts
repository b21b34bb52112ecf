import {
  answerers,
  type Concern,
  type Finding,
  findings,
  isAbout,
  nameInReply,
  type ToldHow,
} from '#domains/concerns/concern.ts'
import {
  answersOf,
  childOfConcern,
  concernWithRepeats,
  holdConcern,
  keepAnswer,
  namingsOf,
} from '#domains/concerns/concern-store.ts'
import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

import { type TypedForSomebody, tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'

import { concernAnswered } from '#practice/obligations/keeping.ts'

export const answeringConcern = defineAct('answer a concern', answerers)

export interface Answer {
  readonly finding: Finding
  readonly reasons: string
  /** What is done about it. */
  readonly done: string
  /** What whoever raised it reads, and nothing else of the record. */
  readonly reply: string
  /** How each who raised it was told, by the id of their concern. */
  readonly told: Readonly<Record<string, ToldHow | undefined>>
}

function refusals(answer: Answer): readonly Unmet[] {
  const wrong: Unmet[] = []
  if (!Object.hasOwn(findings, answer.finding)) wrong.push({ says: 'Select what you found', answerAt: 'finding' })
  if (answer.reasons.trim() === '') wrong.push({ says: 'Enter your reasons', answerAt: 'reasons' })
  if (answer.done.trim() === '') wrong.push({ says: 'Enter what is done about it', answerAt: 'done' })
  if (answer.reply.trim() === '') wrong.push({ says: 'Enter the reply to whoever raised it', answerAt: 'reply' })
  return wrong
}

/** What is wrong with how one who raised it was told. */
function toldRefusal(concern: Concern, told: ToldHow | undefined): Unmet | undefined {
  const answerAt = `told.${concern.id}`
  if (told === undefined) return { says: `Select how whoever raised ${concern.reference} was told`, answerAt }
  if (told === 'in Holdfast' && concern.raisedByAccountId === undefined)
    return { says: 'They do not sign in to Holdfast. Tell them in the way that they said is safe.', answerAt }
  if (told === 'no way to reply was left' && (concern.safeReply !== '' || concern.raisedByAccountId !== undefined))
    return { says: `They left a way to reply: ${concern.safeReply}. Tell them before you answer.`, answerAt }
  return undefined
}

async function mayNotAnswer(
  tx: Tx,
  ctx: Ctx,
  headId: string,
  concerns: readonly Concern[],
): Promise<Refusal | undefined> {
  if (concerns.some((concern) => isAbout(concern, ctx.actor)))
    return refused('This concern is about you, so you cannot answer it. A head of service must name somebody else.')
  const standing = (await namingsOf(tx, headId)).find(({ endedAt }) => endedAt === undefined)
  if (standing?.accountId !== ctx.actor.accountId)
    return refused(
      standing === undefined
        ? 'Nobody is named to answer this concern. A head of service must name somebody first.'
        : `${standing.name} is named to answer this concern, so only they can. A manager may name somebody else.`,
    )
  const [answered] = await answersOf(tx, headId)
  return answered === undefined
    ? undefined
    : refused(`${answered.answeredByName} has answered this concern already. Open it again to read the answer.`)
}

/**
 * Answers a concern and all that joined it, with reasons, and keeps how each who raised it was told. Only whoever is named now
 * may, and never the one it is about.
 */
export async function answerConcern(ctx: Ctx, concernId: string, answer: Answer): Promise<Outcome<undefined>> {
  const wrong = refusedFor(refusals(answer))
  if (wrong !== undefined) return wrong
  return await act(ctx, answeringConcern, [], async (tx, entry) => {
    const found = await childOfConcern(tx, concernId)
    if (found === undefined) throw new NotFound('concern')
    const { childId, headId } = found
    entry.about(childId)
    await holdConcern(tx, headId)
    const concerns = await concernWithRepeats(tx, headId)
    const refusal = (await mayNotAnswer(tx, ctx, headId, concerns)) ?? refusedFor(toldRefusals(concerns, answer))
    if (refusal !== undefined) return refusal
    const tooMuch = await replyTellsTooMuch(tx, childId, { text: answer.reply, answerAt: 'reply' })
    if (tooMuch !== undefined) return tooMuch
    for (const concern of concerns)
      await keepAnswer(tx, {
        id: ctx.ids.next(),
        childId,
        concernId: concern.id,
        finding: answer.finding,
        reasons: answer.reasons.trim(),
        done: answer.done.trim(),
        reply: answer.reply.trim(),
        toldHow: answer.told[concern.id] ?? '',
        at: ctx.clock.now(),
        by: ctx.actor.accountId,
      })
    const met = { on: ctx.clock.today(), byKind: 'concern answer', byId: headId }
    await meetClocks(tx, { aboutId: headId, kinds: [concernAnswered.id] }, met)
    for (const { id } of concerns) await ctx.follows.concernAnswered(tx, ctx, id)
    return done(undefined)
  })
}

/** Why a reply may not go to those who raised a concern about a child. */
export async function replyTellsTooMuch(
  tx: Tx,
  childId: string,
  typed: TypedForSomebody,
): Promise<Refusal | undefined> {
  return await tellsTooMuch(tx, childId, { kind: 'agency', name: 'whoever raised it' }, typed)
}

/** One reply goes to all who raised it: it names none of them. */
function toldRefusals(concerns: readonly Concern[], answer: Answer): readonly Unmet[] {
  const wrong = concerns.flatMap((concern) => toldRefusal(concern, answer.told[concern.id]) ?? [])
  const names = concerns.length > 1 ? concerns.flatMap(({ raisedByName }) => raisedByName ?? []) : []
  const named = nameInReply(answer.reply, names)
  if (named === undefined) return wrong
  const says = `The reply names ${named}. Several people will read it: leave out who else raised the concern.`
  return [...wrong, { says, answerAt: 'reply' }]
}
