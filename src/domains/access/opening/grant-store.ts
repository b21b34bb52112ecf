import type { Ctx, Tx } from '#domains/ledger/context.ts'

export type GrantRight = 'record' | 'placement' | 'share' | 'contribution'

export type GrantWhy =
  | 'allocation'
  | 'team'
  | 'named access'
  | 'learning review'
  | 'placement'
  | 'service'
  | 'share'
  | 'break glass'
  | 'sealed record'

export interface NewGrant {
  readonly accountId: string
  readonly personId: string
  readonly right: GrantRight
  readonly why: GrantWhy
  /** The row that it follows from: an allocation, a placement, a share. */
  readonly sourceId: string
  readonly from: Temporal.Instant
  readonly until?: Temporal.Instant
  /** The record is shown only as it was known between these moments. */
  readonly known?: { readonly from: Temporal.Instant; readonly until: Temporal.Instant }
}

/** Gives somebody reach of a person, in the act that it follows from. The only writer of grants. */
export async function giveGrant(tx: Tx, ctx: Ctx, grant: NewGrant): Promise<string> {
  const id = ctx.ids.next()
  await tx
    .insertInto('access_grant')
    .values({
      id,
      account_id: grant.accountId,
      person_id: grant.personId,
      grant_right: grant.right,
      why: grant.why,
      source_id: grant.sourceId,
      granted_from: grant.from,
      granted_until: grant.until ?? null,
      known_from: grant.known?.from ?? null,
      known_until: grant.known?.until ?? null,
    })
    .execute()
  return id
}

/** Ends, now, every grant that followed from a source. */
export async function endGrants(tx: Tx, ctx: Ctx, sourceId: string): Promise<void> {
  const now = ctx.clock.now()
  await tx
    .updateTable('access_grant')
    .set({ granted_until: now })
    .where('source_id', '=', sourceId)
    .where((is) => is.or([is('granted_until', 'is', null), is('granted_until', '>', now)]))
    .execute()
}
