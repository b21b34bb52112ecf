import { type Contact, tellerName } from '#domains/front-door/contact.ts'
import { childrenOf } from '#domains/front-door/contact-store.ts'
import type { Refusal, Tx } from '#domains/ledger/context.ts'
import { contactTellsTooMuch, type TypedForSomebody } from '#domains/people/confidential/tell-outside.ts'

/** Why what was typed for whoever told us may not go to them: who they speak with is not known, so nothing that is kept from anybody. */
export async function replyTellsTooMuch(
  tx: Tx,
  contact: Contact,
  typed: TypedForSomebody,
): Promise<Refusal | undefined> {
  const children = (await childrenOf(tx, contact.id)).flatMap(({ personId }) => personId ?? [])
  const teller = { kind: 'agency', name: tellerName(contact.by) } as const
  return await contactTellsTooMuch(tx, { contactId: contact.id, children }, teller, typed)
}
