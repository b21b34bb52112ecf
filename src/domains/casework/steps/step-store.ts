import { sql } from 'kysely'
import { isCaseStep, type KeptJudgement, type KeptStep, type StepOfPaper } from '#domains/casework/steps/step.ts'
import type { Tx } from '#domains/ledger/context.ts'
import type { AnswersJson } from '#engine/answers-json.ts'
import type { TranscriptLine } from '#engine/transcript.ts'

interface StepRow {
  readonly id: string
  readonly childId: string | null
  readonly episodeId: string | null
  readonly togetherId: string | null
  readonly kind: string
  readonly edition: string
  readonly beganOn: Temporal.PlainDate
  readonly answers: AnswersJson
  readonly outcome: string | null
  readonly judged: readonly KeptJudgement[] | null
  readonly transcript: readonly TranscriptLine[] | null
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly authorisedBy: string | null
  readonly authorisedByName: string | null
  readonly authorisedOn: Temporal.PlainDate | null
  readonly concludedOn: Temporal.PlainDate | null
  readonly recordedAt: Temporal.Instant
  readonly savedByName: string
  readonly version: number
}

const steps = sql`select s.id, s.child_id as "childId", s.episode_id as "episodeId", s.together_id as "togetherId", s.kind,
    s.edition, s.began_on as "beganOn", s.answers, s.outcome, s.judged, s.transcript, s.decided_by as "decidedBy",
    d.name as "decidedByName", s.authorised_by as "authorisedBy", m.name as "authorisedByName",
    s.authorised_on as "authorisedOn", s.concluded_on as "concludedOn", s.recorded_at as "recordedAt",
    w.name as "savedByName", s.version
  from step_masked s left join account d on d.id = s.decided_by left join account m on m.id = s.authorised_by
    join account w on w.id = s.recorded_by`

function asStep(row: StepRow): readonly KeptStep[] {
  return asStepOf(row, isCaseStep)
}

function asStepOf<K extends string>(
  row: StepRow,
  isKind: (kind: string) => kind is K,
): readonly (Omit<KeptStep, 'kind'> & { readonly kind: K })[] {
  const { childId, episodeId, kind } = row
  if (childId === null || episodeId === null || !isKind(kind)) return []
  return [
    {
      ...row,
      childId,
      episodeId,
      kind,
      togetherId: row.togetherId ?? undefined,
      outcome: row.outcome ?? undefined,
      judged: row.judged ?? [],
      transcript: row.transcript ?? [],
      decidedBy: row.decidedBy ?? undefined,
      decidedByName: row.decidedByName ?? undefined,
      authorisedBy: row.authorisedBy ?? undefined,
      authorisedByName: row.authorisedByName ?? undefined,
      authorisedOn: row.authorisedOn ?? undefined,
      concludedOn: row.concludedOn ?? undefined,
    },
  ]
}

/** A step of a child's work; `undefined` for one that has a command of its own. */
export async function stepById(tx: Tx, stepId: string): Promise<KeptStep | undefined> {
  const { rows } = await sql<StepRow>`${steps} where s.id = ${stepId}`.execute(tx)
  return rows.flatMap(asStep)[0]
}

/** A step from which a paper may be made. */
export async function stepOfPaperById(tx: Tx, stepId: string): Promise<StepOfPaper | undefined> {
  const { rows } = await sql<StepRow>`${steps} where s.id = ${stepId}`.execute(tx)
  return rows.flatMap((row) => asStepOf(row, isStepOfPaper))[0]
}

function isStepOfPaper(kind: string): kind is StepOfPaper['kind'] {
  return kind === 'closure' || isCaseStep(kind)
}

