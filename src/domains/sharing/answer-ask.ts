import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { list, view } from '#domains/ledger/view.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { type AskedOfUs, askedOfUs } from '#domains/sharing/asked-of-us-store.ts'
import { keepReturn } from '#domains/sharing/check-store.ts'
import { form } from '#engine/form.ts'
import { type Answers, longText, oneOf } from '#engine/question.ts'

export const answeringAsk = defineAct('answer what the trust asked', ['partner'])

/** What a partner is asked. To refuse is an answer, and needs its reason. */
export const partnerAnswerForm = form({
  result: oneOf(
    'What is your answer?',
    {
      known: 'We know of the family',
      nothingKnown: 'We know nothing of the family',
      refused: 'We can’t say',
    },
    { errorMissing: 'Select what your answer is' },
  ),
  says: longText('What do you know, or why can’t you say?', {
    hint: 'Say what you saw yourselves and what you were told apart. If you can’t say, the law or the reason that stops you.',
    errorMissing: 'Enter what you know, or why you can’t say',
  }),
})

/** Everything the trust asked of one's own agency. */
export async function readAskedOfUs(ctx: Ctx): Promise<readonly AskedOfUs[]> {
  return await list(
    ctx,
    'what the trust asked of us',
    async (tx) => await askedOfUs(tx),
    (asked) => asked.map(({ id }) => id),
  )
}

/**
 * One of them.
 *
 * @throws NotFound when it was not asked of one's own agency.
 */
export async function readAsk(ctx: Ctx, checkId: string): Promise<AskedOfUs> {
  return await view(ctx, 'what the trust asked of us', checkId, async (tx) => (await askedOfUs(tx, checkId))[0])
}

/**
 * An agency answers for itself, or refuses with its reason; the clock of the asking is met by either. What is known later is added by
 * answering again.
 *
 * @throws NotFound when it was not asked of one's own agency.
 */
export async function answerAsk(
  ctx: Ctx,
  checkId: string,
  answers: Partial<Answers<typeof partnerAnswerForm>>,
): Promise<Outcome<undefined>> {
  const { result, says = '' } = answers
  if (result === undefined) return refused('Select what your answer is', 'result')
  if (says.trim() === '') return refused('Enter what you know, or why you can’t say', 'says')
  return await act(ctx, answeringAsk, [], async (tx, entry) => {
    const [asked] = await askedOfUs(tx, checkId)
    if (asked === undefined) throw new NotFound('asking of an agency')
    entry.about(asked.contactId)
    const id = ctx.ids.next()
    const kept = { id, checkId, contactId: asked.contactId, result, says: says.trim(), fromWhom: ctx.actor.name }
    await keepReturn(tx, { ...kept, at: ctx.clock.now(), by: ctx.actor.accountId })
    await meetClocks(tx, { aboutId: checkId }, { on: ctx.clock.today(), byKind: 'agency_check_return', byId: id })
    entry.note({ result })
    return done(undefined)
  })
}
