import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { nameOf } from '#domains/people/person.ts'

/** Something known of the child, a brother or sister, or a parent, that must be in view of whoever lets the child go. */
export interface KnownBefore {
  readonly personId: string
  readonly name: string
  readonly on: Temporal.PlainDate | null
  readonly kind: string
  readonly title: string
  readonly says: string
  readonly outcome: string | null
  readonly because: string | null
}

interface Row extends Omit<KnownBefore, 'name'> {
  readonly given: string | null
  readonly family: string | null
}

/** What is known of the child, of these brothers and sisters, and of the parents’ own childhood, the latest first. */
export async function knownBefore(
  tx: Tx,
  childId: string,
  siblingIds: readonly string[],
): Promise<readonly KnownBefore[]> {
  const { rows } = await sql<Row>`select h.person_id as "personId", p.given_name as given, p.family_name as family,
      h.happened_on as "on", h.kind, h.title, h.says, h.outcome, h.because
    from person_history h join person p on p.id = h.person_id
    where h.person_id = any(${[childId, ...siblingIds]}) and h.kind <> 'concern'
      or h.kind = 'care history' and h.person_id in (
        select r.person_id from relationship r where r.other_id = ${childId} and r.kind in ('mother', 'father'))
    order by (h.person_id = ${childId}) desc, h.happened_on desc nulls last, h.source_id limit 60`.execute(tx)
  const known = await withoutWhatIsKept(tx, childId, rows)
  return known.map(({ given, family, ...row }) => ({
    ...row,
    name: nameOf({ givenName: given ?? undefined, familyName: family ?? undefined }),
  }))
}

/** The open steps of a child, by their kind: where what they wait for is put right. */
export async function openStepIds(tx: Tx, childId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('step')
    .select(['kind', 'id'])
    .where('child_id', '=', childId)
    .where('concluded_on', 'is', null)
    .orderBy('began_on')
    .execute()
  return new Map(rows.map(({ kind, id }) => [kind, id]))
}

/** Whether a concern or an allegation about whoever is acting stands unanswered for the child. They learn no more of it, and see none of it. */
export async function concernAboutActor(tx: Tx, childId: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`select house.open_concern_about_me(${childId}) as stands`.execute(tx)
  return rows[0]?.stands === true
}
