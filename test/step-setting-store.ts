import assert from 'node:assert/strict'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Ctx, Outcome } from '#domains/ledger/context.ts'
import type { Answers, Form } from '#engine/question.ts'
import { did } from '#test/children.ts'
import type { TestHouse } from '#test/house.ts'

/** Steps begun, saved and concluded as somebody at work does, for situations that run through several. */
export function stepsIn(house: TestHouse) {
  const version = async (stepId: string): Promise<number> => {
    const row = await house.owner.tables
      .selectFrom('step')
      .select('version')
      .where('id', '=', stepId)
      .executeTakeFirstOrThrow()
    return row.version
  }
  return {
    async begin(ctx: Ctx, childId: string, kind: CaseStepId, beganOn?: string): Promise<string> {
      const on = beganOn === undefined ? {} : { beganOn: Temporal.PlainDate.from(beganOn) }
      const [begun] = did(await beginStep(ctx, { kind, childId, ...on }))
      assert.ok(begun)
      return begun.stepId
    },
    async save(ctx: Ctx, stepId: string, answers: Partial<Answers<Form>>) {
      return await saveStep(ctx, [{ stepId, version: await version(stepId), answers }])
    },
    async conclude(ctx: Ctx, stepId: string, outcome: string, answers: Partial<Answers<Form>>) {
      return await concludeStep(ctx, [{ stepId, version: await version(stepId), answers, outcome }])
    },
    /** Each clock of a kind that a child has had, as `2026-09-08 met`. */
    async clocks(childId: string, kind: string): Promise<readonly string[]> {
      const rows = await house.owner.tables
        .selectFrom('clock')
        .select(['due_on', 'met_on', 'ended_on'])
        .where('child_id', '=', childId)
        .where('kind', '=', kind)
        .orderBy('began_at')
        .orderBy('id')
        .execute()
      return rows.map(({ due_on: due, met_on: met, ended_on: ended }) => {
        const state = met === null ? (ended === null ? 'standing' : 'ended') : 'met'
        return `${due?.toString() ?? 'not known'} ${state}`
      })
    },
  }
}

/** What was refused, and where each is put right. */
export function refusals(outcome: Outcome<unknown>): readonly (readonly [string, string | undefined])[] {
  return outcome.ok ? [] : outcome.unmet.map(({ says, answerAt }) => [says, answerAt] as const)
}
