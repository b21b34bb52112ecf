import { act } from '#domains/ledger/act.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'

import { contactTellsTooMuch, type TypedForSomebody } from '#domains/people/confidential/tell-outside.ts'

import { askForm, obligationOf } from '#domains/sharing/check.ts'
import {
  agenciesNamed,
  checksOf,
  childrenAskedAbout,
  holdAskedContact,
  keepCheck,
} from '#domains/sharing/check-store.ts'
import { stillToAnswer } from '#engine/missing.ts'
import { dueFor } from '#engine/obligation.ts'
import type { Answers } from '#engine/question.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'

export const askingAgencies = defineAct('ask agencies what they know', [
  'front door',
  'duty',
  'team manager',
  'head of service',
])

export interface Asking {
  readonly contactId: string
  readonly agencyIds: readonly string[]
  readonly answers: Partial<Answers<typeof askForm>>
}

/**
 * Asks agencies what they know of the children of a contact: a row and a clock for each. An agency that has not answered yet
 * is not asked again.
 *
 * @throws NotFound when there is no such contact for this person.
 */
export async function askAgencies(
  ctx: Ctx,
  { contactId, agencyIds, answers }: Asking,
): Promise<Outcome<{ readonly asked: number }>> {
  const { rating, lawfulBasis, asks, familyTold, whyNotTold = '' } = answers
  const unanswered = refusedFor(
    stillToAnswer(askForm, answers).map(({ says, question }) => ({ says, answerAt: question })),
  )
  if (unanswered !== undefined) return unanswered
  if (rating === undefined || lawfulBasis === undefined || asks === undefined || familyTold === undefined)
    return refused('Answer every question', 'rating')
  return await act(ctx, askingAgencies, [contactId], async (tx, entry) => {
    if (!(await holdAskedContact(tx, contactId))) throw new NotFound('contact')
    const now = ctx.clock.now()
    const agencies = await agenciesNamed(tx, agencyIds)
    if (agencies.length === 0) return refused('Select at least one agency', 'agencies')
    const waiting = (await checksOf(tx, contactId, now)).filter(({ returns }) => returns.length === 0)
    const twice = refusedFor(
      agencies
        .filter(({ id }) => waiting.some(({ agencyId }) => agencyId === id))
        .map(({ name }) => alreadyAsked(name)),
    )
    if (twice !== undefined) return twice
    const tooMuch = await asksTellTooMuch(tx, contactId, agencies, { text: asks, answerAt: 'asks' })
    if (tooMuch !== undefined) return tooMuch
    for (const { id: agencyId, name } of agencies) {
      const id = ctx.ids.next()
      await keepCheck(tx, {
        ...{ id, contactId, agencyId, rating, lawfulBasis, asks: asks.trim(), familyTold },
        ...{ whyNotTold: familyTold ? '' : whyNotTold.trim(), askedAt: now, by: ctx.actor.accountId },
      })
      const due = dueFor({ ...obligationOf[rating], whose: name }, now, englandAndWales)
      await keepClock(tx, ctx, { contactId, aboutId: id }, due)
    }
    entry.note({ agencies: agencies.length, rating, lawfulBasis })
    return done({ asked: agencies.length })
  })
}

/** Why what agencies are asked of the children of a contact may not go to them. */
export async function asksTellTooMuch(
  tx: Tx,
  contactId: string,
  agencies: readonly { readonly name: string }[],
  typed: TypedForSomebody,
): Promise<Refusal | undefined> {
  const asked = { kind: 'agency', name: agencies.map(({ name }) => name).join(', ') || 'them' } as const
  return await contactTellsTooMuch(tx, { contactId, children: await childrenAskedAbout(tx, contactId) }, asked, typed)
}

function alreadyAsked(name: string): Unmet {
  return { says: `${name} has been asked already, and has not answered yet.`, answerAt: 'agencies' }
}
