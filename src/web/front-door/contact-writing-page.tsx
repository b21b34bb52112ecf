import { contactOf } from '#domains/front-door/contact-store.ts'
import { recordWriting, writingForm } from '#domains/front-door/record-writing.ts'
import { view } from '#domains/ledger/view.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** A professional who rang has confirmed in writing what they told us. */
async function writing(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const id = request.params['id'] ?? ''
  const contact = await view(request.ctx, 'contact, to confirm in writing', id, async (tx) => await contactOf(tx, id))
  return await ask(request, sent, {
    title: 'Confirmed in writing',
    caption: `Contact ${contact.reference}`,
    back: paths.contact(contact.id),
    intro: <p class="govuk-body">Nothing waits for this: a contact is decided on what was told.</p>,
    send: 'Keep it',
    form: writingForm,
    keep: async (answers) => await recordWriting(request.ctx, contact.id, answers),
    after: () => redirect(paths.contact(contact.id), 'Kept.'),
  })
}

export const contactWritingRoutes: readonly Route[] = formRoutes(
  paths.contactWriting(),
  ['front door', 'duty', 'team manager', 'head of service'],
  writing,
)
