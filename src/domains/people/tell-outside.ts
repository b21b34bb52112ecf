import { type Refusal, refused, type Tx } from '#domains/ledger/context.ts'
import { secretsIn } from '#domains/people/confidential-words.ts'
import { barredBecause, type Recipient } from '#domains/people/recipient.ts'
import { familyOf, type KeptSecret, secretsAround } from '#domains/people/secrets-store.ts'

/** The secrets that a recipient must not be told. */
export function secretsFrom(recipient: Recipient, secrets: readonly KeptSecret[]): readonly KeptSecret[] {
  return secrets.filter(({ mark }) => barredBecause(mark, recipient) !== undefined)
}

/** What a kind of secret is called in a sentence. */
export function kindSays(kind: string): string {
  return kind === 'phone' ? 'number' : kind === 'word' ? 'whereabouts' : kind
}

/** Why what somebody typed about a child may not go to a recipient: it says what is confidential from them. The words are said once, to whoever typed them. */
export async function tellsTooMuch(
  tx: Tx,
  childId: string,
  recipient: Recipient,
  typed: { readonly text: string; readonly answerAt: string },
): Promise<Refusal | undefined> {
  const { secrets } = await secretsAround(tx, await familyOf(tx, childId))
  const barred = secretsFrom(recipient, secrets).map(({ secret }) => secret)
  const [found] = secretsIn(typed.text, barred)
  if (found === undefined) return undefined
  const words = typed.text.slice(found.from, found.to)
  return refused(
    `“${words}” says the ${kindSays(found.secret.kind)} of ${found.secret.whose}, which is confidential. Leave it out: ${recipient.name} is told by telephone what it must know`,
    typed.answerAt,
  )
}
