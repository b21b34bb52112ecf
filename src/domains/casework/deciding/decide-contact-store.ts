import type { Tx } from '#domains/ledger/context.ts'
import type { AnswersJson } from '#engine/answers-json.ts'
import type { TranscriptLine } from '#engine/transcript.ts'

/** The rows that a decision on a contact writes, and what it must read before it does. */

export interface ScreeningStep {
  readonly id: string
  readonly version: number
  readonly beganOn: Temporal.PlainDate
  readonly outcome: string | undefined
  readonly answers: unknown
  readonly judged: unknown
  readonly decidedBy: string | undefined
  readonly concludedOn: Temporal.PlainDate | undefined
}

/** The screening of a contact, begun or concluded. */
export async function screeningOf(tx: Tx, contactId: string): Promise<ScreeningStep | undefined> {
  const row = await tx
    .selectFrom('step_masked')
    .select(['id', 'version', 'began_on', 'outcome', 'answers', 'judged', 'decided_by', 'concluded_on'])
    .where('contact_id', '=', contactId)
    .where('kind', '=', 'contact-screening')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    version: row.version,
    beganOn: row.began_on,
    outcome: row.outcome ?? undefined,
    answers: row.answers,
    judged: row.judged,
    decidedBy: row.decided_by ?? undefined,
    concludedOn: row.concluded_on ?? undefined,
  }
}

export interface ScreeningKept {
  readonly outcome: string
  readonly edition: string
  readonly answers: AnswersJson
  readonly judged: readonly unknown[]
  readonly decidedBy: string
  /** Absent while a manager has yet to authorise. */
  readonly concluded?: {
    readonly on: Temporal.PlainDate
    readonly transcript: readonly TranscriptLine[]
    readonly authorisedBy: string | undefined
  }
}

function columns(kept: ScreeningKept) {
  const { concluded } = kept
  return {
    outcome: kept.outcome,
    edition: kept.edition,
    answers: JSON.stringify(kept.answers),
    judged: JSON.stringify(kept.judged),
    decided_by: kept.decidedBy,
    concluded_on: concluded?.on ?? null,
    transcript: concluded === undefined ? null : JSON.stringify(concluded.transcript),
    authorised_by: concluded?.authorisedBy ?? null,
    authorised_on: concluded?.authorisedBy === undefined ? null : concluded.on,
  }
}

export async function keepScreening(
  tx: Tx,
  of: { readonly id: string; readonly contactId: string; readonly beganOn: Temporal.PlainDate },
  kept: ScreeningKept,
): Promise<void> {
  await tx
    .insertInto('step')
    .values({ id: of.id, contact_id: of.contactId, kind: 'contact-screening', began_on: of.beganOn, ...columns(kept) })
    .execute()
}

export async function changeScreening(tx: Tx, stepId: string, kept: ScreeningKept): Promise<void> {
  await tx.updateTable('step').set(columns(kept)).where('id', '=', stepId).execute()
}

export interface DecisionKept {
  readonly id: string
  readonly contactId: string
  readonly stepId: string
  readonly outcome: string
  readonly reason: string
  readonly at: Temporal.Instant
  readonly by: string
  readonly shown: readonly string[]
  readonly toldFamily: string
}

export async function keepDecision(tx: Tx, decision: DecisionKept): Promise<void> {
  await tx
    .insertInto('contact_decision')
    .values({
      id: decision.id,
      contact_id: decision.contactId,
      step_id: decision.stepId,
      outcome: decision.outcome,
      reason: decision.reason,
      decided_at: decision.at,
      decided_by: decision.by,
      history_shown: JSON.stringify(decision.shown),
      told_family: decision.toldFamily,
    })
    .execute()
}

/** Completes the reason of a decision that went ahead without one. */
export async function completeReason(tx: Tx, contactId: string, reason: string, toldFamily: string): Promise<void> {
  await tx
    .updateTable('contact_decision')
    .set({ reason, told_family: toldFamily })
    .where('contact_id', '=', contactId)
    .execute()
}

/** Who has decided a contact already, and when. */
export async function decidedAlready(
  tx: Tx,
  contactId: string,
): Promise<{ readonly byName: string; readonly at: Temporal.Instant } | undefined> {
  const row = await tx
    .selectFrom('contact_decision')
    .innerJoin('account', 'account.id', 'contact_decision.decided_by')
    .select(['account.name', 'decided_at'])
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return row === undefined ? undefined : { byName: row.name, at: row.decided_at }
}

/** Whether an agency already stands among those involved with the child. */
export async function isInvolved(tx: Tx, childId: string, agencyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('involvement')
    .select('id')
    .where('person_id', '=', childId)
    .where('agency_id', '=', agencyId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function keepInvolvement(
  tx: Tx,
  involvement: {
    readonly id: string
    readonly childId: string
    readonly agencyId: string | undefined
    readonly agencyName: string
    readonly workerName: string
    readonly standsAs: string
    readonly reach: string
    readonly since: Temporal.PlainDate
  },
): Promise<void> {
  const byEmail = involvement.reach.includes('@')
  await tx
    .insertInto('involvement')
    .values({
      id: involvement.id,
      person_id: involvement.childId,
      agency_id: involvement.agencyId ?? null,
      agency_name: involvement.agencyName,
      worker_name: involvement.workerName,
      stands_as: involvement.standsAs,
      phone: byEmail ? '' : involvement.reach,
      email: byEmail ? involvement.reach : '',
      since: involvement.since,
    })
    .execute()
}

/** Whether two children are known to be brothers or sisters. */
export async function areRelated(tx: Tx, one: string, other: string): Promise<boolean> {
  const row = await tx
    .selectFrom('relationship')
    .select('id')
    .where('kind', 'in', ['sibling', 'half-sibling'])
    .where('ended_on', 'is', null)
    .where((is) =>
      is.or([
        is.and([is('person_id', '=', one), is('other_id', '=', other)]),
        is.and([is('person_id', '=', other), is('other_id', '=', one)]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** Each is the sibling of the other: a row on the record of each. */
export async function keepSiblings(
  tx: Tx,
  rows: readonly { readonly id: string; readonly personId: string; readonly otherId: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('relationship')
    .values(rows.map(({ id, personId, otherId }) => ({ id, person_id: personId, other_id: otherId, kind: 'sibling' })))
    .execute()
}

export async function keepMustNot(
  tx: Tx,
  mustNot: {
    readonly id: string
    readonly childId: string
    readonly about: string
    readonly reason: string
    readonly since: Temporal.PlainDate
    readonly reviewOn: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('must_not')
    .values({
      id: mustNot.id,
      person_id: mustNot.childId,
      about_name: mustNot.about,
      kind: 'must not be told',
      reason: mustNot.reason,
      since: mustNot.since,
      review_on: mustNot.reviewOn,
    })
    .execute()
}
