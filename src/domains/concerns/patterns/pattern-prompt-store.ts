import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { FamilyChanges } from '#domains/concerns/patterns/family-changes.ts'
import { evidenceRead } from '#domains/concerns/patterns/pattern-fact-store.ts'
import type { PromptRow } from '#domains/concerns/patterns/pattern-prompt.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { day, maybe, maybeDay, moment, rowsOf } from '#domains/people/json-rows-store.ts'
import { nameOf } from '#domains/people/person.ts'
import type { Evidence } from '#practice/patterns/pattern.ts'

function kept(evidence: readonly Evidence[]): string {
  return JSON.stringify(evidence.map(({ id, kind, on }) => ({ id, kind, on: on.toString() })))
}

/** Writes what changed of a family, and gives the children whom it concerns. */
export async function keepChanges(tx: Tx, ctx: Ctx, changes: FamilyChanges): Promise<readonly string[]> {
  const today = ctx.clock.today()
  const promptId = changes.promptId ?? ctx.ids.next()
  const of = { asked_of: changes.of.askedOf, team_id: changes.of.teamId, named_account_id: changes.of.namedId }
  const change = (id: string) => tx.updateTable('pattern_prompt').where('id', '=', id).where('ended_on', 'is', null)
  for (const { row, how } of changes.end) await change(row.id).set({ ended_on: today, ended_how: how }).execute()
  for (const { row } of changes.move)
    await change(row.id)
      .set({ ...of, prompt_id: promptId })
      .execute()
  for (const { row, evidence } of changes.widen)
    await change(row.id)
      .set({ evidence: kept(evidence) })
      .execute()
  for (const { childId, pattern, evidence } of changes.ask)
    await tx
      .insertInto('pattern_prompt')
      .values({
        ...{ id: ctx.ids.next(), prompt_id: promptId, child_id: childId, pattern },
        ...{ asked_on: today, evidence: kept(evidence), ...of },
      })
      // Somebody else looked at the same moment.
      .onConflict((conflict) => conflict.columns(['child_id', 'pattern']).where('ended_on', 'is', null).doNothing())
      .execute()
  const concerned = [...changes.ask, ...changes.widen, ...changes.end, ...changes.move].map(({ childId }) => childId)
  return [...new Set(concerned)]
}

const read = z
  .object({
    id: z.string(),
    version: z.number(),
    promptId: z.string(),
    childId: z.string(),
    given: maybe,
    family: maybe,
    number: maybe,
    pattern: z.string(),
    askedOn: day,
    evidence: evidenceRead,
    askedOf: z.enum(['team manager', 'head of service', 'named']),
    teamId: maybe,
    teamName: maybe,
    namedId: maybe,
    namedName: maybe,
    coversTeam: z.boolean(),
    endedOn: maybeDay,
    endedHow: z
      .enum(['answered', 'no longer so', 'retired'])
      .nullable()
      .transform((how) => how ?? undefined),
    answer: z
      .object({
        ledTo: z.enum(['something', 'nothing']),
        what: z.array(z.string()),
        says: z.string(),
        at: moment,
        byName: z.string(),
      })
      .nullable()
      .transform((answer) => answer ?? undefined),
  })
  .transform(
    ({ given, family, number, ...row }): PromptRow => ({
      ...row,
      childName: nameOf({ givenName: given, familyName: family, authorityNumber: number }),
    }),
  )

/** Whether whoever is acting covers today for the manager of the team that is asked. */
const coversTeam = sql`exists (select from deputy d join account_role r on r.account_id = d.account_id and r.role = 'team manager' and r.team_id = x.team_id
        where d.deputy_id = house.actor() and house.today() between d.from_on and d.until_on
          and (d.ended_on is null or house.today() < d.ended_on))`

