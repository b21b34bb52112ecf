import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import type { Block } from '#domains/casework/papers/paper.ts'
import { confidentialSays, covering, type Detail, shown } from '#domains/people/confidential/confidential.ts'
import { withoutSecrets } from '#domains/people/confidential/confidential-words.ts'
import { forRecipient, isBarred, type Recipient } from '#domains/people/confidential/recipient.ts'
import type { KeptSecret } from '#domains/people/confidential/secrets-store.ts'
import { relationTo } from '#domains/people/family/around.ts'
import { nameOf, ofAgeSince, type PersonNames } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'

export const leftOutSays = '[left out: confidential]'

/** Who the child is and who is around the child, each detail as the recipient may have it. */
export function detailsOfChild(
  { child, status, on }: ChildRecordRead,
  recipient: Recipient,
  barred: readonly KeptSecret[],
): readonly Block[] {
  const clean = cleaned(barred)
  // An agency, an order or a basis may name in passing what is kept.
  const fact = (label: string, text: string): Block => ({ kind: 'fact', label: clean(label), text: clean(text) })
  const said = <T>(detail: Detail<T>, say: (value: T) => string) => saidTo(recipient, detail, say)
  const called = (person: PersonNames & { readonly id: string }) =>
    said(shown(person, covering(child.marks, { kind: 'name', personId: person.id })), nameOf)
  const home = child.homes.find(({ until }) => until === undefined)
  const holders = child.responsibility.map(({ holderId, holderName, basis }) => {
    const person = child.people.find(({ id }) => id === holderId)
    return `${person === undefined ? (holderName ?? 'somebody whose record is restricted') : called(person)} (${basis})`
  })
  const ofAge = ofAgeSince(child.person.bornOn, on)
  const inForce = child.orders.filter(
    ({ endsOn, dischargedOn }) =>
      dischargedOn === undefined && (endsOn === undefined || Temporal.PlainDate.compare(endsOn, on) >= 0),
  )
  return [
    { kind: 'heading', text: 'The child' },
    fact('Name', called(child.person)),
    fact('Born', child.person.bornOn === undefined ? 'not known' : plainDate(child.person.bornOn)),
    fact('Lives at', home === undefined ? 'not recorded' : said(home.address, addressLine)),
    ...child.placements
      .filter(({ until }) => until === undefined)
      .map(({ placed }) =>
        fact(
          'Placed with',
          said(placed, ({ carer, home: where }) => [carer, where].filter((word) => word !== '').join(', ')),
        ),
      ),
    ...child.involved.map(({ standsAs, reach }) =>
      fact(
        sentence(standsAs),
        said(reach, ({ workerName, agencyName }) => [workerName, agencyName].filter((word) => word !== '').join(', ')),
      ),
    ),
    fact('Social worker', status.worker === undefined ? 'nobody yet' : status.worker.worker),
    fact(
      'Parental responsibility',
      ofAge !== undefined
        ? `nobody since ${plainDate(ofAge)}: eighteen`
        : holders.length === 0
          ? 'not recorded'
          : holders.join('; '),
    ),
    ...child.people
      .map((person) => ({ person, relation: relationTo(child.person.id, person.id, child.ties) }))
      .filter(({ relation }) => relation !== '')
      .map(({ person, relation }) => fact(sentence(relation), called(person))),
    ...inForce.map(({ kind, madeOn, endsOn, endsSays }) =>
      fact(
        'Order',
        `${kind}, made ${plainDate(madeOn)}${endsOn === undefined ? '' : `, ends ${plainDate(endsOn)}`}${endsSays === '' ? '' : ` (${endsSays})`}`,
      ),
    ),
  ]
}

/** What is confidential from a court’s parties is given to the court apart. */
function saidTo<T>(recipient: Recipient, detail: Detail<T>, say: (value: T) => string): string {
  const told = forRecipient(detail, recipient)
  if (told.kind === 'shown') return say(told.value)
  return recipient.kind === 'court' && isBarred(detail.marks, recipient)
    ? `${confidentialSays}: given to the court apart, on form C8`
    : confidentialSays
}

function addressLine({
  lines,
  postcode,
}: {
  readonly lines: readonly string[]
  readonly postcode: string | undefined
}) {
  return [...lines, ...(postcode === undefined ? [] : [postcode])].join(', ')
}

/** The plans in force and the needs that they answer. */
export function plansAndNeeds(record: ChildRecordRead, barred: readonly KeptSecret[]): readonly Block[] {
  const clean = cleaned(barred)
  const plans = record.work.plans.filter(({ endedOn }) => endedOn === undefined)
  return [
    { kind: 'heading', text: 'The plan' },
    ...(plans.length === 0 ? [{ kind: 'fact', label: 'Plan', text: 'No plan is in force.' } as const] : []),
    ...plans.map(
      ({ kind, beganOn }): Block => ({ kind: 'fact', label: 'Plan', text: `${kind} plan since ${plainDate(beganOn)}` }),
    ),
    ...record.story.needs
      .filter(({ endedOn }) => endedOn === undefined)
      .map(
        ({ title, why }): Block => ({
          kind: 'fact',
          label: 'Need',
          text: clean(why === '' ? title : `${title}: ${why}`),
        }),
      ),
  ]
}

function cleaned(barred: readonly KeptSecret[]): (text: string) => string {
  const secrets = barred.map(({ secret }) => secret)
  return (text) => withoutSecrets(text, secrets, leftOutSays)
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
