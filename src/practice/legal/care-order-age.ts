import type { FromRecord } from '#engine/house.ts'
import type { Trust } from '../define.ts'

const seventeen: FromRecord<Trust> = { from: ({ dateOfBirth }) => dateOfBirth?.add({ years: 17 }) }

/**
 * No care or supervision order, and no interim one, is made once a young person has turned seventeen, or is sixteen and married: section
 * 31(3) and (11) of the Children Act 1989. The record does not hold a marriage, and the sentence says it. An order written down as made later
 * is a slip of the pen, or another order.
 */
export function madeBeforeSeventeen<const K extends string>(
  question: K,
  order: string,
  when?: (answers: Readonly<Record<string, unknown>>) => boolean,
) {
  const says = `A court makes no ${order} once a young person is seventeen, or is sixteen and married (Children Act 1989, section 31(3)). Check the date, the date of birth, and which order it is.`
  return { question, before: seventeen, says, ...(when === undefined ? {} : { when }) } as const
}
