import type { answering } from '#domains/governance/asked-of-us/asked.ts'
import { askedById, endAskedRecord, keepAskedRecord } from '#domains/governance/asked-of-us/asked-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { isPerson } from '#domains/people/family/family-store.ts'

/** Those who answer and open records: whoever opens none is told whom to ask. */
export const namers = [
  'team manager',
  'head of service',
  'director',
] as const satisfies readonly (typeof answering)[number][]

export const namingRecord = defineAct('name whose record is asked about', namers)
export const unnamingRecord = defineAct('take back whose record is asked about', namers)

interface Named {
  readonly askedId: string
  /** Whose record it is: the work may have ended long ago. */
  readonly personId: string
}

/** Says whose record a complaint or a request is about, so that whoever answers it finds it. */
export async function nameRecord(ctx: Ctx, { askedId, personId }: Named): Promise<Outcome<undefined>> {
  return await act(ctx, namingRecord, [askedId, personId], async (tx) => {
    const asked = await askedById(tx, askedId)
    if (asked === undefined || !(await isPerson(tx, personId))) throw new NotFound('what was asked')
    if (asked.concludedOn !== undefined)
      return refused('It has been concluded: nothing is added to it any more.', 'asked')
    if (asked.records.some((one) => one.personId === personId && one.endedOn === undefined))
      return refused('It is said already that it is about this record.', 'asked')
    await keepAskedRecord(tx, { id: ctx.ids.next(), askedId, personId, by: ctx.actor.accountId })
    return done(undefined)
  })
}

/** It is about another record: what was said stays, with why it was wrong. */
export async function unnameRecord(
  ctx: Ctx,
  { askedId, personId, because }: Named & { readonly because: string },
): Promise<Outcome<undefined>> {
  const why = because.trim()
  if (why === '') return refused('Enter why it is not about this record', 'because')
  return await act(ctx, unnamingRecord, [askedId, personId], async (tx) => {
    const asked = await askedById(tx, askedId)
    const standing = asked?.records.find((one) => one.personId === personId && one.endedOn === undefined)
    if (standing === undefined) throw new NotFound('what was asked')
    await endAskedRecord(tx, standing.id, ctx.clock.today(), why)
    return done(undefined)
  })
}
