import { replyForm, seeByForm } from '#domains/casework/deciding/decide-contact-form.ts'
import type { ContactDecision } from '#domains/casework/deciding/decide-contact-made.ts'
import type { ScreeningOutcome } from '#domains/front-door/contact.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { fieldsOf, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form } from '#engine/question.ts'
import { isCode } from '#practice/code-lists/code-list.ts'
import { primaryNeed } from '#practice/code-lists/primary-need.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import type { PageError } from '#web/frame.tsx'
import { every, one, type Typed } from '#web/route.ts'

/** A decision as it was typed: what the command takes, or what must be typed first. */
export type ReadDecision =
  | { readonly ok: true; readonly decision: ContactDecision }
  | { readonly ok: false; readonly errors: readonly FormError[] }

export const outcomes: readonly ScreeningOutcome[] = [
  'strategyDiscussion',
  'referral',
  'familyHelp',
  'informationAndAdvice',
  'noFurtherAction',
]

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The ids that the page carried of what it showed. */
export function shownOn(typed: Typed): readonly string[] {
  return one(typed, 'shown')
    .split(' ')
    .filter((id) => uuid.test(id))
}

/** Reads what was typed. Of a decision that protects nothing is asked again here: what is wrong or missing is put right later. */
export function readDecision(contactId: string, typed: Typed, dutyNumber: string): ReadDecision {
  const screening = parseForm(contactScreening.form, typed)
  const [seeBy, reply] = [parseForm(seeByForm, typed), parseForm(replyForm, typed)]
  const outcome = outcomes.find((each) => each === one(typed, 'outcome'))
  if (outcome === undefined) {
    const choose: FormError = { question: 'outcome', says: 'Select what is decided', kind: 'missing' }
    return { ok: false, errors: [...screening.errors, choose, ...seeBy.errors, ...reply.errors] }
  }
  const wrong = [...screening.errors, ...seeBy.errors, ...reply.errors].filter(({ kind }) => kind === 'wrong')
  if (outcome !== 'strategyDiscussion' && wrong.length > 0) return { ok: false, errors: wrong }
  const on = seeBy.answers.seeBy
  const need = one(typed, 'primaryNeed')
  const decision: ContactDecision = {
    contactId,
    outcome,
    answers: screening.answers,
    shown: shownOn(typed),
    children: every(typed, 'children'),
    seeBy: on === undefined ? undefined : { on, reason: seeBy.answers.seeByReason ?? '' },
    primaryNeed: isCode(primaryNeed, need) ? need : undefined,
    addToReply: reply.answers.addToReply ?? '',
    dutyNumber,
  }
  return { ok: true, decision }
}

/** Refusals of a command, at the questions of the page. */
export function asErrors(unmet: readonly Unmet[]): readonly FormError[] {
  return unmet.map(({ says, answerAt = 'outcome' }) => ({
    question: answerAt.replace(/-day$/, ''),
    says,
    kind: 'wrong',
  }))
}

const forms: Form = { ...contactScreening.form, ...seeByForm, ...replyForm }

/** The errors as the summary shows them, each linked to its field or to the child whom it is about. */
export function decisionErrors(errors: readonly FormError[]): readonly PageError[] {
  return errors.map(({ question, says }) => {
    const known = forms[question]
    const [field] = known === undefined ? [question.replace(':', '-')] : fieldsOf(question, known)
    return { text: says, href: `#${field}` }
  })
}
