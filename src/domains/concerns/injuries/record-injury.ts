import { endAlarms, keepAlarm, standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { type Mark, regionOf } from '#domains/concerns/injuries/body-map.ts'
import { injuryForm, judgementForm } from '#domains/concerns/injuries/injury.ts'
import {
  carersOf,
  childToRecordOn,
  injuryOf,
  isInjuryRecorded,
  keepInjury,
  keepJudgement,
} from '#domains/concerns/injuries/injury-store.ts'
import { act } from '#domains/ledger/act.ts'
import { hands } from '#domains/ledger/actor.ts'
import { addJob } from '#domains/ledger/add-job-store.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  refused,
  refusedFor,
  type Tx,
} from '#domains/ledger/context.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { ringsAtOnce } from '#practice/patterns/injuries.ts'

export const recordingInjury = defineAct('record an injury', hands)
const judgingInjury = defineAct('record who judged an injury', hands)

export interface NewInjury extends Partial<Answers<typeof injuryForm>> {
  readonly childId: string
  readonly marks: readonly Mark[]
  /** Somebody of the record in whose care the child was. */
  readonly inCareOfId?: string
  /** Makes pressing the button twice record once. */
  readonly togetherId?: string
}

/**
 * Records an injury of a child. One of a baby who does not move about rings at once: the alarm, and the job that rings it, are
 * kept in the same transaction.
 *
 * @throws NotFound when there is no such child for whoever records.
 */
export async function recordInjury(
  ctx: Ctx,
  injury: NewInjury,
): Promise<Outcome<{ readonly injuryId: string; readonly rings: boolean }>> {
  const missing = refusedFor(
    stillToAnswer(injuryForm, injury).map(({ says, question }) => ({ says, answerAt: question })),
  )
  return await act(ctx, recordingInjury, [injury.childId], async (tx, entry) => {
    const child = await childToRecordOn(tx, injury.childId)
    if (child === undefined) throw new NotFound('child')
    if (missing !== undefined) return missing
    const togetherId = injury.togetherId ?? ctx.ids.next()
    if (await isInjuryRecorded(tx, togetherId)) return refused('This injury is already recorded.', 'seenOn')
    const seenOn = present(injury.seenOn, 'The injury was seen on a day.')
    const isAfter = (day: Temporal.PlainDate | undefined): boolean =>
      day !== undefined && Temporal.PlainDate.compare(seenOn, day) < 0
    if (isAfter(child.bornOn) && child.bornOn !== undefined)
      return refused(`The child was born on ${longDate(child.bornOn)}. Check the date on which it was seen.`, 'seenOn')
    if (isAfter(injury.happenedOn)) return refused('It can’t have happened after it was seen.', 'happenedOn')
    const { inCareOfId } = injury
    if (inCareOfId !== undefined && !(await carersOf(tx, injury.childId)).some(({ id }) => id === inCareOfId))
      throw new NotFound('carer')
    const injuryId = ctx.ids.next()
    const movesAbout = present(injury.movesAbout, 'It was said whether the child moves about.')
    const marks = injury.marks.filter(({ region }) => regionOf(region) !== undefined)
    await keepInjury(tx, {
      ...{ id: injuryId, childId: injury.childId, episodeId: child.episodeId, togetherId, seenOn, movesAbout, marks },
      happenedOn: injury.happenedOn ?? null,
      kind: present(injury.kind, 'The injury is of a kind.'),
      regions: [...(injury.regions ?? [])],
      looks: injury.looks ?? '',
      explanation: injury.explanation ?? '',
      explainedBy: injury.explainedBy ?? '',
      childsWords: injury.childsWords ?? '',
      inCareOfId: inCareOfId ?? null,
      inCareOfSays: injury.inCareOfSays ?? '',
      seenBy: injury.seenBy ?? '',
      by: ctx.actor.accountId,
    })
    const rings = ringsAtOnce(child.bornOn, { movesAbout, on: seenOn })
    if (rings) await ring(tx, ctx, injury.childId)
    entry.note({ injury: injuryId, rings })
    return done({ injuryId, rings })
  })
}

/** One alarm a child: one that nobody has taken goes on, one that was taken begins again. */
async function ring(tx: Tx, ctx: Ctx, childId: string): Promise<void> {
  const standing = (await standingAlarms(tx, 'injury to a baby')).filter(({ aboutId }) => aboutId === childId)
  if (standing.some(({ takenBy }) => takenBy === undefined)) return
  await endAlarms(tx, 'injury to a baby', childId, ctx, 'A further injury was recorded.')
  const now = ctx.clock.now()
  await keepAlarm(tx, { id: ctx.ids.next(), kind: 'injury to a baby', aboutId: childId, waitsSince: now }, now)
  await addJob(tx, 'ring alarms', {}, 'ring alarms')
}

export interface NewJudgement extends Partial<Answers<typeof judgementForm>> {
  readonly childId: string
  readonly injuryId: string
}

/** Who judged it, and whether what was said explains it; an earlier judgement stays. */
export async function judgeInjury(ctx: Ctx, judged: NewJudgement): Promise<Outcome<undefined>> {
  const missing = refusedFor(
    stillToAnswer(judgementForm, judged).map(({ says, question }) => ({ says, answerAt: question })),
  )
  return await act(ctx, judgingInjury, [judged.childId], async (tx) => {
    const injury = await injuryOf(tx, judged.childId, judged.injuryId)
    if (injury === undefined) throw new NotFound('injury')
    if (missing !== undefined) return missing
    const judgedOn = present(judged.judgedOn, 'It was judged on a day.')
    if (Temporal.PlainDate.compare(judgedOn, injury.seenOn) < 0)
      return refused(`It was seen on ${longDate(injury.seenOn)}, and can’t have been judged before.`, 'judgedOn')
    await keepJudgement(tx, {
      ...{ id: ctx.ids.next(), childId: judged.childId, injuryId: judged.injuryId, judgedOn },
      judgedBy: judged.judgedBy ?? '',
      standsAs: judgementForm.standsAs.options[present(judged.standsAs, 'They judged it as somebody.')],
      finds: present(judged.finds, 'They found something.'),
      says: judged.says ?? '',
      by: ctx.actor.accountId,
    })
    return done(undefined)
  })
}
