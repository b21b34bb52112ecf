import { lapsedSays, lapseOf } from '#domains/access/account/registration.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { effectsOfKind } from '#domains/casework/step-effects/effect.ts'
import { type CaseStepId, isCaseStep, practiceOf } from '#domains/casework/steps/step.ts'
import { asDecided, type BegunStep, beginSteps } from '#domains/casework/steps/step-beginning.ts'
import {
  endTakenBack,
  keepClocksOnConclusion,
  keepStepClocks,
  settleClocks,
} from '#domains/casework/steps/step-clocks.ts'
import {
  asKept,
  asUnmet,
  changedSince,
  impossibleAnswers,
  type JudgedStep,
  judgeStep,
  type ToConclude,
} from '#domains/casework/steps/step-judging.ts'
import { ownQuestions } from '#domains/casework/steps/step-own-questions.ts'
import { changeStep, stepById } from '#domains/casework/steps/step-store.ts'
import { type Ctx, done, type Outcome, refusedFor, type Tx, type Unmet } from '#domains/ledger/context.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { answersToJson } from '#engine/answers-json.ts'
import { begin, due, dueOnConclusion, owedNoMore } from '#engine/decide.ts'
import { dueFor } from '#engine/obligation.ts'
import { transcript } from '#engine/transcript.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import { registeredSecondLook } from '#practice/obligations/keeping.ts'

/** What came of it: each child's step concluded, or waiting for a manager; and what has begun from it. */
export interface Concluded {
  readonly concluded: readonly string[]
  readonly withManager: readonly string[]
  readonly next: readonly (BegunStep & { readonly kind: CaseStepId })[]
  /** What stands in the way of those left open, where protecting a brother or sister did not wait for them. */
  readonly leftOpen: readonly Unmet[]
}

/**
 * Concludes steps of one kind, of one child or of several together, inside an act that is under way. One that only lacks a
 * manager's authority goes to the manager. One refusal refuses all, and nothing is written; but a child who is protected by what
 * was decided does not wait for the others: theirs stay open, with what was answered kept.
 */
export async function concludeSteps(
  tx: Tx,
  ctx: Ctx,
  items: readonly ToConclude[],
  concludedOn: Temporal.PlainDate | undefined,
): Promise<Outcome<Concluded>> {
  const judged: JudgedStep[] = []
  for (const { step, answers } of items) {
    const impossible = await impossibleAnswers(tx, ctx, { step, answers, several: items.length > 1 })
    if (impossible !== undefined) return impossible
  }
  for (const item of items) judged.push(await judgeStep(tx, ctx, item, concludedOn))
  const unmet = judged.flatMap((one) => asUnmet(one, items.length > 1, ownQuestions(one.step.kind)))
  const lapsed = lapseOf(ctx.actor)
  if (lapsed !== undefined && !judged.every(protectsBy)) unmet.push({ says: lapsedSays(lapsed), answerAt: 'outcome' })
  const inTheWay = unmet.filter(({ says }, index) => unmet.findIndex((each) => each.says === says) === index)
  const going = inTheWay.length === 0 ? judged : judged.filter((one) => one.decision.ok && protectsBy(one))
  const refusal = going.length === 0 ? refusedFor(inTheWay) : undefined
  if (refusal !== undefined) return refusal
  for (const { step, answers } of judged.filter((one) => !going.includes(one)))
    await changeStep(tx, step.id, step.version, { answers: answersToJson(practiceOf(step.kind).form, answers) })
  for (const one of going) {
    const kept = one.decision.ok ? await concludeOne(tx, ctx, one) : await sendOne(tx, ctx, one)
    if (!kept) return { ok: false, unmet: [changedSince((await stepById(tx, one.step.id)) ?? one.step)] }
    if (lapsed !== undefined) await askForSecondLook(tx, ctx, one)
  }
  const concluded = going.filter(({ decision }) => decision.ok)
  return done({
    concluded: concluded.map(({ step }) => step.id),
    withManager: going.filter(({ decision }) => !decision.ok).map(({ step }) => step.id),
    next: await beginNext(tx, ctx, concluded),
    leftOpen: inTheWay,
  })
}

/** Somebody whose registration has run out has protected a child: somebody registered looks at it again, by a clock. */
async function askForSecondLook(tx: Tx, ctx: Ctx, { step }: JudgedStep): Promise<void> {
  const of = { childId: step.childId, episodeId: step.episodeId, stepId: step.id }
  await keepClock(tx, ctx, of, dueFor(registeredSecondLook, ctx.clock.today(), englandAndWales))
}

