import { endGrants, giveGrant } from '#domains/access/opening/grant-store.ts'
import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused } from '#domains/ledger/context.ts'
import { standingPeriod } from '#domains/looked-after/care-store.ts'
import {
  endOfficer,
  keepOfficer,
  officersOn,
  standingOfficer,
  worksInTeam,
} from '#domains/looked-after/reviewing-officer-store.ts'
import { meetClocks } from '#domains/people/clock-store.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { reviewingOfficerAppointed, reviewingOfficerReplaced } from '#practice/looked-after/owed.ts'

export const appointingOfficer = defineAct('appoint reviewing officer', ['team manager', 'head of service'])

/**
 * Appoints the independent reviewing officer of a child who is looked after, in the place of one who was: somebody who neither
 * works with the child nor belongs to the team that does (Children Act 1989 s.25A; regulation 46).
 */
export async function appointReviewingOfficer(
  ctx: Ctx,
  appointment: { readonly childId: string; readonly accountId: string; readonly because?: string },
): Promise<Outcome<{ readonly name: string }>> {
  const { childId, accountId, because = 'Another reviewing officer was appointed.' } = appointment
  try {
    return await act(ctx, appointingOfficer, [childId], async (tx, entry) => {
      const child = await childOfFamily(tx, childId)
      if (child === undefined) throw new NotFound('child')
      const today = ctx.clock.today()
      const period = await standingPeriod(tx, childId)
      if (period === undefined) return refused(`${child.name} is not looked after.`, 'officer')
      const officer = (await officersOn(tx, today)).find((one) => one.accountId === accountId)
      if (officer === undefined) return refused('Select an independent reviewing officer', 'officer')
      const teamId = child.worker?.teamId
      const ownWork = child.worker?.accountId === accountId || accountId === ctx.actor.accountId
      if (ownWork || (teamId !== undefined && (await worksInTeam(tx, accountId, teamId, today))))
        return refused(
          `${officer.name} belongs to the team that works with ${child.name}, or manages the work. Choose somebody who is independent of it.`,
          'officer',
        )
      const before = await standingOfficer(tx, period.id)
      if (before?.accountId === accountId) return refused(`${officer.name} is appointed already.`, 'officer')
      if (before !== undefined) {
        await endOfficer(tx, before.id, today, because)
        await endGrants(tx, ctx, before.id)
      }
      const id = ctx.ids.next()
      await keepOfficer(tx, { id, childId, periodId: period.id, accountId, on: today })
      const grant = { accountId, personId: childId, right: 'record', why: 'allocation' } as const
      await giveGrant(tx, ctx, { ...grant, sourceId: id, from: ctx.clock.now() })
      const met = { on: today, byKind: 'reviewing officer', byId: id }
      await meetClocks(tx, { kinds: [reviewingOfficerAppointed.id, reviewingOfficerReplaced.id], childId }, met)
      entry.note({ officer: accountId })
      return done({ name: officer.name })
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'reviewing_officer_one_standing') throw fault
    return refused('Somebody has appointed a reviewing officer a moment ago. Open the page again.', 'officer')
  }
}
