import { practiceOf } from '#domains/casework/steps/step.ts'
import { prefixOf } from '#domains/casework/steps/step-own-questions.ts'
import type { StepRead } from '#domains/casework/steps/step-reading.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { fieldsOf } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { pageWhereAnswered } from '#web/casework/steps/answered-at.ts'
import type { PageError } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'

/** Where what stands in the way of a step is put right: a question of its form, or another page of the record. */
export function whereAnswered(read: StepRead, answerAt: string | undefined): string {
  if (answerAt === undefined) return '#outcome'
  const part = read.parts.find(({ child }) => answerAt.startsWith(`${prefixOf(child.id)}.`))
  const childId = part?.child.id ?? read.child.id
  const own = part === undefined ? answerAt : answerAt.slice(prefixOf(childId).length + 1)
  return pageWhereAnswered(
    {
      childId,
      question: (name) => `#${part === undefined ? '' : `${prefixOf(childId)}.`}${fieldOf(read, name)}`,
      openStep: (kind) => (childId === read.child.id ? read.openSteps.get(kind) : undefined),
    },
    own,
  )
}

/** The step of a kind that is open on the episode, or the page that begins one. */
export function whereToGoOn(read: StepRead, childId: string, kind: string): string {
  const open = childId === read.child.id ? read.openSteps.get(kind) : undefined
  return open === undefined ? paths.newStep(childId, kind) : paths.step(childId, open)
}

function fieldOf(read: StepRead, name: string): string {
  const question = practiceOf(read.step.kind).form[name]
  return question === undefined ? name : fieldsOf(name, question)[0]
}

/** Refusals as the error summary shows them, each linked to where it is put right. */
export function refusalsLinked(read: StepRead, unmet: readonly Unmet[]): readonly PageError[] {
  return unmet.map(({ says, answerAt }) => ({
    text: namedFor(read, says, answerAt),
    href: whereAnswered(read, answerAt),
  }))
}

/** Where a page is about several children, each line says of which child. */
function namedFor(read: StepRead, says: string, answerAt: string | undefined): string {
  if (read.parts.length < 2) return says
  const part = read.parts.find(({ child }) => answerAt?.startsWith(`${prefixOf(child.id)}.`))
  if (part === undefined || says.includes(part.child.name)) return says
  return `${part.child.name}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`
}

/** The refusals that stand at the questions of one part of the form; shared questions belong to no child. */
export function refusalsAt(unmet: readonly Unmet[], prefix: string | undefined): readonly FormError[] {
  const start = prefix === undefined ? '' : `${prefix}.`
  return unmet.flatMap(({ says, answerAt = 'outcome' }) => {
    if (!answerAt.startsWith(start)) return []
    return [{ question: answerAt.slice(start.length), says, kind: 'wrong' as const }]
  })
}
