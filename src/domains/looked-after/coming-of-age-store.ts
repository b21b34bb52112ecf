import { sql } from 'kysely'
import type { Tx } from '#domains/ledger/context.ts'

/** Whether the needs on leaving care were ever assessed, or an assessment is open. */
export async function wasAssessed(tx: Tx, childId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('step')
    .select('id')
    .where('child_id', '=', childId)
    .where('kind', '=', 'leaving-care-needs-assessment')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function hasClock(tx: Tx, childId: string, kind: string): Promise<boolean> {
  const found = await tx
    .selectFrom('clock')
    .select('id')
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .where('met_on', 'is', null)
    .where('ended_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether somebody was ever owed something of a kind, standing or not. */
export async function hadClock(tx: Tx, childId: string, kind: string): Promise<boolean> {
  const found = await tx
    .selectFrom('clock')
    .select('id')
    .where('child_id', '=', childId)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Ends what is owed of seeing whoever is eighteen, restricted or not, with the birthday; gives whose it was. */
export async function endSeeingAtEighteen(
  tx: Tx,
  kinds: readonly string[],
  because: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ childId: string }>`
    select distinct ended as "childId" from house.end_seeing_at_eighteen(${[...kinds]}, ${because}) ended`.execute(tx)
  return rows.map(({ childId }) => childId)
}

/** Ends what is owed on leaving care to whoever is twenty-five, restricted or not, with the birthday; gives whose it was. */
export async function endLeavingCareAtTwentyFive(
  tx: Tx,
  kinds: readonly string[],
  because: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ childId: string }>`
    select distinct ended as "childId" from house.end_leaving_care_at_twenty_five(${[...kinds]}, ${because}) ended`.execute(
    tx,
  )
  return rows.map(({ childId }) => childId)
}

/** Young people in care to whom age may bring something that nobody has begun: sixteen, or soon eighteen. */
export async function comingOfAge(
  tx: Tx,
  {
    today,
    ending,
    owed,
  }: { readonly today: Temporal.PlainDate; readonly ending: Temporal.PlainDate; readonly owed: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select p.id from period_of_care c join person p on p.id = c.child_id
    where c.ended_on is null and p.born_on is not null and (
      p.born_on <= ${today.subtract({ years: 16 })} and p.born_on > ${today.subtract({ years: 18 })} and c.began_on <= ${today.subtract({ days: 91 })}
        and not exists (select from step s where s.child_id = p.id and s.kind = 'leaving-care-needs-assessment')
      or p.born_on <= ${ending.subtract({ years: 18 })}
        and not exists (select from clock k where k.child_id = p.id and k.kind = ${owed} and k.met_on is null
          and k.ended_on is null))
    order by p.id`.execute(tx)
  return rows.map(({ id }) => id)
}
