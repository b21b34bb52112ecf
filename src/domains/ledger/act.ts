import { afterTheOther } from '#domains/ledger/after-the-other.ts'
import {
  type ActDefinition,
  type Ctx,
  NotFound,
  type Outcome,
  type Refusal,
  type Tried,
  type Tx,
} from '#domains/ledger/context.ts'
import { appendEntry, noteTried, setContext, takeTurn } from '#domains/ledger/entry-store.ts'
import { refusalOfWords } from '#domains/ledger/kept-refusal.ts'
import { atOneMoment } from '#kernel/clock.ts'

/** What an act tells the ledger about itself while it runs. */
export interface Entry {
  /** The act's own id: grants and states that follow from it name it. */
  readonly actId: string
  /** A person whose record the act touches, when that is known only now. */
  about(subjectId: string): void
  /** A particular worth keeping in the entry; never free text about a person. */
  note(particular: Readonly<Record<string, unknown>>): void
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('refused')
    this.refusal = refusal
  }
}

/**
 * The only way to a writable transaction. The entry is written in the same transaction as what was done: if it can't be
 * written, nothing is done. A refusal undoes everything. With nobody named in `about`, the entry stands on the actor's
 * own chain.
 *
 * `work` may run again when two acts waited for each other, so it keeps nothing outside the transaction.
 *
 * @throws NotFound when the actor's role may not do this.
 */
export async function act<T>(
  ctx: Ctx,
  definition: ActDefinition,
  about: readonly string[],
  work: (tx: Tx, entry: Entry) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!definition.by.includes(ctx.actor.role)) throw new NotFound(definition.name)
  if (ctx.asKnown !== undefined) throw new NotFound('An earlier day can be looked at, and not changed.')
  return await afterTheOther(async () => await once(ctx, definition, about, work))
}

/** A refusal undoes everything but this: so nobody finds out by trying, unseen. */
async function keepTried(ctx: Ctx, tried: Tried): Promise<void> {
  await ctx.database.tables.transaction().execute(async (tx) => {
    await setContext(tx, ctx, undefined)
    await noteTried(tx, tried)
  })
}

/**
 * What an act writes is all of one moment, which comes after its turn: else a grant given from a millisecond later than the act
 * would not reach what the same act writes next.
 */
async function inOneMoment<T>(ctx: Ctx, about: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  return await ctx.database.tables.transaction().execute(async (tx) => {
    if (about.length > 0) await takeTurn(tx, about)
    return await atOneMoment(ctx.clock, async () => await work(tx))
  })
}

async function once<T>(
  ctx: Ctx,
  definition: ActDefinition,
  about: readonly string[],
  work: (tx: Tx, entry: Entry) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const actId = ctx.ids.next()
  try {
    return await inOneMoment(ctx, about, async (tx) => {
      await setContext(tx, ctx, actId)
      const subjects = new Set(about)
      const detail: Record<string, unknown> = {}
      const outcome = await work(tx, {
        actId,
        about: (subjectId) => void subjects.add(subjectId),
        note: (particular) => void Object.assign(detail, particular),
      })
      if (!outcome.ok) throw new Refused(outcome)
      if (subjects.size === 0) subjects.add(ctx.actor.accountId)
      await appendEntry(tx, ctx, { subjects: [...subjects], actId, kind: 'act', what: definition.name, detail })
      return outcome
    })
  } catch (fault) {
    const refusal = fault instanceof Refused ? fault.refusal : refusalOfWords(fault)
    if (refusal === undefined) throw fault
    for (const { tried } of refusal.unmet) if (tried !== undefined) await keepTried(ctx, tried)
    return refusal
  }
}
