import type { Told } from '#domains/front-door/contact.ts'
import { keepContact, keepContactChild } from '#domains/front-door/contact-store.ts'
import { referenceFrom } from '#domains/front-door/reference.ts'
import { asKept, refusalsOf } from '#domains/front-door/told.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { contactScreened } from '#practice/obligations/front-door.ts'

export const telling = defineAct('tell the trust about a child', [
  'partner',
  'carer',
  'front door',
  'duty',
  'social worker',
  'team manager',
  'head of service',
])

export interface Received {
  readonly contactId: string
  /** To be given to whoever told us: `7KXM-Q3RD`. */
  readonly reference: string
}

/** Takes down what somebody tells the trust, for themselves or through somebody here, and sets the screening clock. */
export async function tellTrust(ctx: Ctx, told: Told): Promise<Outcome<Received>> {
  const wrong = refusedFor(refusalsOf(told, ctx.clock.today()))
  if (wrong !== undefined) return wrong
  const attempts = 3
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await takeDown(ctx, told)
    } catch (fault) {
      // Two references alike: the next is another.
      if (brokenConstraint(fault) !== 'contact_reference_key') throw fault
    }
  }
  return refused('We could not give this a reference. Send it again.')
}

async function takeDown(ctx: Ctx, told: Told): Promise<Outcome<Received>> {
  const contactId = ctx.ids.next()
  const reference = referenceFrom(contactId)
  return await act(ctx, telling, [contactId], async (tx, entry) => {
    await keepContact(tx, { id: contactId, reference, toldAt: ctx.clock.now(), told })
    for (const child of told.children) await keepContactChild(tx, ctx.ids.next(), contactId, asKept(child))
    await keepClock(tx, ctx, { contactId }, dueFor(contactScreened, ctx.clock.today(), englandAndWales))
    entry.note({ children: told.children.length, inDangerNow: told.inDangerNow })
    return done({ contactId, reference })
  })
}
