import { sql } from 'kysely'
import type { ContactChild } from '#domains/front-door/contact.ts'
import { childrenOf } from '#domains/front-door/contact-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { covering, type Detail, type DetailKind, type Mark, shown } from '#domains/people/confidential/confidential.ts'
import { marksOf } from '#domains/people/confidential/confidential-marks-store.ts'

/** What was told of a child as whoever reads may have it: what was told as an address may be the one that is kept from them. */
export interface ChildAsTold extends Omit<ContactChild, 'address' | 'postcode' | 'school'> {
  readonly home: Detail<{ readonly address: string; readonly postcode: string }>
  readonly school: Detail<string>
}

/** The children of a contact for a page. A command that decides reads them as they were told, and shows none of it. */
export async function childrenAsTold(tx: Tx, contactId: string): Promise<readonly ChildAsTold[]> {
  const children = await childrenOf(tx, contactId)
  const known = children.flatMap(({ personId }) => personId ?? [])
  const marks = known.length === 0 ? [] : await marksOf(tx, known)
  const { rows } = await sql<{ childId: string; kind: DetailKind }>`
    select contact_child_id as "childId", kind from house.kinds_kept_of_told(${contactId})`.execute(tx)
  return children.map(({ address, postcode, school, ...child }) => {
    const kept = (kind: DetailKind) => rows.some((row) => row.childId === child.id && row.kind === kind)
    return {
      ...child,
      home: detailTold({ address, postcode }, kept('address'), marksFor(marks, child.personId, 'address')),
      school: detailTold(school, kept('school'), marksFor(marks, child.personId, 'school')),
    }
  })
}

/** Nobody says which home was told, so that any mark of the kind is taken to mean it. */
function marksFor(marks: readonly Mark[], personId: string | undefined, kind: DetailKind): readonly Mark[] {
  if (personId === undefined) return []
  const one = marks.filter((mark) => mark.kind === kind && mark.personId === personId && mark.rowId !== undefined)
  return [...new Set([...one, ...covering(marks, { kind, personId })])]
}

function detailTold<T>(value: T, isKept: boolean, marks: readonly Mark[]): Detail<T> {
  return isKept || marks.some(({ hidden }) => hidden) ? { kind: 'masked', marks } : shown(value, marks)
}
