import type { ForClosing } from '#domains/casework/closure-reading.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { fieldsOf } from '#engine/form.ts'
import type { Form } from '#engine/question.ts'
import { closure } from '#practice/closure/closure.ts'
import type { PageError } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'

/** Where what stands in the way of a closure is put right: a question of the form, or another page of the record. */
export function whereAnswered(closing: Pick<ForClosing, 'child' | 'openSteps'>, answerAt: string | undefined): string {
  if (answerAt === undefined) return '#outcome'
  const childId = closing.child.id
  const [kind = '', id = ''] = answerAt.split(':')
  switch (answerAt.includes(':') ? kind : 'question') {
    case 'need':
      return paths.need(id)
    case 'concern':
      return paths.concern(id)
    case 'visit':
    case 'attempt':
      return paths.newVisit(childId)
    case 'decision':
      return paths.section47Look(childId)
    case 'person':
      return paths.childDetails(childId)
    case 'closure-request':
      return paths.closureAuthority(childId, id)
    case 'step': {
      const stepId = closing.openSteps.get(id)
      return stepId === undefined ? paths.newStep(childId, id) : paths.step(childId, stepId)
    }
    case 'question':
      return `#${fieldOf(answerAt)}`
    default:
      return paths.child(childId)
  }
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
