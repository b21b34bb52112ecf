import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Mark } from '#domains/concerns/injuries/body-map.ts'
import { type Injury, injuryKinds, judgementFinds } from '#domains/concerns/injuries/injury.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { day, maybe, maybeDay, rowsOf } from '#domains/people/json-rows-store.ts'
import { nameOf } from '#domains/people/person.ts'

const kind = z.enum(Object.keys(injuryKinds) as [keyof typeof injuryKinds, ...(keyof typeof injuryKinds)[]])
const finds = z.enum(Object.keys(judgementFinds) as [keyof typeof judgementFinds, ...(keyof typeof judgementFinds)[]])

const read = z
  .object({
    id: z.string(),
    childId: z.string(),
    given: maybe,
    family: maybe,
    number: maybe,
    seenOn: day,
    happenedOn: maybeDay,
    kind,
    regions: z.array(z.string()),
    marks: z.array(z.object({ x: z.number(), y: z.number(), region: z.string() })),
    looks: z.string(),
    movesAbout: z.enum(['yes', 'no', 'not known']),
    explanation: z.string(),
    explainedBy: z.string(),
    childsWords: z.string(),
    together: z.string(),
    inCareOfSays: z.string(),
    carerGiven: maybe,
    carerFamily: maybe,
    hasCarer: z.boolean(),
    seenBy: z.string(),
    recordedBy: z.string(),
    struck: maybe,
    judgements: z.array(
      z.object({ on: day, by: z.string(), standsAs: z.string(), finds, says: z.string(), writtenBy: z.string() }),
    ),
  })
  .transform(
    ({ given, family, number, carerGiven, carerFamily, hasCarer, inCareOfSays, ...injury }): Injury => ({
      ...injury,
      childName: nameOf({ givenName: given, familyName: family, authorityNumber: number }),
      inCareOf: hasCarer ? nameOf({ givenName: carerGiven, familyName: carerFamily }) : inCareOfSays,
    }),
  )

const selected = sql`i.id, i.child_id as "childId", p.given_name as given, p.family_name as family,
    (select n.value from identifier n where n.person_id = p.id and n.kind = 'authority''s number' limit 1) as number,
    i.seen_on as "seenOn", i.happened_on as "happenedOn", i.kind, i.regions, i.marks, i.looks, i.moves_about as "movesAbout",
    i.explanation, i.explained_by as "explainedBy", i.childs_words as "childsWords",
    coalesce((select t.says from injury_shared_words_masked t where t.id = i.id), '') as together, i.in_care_of_says as "inCareOfSays",
    c.given_name as "carerGiven", c.family_name as "carerFamily", c.id is not null as "hasCarer", i.seen_by_says as "seenBy", a.name as "recordedBy",
    (select w.name || ': ' || s.reason from striking_masked s join account w on w.id = s.struck_by where s.struck_id = i.id) as struck,
    ${rowsOf(sql`select j.judged_on as on, j.judged_by as by, j.stands_as as "standsAs", j.finds, j.says, w.name as "writtenBy"
      from injury_judgement_masked j join account w on w.id = j.written_by where j.injury_id = i.id
      order by j.judged_on, j.id`)} as judgements
  from injury_masked i join person p on p.id = i.child_id join account a on a.id = i.recorded_by_account_id
    left join person c on c.id = i.in_care_of_id`

/** Each child’s without the words that are kept from whoever reads. */
async function injuriesWhere(tx: Tx, which: RawBuilder<unknown>): Promise<readonly Injury[]> {
  const { rows } = await sql<{ found: unknown }>`select
    ${rowsOf(sql`select ${selected} where ${which} order by i.seen_on desc, i.id desc`)} as found`.execute(tx)
  const found = z.array(read).parse(rows[0]?.found)
  const shown = new Map<string, Injury>()
  for (const [childId, theirs] of Map.groupBy(found, (injury) => injury.childId))
    for (const injury of await withoutWhatIsKept(tx, childId, theirs)) shown.set(injury.id, injury)
  return found.map((injury) => shown.get(injury.id) ?? injury)
}

/** A child’s injuries, the latest first. */
export async function injuriesOf(tx: Tx, childId: string): Promise<readonly Injury[]> {
  return await injuriesWhere(tx, sql`i.child_id = ${childId}`)
}

export async function injuryOf(tx: Tx, childId: string, id: string): Promise<Injury | undefined> {
  return (await injuriesWhere(tx, sql`i.child_id = ${childId} and i.id = ${id}`))[0]
}

/** Injuries by id, the latest first: those that whoever asks may see. */
export async function injuriesByIds(tx: Tx, ids: readonly string[]): Promise<readonly Injury[]> {
  return ids.length === 0 ? [] : await injuriesWhere(tx, sql`i.id = any (${[...ids]}::uuid[])`)
}

