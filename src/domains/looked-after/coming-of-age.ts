import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { loadRecord } from '#domains/casework/facts/record-store.ts'
import { beginSteps } from '#domains/casework/steps/step-beginning.ts'
import { metBySeeing } from '#domains/casework/visits/visit-clocks.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { personBornOn, standingPeriod } from '#domains/looked-after/care-store.ts'
import {
  comingOfAge,
  endLeavingCareAtTwentyFive,
  endSeeingAtEighteen,
  hasClock,
  wasAssessed,
} from '#domains/looked-after/coming-of-age-store.ts'
import { keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import * as leavingCare from '#practice/leaving-care/owed.ts'
import { placementVisits } from '#practice/looked-after/next-visit.ts'
import { careEndsAtEighteen, shortBreakVisitedAgain } from '#practice/looked-after/owed.ts'

const watching = defineAct('watch over those who come of age in care', ['service'])

const seen = [...metBySeeing, ...placementVisits, shortBreakVisitedAgain.id]

const owedOnLeaving = Object.values(leavingCare).flatMap((each) => ('id' in each ? [each.id] : []))

/** So long before the birthday it is said by when the end of care is recorded. */
export const beforeEighteen = { months: 3 } as const

/**
 * What comes to a young person in care with age alone: sixteen, or thirteen weeks in all, begins the assessment of needs on leaving care;
 * eighteen ends the authority to look after. Done already, it is not done again.
 */
export async function whatAgeBrings(tx: Tx, ctx: Ctx, childId: string): Promise<void> {
  const period = await standingPeriod(tx, childId)
  if (period === undefined) return
  const today = ctx.clock.today()
  const { eligibleSince } = await loadRecord(tx, childId, period.episodeId, today)
  const child = await childOfFamily(tx, childId)
  if (eligibleSince !== undefined && child?.episode !== undefined && !(await wasAssessed(tx, childId)))
    await beginSteps(tx, ctx, {
      ...{ kind: 'leaving-care-needs-assessment', children: [child], beganOn: today, follows: true },
    })
  const eighteen = (await personBornOn(tx, childId))?.add({ years: 18 })
  if (eighteen === undefined || Temporal.PlainDate.compare(eighteen.subtract(beforeEighteen), today) > 0) return
  if (await hasClock(tx, childId, careEndsAtEighteen.id)) return
  const of = { childId, episodeId: period.episodeId, whoseAccountId: child?.worker?.accountId }
  await keepClock(tx, ctx, of, dueFor(careEndsAtEighteen, eighteen, englandAndWales))
}

/**
 * Run as the house, at night, which sees no restricted child: to those what begins comes with their next review, which is held by somebody
 * may see them. What is owed of seeing a child ends for everybody with the eighteenth birthday, and what is owed on leaving care with the
 * twenty-fifth.
 */
export async function watchComingOfAge(ctx: Ctx): Promise<void> {
  const today = ctx.clock.today()
  const found = await list(
    ctx,
    'young people who come of age in care',
    async (tx) => await comingOfAge(tx, { today, ending: today.add(beforeEighteen), owed: careEndsAtEighteen.id }),
    (all) => all,
  )
  for (const childId of found)
    await act(ctx, watching, [childId], async (tx) => {
      await whatAgeBrings(tx, ctx, childId)
      return done(undefined)
    })
  await act(ctx, watching, [], async (tx, entry) => {
    const because = 'Eighteen: nobody is a child to be seen any more. The personal adviser keeps in touch.'
    for (const childId of await endSeeingAtEighteen(tx, seen, because)) entry.about(childId)
    const after =
      'Twenty-five: what is owed on leaving care ends with the birthday. Whoever asks is still told where there is help.'
    for (const childId of await endLeavingCareAtTwentyFive(tx, owedOnLeaving, after)) entry.about(childId)
    return done(undefined)
  })
}