/** Whether what was decided protects a child now. */
export function protectsBy({ step, outcome }: Pick<ToConclude, 'step' | 'outcome'>): boolean {
  const { protective, outcomes } = practiceOf(step.kind)
  return protective === 'throughout' || outcomes[outcome]?.protective === true
}

/** The worker has decided; a manager must authorise. The step stays open, marked by who decided. */
async function sendOne(tx: Tx, ctx: Ctx, { step, answers, outcome, decision }: JudgedStep): Promise<boolean> {
  const { form } = practiceOf(step.kind)
  return await changeStep(tx, step.id, step.version, {
    answers: answersToJson(form, answers),
    sent: { outcome, judged: decision.judged.map(asKept), decidedBy: ctx.actor.accountId },
  })
}

async function concludeOne(tx: Tx, ctx: Ctx, judged: JudgedStep): Promise<boolean> {
  const { step, answers, outcome, decision, child, on, facts, letThrough, authority } = judged
  const practice = practiceOf(step.kind)
  const authorisedOn = authority === 'given' ? on : undefined
  const changed = await changeStep(tx, step.id, step.version, {
    answers: answersToJson(practice.form, answers),
    concluded: {
      on,
      outcome,
      judged: decision.judged.map(asKept),
      transcript: transcript(practice.form, answers),
      decidedBy: step.decidedBy ?? ctx.actor.accountId,
      authorisedBy: authorisedOn === undefined ? null : ctx.actor.accountId,
      authorisedOn: authorisedOn ?? null,
    },
  })
  if (!changed) return false
  const workerId = child.worker?.accountId
  const of = { stepId: step.id, childId: step.childId, episodeId: step.episodeId, whoseAccountId: workerId }
  // A clock counted from an answer that came only now is kept before it is settled: it says whether this was in time.
  await keepStepClocks(tx, ctx, of, due(practice, facts, englandAndWales))
  const { id, childId, episodeId, beganOn } = step
  await effectsOfKind(ctx, step.kind).saved?.(tx, ctx, { id, childId, episodeId, beganOn, answers, workerId })
  await endTakenBack(tx, ctx, id, owedNoMore(practice, facts))
  await settleClocks(tx, { ...step, outcome }, on)
  await effectsOfKind(ctx, step.kind).concluded?.(tx, ctx, {
    ...{ id, childId, episodeId, beganOn, answers, workerId },
    ...{ outcome, on, authorisedOn },
  })
  await keepClocksOnConclusion(tx, ctx, of, dueOnConclusion(practice, facts, outcome, englandAndWales, [], letThrough))
  return true
}

/** The steps that a decision leads to, where one begins of itself: all but closure, which somebody must ask for. */
function nextKinds({ step, outcome }: JudgedStep): readonly CaseStepId[] {
  const leadsTo = practiceOf(step.kind).outcomes[outcome]?.leadsTo ?? []
  return leadsTo.filter(isCaseStep)
}

async function beginNext(
  tx: Tx,
  ctx: Ctx,
  concluded: readonly JudgedStep[],
): Promise<readonly (BegunStep & { readonly kind: CaseStepId })[]> {
  const kinds = [...new Set(concluded.flatMap(nextKinds))]
  const next: (BegunStep & { readonly kind: CaseStepId })[] = []
  for (const kind of kinds) {
    const ready: JudgedStep[] = []
    for (const one of concluded)
      if (nextKinds(one).includes(kind) && (await mayBegin(tx, ctx, kind, one))) ready.push(one)
    const [first] = ready
    if (first === undefined) continue
    const children = ready.map(({ child }) => child)
    const begun = await beginSteps(tx, ctx, { kind, children, beganOn: first.on, follows: true })
    if (begun.ok) next.push(...begun.value.map((one) => ({ ...one, kind })))
  }
  return next
}

async function mayBegin(tx: Tx, ctx: Ctx, kind: CaseStepId, { step, on, facts }: JudgedStep): Promise<boolean> {
  const record = asDecided(await loadRecord(tx, step.childId, step.episodeId, ctx.clock.today()), true)
  return begin(practiceOf(kind), { ...facts, answers: {}, record, begunOn: on }).ok
}
