import { assessmentFactors } from '#practice/code-lists/assessment-factors.ts'
import { categoryOfAbuse } from '#practice/code-lists/category-of-abuse.ts'
import type { CodeList } from '#practice/code-lists/code-list.ts'
import { primaryNeed } from '#practice/code-lists/primary-need.ts'
import { reasonForClosure } from '#practice/code-lists/reason-for-closure.ts'
import { referralSource } from '#practice/code-lists/referral-source.ts'
import { sex } from '#practice/code-lists/sex.ts'
import { type StepId, stepIds } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'

/** Codes in words. What an older or another’s record carries that we have no word for is shown as it came. */

function label(list: CodeList, code: string): string {
  return list.find((each) => each.code === code)?.label ?? code
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

export function sourceLabel(code: string): string {
  return code === '' ? 'source not recorded' : lowerFirst(label(referralSource, code))
}

export function primaryNeedLabel(code: string): string {
  return lowerFirst(label(primaryNeed, code))
}

export function sexLabel(code: string | null): string {
  return code === null ? 'not recorded' : lowerFirst(label(sex, code))
}

export function categoryLabel(code: string): string {
  return lowerFirst(label(categoryOfAbuse, code))
}

export function closureCodeLabel(code: string): string {
  return label(reasonForClosure, code)
}

export function factorLabel(code: string): string {
  return label(assessmentFactors, code)
}

export function isStepId(kind: string): kind is StepId {
  return stepIds.some((id) => id === kind)
}

export function stepTitle(kind: string): string {
  return isStepId(kind) ? anyStep[kind].title : kind
}

/** What the outcome of a step means, as its own file says. */
export function outcomeLabel(kind: string, outcome: string): string {
  if (!isStepId(kind)) return outcome
  return anyStep[kind].outcomes[outcome]?.means ?? outcome
}
