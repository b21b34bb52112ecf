import { practitioner } from '#domains/access/account/profession.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import type { Answers, Form } from '#engine/question.ts'
import type { TrustFacts } from '#practice/define.ts'
import type { Actor } from '#practice/professions.ts'
import type { ChildRecord } from '#practice/record.ts'

/** The steps whose rules are about a chair: who concludes them chairs. */
const chaired: readonly CaseStepId[] = [
  'initial-child-protection-conference',
  'review-conference',
  'transfer-in-conference',
]

export function isChaired(kind: CaseStepId): boolean {
  return chaired.includes(kind)
}

/**
 * As what somebody acts in a step. A conference is chaired by a chair, or by the manager of another team who stands in for one:
 * never by somebody who works with the child, who manages the team that does, or who stands above it. While nobody is allocated
 * there is no other team: tomorrow it may be the manager's own.
 */
export function actingIn(ctx: Ctx, kind: CaseStepId, record: ChildRecord, childsTeamId: string | undefined): Actor {
  const actor = practitioner(ctx.actor)
  const independent =
    childsTeamId !== undefined &&
    actor.id !== record.allocatedTo?.id &&
    ctx.actor.teamId !== undefined &&
    ctx.actor.teamId !== childsTeamId
  return chaired.includes(kind) && actor.profession === 'team-manager' && independent
    ? { ...actor, profession: 'conference-chair' }
    : actor
}

export interface FactsOfStep {
  readonly answers: Partial<Answers<Form>>
  readonly record: ChildRecord
  readonly begunOn: Temporal.PlainDate
  /** The day on which it is done, which may be before the day on which it is recorded. */
  readonly on: Temporal.PlainDate
  readonly actor: Actor
  /** Who signs, where a manager must. */
  readonly authorisedBy?: Actor | undefined
}

export function factsOf({ answers, record, begunOn, on, actor, authorisedBy }: FactsOfStep): TrustFacts {
  return { answers, record, today: on, begunOn, actor, ...(authorisedBy === undefined ? {} : { authorisedBy }) }
}
