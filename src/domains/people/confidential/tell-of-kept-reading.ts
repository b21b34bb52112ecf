import { attempt } from '#domains/access/duty/ring-alarms.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { wordsOf } from '#domains/people/confidential/kept-reading-store.ts'
import type { Message, Senders } from '#kernel/messages/way.ts'

const telling = defineAct('tell that what is kept was read', [])

/** The job that sends word of a reading to those who keep what was read, and to the duty manager. */
export const tellingJob = 'tell that what is kept was read'

/** What is sent: no name, and nothing that tells whom it is about. */
function wordOf(address: string): Message {
  return {
    subject: 'Holdfast: something that is kept was read on duty',
    says: `Whoever is on duty read what is kept from all but named workers, and you are told. Sign in to Holdfast: ${address}`,
  }
}

/**
 * Sends word by e-mail and text message, as far as these are set up. What came of each try stands in the ledger of whoever is told; it
 * also stands first on their first page until it is reviewed, so that a try that failed is not made again.
 */
export async function tellOfKeptReading(
  ctx: Ctx,
  readingId: string,
  { senders, address }: { readonly senders: Senders; readonly address: string },
): Promise<void> {
  const told = await list(
    ctx,
    'whom to tell that what is kept was read',
    async (tx) => await wordsOf(tx, readingId),
    (found) => found.map(({ accountId }) => accountId),
  )
  for (const to of told)
    for (const way of ['e-mail', 'SMS'] as const) {
      if (senders[way] === undefined) continue
      const { result, says } = await attempt({ way, email: to.email, phone: to.phone }, senders, wordOf(address))
      await act(ctx, telling, [to.accountId], async (_tx, entry) => {
        entry.note({ reading: readingId, way, result, ...(says === '' ? {} : { says }) })
        return await Promise.resolve(done(undefined))
      })
    }
}
