import { endAlarms } from '#domains/access/duty/alarm-store.ts'
import { hasLooked, holdContact, keepLook } from '#domains/front-door/contact-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { contactLookedAt, urgentContactLookedAt } from '#practice/obligations/out-of-hours.ts'

/** Whoever may decide on a contact may look at it, and only they. */
export const looking = defineAct('look at a contact', ['front door', 'duty', 'team manager', 'head of service'])

/** What opening a contact meets. */
export const lookClocks = [contactLookedAt.id, urgentContactLookedAt.id] as const

/**
 * Records that somebody has opened a contact, once a person: nobody need ask whether anyone has looked.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function lookAtContact(ctx: Ctx, contactId: string): Promise<void> {
  await act(ctx, looking, [contactId], async (tx) => {
    if (!(await holdContact(tx, contactId))) throw new NotFound('contact')
    if (await hasLooked(tx, contactId, ctx.actor.accountId)) return done(undefined)
    const id = ctx.ids.next()
    await keepLook(tx, { id, contactId, accountId: ctx.actor.accountId, at: ctx.clock.now() })
    const met = { on: ctx.clock.today(), byKind: 'contact_looked_at', byId: id }
    await meetClocks(tx, { contactId, kinds: lookClocks }, met)
    await endAlarms(tx, 'contact', contactId, ctx, 'Somebody opened the contact.')
    return done(undefined)
  })
}
