import { endRetirement, keepRetirement } from '#domains/concerns/patterns/pattern-volume-store.ts'
import { act } from '#domains/ledger/act.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { patternOf } from '#practice/patterns/contents.ts'

/** Who decides which patterns are asked. */
export const patternRetirers = ['head of service', 'director'] as const satisfies readonly Role[]

const retiring = defineAct('retire a pattern', patternRetirers)
const takingUp = defineAct('take up a pattern again', patternRetirers)

export const retirePatternForm = form({
  because: longText('Why?', {
    hint: 'How often it was asked, what came of it, and what is seen instead.',
    errorMissing: 'Enter why',
    maxLength: 2000,
  }),
})

/** From now on it is asked of nobody; what waits for an answer to it ends. A decision, with its author: another takes it up again. */
export async function retirePattern(ctx: Ctx, pattern: string, because: string): Promise<Outcome<undefined>> {
  if (patternOf(pattern) === undefined) throw new NotFound('pattern')
  try {
    return await act(ctx, retiring, [], async (tx, entry) => {
      await keepRetirement(tx, ctx, pattern, because.trim())
      entry.note({ pattern })
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'pattern_retirement_standing') throw fault
    return refused('This pattern is retired already.', 'because')
  }
}

export async function takeUpPattern(ctx: Ctx, pattern: string, because: string): Promise<Outcome<undefined>> {
  return await act(ctx, takingUp, [], async (tx, entry) => {
    if (!(await endRetirement(tx, ctx, pattern, because.trim()))) throw new NotFound('retired pattern')
    entry.note({ pattern })
    return done(undefined)
  })
}
