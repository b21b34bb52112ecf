import type { ChildOfFamily } from '#domains/casework/child/sibling-store.ts'
import { type CaseStepId, type KeptStep, practiceOf } from '#domains/casework/steps/step.ts'
import { latestOfKind } from '#domains/casework/steps/step-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { isAnswered } from '#engine/asked.ts'
import { type TranscriptLine, transcript } from '#engine/transcript.ts'

/** What one meeting, or the plan itself, has set down of a plan. */
export interface PlanSetDown {
  readonly stepId: string
  readonly kind: CaseStepId
  /** When it was held, or when the plan began. */
  readonly on: Temporal.PlainDate
  readonly lines: readonly TranscriptLine[]
}

type PartsOfPlan = Readonly<Partial<Record<CaseStepId, readonly string[]>>>

const outline = ['category', 'lead', 'outlinePlan', 'contingency', 'coreGroup'] as const

/** What belongs to the plan: the outline from the conference, what each person does from the core group. */
const protection: PartsOfPlan = {
  'initial-child-protection-conference': outline,
  'transfer-in-conference': outline,
  'review-conference': ['category', 'planNow'],
  'core-group': ['actions', 'nextOn'],
}
const childInNeed: PartsOfPlan = {
  'child-in-need-plan': ['lead', 'aims', 'actions', 'contingency'],
  'child-in-need-review': ['actions', 'notDone'],
}
const familyHelp: PartsOfPlan = {
  'family-help-plan': ['lead', 'team', 'aims', 'actions', 'contingency'],
  'family-help-review': ['actions', 'notDone', 'nextReviewOn'],
}

/** Beside which steps which plan is read: the plan itself, and whatever looks at how it goes. */
const readBeside: Readonly<Partial<Record<CaseStepId, PartsOfPlan>>> = {
  'child-protection-plan': protection,
  'core-group': protection,
  'review-conference': protection,
  'transfer-out': protection,
  'child-in-need-review': childInNeed,
  'family-help-review': familyHelp,
}

/** The plan of one child, the latest set down first. */
export interface PlanOfChild {
  readonly child: ChildOfFamily
  readonly plan: readonly PlanSetDown[]
}

/** Each child's own plan beside open steps that are recorded together; none where no plan is read beside them. */
export async function plansAsTheyStand(
  tx: Tx,
  parts: readonly { readonly step: KeptStep; readonly child: ChildOfFamily }[],
): Promise<readonly PlanOfChild[]> {
  const plans: PlanOfChild[] = []
  for (const { step, child } of parts) {
    const plan = await planAsItStands(tx, step)
    if (plan !== undefined) plans.push({ child, plan })
  }
  return plans
}

/** The plan of an episode as it stands beside an open step, the latest first; `undefined` where none is read beside it. */
async function planAsItStands(tx: Tx, step: KeptStep): Promise<readonly PlanSetDown[] | undefined> {
  const parts = readBeside[step.kind]
  if (parts === undefined || step.concludedOn !== undefined) return undefined
  const found: PlanSetDown[] = []
  for (const [kind, names] of Object.entries(parts)) {
    const last = await latestOfKind(tx, step, kind)
    const lines = last === undefined ? [] : linesOf(last, names)
    if (last !== undefined && lines.length > 0)
      found.push({ stepId: last.id, kind: last.kind, on: last.concludedOn ?? last.beganOn, lines })
  }
  return found.toSorted((a, b) => Temporal.PlainDate.compare(b.on, a.on))
}

function linesOf({ kind, answers }: KeptStep, names: readonly string[]): readonly TranscriptLine[] {
  const { form } = practiceOf(kind)
  const given = answersFromJson(form, answers)
  const answered = names.filter((name) => Object.hasOwn(form, name) && isAnswered(given[name]))
  const asked = Object.fromEntries(answered.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])))
  return transcript(asked, given)
}
