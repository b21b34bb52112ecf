import type { CaseStepId, KeptStep } from '#domains/casework/step.ts'
import { practiceOf } from '#domains/casework/step.ts'
import { latestConcluded } from '#domains/casework/step-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { isAnswered } from '#engine/asked.ts'
import { type TranscriptLine, transcript } from '#engine/transcript.ts'

/** What one meeting has set down of a child protection plan. */
export interface PlanSetDown {
  readonly stepId: string
  readonly kind: CaseStepId
  readonly heldOn: Temporal.PlainDate
  readonly lines: readonly TranscriptLine[]
}

/** What of a meeting belongs to the plan: the outline from the conference, what each person does from the core group. */
const partsOfThePlan: Readonly<Partial<Record<CaseStepId, readonly string[]>>> = {
  'initial-child-protection-conference': ['category', 'lead', 'outlinePlan', 'contingency', 'coreGroup'],
  'transfer-in-conference': ['category', 'lead', 'outlinePlan', 'contingency', 'coreGroup'],
  'review-conference': ['category', 'planNow'],
  'core-group': ['actions', 'nextOn'],
}

/** The child protection plan of an episode as it stands: the last conference, review and core group since it began, the latest first. */
export async function planAsItStands(
  tx: Tx,
  episodeId: string,
  since: Temporal.PlainDate,
): Promise<readonly PlanSetDown[]> {
  const found: PlanSetDown[] = []
  for (const [kind, names] of Object.entries(partsOfThePlan)) {
    const step = await latestConcluded(tx, episodeId, kind)
    if (step?.concludedOn === undefined || Temporal.PlainDate.compare(step.concludedOn, since) < 0) continue
    const lines = linesOf(step, names)
    if (lines.length > 0) found.push({ stepId: step.id, kind: step.kind, heldOn: step.concludedOn, lines })
  }
  return found.toSorted((a, b) => Temporal.PlainDate.compare(b.heldOn, a.heldOn))
}

function linesOf({ kind, answers }: KeptStep, names: readonly string[]): readonly TranscriptLine[] {
  const { form } = practiceOf(kind)
  const given = answersFromJson(form, answers)
  const answered = names.filter((name) => Object.hasOwn(form, name) && isAnswered(given[name]))
  const asked = Object.fromEntries(answered.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])))
  return transcript(asked, given)
}
