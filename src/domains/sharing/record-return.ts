import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { endClocks, meetClocks } from '#domains/people/clock-store.ts'
import type { returnForm } from '#domains/sharing/check.ts'
import { checksOf, holdAskedContact, keepReturn } from '#domains/sharing/check-store.ts'
import type { Answers } from '#engine/question.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime } from '#kernel/dates.ts'

export const recordingReturn = defineAct('record what an agency answered', [
  'front door',
  'duty',
  'team manager',
  'head of service',
])

export interface Returned {
  readonly contactId: string
  readonly checkId: string
  readonly answers: Partial<Answers<typeof returnForm>>
}

/**
 * Records what came back from an agency, with the moment at which it came. A refusal is an answer; a silence ends the clock
 * with its reason and meets nothing, and what comes after it is recorded too.
 *
 * @throws NotFound when there is no such contact, or no such asking, for this person.
 */
export async function recordReturn(ctx: Ctx, { contactId, checkId, answers }: Returned): Promise<Outcome<undefined>> {
  const { result, says = '', fromWhom = '', returnedAt } = answers
  if (result === undefined) return refused('Select what came back', 'result')
  if (says.trim() === '') return refused('Enter what they said, or what you did to reach them', 'says')
  return await act(ctx, recordingReturn, [contactId], async (tx, entry) => {
    if (!(await holdAskedContact(tx, contactId))) throw new NotFound('contact')
    const now = ctx.clock.now()
    const check = (await checksOf(tx, contactId, now)).find(({ id }) => id === checkId)
    if (check === undefined) throw new NotFound('asking of an agency')
    const at = result === 'silent' ? now : (returnedAt ?? now)
    if (Temporal.Instant.compare(at, now) > 0) return refused('They can’t have answered in the future', 'returnedAt')
    if (Temporal.Instant.compare(at, check.askedAt) < 0)
      return refused(`They were asked on ${dateAndTime(check.askedAt)}: they can’t have answered before.`, 'returnedAt')
    const id = ctx.ids.next()
    await keepReturn(tx, {
      ...{ id, checkId, contactId, result, says: says.trim(), fromWhom: fromWhom.trim(), at },
      by: ctx.actor.accountId,
    })
    const on = dateInLondon(at)
    if (result === 'silent')
      await endClocks(tx, { aboutId: checkId }, { on, because: `${check.agencyName} did not answer: ${says.trim()}` })
    else await meetClocks(tx, { aboutId: checkId }, { on, byKind: 'agency_check_return', byId: id })
    entry.note({ result })
    return done(undefined)
  })
}
