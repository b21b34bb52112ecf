import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from '#domains/people/json-rows-store.ts'

/** For matching: homes, schools and numbers of somebody, also earlier ones, as far as whoever asks may have them. */
export const placesToMatch = {
  homes: (person: RawBuilder<unknown>) =>
    rowsOf(sql`select h.address_lines[1] as first_line, h.postcode from residence r
    join household h on h.id = r.household_id where r.person_id = ${person} order by r.id`),
  schools: (person: RawBuilder<unknown>) =>
    rowsOf(sql`select n.agency_name as name from involvement n
    where n.person_id = ${person} and n.stands_as = 'school' order by n.id`),
  phones: (person: RawBuilder<unknown>) =>
    rowsOf(sql`select c.value from contact_point c
    where c.person_id = ${person} and c.kind = 'phone' order by c.id`),
}
