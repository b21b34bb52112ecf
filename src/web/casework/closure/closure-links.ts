import type { ForClosing } from '#domains/casework/closure/closure-reading.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { fieldsOf } from '#engine/form.ts'
import type { Form } from '#engine/question.ts'
import { closure } from '#practice/closure/closure.ts'
import { pageWhereAnswered } from '#web/casework/steps/answered-at.ts'
import type { PageError } from '#web/frame.tsx'

/** Where what stands in the way of a closure is put right: a question of the form, or another page of the record. */
export function whereAnswered(closing: Pick<ForClosing, 'child' | 'openSteps'>, answerAt: string | undefined): string {
  if (answerAt === undefined) return '#outcome'
  return pageWhereAnswered(
    {
      childId: closing.child.id,
      question: (name) => `#${fieldOf(name)}`,
      openStep: (kind) => closing.openSteps.get(kind),
    },
    answerAt,
  )
}

function fieldOf(name: string): string {
  const questions: Form = closure.form
  const question = questions[name]
  return question === undefined ? name : fieldsOf(name, question)[0]
}

/** Refusals as the error summary shows them, each linked to where it is put right. */
export function refusalsLinked(
  closing: Pick<ForClosing, 'child' | 'openSteps'>,
  unmet: readonly Unmet[],
): readonly PageError[] {
  return unmet.map(({ says, answerAt }) => ({ text: says, href: whereAnswered(closing, answerAt) }))
}
