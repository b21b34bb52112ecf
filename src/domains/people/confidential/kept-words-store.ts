import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type { DetailKind } from '#domains/people/confidential/confidential.ts'
import { textsIn, withTexts } from '#domains/people/confidential/kept-words.ts'

/**
 * What is kept from whoever reads, kept out of words: of what was told, of a reply, of a reason. They cannot search for what they may
 * not see, so the database does (db/migrations/000044_kept_words.sql). What is told of is a person, or the children of a contact.
 */

/** Something that was read, with “[confidential]” wherever one of its texts says what is kept from whoever reads. */
export async function withoutWhatIsKept<T>(tx: Tx, toldOf: string, told: T): Promise<T> {
  if (ofNobody.get(tx)?.has(toldOf) === true) return told
  const texts = textsIn(told)
  if (texts.length === 0) return told
  const { rows } = await sql<{ texts: readonly string[] | null }>`
    select house.without_what_is_kept(${toldOf}, ${[...texts]}::text[]) as texts`.execute(tx)
  const rest = rows[0]?.texts
  if (rest != null) return withTexts(told, rest)
  ofNobody.set(tx, (ofNobody.get(tx) ?? new Set()).add(toldOf))
  return told
}

/** Around whom nothing is kept from whoever acts in a transaction: asked once of each, for a page reads many things of one child. */
const ofNobody = new WeakMap<Tx, Set<string>>()

/**
 * What came back from whoever was shown words of a row without what is kept: wherever “[confidential]” still stands as it was shown, what
 * stood there stands there again. What they took out is taken out; what they put elsewhere with its mask keeps the mask.
 *
 * @param was what stands there, as the row has it.
 */
export async function withWhatIsKept<T>(tx: Tx, toldOf: string, was: unknown, came: T): Promise<T> {
  const { rows } = await sql<{ words: T }>`
    select house.with_what_is_kept(${toldOf}, ${JSON.stringify(was)}::jsonb, ${JSON.stringify(came)}::jsonb) as words`.execute(
    tx,
  )
  return rows[0]?.words ?? came
}

/** A kind that a text says; or that whoever writes has typed such a text too often today, and is told nothing more. */
export type KindSaid = DetailKind | 'word' | 'too often'

/** Which kinds of what is kept from whoever writes a text says: the kinds alone. That one does is kept in the ledger. */
export async function keptKindsIn(tx: Tx, toldOf: string, text: string): Promise<readonly KindSaid[]> {
  const { rows } = await sql<{ kinds: readonly KindSaid[] }>`
    select house.kept_kinds_in(${toldOf}, ${text}) as kinds`.execute(tx)
  return rows[0]?.kinds ?? []
}

/** Which kinds of what is confidential from anybody at all a text says: of a letter that is of no child’s record. */
export async function confidentialKindsIn(tx: Tx, text: string): Promise<readonly KindSaid[]> {
  const { rows } = await sql<{ kinds: readonly KindSaid[] }>`
    select house.confidential_kinds_in(${text}) as kinds`.execute(tx)
  return rows[0]?.kinds ?? []
}
