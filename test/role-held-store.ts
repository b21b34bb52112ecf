import { sql } from 'kysely'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'

/** What PostgreSQL answers of whoever is acting: never null, for a rule may ask that it is not so. */
export interface Held {
  readonly worker: boolean | null
  readonly inside: boolean | null
  readonly freely: boolean | null
  /** Whether a rule passes them over as known to see freely, before or after it was asked. */
  readonly known: boolean
}

export async function held(tx: Tx): Promise<Held> {
  const { rows } =
    await sql<Held>`select house.holds_role(array['social worker']) as worker, house.is_inside() as inside,
    house.sees_freely() as freely, coalesce(house.is_known_to_see_freely(), false) as known`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL gave no answer.')
  return row
}

/** Asks several times in one transaction, each time after something was said to PostgreSQL; a string is what a setting holds. */
export async function heldAfter(
  ctx: Ctx,
  said: readonly (Ctx | Readonly<Record<string, string>>)[],
): Promise<readonly Held[]> {
  return await ctx.database.tables.transaction().execute(async (tx) => {
    const answers: Held[] = []
    for (const each of said) {
      if (isCtx(each)) await setContext(tx, each, undefined)
      else
        for (const [name, value] of Object.entries(each))
          await sql`select set_config(${`holdfast.${name}`}, ${value}, true)`.execute(tx)
      answers.push(await held(tx))
    }
    return answers
  })
}

function isCtx(said: Ctx | Readonly<Record<string, string>>): said is Ctx {
  return 'actor' in said && typeof said.actor === 'object'
}
