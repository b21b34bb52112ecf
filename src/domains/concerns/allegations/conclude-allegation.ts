import { practitioner } from '#domains/access/account/profession.ts'
import { allegationById, keepOutcome, meetAllegationClocks } from '#domains/concerns/allegations/allegation-store.ts'
import { namingHelper } from '#domains/concerns/allegations/work-allegation.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { letterTellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { conclude } from '#engine/decide.ts'
import type { Answers } from '#engine/question.ts'
import type { FormOf, OutcomeOf } from '#engine/step.ts'
import { transcript } from '#engine/transcript.ts'
import { longDate } from '#kernel/dates.ts'
import { allegation } from '#practice/allegations/allegation.ts'
import { allegationLookedAt, allegationReviewed } from '#practice/obligations/allegations.ts'
import { emptyRecord } from '#practice/record.ts'

export const concludingAllegation = defineAct(
  'conclude an allegation',
  namingHelper.by.filter((role) => role !== 'service'),
)

export type AllegationOutcome = OutcomeOf<typeof allegation>

export function isOutcome(outcome: string): outcome is AllegationOutcome {
  return Object.hasOwn(allegation.outcomes, outcome)
}

export interface AllegationConclusion {
  readonly answers: Partial<Answers<FormOf<typeof allegation>>>
  readonly outcome: string
  /** What whoever told us reads, and nothing else. */
  readonly reply: string
}

/** Concludes an allegation with one of the outcomes of the guidance, and answers whoever told us. */
export async function concludeAllegation(
  ctx: Ctx,
  allegationId: string,
  { answers, outcome, reply }: AllegationConclusion,
): Promise<Outcome<undefined>> {
  return await act(ctx, concludingAllegation, [allegationId], async (tx) => {
    const found = await allegationById(tx, allegationId)
    if (found?.leads !== true) throw new NotFound('allegation')
    const [concluded] = found.outcome
    if (concluded !== undefined)
      return refused(
        `This was concluded on ${longDate(concluded.on)}, by ${concluded.by}. What you typed is below; nothing of it was saved.`,
      )
    if (!isOutcome(outcome)) return refused('Select what the outcome is', 'outcome')
    const today = ctx.clock.today()
    const facts = { answers, record: emptyRecord, today, begunOn: found.knownOn, actor: practitioner(ctx.actor) }
    const decision = conclude(allegation, facts, outcome)
    const unmet = decision.ok
      ? []
      : decision.unmet.map(({ says, answerAt, gateId }) => ({ says, answerAt: answerAt ?? 'outcome', gateId }))
    const unsaid = reply.trim() === '' ? [{ says: 'Enter the reply to whoever told us', answerAt: 'reply' }] : []
    const refusal = refusedFor([...unmet, ...unsaid])
    if (refusal !== undefined) return refusal
    const tooMuch = await letterTellsTooMuch(tx, { text: reply, answerAt: 'reply' })
    if (tooMuch !== undefined) return tooMuch
    await keepOutcome(tx, {
      ...{ id: ctx.ids.next(), allegationId, outcome, reply: reply.trim(), on: today, by: ctx.actor.accountId },
      judged: decision.judged.map(({ gateId, says, result }) => ({ gateId, says, result })),
      transcript: transcript(allegation.form, answers),
    })
    await meetAllegationClocks(tx, allegationId, [allegationLookedAt.id, allegationReviewed.id], today)
    return done(undefined)
  })
}
