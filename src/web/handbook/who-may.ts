import { authorisingStep } from '#domains/casework/steps/authorise-step.ts'
import { beginningStep } from '#domains/casework/steps/begin-step.ts'
import { concludingStep } from '#domains/casework/steps/conclude-step.ts'
import { isCaseStep } from '#domains/casework/steps/step.ts'
import type { StepId } from '#practice/contents.ts'
import { professions } from '#practice/professions.ts'
import { anyStep } from '#practice/registry.ts'

/** Gates that say who somebody must be. */
const ofPeople =
  /who is not the child's own worker|registered social worker|must (?:make this decision|authorise|decide)|chaired by|second reader|outside the case|manager supervises/i

/** Who may do a step, in sentences: by role, and by what its gates ask of them. */
export function whoMay(id: StepId): readonly string[] {
  const step = anyStep[id]
  const gates = [
    ...step.toBegin,
    ...step.toConclude,
    ...Object.values(step.outcomes).flatMap(({ needs = [] }) => needs),
  ]
  const asked = gates.map(({ says }) => says).filter((says) => ofPeople.test(says))
  const letting = new Set(gates.flatMap(({ overridableBy = [] }) => overridableBy.map((each) => professions[each])))
  const roles = isCaseStep(id)
    ? [
        `It is begun by: ${listed(people(beginningStep.by))}.`,
        ...(sameHands ? [] : [`It is concluded by: ${listed(people(concludingStep.by))}.`]),
      ]
    : [ownCommand[id] ?? 'It has a page of its own, for those whose work it is.']
  const manager = asked.some((says) => /authorise/.test(says))
    ? [`It is authorised by: ${listed(people(authorisingStep.by))}.`]
    : []
  const over =
    letting.size === 0
      ? []
      : [`Where it says so below, a rule can be overridden, with a reason, by: ${listed([...letting])}.`]
  return [...roles, ...manager, ...new Set(asked), ...over]
}

const sameHands = beginningStep.by.join() === concludingStep.by.join()

/** What is decided on a page of its own, and not on the page of a step. */
const ownCommand: Partial<Readonly<Record<StepId, string>>> = {
  'contact-screening': 'The front door, duty and their managers decide on a contact.',
  closure: 'The child’s worker asks to close, and a manager authorises it.',
  allegation: 'Anybody reports an allegation; the designated officer alone reads and decides it.',
  complaint: 'Whoever answers for what is asked of the trust keeps it.',
  'subject-access': 'Whoever answers for what is asked of the trust keeps it.',
  'data-breach': 'Whoever answers for what is asked of the trust keeps it.',
  'information-request': 'Whoever answers for what is asked of the trust keeps it.',
  'asking-to-adopt': 'Whoever answers for what is asked of the trust keeps it.',
}

function listed(words: readonly string[]): string {
  const lower = words.map((word) => word.charAt(0).toLowerCase() + word.slice(1))
  return lower.length < 2 ? lower.join('') : `${lower.slice(0, -1).join(', ')} or ${lower.at(-1)}`
}

/** The house itself, which may do any act, is nobody. */
function people(roles: readonly string[]): readonly string[] {
  return roles.filter((role) => role !== 'service')
}
