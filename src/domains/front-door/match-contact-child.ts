import { childrenAsTold } from '#domains/front-door/as-told-store.ts'
import { giveClock, handOver, holdContact, holdsRole, keepMatch } from '#domains/front-door/contact-store.ts'
import { standingOf } from '#domains/front-door/known-store.ts'
import { matchesFor } from '#domains/front-door/matches.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'

export const matching = defineAct('say who a child told of is', [
  'front door',
  'duty',
  'team manager',
  'head of service',
])

/** What somebody says of a child told of: it is this one, it is none of those known, or what was said is taken back. */
export type MatchSaid =
  | { readonly kind: 'same child'; readonly personId: string }
  | { readonly kind: 'new child' }
  | { readonly kind: 'not said' }
  | { readonly kind: 'hand over'; readonly ringAccountId: string }

/**
 * Says who a child told of is. Nothing is joined: it can be taken back until the contact is decided. Of a restricted child the
 * contact is handed over to whoever has named access, and is then as restricted as the child.
 *
 * @throws NotFound when there is no such contact or child for this person.
 */
export async function matchContactChild(
  ctx: Ctx,
  contactId: string,
  contactChildId: string,
  said: MatchSaid,
): Promise<Outcome<{ readonly handedOver: boolean }>> {
  return await act<{ readonly handedOver: boolean }>(ctx, matching, [contactId], async (tx, entry) => {
    if (!(await holdContact(tx, contactId))) throw new NotFound('contact')
    const child = (await childrenAsTold(tx, contactId)).find(({ id }) => id === contactChildId)
    if (child === undefined) throw new NotFound('child of the contact')
    if ((await standingOf(tx, contactId)).decision !== undefined)
      return refused(
        'This contact has been decided. To put right who the child is, strike the contact out on the wrong child’s page.',
        `match:${contactChildId}`,
      )
    if (said.kind === 'new child' || said.kind === 'not said') {
      await keepMatch(tx, child.id, { personId: undefined, how: said.kind === 'new child' ? 'new child' : undefined })
      entry.note({ match: said.kind })
      return done({ handedOver: false })
    }
    const matches = await matchesFor(tx, child)
    const chosen = matches.find((match) =>
      said.kind === 'same child'
        ? match.kind === 'full' && match.person.personId === said.personId
        : match.kind === 'restricted' && match.ring.accountId === said.ringAccountId,
    )
    if (chosen === undefined)
      return refused('What is known has changed. Look again at who the child may be.', `match:${contactChildId}`)
    entry.note({ match: said.kind })
    if (chosen.kind === 'restricted') {
      const { accountId, name } = chosen.ring
      // Handed to somebody who may not decide, it would be out of everybody's sight.
      if (!(await holdsRole(tx, accountId, matching.by, ctx.clock.today())))
        return refused(
          `${name} does not decide on contacts, so this stays here. Ask a head of service to name a manager for this child. If a child is in danger, go to a strategy discussion now.`,
          `match:${contactChildId}`,
        )
      await giveClock(tx, contactId, accountId)
      await handOver(tx, child.id, chosen.personId)
      entry.about(chosen.personId)
      return done({ handedOver: true })
    }
    await keepMatch(tx, child.id, { personId: chosen.person.personId, how: 'same child' })
    entry.about(chosen.person.personId)
    return done({ handedOver: false })
  })
}
