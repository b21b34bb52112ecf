import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import {
  endShortBreaks,
  endUnaccompanied,
  isUnaccompanied,
  keepShortBreaks,
  keepUnaccompanied,
  type OtherShortBreaks,
  shortBreaksOver,
  shortBreaksStandSince,
} from '#domains/looked-after/private-arrangement-store.ts'
import { beginSeries, endSeries } from '#domains/looked-after/short-break-series.ts'
import { endClocks, meetClocks } from '#domains/people/clock-store.ts'
import { longDate } from '#kernel/dates.ts'
import { endsWithShortBreaks } from '#practice/looked-after/clocks.ts'
import { shortBreaksOutgrown } from '#practice/looked-after/owed.ts'

const whyEnded: Readonly<Record<string, string>> = {
  transferred: 'Another authority looks after the child.',
  adult: 'Found to be an adult.',
  noLongerUnaccompanied: 'A parent, or somebody responsible by law, has come.',
}

/** A child who came alone is counted so from the first day, and until somebody has said why not. */
export const unaccompaniedChildEffects = effectsOf('unaccompanied-child', {
  refuses: (_tx, _ctx, { answers: { saysBornOn, cameOn, referredToTransferOn, transferredOn } }) => {
    const after = (one?: Temporal.PlainDate, other?: Temporal.PlainDate) =>
      one !== undefined && other !== undefined && Temporal.PlainDate.compare(one, other) > 0
    if (after(saysBornOn, cameOn))
      return [{ says: 'The child can’t have come before they were born.', answerAt: 'cameOn' }]
    if (after(referredToTransferOn, transferredOn))
      return [{ says: 'The child can’t be transferred before they were referred.', answerAt: 'transferredOn' }]
    return []
  },
  async concluded(tx, ctx, { id, childId, episodeId, beganOn, answers, outcome, on }) {
    if (!(await isUnaccompanied(tx, childId)))
      await keepUnaccompanied(tx, {
        ...{ id: ctx.ids.next(), childId, stepId: id },
        cameOn: answers.cameOn ?? beganOn,
        ageDoubted: answers.age ?? null,
      })
    const because = whyEnded[outcome]
    if (because !== undefined) await endUnaccompanied(tx, childId, answers.transferredOn ?? on, because)
    if (outcome !== 'transferred') return
    const met = { on: answers.transferredOn ?? on, byKind: 'unaccompanied-child', byId: id }
    await meetClocks(tx, { kinds: ['unaccompanied-child/transferred'], episodeId }, met)
  },
})

/** A child is looked after on the nights away, or is not: one agreement is over when another on the other basis begins. */
function overlapSays(basis: string, { beganOn, endedOn }: OtherShortBreaks): string {
  return endedOn === null
    ? `An agreement under ${basis} stands since ${longDate(beganOn)}. Record first that it has ended.`
    : `An agreement under ${basis} stood from ${longDate(beganOn)} to ${longDate(endedOn)}. This one can’t begin before that one ended.`
}

/** What does not stand can’t end, nor end before it began. */
function endRefused(since: Temporal.PlainDate | undefined, endedOn: Temporal.PlainDate | undefined) {
  if (since === undefined) return [{ says: 'No agreement on short breaks stands: none can end.', answerAt: 'basis' }]
  if (endedOn === undefined || Temporal.PlainDate.compare(endedOn, since) >= 0) return []
  const says = `The short breaks began on ${longDate(since)}. They can’t have ended before that.`
  return [{ says, answerAt: 'endedOn' }]
}

/**
 * Under section 20 the child is looked after on the days of the series: the return counts the agreement from the first of them, or each
 * stay by itself, as it is recorded (`record-short-break-stay.ts`).
 */
export const shortBreaksEffects = effectsOf('short-breaks', {
  async refuses(tx, ctx, { id, childId, answers: { basis, counted, from, endedOn } }) {
    if (basis === 'ended') return endRefused(await shortBreaksStandSince(tx, childId), endedOn)
    const other = basis === 'section17' ? 'section 20' : 'section 17'
    if (from !== undefined && basis !== undefined) {
      const overlaps = await shortBreaksOver(tx, { childId, stepId: id, basis: other, from })
      if (overlaps !== undefined) return [{ says: overlapSays(other, overlaps), answerAt: 'basis' }]
    }
    if (basis !== 'section20' || counted === 'stays' || from === undefined) return []
    if (Temporal.PlainDate.compare(from, ctx.clock.today()) <= 0) return []
    const says =
      'Under section 20 the child is looked after from the first stay. Record the agreement when it has begun.'
    return [{ says, answerAt: 'from' }]
  },
  async concluded(tx, ctx, { id, childId, episodeId, answers, outcome, on }) {
    if (outcome === 'ended') {
      const [day, over] = [answers.endedOn ?? on, 'The short breaks have ended.']
      await endShortBreaks(tx, childId, day)
      await endSeries(tx, childId, day, over)
      await endClocks(tx, { kinds: endsWithShortBreaks, childId }, { on: day, because: over })
      return
    }
    const met = { on: answers.from ?? on, byKind: 'short-breaks', byId: id }
    await meetClocks(tx, { kinds: [shortBreaksOutgrown.id], childId }, met)
    if (answers.basis === 'section20' && answers.counted !== 'stays')
      await beginSeries(tx, ctx, { childId, episodeId, stepId: id, on: answers.from ?? on })
    await keepShortBreaks(tx, {
      ...{ id: ctx.ids.next(), childId, stepId: id },
      basis: answers.basis === 'section17' ? 'section 17' : 'section 20',
      beganOn: answers.from ?? on,
      nightsAYear: answers.nightsAYear ?? null,
    })
  },
})

/** What a school or the education service told us is kept with the step: nothing else comes of it in a table of its own. */
export const leavingSchoolRollEffects = effectsOf('leaving-school-roll', {})
