import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'
import type { Rating } from '#domains/sharing/check.ts'

/** What our trust asked of an agency, as its own people see it. */
export interface AskedOfUs {
  readonly id: string
  readonly contactId: string
  readonly reference: string
  readonly rating: Rating
  readonly lawfulBasis: string
  readonly asks: string
  readonly askedAt: Temporal.Instant
  readonly askedBy: string
  readonly dueOn: Temporal.PlainDate | null
  readonly dueAt: Temporal.Instant | null
  /** The children as they were told to us, with their dates of birth. */
  readonly children: string
  readonly result: string | null
  readonly says: string | null
  readonly returnedAt: Temporal.Instant | null
}

/** Everything asked of the agency of whoever is acting, the unanswered first; one of them where it is named. */
export async function askedOfUs(tx: Tx, onlyCheck?: string): Promise<readonly AskedOfUs[]> {
  const { rows } = await sql<AskedOfUs>`select id, contact_id as "contactId", reference, rating,
      lawful_basis as "lawfulBasis", asks, asked_at as "askedAt", asked_by as "askedBy", due_on as "dueOn",
      due_at as "dueAt", children, result, says, returned_at as "returnedAt"
    from house.asked_of_my_agency(${onlyCheck ?? null}::uuid)`.execute(tx)
  return rows
}
