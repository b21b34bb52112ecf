import {
  appointedDays,
  asEngineSettings,
  reasonedSettings,
  settingsThen,
  standingSettings,
} from '#domains/access/duty/local-setting-store.ts'
import { type ChildOfFamily, childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { clocksAroundStep, type KeptClock } from '#domains/casework/clocks/clock-reading-store.ts'
import { type MeetingOfStep, meetingOf } from '#domains/casework/papers/meeting-store.ts'
import { type EarlierPlan, earlierProtectionPlans } from '#domains/casework/steps/earlier-plan-store.ts'
import { type PlanOfChild, plansAsTheyStand } from '#domains/casework/steps/plan-as-it-stands.ts'
import { type CaseStepId, isCaseStep, type KeptStep, practiceOf, stateOf } from '#domains/casework/steps/step.ts'
import { protects } from '#domains/casework/steps/step-beginning.ts'
import { isChaired } from '#domains/casework/steps/step-facts.ts'
import {
  answersInVersion,
  conclusionRecordedAt,
  firstBegunSince,
  lastConcludedOf,
  openStepIds,
  openTogether,
  stepById,
} from '#domains/casework/steps/step-store.ts'
import { lastSentBack, type SentBack } from '#domains/casework/visits/note-store.ts'
import { type Need, needsOfChild } from '#domains/commissioning/need-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { isAnswered } from '#engine/asked.ts'
import { inWords, notAnswered } from '#engine/transcript.ts'
import { lawChangedSince } from '#practice/dated-settings.ts'
import { dueByStep } from '#practice/due-by-step.ts'

/** One child's part of a step. */
export interface StepPart {
  readonly step: KeptStep
  readonly child: ChildOfFamily
  /** Needs of the child that have not ended. */
  readonly needs: readonly Need[]
}

export interface StepRead {
  readonly child: ChildOfFamily
  readonly step: KeptStep
  /** The step, and those of brothers and sisters begun with it that stand as it does; the eldest child first. */
  readonly parts: readonly [StepPart, ...StepPart[]]
  readonly clocks: readonly KeptClock[]
  /** When and where its meeting is held, as it was said last. */
  readonly meeting: MeetingOfStep | undefined
  /** The steps that are open on the episode, by kind. */
  readonly openSteps: ReadonlyMap<string, string>
  readonly recordedAt: Temporal.Instant | undefined
  /** Of a conference: the child protection plans that the child has had. */
  readonly earlierPlans: readonly EarlierPlan[] | undefined
  /** Of an open plan, review or core group: what the plan and its meetings have set down, for each child of it. None of other steps. */
  readonly plansAsTheyStand: readonly PlanOfChild[]
  /** The decision that it came from: the last of those that lead to it. */
  readonly cameFrom: { readonly id: string; readonly kind: CaseStepId; readonly on: Temporal.PlainDate } | undefined
  /** The steps begun when this one was concluded, or next after it, by kind. */
  readonly followedBy: ReadonlyMap<string, string>
  /** What has changed in law or number since it began, and does not bind it: in sentences. None of a concluded step. */
  readonly stayedUnder: readonly string[]
  /** Of an open step that a manager has sent back: with what words. */
  readonly sentBack: SentBack | undefined
}

/** A step with all that its page shows; `undefined` when the child has no such step, for whoever asks. */
export async function readStep(
  tx: Tx,
  childId: string,
  stepId: string,
  today: Temporal.PlainDate,
): Promise<StepRead | undefined> {
  const step = await stepById(tx, stepId)
  const child = await childOfFamily(tx, childId)
  if (step === undefined || child === undefined || step.childId !== childId) return undefined
  const own = { step, child, needs: await openNeeds(tx, childId) }
  const others: StepPart[] = []
  if (stateOf(step) !== 'concluded')
    for (const other of await openTogether(tx, step)) {
      if (other.id === step.id || stateOf(other) !== stateOf(step)) continue
      const sibling = await childOfFamily(tx, other.childId)
      if (sibling !== undefined) others.push({ step: other, child: sibling, needs: await openNeeds(tx, other.childId) })
    }
  const read: StepRead = {
    child,
    step,
    parts: [own, ...others],
    clocks: await clocksAroundStep(tx, { childId, stepId }, step.concludedOn === undefined ? dueByStep(step.kind) : []),
    meeting: await meetingOf(tx, stepId),
    openSteps: await openStepIds(tx, step.episodeId),
    recordedAt: step.concludedOn === undefined ? undefined : await conclusionRecordedAt(tx, stepId),
    sentBack: stateOf(step) === 'open' ? await lastSentBack(tx, step, practiceOf(step.kind).title) : undefined,
    stayedUnder: step.concludedOn === undefined ? await changesAcross(tx, step, today) : [],
    plansAsTheyStand: await plansAsTheyStand(tx, [own, ...others]),
    cameFrom: step.concludedOn === undefined ? await lastThatLed(tx, step) : undefined,
    followedBy: step.concludedOn === undefined ? new Map() : await firstBegunSince(tx, step, step.concludedOn),
    earlierPlans: isChaired(step.kind) ? await earlierProtectionPlans(tx, childId) : undefined,
  }
  // What is being written comes back from whoever was shown it: there kept-answers.ts puts back what was left out.
  return await withoutWhatIsKept(tx, childId, read)
}

async function lastThatLed(tx: Tx, step: KeptStep): Promise<StepRead['cameFrom']> {
  const led = await lastConcludedOf(tx, step, practiceOf(step.kind).begins.after.filter(isCaseStep))
  return led?.concludedOn === undefined ? undefined : { id: led.id, kind: led.kind, on: led.concludedOn }
}

async function changesAcross(tx: Tx, step: KeptStep, today: Temporal.PlainDate): Promise<readonly string[]> {
  const kept = await reasonedSettings(tx)
  const [now, then] = [standingSettings(kept), settingsThen(kept, step.beganOn)]
  const struck = Object.fromEntries(
    then.flatMap(({ name, since, struck: end }) =>
      end === undefined || Temporal.PlainDate.compare(since, step.beganOn) > 0 ? [] : [[name, end.on] as const],
    ),
  )
  const before = { settings: asEngineSettings(then), struck, appointed: appointedDays(then) }
  return lawChangedSince(practiceOf(step.kind), step.beganOn, today, asEngineSettings(now), appointedDays(now), before)
}

async function openNeeds(tx: Tx, childId: string): Promise<readonly Need[]> {
  return (await needsOfChild(tx, childId)).filter(({ state }) => state !== 'ended')
}

/** What the page of a step that is not begun yet shows. */
export interface StepToBegin {
  readonly kind: CaseStepId
  readonly child: ChildOfFamily
  /** Brothers and sisters whose work is open; where the step protects, the others too. */
  readonly siblings: readonly ChildOfFamily[]
  /** The one that is open already: it is gone on with, and not begun twice. */
  readonly open: string | undefined
}

export async function readStepToBegin(tx: Tx, childId: string, kind: string): Promise<StepToBegin | undefined> {
  if (!isCaseStep(kind)) return undefined
  const child = await childOfFamily(tx, childId)
  if (child === undefined) return undefined
  const siblings = (await siblingsOf(tx, childId)).filter(({ episode }) => episode !== undefined || protects(kind))
  const open = child.episode === undefined ? undefined : (await openStepIds(tx, child.episode.id)).get(kind)
  return { kind, child, siblings, open }
}

/** An answer that somebody else has changed, in the words shown. */
export interface ChangedAnswer {
  readonly question: string
  readonly was: string
  readonly is: string
}

/** What has changed in a step since somebody was shown a version of it, without what is kept from them. */
export async function changesSince(tx: Tx, step: KeptStep, version: number): Promise<readonly ChangedAnswer[]> {
  const { form } = practiceOf(step.kind)
  const before = answersFromJson(form, (await answersInVersion(tx, step.id, version)) ?? {})
  const now = answersFromJson(form, step.answers)
  const said = (name: string, value: unknown): string => {
    const question = form[name]
    return question !== undefined && isAnswered(value) ? inWords(question, value) : notAnswered
  }
  const all = Object.keys(form)
    .map((name) => ({
      question: form[name]?.label ?? name,
      was: said(name, before[name]),
      is: said(name, now[name]),
    }))
    .filter(({ was, is }) => was !== is)
  return await withoutWhatIsKept(tx, step.childId, all)
}