/** Adults in whose care the child may have been, as whoever asks may know them. */
export async function carersOf(
  tx: Tx,
  childId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; given: string | null; family: string | null; kind: string }>`
    select distinct on (p.id) p.id, p.given_name as given, p.family_name as family, r.kind
    from relationship r join person p on p.id = r.person_id
    where r.other_id = ${childId} and not p.is_child and r.kind not in ('sibling', 'half-sibling') order by p.id, r.kind`.execute(
    tx,
  )
  return rows.map(({ id, given, family, kind: tie }) => ({
    id,
    name: `${nameOf({ givenName: given ?? undefined, familyName: family ?? undefined })}, ${tie}`,
  }))
}

/** What was seen or said of all the children of injuries recorded together: kept on the record of each. */
export async function keepTogether(
  tx: Tx,
  together: { readonly injuryId: string; readonly childId: string; readonly says: string },
): Promise<void> {
  const { injuryId, childId, says } = together
  await tx.insertInto('injury_shared_words').values({ id: injuryId, child_id: childId, says }).execute()
}

export async function isInjuryRecorded(tx: Tx, togetherId: string): Promise<boolean> {
  const row = await tx.selectFrom('injury').select('id').where('together_id', '=', togetherId).executeTakeFirst()
  return row !== undefined
}

/** A child on whose record something is written, as a rule asks; `undefined` where there is none for whoever asks. */
export interface ChildToRecordOn {
  readonly childId: string
  readonly name: string
  readonly bornOn: Temporal.PlainDate | undefined
  readonly episodeId: string | null
}

export async function childToRecordOn(tx: Tx, childId: string): Promise<ChildToRecordOn | undefined> {
  return (await childrenToRecordOn(tx, sql`p.id = ${childId}`))[0]
}

/** The child’s brothers and sisters whom whoever asks may see, the eldest first: none of another family who shares the placement. */
export async function siblingsToRecordOn(tx: Tx, childId: string): Promise<readonly ChildToRecordOn[]> {
  return await childrenToRecordOn(tx, sql`p.id = any (house.siblings_of(${childId}))`)
}

async function childrenToRecordOn(tx: Tx, which: RawBuilder<unknown>): Promise<readonly ChildToRecordOn[]> {
  const { rows } = await sql<{
    id: string
    given: string | null
    family: string | null
    number: string | null
    bornOn: Temporal.PlainDate | null
    episodeId: string | null
  }>`select p.id, p.given_name as given, p.family_name as family, p.born_on as "bornOn",
      (select n.value from identifier n where n.person_id = p.id and n.kind = 'authority''s number' limit 1) as number,
      (select e.id from episode e where e.child_id = p.id and e.closed_on is null and not e.no_further_action limit 1) as "episodeId"
    from person p where p.is_child and ${which} order by p.born_on nulls last, p.id`.execute(tx)
  return rows.map(({ id, given, family, number, bornOn, episodeId }) => {
    const names = { givenName: given ?? undefined, familyName: family ?? undefined }
    const name = nameOf({ ...names, authorityNumber: number ?? undefined })
    return { childId: id, name, bornOn: bornOn ?? undefined, episodeId }
  })
}

export interface NewInjuryRow {
  readonly id: string
  readonly childId: string
  readonly episodeId: string | null
  readonly togetherId: string
  readonly seenOn: Temporal.PlainDate
  readonly happenedOn: Temporal.PlainDate | null
  readonly kind: string
  readonly regions: readonly string[]
  readonly marks: readonly Mark[]
  readonly looks: string
  readonly movesAbout: string
  readonly explanation: string
  readonly explainedBy: string
  readonly childsWords: string
  readonly inCareOfId: string | null
  readonly inCareOfSays: string
  readonly seenBy: string
  readonly by: string
}

export async function keepInjury(tx: Tx, injury: NewInjuryRow): Promise<void> {
  await tx
    .insertInto('injury')
    .values({
      id: injury.id,
      child_id: injury.childId,
      episode_id: injury.episodeId,
      together_id: injury.togetherId,
      seen_on: injury.seenOn,
      happened_on: injury.happenedOn,
      kind: injury.kind,
      regions: [...injury.regions],
      marks: JSON.stringify(injury.marks),
      looks: injury.looks,
      moves_about: injury.movesAbout,
      explanation: injury.explanation,
      explained_by: injury.explainedBy,
      childs_words: injury.childsWords,
      in_care_of_id: injury.inCareOfId,
      in_care_of_says: injury.inCareOfSays,
      seen_by_says: injury.seenBy,
      recorded_by_account_id: injury.by,
    })
    .execute()
}

export interface NewJudgementRow {
  readonly id: string
  readonly childId: string
  readonly injuryId: string
  readonly judgedOn: Temporal.PlainDate
  readonly judgedBy: string
  readonly standsAs: string
  readonly finds: string
  readonly says: string
  readonly by: string
}

export async function keepJudgement(tx: Tx, judgement: NewJudgementRow): Promise<void> {
  await tx
    .insertInto('injury_judgement')
    .values({
      id: judgement.id,
      child_id: judgement.childId,
      injury_id: judgement.injuryId,
      judged_on: judgement.judgedOn,
      judged_by: judgement.judgedBy,
      stands_as: judgement.standsAs,
      finds: judgement.finds,
      says: judgement.says,
      written_by: judgement.by,
    })
    .execute()
}
