import { givePurpose, purposeToday, reachOf } from '#domains/access/purpose-store.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'

/** Why somebody who isn't allocated may open a record. Kept with every look, and reviewed. */
export const purposes = {
  'covering for the worker': 'I am covering for the allocated worker',
  'managing the work': 'I manage or supervise this work',
  'family of a child I work with': 'I work with another child of the family',
  'deciding on a contact': 'I am deciding on a contact or request about this child',
  'audit or quality': 'I am auditing or checking quality',
  'court or legal': 'I am preparing for court or legal advice',
} as const

export type PurposeCode = keyof typeof purposes

/** While on duty these open what they must at once; it is kept, and reviewed afterwards. */
const withoutPrompt: readonly Role[] = ['front door', 'duty', 'inspector', 'service']

/** `purpose needed`: ask why first. Nothing has been read. */
export type Opened<T> = { readonly kind: 'open'; readonly value: T } | { readonly kind: 'purpose needed' }

/**
 * Opens a child's record: at once for whoever is allocated, their team's manager, or on duty; for any other practitioner
 * once a purpose has been given today.
 *
 * @throws NotFound when there is no such record, or none for this person.
 */
export async function openRecord<T>(
  ctx: Ctx,
  what: string,
  childId: string,
  read: (tx: Tx) => Promise<T | undefined>,
): Promise<Opened<T>> {
  const db = ctx.database.tables
  let purpose = ctx.purpose
  if (purpose === undefined && !withoutPrompt.includes(ctx.actor.role)) {
    purpose = await purposeToday(db, ctx.actor.accountId, childId, ctx.clock.today())
    if (purpose === undefined && (await reachOf(ctx, childId)) === 'any practitioner') return { kind: 'purpose needed' }
  }
  const value = await view(purpose === undefined ? ctx : { ...ctx, purpose }, what, childId, read)
  return { kind: 'open', value }
}

/** Keeps why somebody opens a record, for the rest of the day. */
export async function recordPurpose(ctx: Ctx, childId: string, purpose: PurposeCode): Promise<void> {
  await givePurpose(ctx.database.tables, ctx.actor.accountId, childId, ctx.clock.today(), purpose)
}
