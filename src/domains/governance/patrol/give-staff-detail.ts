import { giveStaffDetail, isAccount } from '#domains/governance/patrol/staff-detail-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Actor, personalRoles } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { date, text } from '#engine/question.ts'

export const givingStaffDetail = defineAct('give the patrol details of somebody who works here', personalRoles)

/** Who keeps these details for others, as an employer does. */
const keepForOthers: readonly Actor['role'][] = ['administrator', 'data protection officer', 'service']

export const staffDetailForm = form({
  line: text('First line of the home address', {
    optional: true,
    hint: 'For example, 12 Station Road',
    maxLength: 200,
  }),
  postcode: text('Postcode', { optional: true, maxLength: 10 }),
  familyNames: text('Other family names', {
    optional: true,
    hint: 'Names held before, or of those they live with, with commas between',
    maxLength: 300,
  }),
  bornOn: date('Date of birth', { optional: true, past: true, called: 'date of birth' }),
})

export interface StaffDetail {
  readonly accountId: string
  readonly line?: string | undefined
  readonly postcode?: string | undefined
  readonly familyNames?: string | undefined
  readonly bornOn?: Temporal.PlainDate | undefined
}

/**
 * Keeps, sealed, what the patrol compares looks with: nobody reads it again, not even who gave it. The latest stands.
 *
 * @throws NotFound when somebody gives another’s without keeping the people who use the system.
 */
export async function giveStaffDetails(ctx: Ctx, detail: StaffDetail): Promise<Outcome<undefined>> {
  if (detail.accountId !== ctx.actor.accountId && !keepForOthers.includes(ctx.actor.role))
    throw new NotFound('details of somebody who works here')
  const { line, postcode, familyNames, bornOn } = detail
  return await act(ctx, givingStaffDetail, [detail.accountId], async (tx) => {
    if (!(await isAccount(tx, detail.accountId))) throw new NotFound('somebody who works here')
    if ([line, postcode, familyNames, bornOn].every((given) => given === undefined))
      return refused('Give at least the first line of the address and the postcode', 'line')
    await giveStaffDetail(tx, {
      id: ctx.ids.next(),
      accountId: detail.accountId,
      familyNames: (detail.familyNames ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      bornOn: detail.bornOn ?? null,
      line: detail.line ?? '',
      postcode: detail.postcode ?? '',
    })
    return done(undefined)
  })
}
