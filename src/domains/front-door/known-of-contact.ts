import { type ChildAsTold, childrenAsTold } from '#domains/front-door/as-told-store.ts'
import type { Contact } from '#domains/front-door/contact.ts'
import {
  contactOf,
  hasLooked,
  type Look,
  looksAt,
  type ReplyKept,
  repliesTo,
} from '#domains/front-door/contact-store.ts'
import {
  contactsNearby,
  type Decision,
  type Nearby,
  type PersonKnown,
  type Proposal,
  personKnown,
  type ScreeningClock,
  screeningClock,
  standingOf,
} from '#domains/front-door/known-store.ts'
import { type Match, matchesFor } from '#domains/front-door/matches.ts'
import { type Writing, writingsOf } from '#domains/front-door/writing-store.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'
import type { DetailKind } from '#domains/people/confidential/confidential.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { kindsAround } from '#domains/people/confidential/secrets-store.ts'
import type { AgencyCheck } from '#domains/sharing/check.ts'
import { checksOf } from '#domains/sharing/check-store.ts'

/** A child told of, who it may be, and everything known of whom it is or most likely is. */
export interface ChildKnown {
  readonly child: ChildAsTold
  /** Empty once somebody has said who the child is. */
  readonly matches: readonly Match[]
  /** Whoever it was said to be, else each who is strongly alike. */
  readonly people: readonly PersonKnown[]
}

/** Everything known when a contact is decided. */
export interface ContactKnown {
  readonly contact: Contact
  readonly looks: readonly Look[]
  readonly lookedMyself: boolean
  readonly clock: ScreeningClock | undefined
  readonly children: readonly ChildKnown[]
  readonly nearby: readonly Nearby[]
  readonly proposal: Proposal | undefined
  readonly decision: Decision | undefined
  readonly replies: readonly ReplyKept[]
  /** What was confirmed in writing afterwards. */
  readonly writings: readonly Writing[]
  /** What other agencies were asked, and what came back. */
  readonly checks: readonly AgencyCheck[]
  /** What is confidential around those children whom somebody has said they know. */
  readonly confidential: readonly DetailKind[]
  /** The ids of everything of the past that was shown: kept with the decision. */
  readonly shown: readonly string[]
}

const strongly = ['exact identifier', 'strong']

/**
 * What was told and all that is known, before any decision, without what is kept from whoever reads: also where it stands in the
 * words that were told. Each person whose history is shown is a look at their record, made to decide on a contact.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function knownOfContact(ctx: Ctx, contactId: string): Promise<ContactKnown> {
  const told = await view(ctx, 'contact', contactId, async (tx) => {
    const contact = await contactOf(tx, contactId)
    if (contact === undefined) return undefined
    const children = await childrenAsTold(tx, contactId)
    const told = children.flatMap(({ home }) => (home.kind === 'shown' ? [home.value.postcode] : []))
    const postcodes = [...new Set(told.filter((postcode) => postcode !== ''))]
    return await withoutWhatIsKept(tx, contactId, {
      contact,
      children,
      looks: await looksAt(tx, contactId),
      lookedMyself: await hasLooked(tx, contactId, ctx.actor.accountId),
      clock: await screeningClock(tx, contactId),
      nearby: await contactsNearby(tx, contactId, postcodes),
      replies: await repliesTo(tx, contactId),
      writings: await writingsOf(tx, contactId),
      checks: await checksOf(tx, contactId, ctx.asKnown ?? ctx.clock.now()),
      confidential: await kindsAround(
        tx,
        children.flatMap(({ personId }) => personId ?? []),
      ),
      ...(await standingOf(tx, contactId)),
    })
  })
  const undecided = told.decision === undefined && ctx.asKnown === undefined
  const matches = undecided ? await possibleMatches(ctx, told.children) : new Map<string, readonly Match[]>()
  const children: ChildKnown[] = []
  for (const child of told.children) {
    const possible = matches.get(child.id) ?? []
    children.push({ child, matches: possible, people: await peopleKnown(ctx, whoItMayBe(child, possible)) })
  }
  return {
    ...told,
    children,
    shown: [...shownIds(contactId, children, told.nearby), ...told.checks.map(({ id }) => id)],
  }
}

async function possibleMatches(
  ctx: Ctx,
  children: readonly ChildAsTold[],
): Promise<ReadonlyMap<string, readonly Match[]>> {
  const unsaid = children.filter(({ matchedHow }) => matchedHow === undefined)
  if (unsaid.length === 0) return new Map()
  return await list(
    ctx,
    'possible matches for a contact',
    async (tx) => {
      const found = new Map<string, readonly Match[]>()
      for (const child of unsaid) found.set(child.id, await matchesFor(tx, child))
      return found
    },
    (found) =>
      [...found.values()].flat().map((match) => (match.kind === 'full' ? match.person.personId : match.personId)),
  )
}

function whoItMayBe(child: ChildAsTold, matches: readonly Match[]): readonly string[] {
  if (child.personId !== undefined) return [child.personId]
  return matches.flatMap((match) =>
    match.kind === 'full' && strongly.includes(match.comparison.strength) ? [match.person.personId] : [],
  )
}

async function peopleKnown(ctx: Ctx, ids: readonly string[]): Promise<readonly PersonKnown[]> {
  const known: PersonKnown[] = []
  const deciding: Ctx = { ...ctx, purpose: ctx.purpose ?? 'deciding on a contact' }
  for (const id of ids) {
    try {
      known.push(
        await view(
          deciding,
          'history for a contact',
          id,
          async (tx) => await withoutWhatIsKept(tx, id, await personKnown(tx, id)),
        ),
      )
    } catch (fault) {
      // Restricted since the contact was matched: nothing of them is shown.
      if (!(fault instanceof NotFound)) throw fault
    }
  }
  return known
}

function shownIds(contactId: string, children: readonly ChildKnown[], nearby: readonly Nearby[]): readonly string[] {
  const shown = children.flatMap(({ people }) =>
    people.flatMap(({ history, family }) => [...history, ...family.flatMap((relative) => relative.history)]),
  )
  const ids = new Set([...shown.map(({ id }) => id), ...nearby.map((contact) => contact.contactId)])
  ids.delete(contactId)
  return [...ids]
}
