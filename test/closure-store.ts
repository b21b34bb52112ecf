import type { Ctx, TrustDatabase, Tx } from '#domains/ledger/context.ts'

/** What situations of closure set in the record, and read of it as the owner. */

export async function planStands(
  tx: Tx,
  ctx: Ctx,
  plan: {
    readonly childId: string
    readonly episodeId: string
    readonly kind: 'child in need' | 'child protection'
    readonly beganOn: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      id: ctx.ids.next(),
      child_id: plan.childId,
      episode_id: plan.episodeId,
      kind: plan.kind,
      began_on: plan.beganOn,
    })
    .execute()
}

export async function enquiryStands(
  tx: Tx,
  ctx: Ctx,
  enquiry: { readonly childId: string; readonly episodeId: string; readonly beganOn: Temporal.PlainDate },
): Promise<void> {
  await tx
    .insertInto('enquiry')
    .values({
      id: ctx.ids.next(),
      child_id: enquiry.childId,
      episode_id: enquiry.episodeId,
      began_on: enquiry.beganOn,
    })
    .execute()
}

/** An assessment that was concluded and that a manager authorised. */
export async function assessmentConcluded(
  tx: Tx,
  ctx: Ctx,
  { childId, episodeId, on }: { readonly childId: string; readonly episodeId: string; readonly on: Temporal.PlainDate },
): Promise<void> {
  await tx
    .insertInto('assessment')
    .values({ id: ctx.ids.next(), child_id: childId, episode_id: episodeId, began_on: on, authorised_on: on })
    .execute()
}

export async function childDied(tx: Tx, childId: string, on: Temporal.PlainDate): Promise<void> {
  await tx.updateTable('person').set({ died_on: on }).where('id', '=', childId).execute()
}

export async function bornOn(tx: Tx, childId: string, on: Temporal.PlainDate | null): Promise<void> {
  const expected = on === null ? Temporal.PlainDate.from('2026-12-01') : null
  await tx.updateTable('person').set({ born_on: on, expected_on: expected }).where('id', '=', childId).execute()
}

export async function closuresOf(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('closure').selectAll().where('child_id', '=', childId).execute()
}

export async function requestsToCloseOf(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('closure_request').selectAll().where('child_id', '=', childId).execute()
}

export async function episodeOf(owner: TrustDatabase, episodeId: string) {
  return await owner.tables.selectFrom('episode').selectAll().where('id', '=', episodeId).executeTakeFirstOrThrow()
}

export async function grantsStanding(owner: TrustDatabase, childId: string, at: Temporal.Instant): Promise<number> {
  const rows = await owner.tables
    .selectFrom('access_grant')
    .select('id')
    .where('person_id', '=', childId)
    .where((is) => is.or([is('granted_until', 'is', null), is('granted_until', '>', at)]))
    .execute()
  return rows.length
}

export async function unmetNeedsOf(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('unmet_need').selectAll().where('child_id', '=', childId).execute()
}

export async function needEndingsOf(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('need_ending').selectAll().where('child_id', '=', childId).execute()
}

/** A need that another agency accepted, with the day of our next look, which may have passed. */
export async function needPassedOn(
  tx: Tx,
  ctx: Ctx,
  passed: {
    readonly childId: string
    readonly needId: string
    readonly to: string
    readonly checkOn: Temporal.PlainDate
  },
): Promise<void> {
  await tx
    .insertInto('need_ending')
    .values({
      id: ctx.ids.next(),
      child_id: passed.childId,
      need_id: passed.needId,
      how: 'passed on and accepted',
      says: 'They go on with it.',
      ended_on: passed.checkOn.subtract({ days: 30 }),
      ended_by: ctx.actor.accountId,
      accepted_by: passed.to,
      check_on: passed.checkOn,
    })
    .execute()
}

export async function heldBy(tx: Tx, childId: string, accountId: string): Promise<void> {
  await tx.updateTable('allocation').set({ account_id: accountId }).where('child_id', '=', childId).execute()
}

export async function loseName(tx: Tx, childId: string): Promise<void> {
  await tx.updateTable('person').set({ given_name: null, family_name: null }).where('id', '=', childId).execute()
}

/** What a child’s visits, notes and documents are, as the owner reads them, the earliest first. */
export async function visitsOfChild(owner: TrustDatabase, childId: string) {
  return await owner.tables
    .selectFrom('visit')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('visited_on')
    .orderBy('id')
    .execute()
}

export async function notesOfChild(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('case_note').selectAll().where('child_id', '=', childId).execute()
}

export async function notePartsOfChild(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('case_note_part').selectAll().where('child_id', '=', childId).execute()
}

export async function documentsOfChild(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('document').selectAll().where('child_id', '=', childId).execute()
}

export async function strikingsOfChild(owner: TrustDatabase, childId: string) {
  return await owner.tables.selectFrom('striking').selectAll().where('child_id', '=', childId).execute()
}

export async function restrict(
  tx: Tx,
  ctx: Ctx,
  restriction: { readonly childId: string; readonly ringAccountId: string },
): Promise<void> {
  const today = ctx.clock.today()
  await tx
    .insertInto('restriction')
    .values({
      id: ctx.ids.next(),
      person_id: restriction.childId,
      reason: 'A relative works here.',
      ring_account_id: restriction.ringAccountId,
      placed_on: today,
      review_on: today.add({ months: 1 }),
    })
    .execute()
}
