import {
  changeMissing,
  endMissing,
  type HowEnded,
  keepMissing,
  lastReturn,
  missingOfStep,
  timesMissing,
} from '#domains/casework/missing/missing-store.ts'
import { daysOfMissingAgain } from '#domains/casework/missing/read-missing.ts'
import { effectsOf } from '#domains/casework/step-effects/effect.ts'
import type { Ctx, Tx, Unmet } from '#domains/ledger/context.ts'
import type { EffectiveStep } from '#domains/ledger/follows.ts'
import { type ClockOf, endClocks, keepClock } from '#domains/people/clock-store.ts'
import { dueFor } from '#engine/obligation.ts'
import type { FormOf } from '#engine/step.ts'
import { dateInLondon, instantInLondon } from '#kernel/clock.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { englandAndWales } from '#kernel/working-days/calendar.ts'
import type { missingEpisode } from '#practice/missing/missing-episode.ts'
import {
  missingAgainDiscussed,
  missingDiscussed,
  returnInterview,
  timesMissingDiscussed,
} from '#practice/obligations/missing.ts'

type Step = EffectiveStep<FormOf<typeof missingEpisode>>

const endings: Readonly<Record<string, HowEnded>> = {
  returned: 'returned',
  neverMissing: 'never missing',
  eighteen: 'eighteen',
  died: 'died',
}

const day = { hours: 24 } as const

function clocksOf({ id, childId, episodeId, workerId }: Step): ClockOf {
  return { childId, episodeId, stepId: id, whoseAccountId: workerId }
}

/** The child stands on everybody's list from the first press; what is written later makes the picture better. */
async function begun(tx: Tx, ctx: Ctx, step: Step): Promise<void> {
  const { id: stepId, childId, episodeId, beganOn } = step
  const from = beganOn.equals(ctx.clock.today()) ? ctx.clock.now() : instantInLondon(beganOn)
  const missingFrom = await keepMissing(tx, { id: ctx.ids.next(), childId, episodeId, stepId, from })
  await keepClock(tx, ctx, clocksOf(step), dueFor(missingDiscussed, missingFrom, englandAndWales))
  const since = missingFrom.subtract({ hours: 24 * (await daysOfMissingAgain(tx, dateInLondon(missingFrom))) })
  if ((await timesMissing(tx, childId, since)) >= timesMissingDiscussed)
    await keepClock(tx, ctx, clocksOf(step), dueFor(missingAgainDiscussed, missingFrom, englandAndWales))
}

async function saved(tx: Tx, ctx: Ctx, step: Step): Promise<void> {
  const { id, answers } = step
  const kept = await missingOfStep(tx, id)
  if (kept === undefined) return
  const from = answers.missingFrom ?? kept.from
  await changeMissing(tx, id, {
    kind: answers.kind === undefined ? null : answers.kind === 'missing' ? 'M' : 'A',
    from,
    lastSeen: answers.lastSeen ?? '',
    fears: answers.fears ?? '',
    doing: answers.actions ?? '',
    reportedBy: answers.reportedBy ?? '',
    policeToldAt: answers.policeToldAt ?? null,
    policeReference: answers.policeReference ?? '',
    policeSay: answers.policeSay ?? '',
  })
  if (from.epochMilliseconds === kept.from.epochMilliseconds) return
  const because = 'It is counted anew: the child is missing from another moment than was first written.'
  await endClocks(tx, { kinds: [missingDiscussed.id], stepId: id }, { on: ctx.clock.today(), because })
  await keepClock(tx, ctx, clocksOf(step), dueFor(missingDiscussed, from, englandAndWales))
}

/** What can't be so: a return before the child had gone, or going before the last return. */
async function refuses(tx: Tx, _ctx: Ctx, { id, childId, answers }: Step): Promise<readonly Unmet[]> {
  const kept = await missingOfStep(tx, id)
  const from = answers.missingFrom ?? kept?.from
  const found = answers.foundAt
  if (from === undefined) return []
  if (found !== undefined && Temporal.Instant.compare(found, from) < 0)
    return [
      {
        says: `The child can’t have been back before ${dateAndTime(from)}, from when they are missing.`,
        answerAt: 'foundAt',
      },
    ]
  const returned = await lastReturn(tx, childId, id)
  if (returned !== undefined && Temporal.Instant.compare(from, returned) < 0)
    return [
      {
        says: `The child was back on ${dateAndTime(returned)}: they can’t be missing again from before then.`,
        answerAt: 'missingFrom',
      },
    ]
  return []
}

export const missingEpisodeEffects = effectsOf('missing-episode', {
  happenedOn: ({ foundAt }) => (foundAt === undefined ? undefined : dateInLondon(foundAt)),
  refuses,
  begun,
  saved,
  async concluded(tx, ctx, { outcome, on, ...step }) {
    const how = endings[outcome] ?? 'returned'
    const kept = await missingOfStep(tx, step.id)
    const said = step.answers.foundAt ?? (on.equals(ctx.clock.today()) ? ctx.clock.now() : instantInLondon(on, '12:00'))
    const at = kept !== undefined && Temporal.Instant.compare(said, kept.from) < 0 ? kept.from : said
    await endMissing(tx, step.id, at, how)
    const neverGone = how === 'never missing'
    const withinTheDay = kept !== undefined && Temporal.Instant.compare(at, kept.from.add(day)) < 0
    if (neverGone || withinTheDay) {
      const because = neverGone ? 'The child had not been missing.' : 'The child was back within the day.'
      const kinds = neverGone ? [missingDiscussed.id, missingAgainDiscussed.id] : [missingDiscussed.id]
      await endClocks(tx, { kinds, stepId: step.id }, { on, because })
    }
    if (how === 'returned') await keepClock(tx, ctx, clocksOf(step), dueFor(returnInterview, at, englandAndWales))
  },
})
