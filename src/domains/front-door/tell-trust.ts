import { localLimits } from '#domains/access/duty/local-setting-store.ts'
import type { Told } from '#domains/front-door/contact.ts'
import { keepContact, keepContactChild } from '#domains/front-door/contact-store.ts'
import { asKept, refusalsOf } from '#domains/front-door/told.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refusedFor } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { referenceFrom } from '#kernel/reference.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { confirmedInWriting, contactScreened } from '#practice/obligations/front-door.ts'
import { contactLookedAt, urgentContactLookedAt } from '#practice/obligations/out-of-hours.ts'

export const telling = defineAct('tell the trust about a child', [
  'partner',
  'carer',
  'front door',
  'duty',
  'social worker',
  'family help lead',
  'conference chair',
  'reviewing officer',
  'team manager',
  'head of service',
])

export interface Received {
  readonly contactId: string
  /** To be given to whoever told us: `7KXM-Q3RD`. */
  readonly reference: string
}

/**
 * Takes down what somebody tells the trust, for themselves or through somebody here, and sets the screening clock. The same form
 * sent twice, known by the `id` made when it was shown, is one contact.
 */
export async function tellTrust(ctx: Ctx, told: Told, id = ctx.ids.next()): Promise<Outcome<Received>> {
  const wrong = refusedFor(refusalsOf(told, ctx.clock.today()))
  if (wrong !== undefined) return wrong
  try {
    return await takeDown(ctx, told, id)
  } catch (fault) {
    const broken = brokenConstraint(fault)
    if (broken === 'contact_pkey') return done({ contactId: id, reference: referenceFrom(id) })
    if (broken !== 'contact_reference_key') throw fault
    // Two references alike, which is rare: another id has another.
    return await takeDown(ctx, told, ctx.ids.next())
  }
}

/** A professional who told us through somebody here, and not in writing on a page of their own. */
function isToConfirm({ by, sourceCode }: Told): boolean {
  return by.accountId === undefined && by.name !== '' && /^[2-7]/.test(sourceCode)
}

async function takeDown(ctx: Ctx, told: Told, contactId: string): Promise<Outcome<Received>> {
  const reference = referenceFrom(contactId)
  return await act(ctx, telling, [contactId], async (tx, entry) => {
    await keepContact(tx, { id: contactId, reference, toldAt: ctx.clock.now(), told })
    for (const child of told.children) await keepContactChild(tx, ctx.ids.next(), contactId, asKept(child))
    await keepClock(tx, ctx, { contactId }, dueFor(contactScreened, ctx.clock.today(), englandAndWales))
    if (isToConfirm(told))
      await keepClock(tx, ctx, { contactId }, dueFor(confirmedInWriting, ctx.clock.now(), englandAndWales))
    const look = told.inDangerNow ? urgentContactLookedAt : contactLookedAt
    await keepClock(tx, ctx, { contactId }, dueFor(look, ctx.clock.now(), englandAndWales, await localLimits(tx)))
    entry.note({ children: told.children.length, inDangerNow: told.inDangerNow })
    return done({ contactId, reference })
  })
}
