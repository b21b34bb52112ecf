import { patrolDeciders } from '#domains/governance/patrol/patrol-case.ts'
import { endRetirement, keepRetirement } from '#domains/governance/patrol/patrol-case-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { longText } from '#engine/question.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { patrolRuleOf } from '#practice/patrol/rules.ts'

const retiring = defineAct('retire a rule of the patrol', patrolDeciders)
const takingUp = defineAct('take up a rule of the patrol again', patrolDeciders)

export const retireRuleForm = form({
  because: longText('Why?', {
    hint: 'How often it told something, and what came of it.',
    errorMissing: 'Enter why',
    maxLength: 2000,
  }),
})

/** From tomorrow’s patrol on nothing is told by this rule. A decision, with its author: another takes it up again. */
export async function retireRule(ctx: Ctx, rule: string, because: string): Promise<Outcome<undefined>> {
  if (patrolRuleOf(rule) === undefined) throw new NotFound('rule of the patrol')
  try {
    return await act(ctx, retiring, [], async (tx, entry) => {
      await keepRetirement(tx, ctx, rule, because.trim())
      entry.note({ rule })
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'patrol_retirement_standing') throw fault
    return refused('This rule is retired already.', 'because')
  }
}

export async function takeUpRule(ctx: Ctx, rule: string, because: string): Promise<Outcome<undefined>> {
  return await act(ctx, takingUp, [], async (tx, entry) => {
    if (!(await endRetirement(tx, ctx, rule, because.trim()))) throw new NotFound('retired rule of the patrol')
    entry.note({ rule })
    return done(undefined)
  })
}
