import type { Contact, ContactChild } from '#domains/front-door/contact.ts'
import { childrenOf, contactOf, type ReplyKept, repliesTo } from '#domains/front-door/contact-store.ts'
import { type MyContact, toldBy } from '#domains/front-door/my-contacts-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'

/** What somebody told us, with what became of each. */
export async function myContacts(ctx: Ctx): Promise<readonly MyContact[]> {
  return await list(
    ctx,
    'what I told the trust',
    async (tx) => await toldBy(tx, ctx.actor.accountId),
    (contacts) => contacts.map(({ id }) => id),
  )
}

export interface MyContactWhole {
  readonly became: MyContact
  readonly contact: Contact
  readonly children: readonly ContactChild[]
  readonly replies: readonly ReplyKept[]
}

/**
 * One of them: what they told us in their own words, and our reply. Nothing of the child's record.
 *
 * @throws NotFound when it is not theirs.
 */
export async function myContact(ctx: Ctx, contactId: string): Promise<MyContactWhole> {
  return await view(ctx, 'what I told the trust', contactId, async (tx) => {
    const [became] = await toldBy(tx, ctx.actor.accountId, contactId)
    const contact = await contactOf(tx, contactId)
    if (became === undefined || contact === undefined) return undefined
    return { became, contact, children: await childrenOf(tx, contactId), replies: await repliesTo(tx, contactId) }
  })
}
