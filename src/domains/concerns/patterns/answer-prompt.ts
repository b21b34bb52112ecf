import { endAlarms } from '#domains/access/duty/alarm-store.ts'
import { type answerPromptForm, type PromptRow, shownOf } from '#domains/concerns/patterns/pattern-prompt.ts'
import { keepAnswer, promptRows } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import type { Answers } from '#engine/question.ts'
import { brokenConstraint } from '#kernel/database.ts'

export const answeringPrompt = defineAct('answer a pattern', practitioners)

/**
 * Whether it is for this person to answer: the manager of the team that it is asked of, or who covers for one; whoever stands above; or whoever
 * it names. A manager of another team knows neither the family nor what was tried, and answers nothing in their place.
 */
export function mayAnswer(
  { role, accountId, teamId }: Pick<Actor, 'role' | 'accountId' | 'teamId'>,
  { askedOf, namedId, teamId: asked, coversTeam }: Pick<PromptRow, 'askedOf' | 'namedId' | 'teamId' | 'coversTeam'>,
): boolean {
  if (role === 'head of service' || role === 'director') return true
  if (askedOf === 'named') return namedId === accountId
  return (
    askedOf === 'team manager' && role === 'team manager' && (asked === undefined || asked === teamId || coversTeam)
  )
}

export interface PromptAnswered extends Partial<Answers<typeof answerPromptForm>> {
  readonly promptId: string
  /** What was on the page when it was answered: see `shownOf`. */
  readonly shown: string
}

/**
 * Answers everything that waits of a family’s prompt, for whom the one who answers may see.
 *
 * @throws NotFound when there is no such prompt for whoever answers.
 */
export async function answerPrompt(ctx: Ctx, answered: PromptAnswered): Promise<Outcome<undefined>> {
  try {
    return await act(ctx, answeringPrompt, [], async (tx, entry) => {
      const all = await promptRows(tx, answered.promptId)
      const rows = all.filter(({ endedOn }) => endedOn === undefined)
      const [first] = rows
      if (all.length === 0) throw new NotFound('pattern to answer')
      if (first === undefined) return refused('Somebody has answered this already. Nothing was kept of yours.', 'says')
      if (!mayAnswer(ctx.actor, first)) throw new NotFound('pattern to answer')
      if (shownOf(rows) !== answered.shown)
        return refused('More has come to this since you opened it. Read it again, then answer.', 'says')
      const ledTo = answered.ledTo === true ? 'something' : 'nothing'
      const what = ledTo === 'something' ? [...(answered.what ?? [])] : []
      const says = (answered.says ?? '').trim()
      if (says === '') return refused('Enter what you decided, and why', 'says')
      await keepAnswer(tx, ctx, { answerId: ctx.ids.next(), rows, ledTo, what, says })
      for (const { childId } of rows) entry.about(childId)
      for (const { childId } of rows.filter(({ pattern }) => pattern === 'injury-not-moving'))
        await endAlarms(tx, 'injury to a baby', childId, ctx, 'A manager has answered for it.')
      entry.note({ prompt: answered.promptId, ledTo })
      return done(undefined)
    })
  } catch (fault) {
    // Of two who answer at once the second is told so, as whoever comes after.
    if (brokenConstraint(fault) !== 'pattern_answer_prompt_row_id_key') throw fault
    return refused('Somebody has answered this already. Nothing was kept of yours.', 'says')
  }
}
