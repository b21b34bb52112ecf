import { type Ctx, NotFound, type Refusal, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { type ClosedRoute, one, type PageRequest, type Reply, type SignedInRequest } from '#web/route.ts'

/**
 * Words for somebody outside are looked through while they are typed: the script of every page (`typing.js`) sends the form to where it
 * is sent anyhow, for the same people and with the same token, and asks of one field. Nothing is done by it.
 */

/** Marks a field of which the script asks when it is left. */
export const goesOutside = { 'data-goes-outside': '' } as const

const asksOf = 'asks-of'

export function isAskedWhileTyping(route: ClosedRoute, { typed }: PageRequest): boolean {
  return route.method === 'POST' && one(typed, asksOf) !== ''
}

/** @throws NotFound where nothing of the form goes outside. */
export async function answerWhileTyping(route: ClosedRoute, request: SignedInRequest): Promise<Reply> {
  if (route.whileTyping === undefined) throw new NotFound('words that go outside')
  const answerAt = one(request.typed, asksOf)
  const text = one(request.typed, answerAt)
  return text === '' ? saying('') : await route.whileTyping(request, { text, answerAt })
}

/**
 * The sentence with which a text would be refused. That it was looked through is in the ledger; and, as when it is sent, that it said
 * what is kept from whoever typed it.
 */
export async function toldWhileTyping(ctx: Ctx, search: (tx: Tx) => Promise<Refusal | undefined>): Promise<Reply> {
  const found = await list(ctx, 'whether what is typed says what is confidential', search, () => [])
  return saying(found?.unmet[0].says ?? '')
}

function saying(says: string): Reply {
  return { kind: 'json', value: { says }, status: 200 }
}
