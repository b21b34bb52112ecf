import { coversFor } from '#domains/access/deputies/deputy-store.ts'
import { glassPurpose } from '#domains/access/opening/glass.ts'
import {
  type DaysKnown,
  daysKnownTo,
  givePurpose,
  isOnDuty,
  noteLook,
  purposeToday,
  reachOf,
} from '#domains/access/purpose-store.ts'
import { isAskedWhy } from '#domains/access/rule.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { dateInLondon } from '#kernel/clock.ts'

/** Why somebody who isn't allocated may open a record. Kept with every look, and reviewed. */
export const purposes = {
  'covering for the worker': 'I am covering for the allocated worker',
  'managing the work': 'I manage or supervise this work',
  'family of a child I work with': 'I work with another child of the family',
  'deciding on a contact': 'I am deciding on a contact or request about this child',
  'answering what was asked': 'I am answering a complaint, or somebody who asks for their record',
  'audit or quality': 'I am auditing or checking quality',
  'court or legal': 'I am preparing for court or legal advice',
  chairing: 'I chair this child’s conference, or review the plan',
} as const

export type PurposeCode = keyof typeof purposes

/** Those who chair and review for every team. */
const chairs: readonly Role[] = ['conference chair', 'reviewing officer']

/** The purposes that somebody in a role may have, the likeliest first. */
export function purposesOf(role: Role): readonly PurposeCode[] {
  const others = Object.keys(purposes)
    .filter(isPurpose)
    .filter((code) => code !== 'chairing')
  return chairs.includes(role) ? ['chairing', ...others] : others
}

export function isPurpose(code: string): code is PurposeCode {
  return Object.hasOwn(purposes, code)
}

/** What the ledger keeps with every look of somebody whom the duty rota names: nobody asked why, and it is reviewed. */
export const dutyPurpose = 'on duty'

/** What the ledger keeps with every look of a deputy: nobody asks why, for the worker named them. */
export const coveringPurpose: PurposeCode = 'covering for the worker'

/**
 * `purpose needed`: ask why first. `choose a day`: a learning reviewer sees the record only as it was known on days of the
 * review. Of either nothing has been read.
 */
export type Opened<T> =
  | { readonly kind: 'open'; readonly value: T }
  | { readonly kind: 'purpose needed' }
  | { readonly kind: 'choose a day'; readonly days: readonly DaysKnown[] }

/**
 * Opens a child's record: at once for whoever is allocated, their team's manager, on the duty rota now, or the deputy of the child's worker; for any other
 * practitioner once a purpose has been given today; for a learning reviewer on days of the review.
 *
 * @throws NotFound when there is no such record, or none for this person.
 */
export async function openRecord<T>(
  ctx: Ctx,
  what: string,
  childId: string,
  read: (tx: Tx) => Promise<T | undefined>,
): Promise<Opened<T>> {
  if (ctx.actor.role === 'reviewer') {
    const days = await daysKnownTo(ctx, childId)
    if (days.length > 0 && !days.some((known) => isWithin(known, ctx.asKnown))) return { kind: 'choose a day', days }
  }
  const asked = isAskedWhy(ctx.actor.role, false)
  let purpose = ctx.purpose
  if (purpose === undefined && asked) purpose = await purposeToday(ctx, childId)
  if (purpose === undefined && (asked || practitioners.some((role) => role === ctx.actor.role))) {
    const reach = await reachOf(ctx, childId)
    if (reach === 'broken glass') purpose = glassPurpose
    if (reach === 'any practitioner') {
      const onDuty = await isOnDuty(ctx)
      if (!onDuty && (await coversFor(ctx, childId))) purpose = coveringPurpose
      else if (isAskedWhy(ctx.actor.role, onDuty)) {
        await noteLook(ctx, childId, what)
        return { kind: 'purpose needed' }
      }
      if (onDuty) purpose = dutyPurpose
    }
  }
  const value = await view(purpose === undefined ? ctx : { ...ctx, purpose }, what, childId, read)
  return { kind: 'open', value }
}

function isWithin({ from, until }: DaysKnown, moment: Temporal.Instant | undefined): boolean {
  if (moment === undefined) return false
  const day = dateInLondon(moment)
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0
}

/** Keeps why somebody opens a record, for the rest of the day. */
export async function recordPurpose(ctx: Ctx, childId: string, purpose: PurposeCode): Promise<void> {
  await givePurpose(ctx, childId, purpose)
}
