import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'

export type Level = 'practitioners' | 'managers' | 'heads' | 'partnership'

export interface Disagreement {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly raisedOn: Temporal.PlainDate
  readonly raisedBy: string
  readonly says: string
}

export async function keepDisagreement(
  tx: Tx,
  raised: Disagreement & { readonly stepId: string | undefined; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('disagreement')
    .values({
      id: raised.id,
      child_id: raised.childId,
      episode_id: raised.episodeId,
      step_id: raised.stepId ?? null,
      raised_on: raised.raisedOn,
      raised_by: raised.raisedBy,
      says: raised.says,
      entered_by: raised.by,
    })
    .execute()
}

export interface DisagreementAnswer {
  readonly level: Level
  readonly how: 'resolved' | 'next level'
  readonly says: string
  readonly on: Temporal.PlainDate
  readonly byName: string
}

export async function keepAnswer(
  tx: Tx,
  answer: Omit<DisagreementAnswer, 'byName'> & {
    readonly id: string
    readonly childId: string
    readonly disagreementId: string
    readonly by: string
  },
): Promise<void> {
  await tx
    .insertInto('disagreement_answer')
    .values({
      id: answer.id,
      child_id: answer.childId,
      disagreement_id: answer.disagreementId,
      level: answer.level,
      how: answer.how,
      says: answer.says,
      answered_on: answer.on,
      answered_by: answer.by,
    })
    .execute()
}

/** The disagreements about a child with every answer, the latest first. */
export async function disagreementsOf(
  tx: Tx,
  childId: string,
): Promise<readonly (Disagreement & { readonly answers: readonly DisagreementAnswer[] })[]> {
  const raised = await tx
    .selectFrom('disagreement_masked as disagreement')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('raised_on', 'desc')
    .orderBy('id')
    .execute()
  const answers = await tx
    .selectFrom('disagreement_answer_masked as disagreement_answer')
    .innerJoin('account', 'account.id', 'disagreement_answer.answered_by')
    .select(['disagreement_id', 'level', 'how', 'says', 'answered_on', 'account.name'])
    .where('child_id', '=', childId)
    .orderBy('answered_on')
    .orderBy('disagreement_answer.id')
    .execute()
  const read = raised.map((row) => ({
    id: row.id,
    childId: row.child_id,
    episodeId: row.episode_id,
    raisedOn: row.raised_on,
    raisedBy: row.raised_by,
    says: row.says,
    answers: answers
      .filter((answer) => answer.disagreement_id === row.id)
      .map((answer) => ({
        level: answer.level as Level,
        how: answer.how as DisagreementAnswer['how'],
        says: answer.says,
        on: answer.answered_on,
        byName: answer.name,
      })),
  }))
  return await withoutWhatIsKept(tx, childId, read)
}
