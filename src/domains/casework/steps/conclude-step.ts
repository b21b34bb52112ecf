import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { withKeptAnswers } from '#domains/casework/steps/kept-answers.ts'
import { type KeptStep, practiceOf } from '#domains/casework/steps/step.ts'
import { type Concluded, concludeSteps, protectsBy } from '#domains/casework/steps/step-concluding.ts'
import { changedSince, type ReasonedOverride } from '#domains/casework/steps/step-judging.ts'
import { namedNeedRefusals, nameStepsNeeds } from '#domains/casework/steps/step-needs.ts'
import { ownQuestions, prefixOf } from '#domains/casework/steps/step-own-questions.ts'
import { wholeStep } from '#domains/casework/steps/whole-step.ts'
import type { NamedNeed } from '#domains/commissioning/name-needs.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Unmet,
} from '#domains/ledger/context.ts'
import { oneAtATime } from '#domains/ledger/one-at-a-time.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers, Form } from '#engine/question.ts'
import { mayProtect } from '#engine/step.ts'
import { longDate } from '#kernel/dates.ts'

export const concludingStep = defineAct('conclude step', practitioners)

export interface StepConclusion {
  readonly stepId: string
  /** The version of the step that was shown. */
  readonly version: number
  readonly answers: Partial<Answers<Form>>
  /** One of the step's outcomes; empty when nothing was chosen. */
  readonly outcome: string
  readonly overrides?: readonly ReasonedOverride[]
  /** Needs found, named with the conclusion. */
  readonly needs?: readonly NamedNeed[]
}

/**
 * Concludes a step, or the steps of several children together. Where only a manager's authority is lacking, it goes to the
 * manager. Where somebody else has changed a step meanwhile, nothing is done and what changed can be shown.
 *
 * @param concludedOn the day on which it was done, when that is not today: recording late is not practising late.
 */
export async function concludeStep(
  ctx: Ctx,
  conclusions: readonly StepConclusion[],
  concludedOn?: Temporal.PlainDate,
): Promise<Outcome<Concluded>> {
  const today = ctx.clock.today()
  if (concludedOn !== undefined && Temporal.PlainDate.compare(concludedOn, today) > 0)
    return refused(`The day on which it was concluded can’t be after ${longDate(today)}.`, 'concludedOn')
  const wrongNeeds = refusedFor(conclusions.flatMap((one) => namedNeedRefusals(one.stepId, one.needs ?? [])))
  if (wrongNeeds !== undefined) return wrongNeeds
  return await act(ctx, concludingStep, [], async (tx, entry) => {
    await oneAtATime(tx, ...conclusions.map(({ stepId }) => stepId))
    const items: (StepConclusion & { readonly step: KeptStep })[] = []
    for (const one of conclusions) {
      const step = await wholeStep(tx, one.stepId)
      if (step === undefined) throw new NotFound('step')
      entry.about(step.childId)
      const about = items[0]?.step.childId ?? step.childId
      items.push({ ...one, step, answers: await withKeptAnswers(tx, about, step.answers, one.answers) })
    }
    const late = items.find(({ step, version }) => step.version !== version || step.concludedOn !== undefined)
    if (late !== undefined) return { ok: false, unmet: [changedSince(late.step)] }
    const early = items.find(({ step }) => isBefore(concludedOn, step.beganOn))
    if (early !== undefined)
      return refused(`It can’t have been concluded before it began, on ${longDate(early.step.beganOn)}.`, 'concludedOn')
    const decided = items.filter(({ step, outcome }) => offers(step, outcome))
    const unmet = items.filter((item) => !decided.includes(item)).flatMap((item) => notDecided(item, items.length > 1))
    const undecided = decided.some(protectsBy) ? undefined : refusedFor(unmet)
    if (undecided !== undefined) return undecided
    for (const { step, needs = [] } of items) {
      if (needs.length === 0) continue
      const { dateOfBirth } = await loadRecord(tx, step.childId, step.episodeId, today)
      await nameStepsNeeds(tx, ctx, step, needs, dateOfBirth)
    }
    const toConclude = decided.map(({ step, answers, outcome, overrides = [] }) => ({
      step,
      answers,
      outcome,
      overrides,
    }))
    const outcome = await concludeSteps(tx, ctx, toConclude, concludedOn)
    entry.note({ kind: items[0]?.step.kind ?? '', decisions: items.map((item) => item.outcome) })
    return outcome.ok ? done({ ...outcome.value, leftOpen: [...unmet, ...outcome.value.leftOpen] }) : outcome
  })
}

function isBefore(day: Temporal.PlainDate | undefined, other: Temporal.PlainDate): boolean {
  return day !== undefined && Temporal.PlainDate.compare(day, other) < 0
}

function offers(step: KeptStep, outcome: string): boolean {
  return Object.hasOwn(practiceOf(step.kind).outcomes, outcome)
}

/** Nothing decided: said together with what is not answered, unless the step protects and may go ahead without answers. */
function notDecided(
  { step, answers }: StepConclusion & { readonly step: KeptStep },
  several: boolean,
): readonly Unmet[] {
  const practice = practiceOf(step.kind)
  const unanswered = mayProtect(practice) ? [] : stillToAnswer(practice.form, answers)
  const at = (question: string): string =>
    several && (question === 'outcome' || ownQuestions(step.kind).includes(question))
      ? `${prefixOf(step.childId)}.${question}`
      : question
  return [
    ...unanswered.map(({ question, says }) => ({ says, answerAt: at(question) })),
    { says: 'Select what was decided', answerAt: at('outcome') },
  ]
}
