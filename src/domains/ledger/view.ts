import { afterTheOther } from '#domains/ledger/after-the-other.ts'
import { type Ctx, NotFound, type Tx } from '#domains/ledger/context.ts'
import { appendEntry, lookBack, setContext } from '#domains/ledger/entry-store.ts'

/**
 * The only way to read a person's record. The look is written in the same transaction: if it can't be, nothing is shown.
 * With `ctx.asKnown` the same reading shows the record as it stood then, under today's restriction.
 *
 * @throws NotFound when `read` finds nothing: absent and forbidden look alike, and the looking is kept on the looker's chain.
 */
export async function view<T>(
  ctx: Ctx,
  what: string,
  subjectId: string,
  read: (tx: Tx) => Promise<T | undefined>,
): Promise<T> {
  const found = await looking(ctx, async (tx) => {
    const value = await read(tx)
    await appendEntry(tx, ctx, {
      subjects: [value === undefined ? ctx.actor.accountId : subjectId],
      actId: ctx.ids.next(),
      kind: 'view',
      what: value === undefined ? `${what}: not found` : what,
      detail: {
        ...(ctx.asKnown === undefined ? {} : { asKnown: ctx.asKnown.toString() }),
        ...(value === undefined ? { looked: subjectId } : {}),
      },
    })
    return value
  })
  if (found === undefined) throw new NotFound(what)
  return found
}

/**
 * Lists and searches are looks too: one entry on the looker's own chain, naming the ids shown, also when none were.
 */
export async function list<T>(
  ctx: Ctx,
  what: string,
  read: (tx: Tx) => Promise<T>,
  shown: (value: T) => readonly string[],
): Promise<T> {
  return await looking(ctx, async (tx) => {
    const value = await read(tx)
    await appendEntry(tx, ctx, {
      subjects: [ctx.actor.accountId],
      actId: ctx.ids.next(),
      kind: 'list',
      what,
      detail: { shown: [...new Set(shown(value))] },
    })
    return value
  })
}

/**
 * A look writes in the ledger too: a search that is refused writes in the order in which it found, and two of them can wait for each other. So
 * `read` may run again, and keeps nothing outside the transaction.
 */
async function looking<T>(ctx: Ctx, read: (tx: Tx) => Promise<T>): Promise<T> {
  return await afterTheOther(
    async () =>
      await ctx.database.tables.transaction().execute(async (tx) => {
        await setContext(tx, ctx, undefined)
        if (ctx.asKnown !== undefined) await lookBack(tx, ctx.asKnown)
        return await read(tx)
      }),
  )
}