/** The last closure of the work with a child, where it is closed. */
export async function lastClosure(
  tx: Tx,
  childId: string,
): Promise<{ readonly stepId: string; readonly on: Temporal.PlainDate } | undefined> {
  const row = await tx
    .selectFrom('closure')
    .select(['step_id as stepId', 'closed_on as on'])
    .where('child_id', '=', childId)
    .orderBy('closed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined || row.stepId === null ? undefined : { stepId: row.stepId, on: row.on }
}

/** The open steps begun together with this one, itself among them, the eldest child first. */
export async function openTogether(tx: Tx, step: KeptStep): Promise<readonly KeptStep[]> {
  if (step.togetherId === undefined) return [step]
  const { rows } = await sql<StepRow>`${steps} join person p on p.id = s.child_id
    where s.together_id = ${step.togetherId} and s.kind = ${step.kind} and s.concluded_on is null
    order by p.born_on nulls last, p.id`.execute(tx)
  return rows.flatMap(asStep)
}

/** The step of a kind that is open on an episode, if any. */
export async function openStepOf(tx: Tx, episodeId: string, kind: string): Promise<KeptStep | undefined> {
  const { rows } = await sql<StepRow>`${steps} where s.episode_id = ${episodeId} and s.kind = ${kind}
    and s.concluded_on is null order by s.began_on, s.id limit 1`.execute(tx)
  return rows.flatMap(asStep)[0]
}

/** The steps that are open on an episode, by kind: where to go on. */
export async function openStepIds(tx: Tx, episodeId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('step')
    .select(['kind', 'id'])
    .where('episode_id', '=', episodeId)
    .where('concluded_on', 'is', null)
    .execute()
  return new Map(rows.map(({ kind, id }) => [kind, id]))
}

/** The latest concluded step of a kind on an episode, if any. */
export async function latestConcluded(tx: Tx, episodeId: string, kind: string): Promise<KeptStep | undefined> {
  const { rows } = await sql<StepRow>`${steps} where s.episode_id = ${episodeId} and s.kind = ${kind}
    and s.concluded_on is not null order by s.concluded_on desc, s.id desc limit 1`.execute(tx)
  return rows.flatMap(asStep)[0]
}

/** The last step of a kind on the same episode, but the one that is asked from: what was concluded, and a plan that is still open. */
export async function latestOfKind(
  tx: Tx,
  from: { readonly id: string; readonly episodeId: string },
  kind: string,
): Promise<KeptStep | undefined> {
  const { rows } =
    await sql<StepRow>`${steps} where s.episode_id = ${from.episodeId} and s.kind = ${kind} and s.id <> ${from.id}
    and (s.concluded_on is not null or s.kind like '%-plan')
    order by coalesce(s.concluded_on, s.began_on) desc, s.id desc limit 1`.execute(tx)
  return rows.flatMap(asStep)[0]
}

/** The last step of some kinds that was concluded on the same episode by the day on which another began. */
export async function lastConcludedOf(
  tx: Tx,
  before: { readonly id: string; readonly episodeId: string; readonly beganOn: Temporal.PlainDate },
  kinds: readonly string[],
): Promise<KeptStep | undefined> {
  const { rows } = await sql<StepRow>`${steps} where s.episode_id = ${before.episodeId} and s.kind = any (${[...kinds]})
    and s.id <> ${before.id} and s.concluded_on <= ${before.beganOn} order by s.concluded_on desc, s.id desc limit 1`.execute(
    tx,
  )
  return rows.flatMap(asStep)[0]
}

/**
 * The first step of each kind that was begun on an episode on a day or after it, but the one that is asked from. What was written down before
 * it and is over by that day came before it, though of the same day.
 */
export async function firstBegunSince(
  tx: Tx,
  from: { readonly id: string; readonly episodeId: string },
  on: Temporal.PlainDate,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('step')
    .select(['id', 'kind'])
    .where('episode_id', '=', from.episodeId)
    .where('id', '!=', from.id)
    .where('began_on', '>=', on)
    .where((each) =>
      each.or([each('id', '>', from.id), each('concluded_on', 'is', null), each('concluded_on', '>', on)]),
    )
    .orderBy('began_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ id, kind }) => [kind, id]))
}

/**
 * Makes two people who begin a step of the same children's work wait for each other, so that the second finds the first's; and
 * says which episodes are open still, for the other may have closed one.
 */
export async function waitForOpenEpisodes(tx: Tx, childIds: readonly string[]): Promise<ReadonlySet<string>> {
  const open = await tx
    .selectFrom('episode')
    .select('id')
    .where('child_id', 'in', [...childIds])
    .where('closed_on', 'is', null)
    .orderBy('child_id')
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Set(open.map(({ id }) => id))
}

export interface NewStep {
  readonly id: string
  readonly childId: string
  readonly episodeId: string
  readonly togetherId: string | undefined
  readonly kind: string
  readonly edition: string
  readonly beganOn: Temporal.PlainDate
  /** What was known where it began. */
  readonly answers?: AnswersJson
}

export async function keepStep(tx: Tx, step: NewStep): Promise<void> {
  await tx
    .insertInto('step')
    .values({
      id: step.id,
      child_id: step.childId,
      episode_id: step.episodeId,
      together_id: step.togetherId ?? null,
      kind: step.kind,
      edition: step.edition,
      began_on: step.beganOn,
      answers: JSON.stringify(step.answers ?? {}),
    })
    .execute()
}

/** Puts an open step together with those of brothers and sisters: they are one page from then on. */
export async function putTogether(tx: Tx, stepId: string, togetherId: string): Promise<void> {
  await tx.updateTable('step').set({ together_id: togetherId }).where('id', '=', stepId).execute()
}

/** What may change while a step is open. */
export interface StepChange {
  readonly answers?: AnswersJson
  /** Sent to the manager, or taken back with nulls. */
  readonly sent?: {
    readonly outcome: string | null
    readonly judged: readonly KeptJudgement[] | null
    readonly decidedBy: string | null
  }
  readonly concluded?: {
    readonly on: Temporal.PlainDate
    readonly outcome: string | null
    readonly judged: readonly KeptJudgement[]
    readonly transcript: readonly TranscriptLine[]
    readonly decidedBy: string
    readonly authorisedBy: string | null
    readonly authorisedOn: Temporal.PlainDate | null
  }
}

/** Changes an open step, if it still is as it was shown. False: somebody has changed it since. */
export async function changeStep(tx: Tx, stepId: string, version: number, change: StepChange): Promise<boolean> {
  const { answers, sent, concluded } = change
  const result = await tx
    .updateTable('step')
    .set({
      ...(answers === undefined ? {} : { answers: JSON.stringify(answers) }),
      ...(sent === undefined
        ? {}
        : {
            outcome: sent.outcome,
            judged: sent.judged === null ? null : JSON.stringify(sent.judged),
            decided_by: sent.decidedBy,
          }),
      ...(concluded === undefined
        ? {}
        : {
            concluded_on: concluded.on,
            // Held before it was begun here: then it began, at the latest, on that day.
            began_on: sql<Temporal.PlainDate>`least(began_on, ${concluded.on}::date)`,
            outcome: concluded.outcome,
            judged: JSON.stringify(concluded.judged),
            transcript: JSON.stringify(concluded.transcript),
            decided_by: concluded.decidedBy,
            authorised_by: concluded.authorisedBy,
            authorised_on: concluded.authorisedOn,
          }),
    })
    .where('id', '=', stepId)
    .where('version', '=', version)
    .where('concluded_on', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** A manager's authority given after the conclusion of a step that protected and did not wait for it. */
export async function authoriseConcluded(tx: Tx, stepId: string, by: string, on: Temporal.PlainDate): Promise<boolean> {
  const result = await tx
    .updateTable('step')
    .set({ authorised_by: by, authorised_on: on })
    .where('id', '=', stepId)
    .where('concluded_on', 'is not', null)
    .where('authorised_by', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The answers as they stood in an earlier version of a step, as whoever reads may read them: what somebody had before them. */
export async function answersInVersion(tx: Tx, stepId: string, version: number): Promise<AnswersJson | undefined> {
  const { rows } = await sql<{ answers: AnswersJson }>`select answers from history.step_masked
    where id = ${stepId} and version = ${version} order by recorded_from desc limit 1`.execute(tx)
  return rows[0]?.answers
}

/** When a step was first written down: of one that a return brought, long after it began. */
export async function firstRecordedAt(tx: Tx, stepId: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant }>`select min(recorded_from) as at from history.step
    where id = ${stepId} having count(*) > 0`.execute(tx)
  return rows[0]?.at
}

/** When a step's conclusion was recorded, which may be later than the day on which it happened. */
export async function conclusionRecordedAt(tx: Tx, stepId: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant }>`select min(recorded_from) as at from history.step
    where id = ${stepId} and concluded_on is not null having count(*) > 0`.execute(tx)
  return rows[0]?.at
}
