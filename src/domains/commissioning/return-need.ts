import { isAccepted, needChecked } from '#domains/commissioning/end-need.ts'
import { changeNeedEnding, childForNeed, holdNeed, keepNeed, needById } from '#domains/commissioning/need-store.ts'
import { keepUnmetNeed, leftOpenUnder } from '#domains/commissioning/unmet-need-store.ts'
import { act } from '#domains/ledger/act.ts'
import { holders } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, refusedFor } from '#domains/ledger/context.ts'
import { meetClocks } from '#domains/people/clock-store.ts'

export const returningNeed = defineAct('return a need to the unmet-need register', [
  ...holders,
  'team manager',
  'head of service',
])

export interface FailedCheck {
  /** What the check found. */
  readonly found: string
  readonly costsTheChild: string
}

/**
 * The agency that accepted a need does not answer it: the need is back, in the unmet-need register, with what the check found. Where
 * the case was closed over it, it stands there under the name of whoever checked, who is to tell the front door.
 */
export async function returnNeed(
  ctx: Ctx,
  childId: string,
  needId: string,
  told: FailedCheck,
): Promise<Outcome<{ readonly needId: string; readonly caseOpen: boolean }>> {
  const found = told.found.trim()
  const costsTheChild = told.costsTheChild.trim()
  const missing = refusedFor([
    ...(found === '' ? [{ says: 'Enter what the check found', answerAt: 'found' }] : []),
    ...(costsTheChild === '' ? [{ says: 'Enter what going without costs the child', answerAt: 'costsTheChild' }] : []),
  ])
  if (missing !== undefined) return missing
  return await act(ctx, returningNeed, [childId], async (tx) => {
    await holdNeed(tx, needId)
    const need = await needById(tx, needId)
    if (need === undefined || need.childId !== childId) throw new NotFound('need')
    if (!isAccepted(need) || need.ending === undefined)
      return refused('No other agency holds this need, so there is no check to record.', 'found')
    const today = ctx.clock.today()
    const { acceptedBy = 'The agency', on } = need.ending
    const says = `${need.ending.says}\nThe check found that it is not answered: ${found}`
    const by = ctx.actor.accountId
    await changeNeedEnding(tx, { needId, how: need.ending.how, says, on, by, acceptedBy, checkOn: null })
    await meetClocks(tx, { aboutId: needId, kinds: [needChecked] }, { on: today, byKind: 'need', byId: needId })
    const child = await childForNeed(tx, childId)
    const again = ctx.ids.next()
    const { kind, title, why } = need
    const episodeId = child?.episodeId ?? need.episodeId
    const childAge = child?.bornOn === undefined ? null : child.bornOn.until(today, { largestUnit: 'years' }).years
    await keepNeed(tx, { id: again, childId, episodeId, stepId: null, kind, title, why, namedOn: today, childAge })
    const tried = `${acceptedBy} had accepted it. ${found}`
    await keepUnmetNeed(tx, { id: ctx.ids.next(), childId, needId: again, since: today, tried, costsTheChild, by })
    const caseOpen = child?.episodeId !== undefined
    if (!caseOpen) await leftOpenUnder(tx, again, { by, reason: `The case is closed. ${tried}` })
    return done({ needId: again, caseOpen })
  })
}
