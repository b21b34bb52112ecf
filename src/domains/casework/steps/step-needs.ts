import type { KeptStep } from '#domains/casework/steps/step.ts'
import { type NamedNeed, nameNeeds, needRefusals } from '#domains/commissioning/name-needs.ts'
import type { Ctx, Tx, Unmet } from '#domains/ledger/context.ts'

/** How many needs a page has room for at once; more are named by saving again. */
export const needRows = 8

/** The name under which the fields of a need are typed: `need-<step>-<row>.title`. */
export function needPrefix(stepId: string, row: number): string {
  return `need-${stepId}-${row}`
}

/** What is wrong with the needs as typed, each at its own row. */
export function namedNeedRefusals(stepId: string, needs: readonly NamedNeed[]): readonly Unmet[] {
  return needs.flatMap((need, row) => needRefusals(need, `${needPrefix(stepId, row)}.`))
}

/** Keeps the needs that a step names, in the step's own act. */
export async function nameStepsNeeds(
  tx: Tx,
  ctx: Ctx,
  step: KeptStep,
  needs: readonly NamedNeed[],
  bornOn: Temporal.PlainDate | undefined,
): Promise<void> {
  if (needs.length === 0) return
  const { childId, episodeId, id } = step
  await nameNeeds(tx, ctx, { childId, episodeId, stepId: id, bornOn, needs })
}
