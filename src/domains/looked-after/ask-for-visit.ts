import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { standingPeriod } from '#domains/looked-after/care-store.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { form } from '#engine/form.ts'
import { dueFor } from '#engine/obligation.ts'
import { date, oneOf } from '#engine/question.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { visitAskedFor } from '#practice/looked-after/visits.ts'

export const askingForVisit = defineAct('record that a visit was asked for', [
  'social worker',
  'team manager',
  'head of service',
  'duty',
  'reviewing officer',
])

export const visitAskedForm = form({
  by: oneOf(
    'Who asks for a visit?',
    { child: 'The child', parent: 'A parent, or another person with parental responsibility', carer: 'The carer' },
    { errorMissing: 'Select who asks for a visit' },
  ),
  on: date('When did they ask?', { called: 'date on which they asked', past: true }),
})

/** A visit that the child, a parent or the carer asks for is owed beside those that the law counts (regulation 28). */
export async function askForVisit(
  ctx: Ctx,
  asked: { readonly childId: string; readonly on?: Temporal.PlainDate },
): Promise<Outcome<undefined>> {
  const { childId, on = ctx.clock.today() } = asked
  return await act(ctx, askingForVisit, [childId], async (tx) => {
    const child = await childOfFamily(tx, childId)
    if (child === undefined) throw new NotFound('child')
    const period = await standingPeriod(tx, childId)
    if (period === undefined)
      return refused(`${child.name} is not looked after. Record the visit when it is made.`, 'by')
    const of = { childId, episodeId: period.episodeId, whoseAccountId: child.worker?.accountId }
    await keepClock(tx, ctx, of, dueFor(visitAskedFor, on, englandAndWales))
    return done(undefined)
  })
}
