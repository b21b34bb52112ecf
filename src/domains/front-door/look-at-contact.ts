import { hasLooked, holdContact, keepLook } from '#domains/front-door/contact-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound } from '#domains/ledger/context.ts'

/** Whoever may decide on a contact may look at it, and only they. */
export const looking = defineAct('look at a contact', ['front door', 'duty', 'team manager', 'head of service'])

/**
 * Records that somebody has opened a contact, once a person: nobody need ask whether anyone has looked.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function lookAtContact(ctx: Ctx, contactId: string): Promise<void> {
  await act(ctx, looking, [contactId], async (tx) => {
    if (!(await holdContact(tx, contactId))) throw new NotFound('contact')
    if (!(await hasLooked(tx, contactId, ctx.actor.accountId)))
      await keepLook(tx, {
        id: ctx.ids.next(),
        contactId,
        accountId: ctx.actor.accountId,
        at: ctx.clock.now(),
      })
    return done(undefined)
  })
}
