import { changeRegistration, registrationOf } from '#domains/access/account/registration-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { longDate } from '#kernel/dates.ts'

const renewing = defineAct('renew registration', ['administrator'])

export interface RenewedRegistration {
  readonly accountId: string
  /** Social Work England's number, `SW` and digits. */
  readonly number: string
  readonly until: Temporal.PlainDate
  /** The day on which the public register was looked at. */
  readonly seenOn: Temporal.PlainDate
}

/**
 * Keeps until when somebody is registered, as the public register says.
 *
 * @throws NotFound when there is no such account.
 */
export async function renewRegistration(
  ctx: Ctx,
  renewed: RenewedRegistration,
): Promise<Outcome<{ readonly name: string }>> {
  const { accountId, until, seenOn } = renewed
  const today = ctx.clock.today()
  const number = renewed.number.trim().toUpperCase()
  if (!/^SW[0-9]+$/.test(number))
    return refused('Enter the registration number as SW and digits, like SW12345.', 'number')
  if (Temporal.PlainDate.compare(until, today) < 0)
    return refused(`The registration must run until today, ${longDate(today)}, or later.`, 'until')
  if (Temporal.PlainDate.compare(seenOn, today) > 0)
    return refused('The day on which you looked at the register must be today or in the past.', 'seenOn')
  return await act(ctx, renewing, [accountId], async (tx, entry) => {
    const kept = await registrationOf(tx, accountId)
    if (kept === undefined) throw new NotFound('account')
    await changeRegistration(tx, accountId, { number, until })
    entry.note({ until: until.toString(), seenOn: seenOn.toString() })
    return done({ name: kept.name })
  })
}
