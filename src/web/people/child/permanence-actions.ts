import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import type { StepId } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'
import { paths } from '#web/paths.ts'
import { type Action, everyHand } from '#web/people/child/action.ts'
import { stepTitle } from '#web/people/child/labels.ts'

/** What can be begun, or gone on with, on the way to a home for good and out of care. */

const permanenceSteps = [
  'special-guardianship-report',
  'special-guardianship-support',
  'special-guardianship-order',
  'special-guardianship-visit',
  'adoption-decision',
  'adoption-authority',
  'adoption-match',
  'adoption-placement',
  'adoption-review',
  'adoption-disruption',
  'adoption-order',
] as const
const leavingCareSteps = [
  'leaving-care-needs-assessment',
  'pathway-plan',
  'pathway-plan-review',
  'personal-adviser-contact',
] as const

/** A step that means nothing before another was concluded is not offered before it. */
const offeredAfter: Readonly<Partial<Record<StepId, StepId>>> = {
  'special-guardianship-visit': 'special-guardianship-order',
  'adoption-authority': 'adoption-decision',
  'adoption-match': 'adoption-authority',
  'adoption-placement': 'adoption-match',
  'adoption-review': 'adoption-authority',
  'adoption-disruption': 'adoption-placement',
  'adoption-order': 'adoption-placement',
}

function hasCome(kind: StepId, { work }: ChildRecordRead): boolean {
  const before = offeredAfter[kind]
  return before === undefined || work.steps.some((step) => step.kind === before && step.concludedOn !== undefined)
}

/** Each step once: gone on with where it is open, begun where it may be begun, also after a closure where it is owed then. */
function stepsOf(kinds: readonly StepId[], record: ChildRecordRead): readonly Action[] {
  const { work, status } = record
  return kinds.flatMap((kind) => {
    const open = work.steps.find((step) => step.kind === kind && step.concludedOn === undefined)
    if (open === undefined && !hasCome(kind, record)) return []
    const { afterClosure } = anyStep[kind].begins
    if (open === undefined && status.episode === undefined && (afterClosure !== true || work.episodes.length === 0))
      return []
    const by = kind === 'adoption-review' ? ['reviewing officer' as const] : everyHand
    const title = stepTitle(kind)
    if (open === undefined) return [{ text: title, href: (id: string) => paths.newStep(id, kind), by }]
    const text = `Go on: ${title.charAt(0).toLowerCase()}${title.slice(1)}`
    return [{ text, href: (id: string) => paths.step(id, open.id), by }]
  })
}

/** From the year before sixteen somebody thinks of it. */
function isNearSixteen({ child, on }: ChildRecordRead): boolean {
  const { bornOn } = child.person
  return bornOn !== undefined && Temporal.PlainDate.compare(bornOn.add({ years: 15 }), on) <= 0
}

export function permanenceActions(record: ChildRecordRead): readonly Action[] {
  return stepsOf(permanenceSteps, record)
}

export function leavingCareActions(record: ChildRecordRead): readonly Action[] {
  return isNearSixteen(record) ? stepsOf(leavingCareSteps, record) : []
}
