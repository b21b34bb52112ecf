import { type Refusal, refused, type Tx } from '#domains/ledger/context.ts'

import { type Secret, secretsIn } from '#domains/people/confidential/confidential-words.ts'
import { confidentialKindsIn, keptKindsIn } from '#domains/people/confidential/kept-words-store.ts'
import { barredBecause, type Recipient } from '#domains/people/confidential/recipient.ts'
import { familyOf, type KeptSecret, secretsAround } from '#domains/people/confidential/secrets-store.ts'
import { withoutOutOfSight } from '#domains/people/opening/out-of-sight-store.ts'

/** The secrets that a recipient must not be told. */
export function secretsFrom(recipient: Recipient, secrets: readonly KeptSecret[]): readonly KeptSecret[] {
  return secrets.filter(({ mark }) => barredBecause(mark, recipient) !== undefined)
}

/** What a kind of secret is called in a sentence. */
export function kindSays(kind: string): string {
  return kind === 'phone' ? 'number' : kind === 'word' ? 'whereabouts' : kind
}

/** What somebody typed for a recipient, and where it was typed. */
export interface TypedForSomebody {
  readonly text: string
  readonly answerAt: string
}

/**
 * Why what somebody typed about a child may not go to a recipient: it says what is confidential from them. The kind is said, and never
 * the detail: what is kept from whoever typed it is searched for too.
 *
 * @param barred what they must not be told, where that is known already.
 */
export async function tellsTooMuch(
  tx: Tx,
  childId: string,
  recipient: Recipient,
  typed: TypedForSomebody,
  barred?: readonly Secret[],
): Promise<Refusal | undefined> {
  return await tooMuchOf(tx, { about: childId, children: [childId], barred }, recipient, typed)
}

/** The same of what is typed about the children of a contact. */
export async function contactTellsTooMuch(
  tx: Tx,
  contact: { readonly contactId: string; readonly children: readonly string[] },
  recipient: Recipient,
  typed: TypedForSomebody,
): Promise<Refusal | undefined> {
  return await tooMuchOf(tx, { about: contact.contactId, children: contact.children }, recipient, typed)
}

/** The same of a letter that is of no child’s record, by somebody who may see none: it says nothing that is confidential from anybody. */
export async function letterTellsTooMuch(tx: Tx, typed: TypedForSomebody): Promise<Refusal | undefined> {
  const [kind] = typed.text.trim() === '' ? [] : await confidentialKindsIn(tx, typed.text)
  if (kind === undefined) return undefined
  if (kind === 'too often') return tooOften(typed.answerAt)
  const says = `What you wrote says ${aKind(kind)} that is confidential. Leave it out`
  return { ok: false, unmet: [{ says, answerAt: typed.answerAt, tried: { of: undefined, text: typed.text } }] }
}

interface ToldOf {
  readonly about: string
  readonly children: readonly string[]
  readonly barred?: readonly Secret[] | undefined
}

async function barredAround(tx: Tx, childId: string, recipient: Recipient): Promise<readonly Secret[]> {
  const { secrets } = await secretsAround(tx, await familyOf(tx, childId))
  return secretsFrom(recipient, secrets).map(({ secret }) => secret)
}

async function tooMuchOf(
  tx: Tx,
  { about, children, barred }: ToldOf,
  recipient: Recipient,
  { text, answerAt }: TypedForSomebody,
): Promise<Refusal | undefined> {
  if (text.trim() === '') return undefined
  const says = (what: string) =>
    refused(
      `What you wrote says ${what}. Leave it out: tell ${recipient.name} by telephone what must be known`,
      answerAt,
    )
  for (const childId of new Set(children)) {
    const [found] = secretsIn(text, barred ?? (await barredAround(tx, childId, recipient)))
    if (found !== undefined)
      return says(`the ${kindSays(found.secret.kind)} of ${found.secret.whose}, which is confidential`)
    const [seen] = await withoutOutOfSight(tx, childId, recipient, [text])
    if (seen !== text) return says('something that is confidential of somebody whom you may not see')
  }
  const [kept] = await keptKindsIn(tx, about, text)
  if (kept === undefined) return undefined
  if (kept === 'too often') return tooOften(answerAt)
  const [unmet] = says(`${aKind(kept)} that is confidential, and kept from you too`).unmet
  return { ok: false, unmet: [{ ...unmet, tried: { of: about, text } }] }
}

/** Nothing is searched any more, so that nobody finds an address by trying one after another. */
function tooOften(answerAt: string): Refusal {
  return refused(
    'What you wrote has said too often today what is kept from you. Ask somebody who may know it to write this, or your manager',
    answerAt,
  )
}

function aKind(kind: string): string {
  const said = kindSays(kind)
  return said === 'whereabouts' ? 'a word' : `${/^[aeiou]/.test(said) ? 'an' : 'a'} ${said}`
}
