import { type RawBuilder, sql } from 'kysely'

/**
 * Looks at what is confidential of somebody whom nobody is allocated to: a mother, an aunt, a sister whose work has ended. Whoever holds a
 * child around them looks; where nobody does any more, a head of service.
 */

const isLook = sql`k.kind = 'confidentiality-reviewed'`

const around = (id: RawBuilder<unknown>) => sql`(select r.other_id as id from relationship r where r.person_id = ${id}
  union select r.person_id from relationship r where r.other_id = ${id})`

const nobodyHolds = (people: RawBuilder<unknown>) =>
  sql`not exists (select from allocation x where x.ended_on is null and x.child_id ${people})`

/** Clocks `k` of those around the children held; `held` says of an allocation `l` whether it is. */
export function looksAroundHeld(
  columns: RawBuilder<unknown>,
  held: RawBuilder<unknown>,
  open: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select ${columns} from allocation l cross join lateral ${around(sql`l.child_id`)} f
    join clock k on k.child_id = f.id and ${isLook}
    where l.ended_on is null and ${held} and ${open} and ${nobodyHolds(sql`= k.child_id`)}`
}

/** Whether a clock `k` is a look at what is kept of somebody around whom nobody holds anybody. */
export const looksAroundNobodyHeld: RawBuilder<unknown> = sql`${isLook} and ${nobodyHolds(sql`= k.child_id`)}
  and ${nobodyHolds(sql`in ${around(sql`k.child_id`)}`)}`
