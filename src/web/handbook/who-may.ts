import { authorisingStep } from '#domains/casework/steps/authorise-step.ts'
import { isCaseStep } from '#domains/casework/steps/step.ts'
import type { StepId } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'

/** Rules that say who somebody must be. */
const ofPeople =
  /^(?!No ).*(?:(?:social worker|worker|manager|officer|head of service|director|decision maker) (?:decides|makes|has decided|approves|authorises|ended|chaired|supervised|or the director)|whoever authorises|no part in the case|(?:begun|chaired) by|chair does not)/i

const anybody = 'Anybody who works with children for the trust may begin it.'

/** Who may do a step, in sentences: by role, and by what its rules ask of them. */
export function whoMay(id: StepId): readonly string[] {
  const step = anyStep[id]
  const asked = [
    ...step.toBegin,
    ...step.toConclude,
    ...Object.values(step.outcomes).flatMap(({ needs = [] }) => needs),
  ]
    .map(({ says, metSays = says }) => metSays)
    .filter((holds) => ofPeople.test(holds))
  const beginning = isCaseStep(id)
    ? anybody
    : (ownCommand[id] ?? 'It has a page of its own, for those whose work it is.')
  const reserved = step.toBegin.some(({ says, metSays = says }) => ofPeople.test(metSays))
  const signed = asked.some((holds) => /authorises/.test(holds))
    ? [`It is authorised by a ${listed(people(authorisingStep.by))}.`]
    : []
  return [...(reserved ? [] : [beginning]), ...signed, ...new Set(asked)]
}

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
