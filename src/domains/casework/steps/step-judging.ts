import { practitioner } from '#domains/access/account/profession.ts'
import { type ChildOfFamily, childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { effectsOfKind } from '#domains/casework/step-effects/effect.ts'
import { type CaseStepId, type KeptJudgement, type KeptStep, practiceOf } from '#domains/casework/steps/step.ts'
import { actingIn, factsOf } from '#domains/casework/steps/step-facts.ts'
import { ownQuestions, prefixOf } from '#domains/casework/steps/step-own-questions.ts'
import { type Ctx, NotFound, type Refusal, refusedFor, type Tx, type Unmet } from '#domains/ledger/context.ts'
import { conclude, type Decision } from '#engine/decide.ts'
import type { Answers, Form } from '#engine/question.ts'
import { mayProtect } from '#engine/step.ts'
import { longDate } from '#kernel/dates.ts'
import { impossibleDatesOf } from '#practice/dates.ts'
import type { Trust, TrustFacts, TrustJudged, TrustOverride } from '#practice/define.ts'
import { isManager } from '#practice/professions.ts'
import type { ChildRecord } from '#practice/record.ts'

/** A gate let through, with the reason: by whom and when is who acts, and now. */
export interface ReasonedOverride {
  readonly gateId: string
  readonly reason: string
}

/** What is to be concluded: one step with its answers and its decision. */
export interface ToConclude {
  readonly step: KeptStep
  readonly answers: Partial<Answers<Form>>
  readonly outcome: string
  readonly overrides: readonly ReasonedOverride[]
}

export interface JudgedStep extends ToConclude {
  readonly child: ChildOfFamily
  /** The day on which it happened. */
  readonly on: Temporal.PlainDate
  readonly facts: TrustFacts
  readonly letThrough: readonly TrustOverride[]
  readonly decision: Decision<Trust>
  /** Whether a manager signs, or has to. */
  readonly authority: 'given' | 'needed' | 'not asked'
}

/** The gate that a manager's authority opens: see `managerAuthorises` of practice. */
export const authorityGate = 'manager-authorises'

/** Whom a report proposes that the child grows up with, as it is typed now. */
function proposedIn({ guardian, adopter, secondAdopter }: ToConclude['answers']): readonly string[] {
  return [guardian, adopter, secondAdopter].filter((name) => typeof name === 'string')
}

/** Judges one step as concluded on a day, with the record as it is now. Nothing is written. */
export async function judgeStep(
  tx: Tx,
  ctx: Ctx,
  toConclude: ToConclude,
  concludedOn: Temporal.PlainDate | undefined,
): Promise<JudgedStep> {
  const { step, answers, outcome, overrides } = toConclude
  const child = await childOfFamily(tx, step.childId)
  if (child === undefined) throw new NotFound('child')
  const today = ctx.clock.today()
  const record = await loadRecord(tx, step.childId, step.episodeId, today, proposedIn(answers))
  // The true day, also where the step was begun here only afterwards: a conference was held when it was held.
  const on = effectsOfKind(ctx, step.kind).happenedOn?.(answers) ?? concludedOn ?? today
  const actor = actingIn(ctx, step.kind, record, child.worker?.teamId)
  const self = practitioner(ctx.actor)
  // Whoever sent it to a manager does not sign it, and a manager does not sign for a child of their own: the gate asks that.
  const authorisedBy = isManager(self) && step.decidedBy !== self.id ? self : undefined
  const facts = factsOf({ answers, record, begunOn: step.beganOn, on, actor, authorisedBy })
  const letThrough = overrides.map(({ gateId, reason }) => ({
    gateId,
    reason: reason.trim(),
    profession: actor.profession,
    by: ctx.actor.name,
    at: ctx.clock.now(),
  }))
  const decision = conclude(practiceOf(step.kind), facts, outcome, letThrough)
  const gate = decision.judged.find(({ gateId }) => gateId === authorityGate)
  const authority = gate === undefined ? 'not asked' : gate.result === 'met' ? 'given' : 'needed'
  return { ...toConclude, child, on, facts, letThrough, decision, authority }
}

/** The refusals as the page shows them; with several children each names the child, and leads to the child's own question. */
export function asUnmet(judged: JudgedStep, several: boolean, own: readonly string[]): readonly Unmet[] {
  const { decision, child, step } = judged
  if (decision.ok) return []
  return decision.unmet
    .filter(({ gateId }) => gateId !== authorityGate)
    .map(({ says, answerAt, gateId, overridableBy }) => {
      const isOwn = answerAt === undefined || answerAt.includes(':') || own.includes(answerAt)
      const at = several && isOwn ? `${prefixOf(step.childId)}.${answerAt ?? 'outcome'}` : (answerAt ?? 'outcome')
      const [first] = overridableBy
      return {
        says: several && isOwn ? `${child.name}: ${says}` : says,
        answerAt: at,
        gateId,
        ...(first === undefined ? {} : { overridableBy: first }),
      }
    })
}

/**
 * What can't be so with what else is recorded, beside its question: a return before the going. It is a slip of the pen, and
 * refused like one, also where a step protects. Nothing is written.
 */
export async function impossibleAnswers(
  tx: Tx,
  ctx: Ctx,
  { step, answers, several }: Pick<ToConclude, 'step' | 'answers'> & { readonly several: boolean },
): Promise<Refusal | undefined> {
  const { id, childId, episodeId, beganOn, kind } = step
  const told = { id, childId, episodeId, beganOn, answers, workerId: undefined }
  const byRecord = (await effectsOfKind(ctx, kind).refuses?.(tx, ctx, told)) ?? []
  const dates = await wrongDates(tx, ctx, { step, answers })
  const found = [...byRecord, ...dates.filter((one) => !byRecord.some(({ answerAt }) => answerAt === one.answerAt))]
  const own = ownQuestions(kind)
  return refusedFor(
    found.map(({ says, answerAt = '' }) => ({
      says,
      answerAt: several && own.includes(answerAt) ? `${prefixOf(childId)}.${answerAt}` : answerAt,
    })),
  )
}

async function wrongDates(tx: Tx, ctx: Ctx, { step, answers }: Pick<ToConclude, 'step' | 'answers'>) {
  const hasDate = Object.values<unknown>(answers).some(
    (value) => value instanceof Temporal.PlainDate || value instanceof Temporal.Instant,
  )
  if (!hasDate) return []
  const record = await loadRecord(tx, step.childId, step.episodeId, ctx.clock.today())
  const found = impossibleDatesOf(practiceOf(step.kind), { answers, record }).map(({ question, says }) => ({
    says,
    answerAt: question,
  }))
  return found.some(({ answerAt }) => answerAt === 'heldOn')
    ? found
    : [...found, ...heldBeforeTheWork(step.kind, answers, record)]
}

/** A meeting of ours is held in work that has begun. What protects is taken as it is told: its work may be written down later. */
function heldBeforeTheWork(
  kind: CaseStepId,
  { heldOn }: ToConclude['answers'],
  { referralOn }: ChildRecord,
): readonly { readonly says: string; readonly answerAt: string }[] {
  if (!(heldOn instanceof Temporal.PlainDate) || referralOn === undefined || mayProtect(practiceOf(kind))) return []
  if (Temporal.PlainDate.compare(heldOn, referralOn) >= 0) return []
  const says = `The work with the child began with the referral of ${longDate(referralOn)}. This can’t have been held before that. Change the date.`
  return [{ says, answerAt: 'heldOn' }]
}

export function asKept({ gateId, says, law, result, override }: TrustJudged): KeptJudgement {
  const kept = { gateId, says, law, result }
  if (override === undefined) return kept
  const { by, profession, reason, at } = override
  return { ...kept, override: { by, profession, reason, at: at.toString() } }
}

/** What somebody who comes second reads, before what has changed is shown. */
export function changedSince(step: KeptStep): Unmet {
  if (step.concludedOn !== undefined)
    return {
      says: `This was concluded on ${longDate(step.concludedOn)}, by ${step.decidedByName ?? step.savedByName}. What you typed is below; nothing of it was saved.`,
      answerAt: 'changed',
    }
  if (step.outcome !== undefined)
    return {
      says: `${step.decidedByName ?? step.savedByName} has sent this to the manager since you opened it. What you typed is below; nothing of it was saved.`,
      answerAt: 'changed',
    }
  return {
    says: `${step.savedByName} has changed this since you opened it. See what changed, then save again: what you typed is kept.`,
    answerAt: 'changed',
  }
}
