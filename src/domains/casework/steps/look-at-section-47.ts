import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { section47LookForm } from '#domains/casework/steps/section-47-look.ts'
import { keepLook } from '#domains/casework/steps/section-47-look-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'

export const lookingAtSection47 = defineAct('look at section 47', ['team manager', 'head of service'])

export interface NewLook extends Partial<Answers<typeof section47LookForm>> {
  readonly childId: string
}

/**
 * Records a manager’s decision on whether section 47 applies. That it does not apply is never decided by the child’s own
 * worker; that it does, by any manager at once.
 */
export async function lookAtSection47(
  ctx: Ctx,
  look: NewLook,
): Promise<Outcome<{ readonly lookId: string; readonly needed: boolean }>> {
  const unanswered = refusedFor(
    stillToAnswer(section47LookForm, look).map(({ says, question }) => ({ says, answerAt: question })),
  )
  return await act(ctx, lookingAtSection47, [look.childId], async (tx) => {
    if (unanswered !== undefined) return unanswered
    const child = await childOfFamily(tx, look.childId)
    if (child === undefined) throw new NotFound('child to look at')
    if (child.episode === undefined)
      return refused(
        `No work with ${child.name} is open. If you fear harm now, record a contact: it is decided at once.`,
      )
    const needed = look.decision === 'needed'
    if (!needed && child.worker?.accountId === ctx.actor.accountId)
      return refused('You are this child’s own worker. Ask another manager to decide that section 47 does not apply.')
    const lookId = ctx.ids.next()
    await keepLook(tx, {
      id: lookId,
      childId: child.id,
      episodeId: child.episode.id,
      on: ctx.clock.today(),
      decision: needed ? 'section 47 is needed' : 'section 47 is not needed',
      reasons: present(look.reasons, 'The decision has its reasons.'),
      by: ctx.actor.accountId,
    })
    return done({ lookId, needed })
  })
}
