import { sql } from 'kysely'
import { keepRole } from '#domains/access/account/account-store.ts'
import { act } from '#domains/ledger/act.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, type TrustDatabase, type Tx } from '#domains/ledger/context.ts'

const setting = defineAct('set a situation', [])

/** Gives an account another role in a team from today. */
export async function holdsToo(service: Ctx, accountId: string, role: Role, teamId: string): Promise<void> {
  await act(service, setting, [accountId], async (tx) => {
    const held = {
      id: service.ids.next(),
      accountId,
      role,
      teamId,
      agencyId: null,
      from: service.clock.today(),
      until: null,
    }
    await keepRole(tx, held)
    return done(undefined)
  })
}

export async function keepSiblings(tx: Tx, ctx: Ctx, childIds: readonly string[]): Promise<void> {
  const [first, ...rest] = childIds
  for (const other of rest)
    await tx
      .insertInto('relationship')
      .values({ id: ctx.ids.next(), person_id: first ?? other, other_id: other, kind: 'sibling' })
      .execute()
}

/** A child's clocks as the owner reads them, by kind. */
export async function clocksOf(owner: TrustDatabase, childId: string) {
  return await owner.tables
    .selectFrom('clock')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('kind')
    .orderBy('began_at')
    .orderBy('id')
    .execute()
}

/** The rows of a table about a child, as the owner reads them. */
export async function rowsAbout(
  owner: TrustDatabase,
  table:
    | 'assessment'
    | 'enquiry'
    | 'conference'
    | 'plan'
    | 'plan_review'
    | 'allocation'
    | 'step'
    | 'need'
    | 'case_note'
    | 'conference_attendance'
    | 'disagreement'
    | 'core_group',
  childId: string,
) {
  return await owner.tables.selectFrom(table).selectAll().where('child_id', '=', childId).orderBy('id').execute()
}

/** Closes an episode as a return would bring it in. */
export async function closeEpisode(
  service: Ctx,
  child: { readonly childId: string; readonly episodeId: string },
  on: string,
): Promise<void> {
  await act(service, setting, [child.childId], async (tx) => {
    const closed_on = Temporal.PlainDate.from(on)
    await tx.updateTable('episode').set({ closed_on }).where('id', '=', child.episodeId).execute()
    return done(undefined)
  })
}

/** When an episode was under section 17, as the owner reads it. */
export async function section17Spells(owner: TrustDatabase, episodeId: string) {
  return await owner.tables
    .selectFrom('section_17_spell')
    .select(['since', 'until'])
    .where('episode_id', '=', episodeId)
    .orderBy('since')
    .execute()
}

/** The clocks of a kind about a contact, as the owner reads them. */
export async function clocksOfContact(owner: TrustDatabase, contactId: string, kind: string) {
  return await owner.tables
    .selectFrom('clock')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('kind', '=', kind)
    .execute()
}

/** Why the measure of children not seen leaves a child out on a day, for each open piece of work; null where it does not. */
export async function notSeenOf(
  owner: TrustDatabase,
  childId: string,
  on: Temporal.PlainDate,
): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ excluded: string | null }>`
    select m.excluded from house.measured(${on}, ${on}, ${on}, ${on}) m
    where m.measure = 'not-seen' and m.child_id = ${childId}`.execute(owner.tables)
  return rows.map(({ excluded }) => excluded)
}

/** What was answered of something that is asked of the trust, as the owner reads it: whole. */
export async function answersOfAsked(
  owner: TrustDatabase,
  askedId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await sql<{ answers: Readonly<Record<string, unknown>> }>`
    select answers from asked_of_us where id = ${askedId}`.execute(owner.tables)
  return rows[0]?.answers ?? {}
}

/** Ends who a child is allocated to, and gives the child to nobody else. */
export async function letGoOf(tx: Tx, childId: string, on: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('allocation')
    .set({ ended_on: on, ended_because: 'the work ended' })
    .where('child_id', '=', childId)
    .where('ended_on', 'is', null)
    .execute()
}
