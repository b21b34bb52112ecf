import { practitioner } from '#domains/access/account/profession.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { conclude, type Decision, type Unmet as UnmetGate } from '#engine/decide.ts'
import { form } from '#engine/form.ts'
import { type Answers, oneOf } from '#engine/question.ts'
import type { FormOf } from '#engine/step.ts'
import { type TranscriptLine, transcript } from '#engine/transcript.ts'
import { trustStandard } from '#practice/citations.ts'
import { closure } from '#practice/closure/closure.ts'
import type { ClosureReason } from '#practice/closure/reason-for-closure.ts'
import type { Trust, TrustOverride } from '#practice/define.ts'
import { managerAuthorises } from '#practice/gates.ts'
import type { ChildRecord } from '#practice/record.ts'

export type ClosureAnswers = Partial<Answers<FormOf<typeof closure>>>

/** What somebody asks: to close for a reason, and the answers of the closure’s form. */
export interface Proposal {
  readonly reason: ClosureReason
  readonly answers: ClosureAnswers
}

type Means = { readonly [R in ClosureReason]: string }

/** Each reason for closing, as people read it. Want of a worker or of a service is none. */
export const closureReasons: Means = {
  noFurtherNeed: closure.outcomes.noFurtherNeed.means,
  passedOn: closure.outcomes.passedOn.means,
  helpDeclined: closure.outcomes.helpDeclined.means,
  movedAway: closure.outcomes.movedAway.means,
  eighteen: closure.outcomes.eighteen.means,
  died: closure.outcomes.died.means,
  pregnancyEnded: closure.outcomes.pregnancyEnded.means,
  openedInError: closure.outcomes.openedInError.means,
}

export const closureReasonForm = form({
  outcome: oneOf('Why is our work ending?', closureReasons, { errorMissing: 'Select why our work is ending' }),
})

/** When and by whom a proposal is judged. */
export interface Judging {
  readonly record: ChildRecord
  readonly today: Temporal.PlainDate
  readonly askedOn: Temporal.PlainDate
  readonly actor: Actor
  /** Left out while only asking: then the manager’s authority is what lacks. */
  readonly authorisedBy?: Actor
  readonly overrides?: readonly TrustOverride[]
}

/** Whether the practice of closure lets the child go, with every gate and its result. */
export function judgeClosure({ reason, answers }: Proposal, judging: Judging): Decision<Trust> {
  const { record, today, askedOn, actor, authorisedBy, overrides = [] } = judging
  const facts = { answers, record, today, begunOn: askedOn, actor: practitioner(actor) }
  const authorised = authorisedBy === undefined ? facts : { ...facts, authorisedBy: practitioner(authorisedBy) }
  return conclude(closure, authorised, reason, overrides)
}

const authorityGate = managerAuthorises('the closure', trustStandard('closure'), []).id

/** What stands in the way besides the manager’s authority, which is asked for and not had while only asking. */
export function unmetBesidesAuthority(decision: Decision<Trust>): readonly Unmet[] {
  return decision.ok ? [] : decision.unmet.filter(({ gateId }) => gateId !== authorityGate).map(asUnmet)
}

export function everyUnmet(decision: Decision<Trust>): readonly Unmet[] {
  return decision.ok ? [] : decision.unmet.map(asUnmet)
}

function asUnmet({ gateId, says, answerAt, overridableBy }: UnmetGate<Trust>): Unmet {
  return {
    says,
    gateId,
    ...(answerAt === undefined ? {} : { answerAt }),
    ...(overridableBy.includes('head-of-service') ? { overridableBy: 'head of service' } : {}),
  }
}

/** Whether a head of service may let all of it through. */
export function mayBeOverridden(unmet: readonly Unmet[]): boolean {
  return unmet.length > 0 && unmet.every(({ overridableBy }) => overridableBy === 'head of service')
}

/** The reason and the answers in the words shown. */
export function closureTranscript({ reason, answers }: Proposal): readonly TranscriptLine[] {
  const asked = { question: closureReasonForm.outcome.label, answer: closureReasons[reason] }
  return [asked, ...transcript(closure.form, answers)]
}

export function asClosureReason(reason: string): ClosureReason | undefined {
  return Object.keys(closureReasons).find((each): each is ClosureReason => each === reason)
}