async function rowsWhere(tx: Tx, which: RawBuilder<unknown>): Promise<readonly PromptRow[]> {
  const query = sql`select x.id, x.version, x.prompt_id as "promptId", x.child_id as "childId",
      p.given_name as given, p.family_name as family, (select i.value from identifier i where i.person_id = p.id
        and i.kind = 'authority''s number' limit 1) as number,
      x.pattern, x.asked_on as "askedOn", x.evidence, x.asked_of as "askedOf", x.team_id as "teamId", t.name as "teamName",
      x.named_account_id as "namedId", n.name as "namedName", 
      ${coversTeam} as "coversTeam", x.ended_on as "endedOn", x.ended_how as "endedHow",
      (select json_build_object('ledTo', w.led_to, 'what', w.what, 'says', w.says, 'at', w.answered_at, 'byName', b.name)
        from pattern_answer_masked w join account b on b.id = w.answered_by where w.prompt_row_id = x.id) as answer
    from pattern_prompt x join person p on p.id = x.child_id left join team t on t.id = x.team_id
      left join account n on n.id = x.named_account_id
    where ${which} order by x.asked_on, x.prompt_id, x.child_id, x.id`
  const { rows } = await sql<{ found: unknown }>`select ${rowsOf(query)} as found`.execute(tx)
  const found = z.array(read).parse(rows[0]?.found)
  const shown: PromptRow[] = []
  for (const row of found)
    shown.push(
      row.answer === undefined ? row : { ...row, answer: await withoutWhatIsKept(tx, row.childId, row.answer) },
    )
  return shown
}

/** Every pattern of a family’s prompt that whoever asks may see, answered ones too. */
export async function promptRows(tx: Tx, promptId: string): Promise<readonly PromptRow[]> {
  return await rowsWhere(tx, sql`x.prompt_id = ${promptId}`)
}

/** What was asked about a child, the earliest first. */
export async function promptsOfChild(tx: Tx, childId: string): Promise<readonly PromptRow[]> {
  return await rowsWhere(tx, sql`x.child_id = ${childId}`)
}

/** For whom prompts wait: a team’s manager, the head of service, or somebody by name. */
export interface WaitingFor {
  readonly accountId: string
  readonly teamId?: string | undefined
  readonly aboveTeams?: boolean
}

/** What waits for somebody to answer, the longest first: of a manager also what is asked of a team for whose manager they cover. */
export async function promptsWaiting(tx: Tx, who: WaitingFor): Promise<readonly PromptRow[]> {
  return await rowsWhere(
    tx,
    sql`x.ended_on is null and (x.named_account_id = ${who.accountId}
      ${who.teamId === undefined ? sql`` : sql`or x.asked_of = 'team manager' and (x.team_id = ${who.teamId} or ${coversTeam})`}
      ${who.aboveTeams === true ? sql`or x.asked_of = 'head of service'` : sql``})`,
  )
}

/** Everything that waits and that whoever asks may see, the longest first. */
export async function everyPromptWaiting(tx: Tx, atMost: number): Promise<readonly PromptRow[]> {
  return await rowsWhere(
    tx,
    sql`x.id in (select id from pattern_prompt where ended_on is null
    order by asked_on, id limit ${atMost})`,
  )
}

export interface NewAnswer {
  readonly answerId: string
  readonly rows: readonly PromptRow[]
  readonly ledTo: 'something' | 'nothing'
  readonly what: readonly string[]
  readonly says: string
}

/** An answer for each pattern of a prompt; the prompt ends with it, in the database. */
export async function keepAnswer(tx: Tx, ctx: Ctx, answer: NewAnswer): Promise<void> {
  await tx
    .insertInto('pattern_answer')
    .values(
      answer.rows.map(({ id, childId }) => ({
        id: ctx.ids.next(),
        answer_id: answer.answerId,
        prompt_row_id: id,
        child_id: childId,
        led_to: answer.ledTo,
        what: [...answer.what],
        says: answer.says,
        answered_at: ctx.clock.now(),
        answered_by: ctx.actor.accountId,
      })),
    )
    .execute()
}

/** The patterns that are retired now. */
export async function retiredPatterns(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.selectFrom('pattern_retirement').select('pattern').where('ended_on', 'is', null).execute()
  return rows.map(({ pattern }) => pattern)
}
