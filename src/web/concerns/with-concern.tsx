import type { Concern, ConcernAnswer, Naming } from '#domains/concerns/concern.ts'
import { childById, type KnownChild } from '#domains/concerns/concern-list-store.ts'
import { answerBy, answersOf, childOfConcern, concernWithRepeats, namingsOf } from '#domains/concerns/concern-store.ts'
import { NotFound, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import type { DetailKind } from '#domains/people/confidential/confidential.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { kindsAround } from '#domains/people/confidential/secrets-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { withRecord } from '#web/people/with-record.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** A concern with everything that stands beside it. */
export interface WholeConcern {
  readonly headId: string
  readonly childId: string
  /** Undefined where the child's name may not be read. */
  readonly childName: string | undefined
  /** The first raised, then those that joined it. */
  readonly concerns: readonly [Concern, ...Concern[]]
  readonly namings: readonly Naming[]
  readonly answers: readonly ConcernAnswer[]
  readonly answerBy: Temporal.PlainDate | undefined
  /** What is confidential around the child. */
  readonly confidential: readonly DetailKind[]
}

/** Who is named now, where somebody is. */
export function namedNow({ namings }: WholeConcern): Naming | undefined {
  return namings.find(({ endedAt }) => endedAt === undefined)
}

async function wholeConcern(tx: Tx, headId: string, childId: string): Promise<WholeConcern | undefined> {
  const [first, ...repeats] = await concernWithRepeats(tx, headId)
  if (first === undefined) return undefined
  return await withoutWhatIsKept(tx, childId, {
    headId,
    childId,
    childName: shownName(await childById(tx, childId)),
    concerns: [first, ...repeats] as const,
    namings: await namingsOf(tx, headId),
    answers: await answersOf(tx, headId),
    answerBy: await answerBy(tx, headId),
    confidential: await kindsAround(tx, [childId]),
  })
}

/** A child's name as it is shown, or undefined where it may not be read. */
export function shownName(
  child: (KnownChild & { readonly authorityNumber?: string | null }) | undefined,
): string | undefined {
  if (child === undefined) return undefined
  return nameOf({
    givenName: child.givenName ?? undefined,
    familyName: child.familyName ?? undefined,
    authorityNumber: child.authorityNumber ?? undefined,
  })
}

/**
 * Opens a concern in the record of its child. Whoever is named to answer it is asked for no purpose: that is the purpose.
 *
 * @throws NotFound when there is none, or none for this person.
 */
export async function withConcern(
  request: SignedInRequest,
  reply: (whole: WholeConcern) => Reply | Promise<Reply>,
): Promise<Reply> {
  const concernId = request.params['id'] ?? ''
  const found = await list(
    request.ctx,
    'child of a concern',
    async (tx) => await childOfConcern(tx, concernId),
    (one) => (one === undefined ? [] : [one.childId]),
  )
  if (found === undefined) throw new NotFound('concern')
  const { childId, headId, answererId } = found
  const named = answererId === request.actor.accountId
  const asking = named ? { ...request, ctx: { ...request.ctx, purpose: 'named to answer a concern' } } : request
  return await withRecord(asking, 'concern', childId, async (tx) => await wholeConcern(tx, headId, childId), reply)
}
