import { endAlarms, keepAlarm, standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { type Mark, regionOf } from '#domains/concerns/injuries/body-map.ts'
import {
  injuryForm,
  injuryPartForm,
  type injuryTogetherForm,
  judgementForm,
} from '#domains/concerns/injuries/injury.ts'
import {
  type ChildToRecordOn,
  carersOf,
  childToRecordOn,
  injuryOf,
  isInjuryRecorded,
  keepInjury,
  keepJudgement,
  keepTogether,
  siblingsToRecordOn,
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
  type Unmet,
} from '#domains/ledger/context.ts'
import { stillToAnswer } from '#engine/missing.ts'
import type { Answers } from '#engine/question.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { ringsAtOnce } from '#practice/patterns/injuries.ts'

export const recordingInjury = defineAct('record an injury', hands)
const judgingInjury = defineAct('record who judged an injury', hands)

/** One child’s own injury. */
export interface InjuryPart extends Partial<Answers<typeof injuryPartForm>> {
  readonly childId: string
  readonly marks: readonly Mark[]
  /** Somebody of the record in whose care the child was. */
  readonly inCareOfId?: string
}

/** An injury of one child, or of several brothers and sisters recorded at once. `childId` is whose page it was recorded from. */
export interface NewInjury {
  readonly childId: string
  /** Makes pressing the button twice record once. */
  readonly togetherId?: string
  readonly shared: Partial<Answers<typeof injuryForm & typeof injuryTogetherForm>>
  readonly parts: readonly InjuryPart[]
}

export interface RecordedInjury {
  readonly childId: string
  readonly injuryId: string
  readonly rings: boolean
}

/**
 * Records an injury, once for several brothers and sisters where they were hurt too: a row each, under one id. One of a baby who does
 * not move about rings at once: the alarm, and the job that rings it, are kept in the same transaction.
 *
 * @throws NotFound when there is no such child for whoever records, or another is no brother or sister.
 */
export async function recordInjury(ctx: Ctx, injury: NewInjury): Promise<Outcome<readonly RecordedInjury[]>> {
  const missing = refusedFor(unanswered(injury))
  const ids = injury.parts.map(({ childId }) => childId)
  return await act(ctx, recordingInjury, ids, async (tx, entry) => {
    const child = await childToRecordOn(tx, injury.childId)
    if (child === undefined) throw new NotFound('child')
    const family = ids.every((id) => id === child.childId)
      ? [child]
      : [child, ...(await siblingsToRecordOn(tx, child.childId))]
    if (missing !== undefined) return missing
    const togetherId = injury.togetherId ?? ctx.ids.next()
    if (await isInjuryRecorded(tx, togetherId)) return refused('This injury is already recorded.', 'seenOn')
    const recorded: RecordedInjury[] = []
    const unmet: Unmet[] = []
    for (const part of injury.parts) {
      const of = family.find(({ childId }) => childId === part.childId)
      if (of === undefined) throw new NotFound('child')
      const wrong = impossible(injury, of)
      if (wrong === undefined) recorded.push(await keepPart(tx, ctx, { injury, part, of, togetherId }))
      else unmet.push(wrong)
    }
    entry.note({ injuries: recorded.map(({ injuryId, rings }) => ({ injury: injuryId, rings })) })
    return refusedFor(unmet) ?? done(recorded)
  })
}

function unanswered({ shared, parts }: NewInjury): readonly Unmet[] {
  if (parts.length === 0) return [{ says: 'Select who was hurt.' }]
  return [
    ...stillToAnswer(injuryForm, shared).map(({ says, question }) => ({ says, answerAt: question })),
    ...parts.flatMap((part) =>
      stillToAnswer(injuryPartForm, part).map(({ says, question }) => ({
        says,
        answerAt: `${part.childId}.${question}`,
      })),
    ),
  ]
}

/** Why it can’t be so of a child. */
function impossible({ shared: { seenOn, happenedOn } }: NewInjury, of: ChildToRecordOn): Unmet | undefined {
  const isAfter = (day: Temporal.PlainDate): boolean =>
    seenOn !== undefined && Temporal.PlainDate.compare(seenOn, day) < 0
  if (of.bornOn !== undefined && isAfter(of.bornOn))
    return {
      says: `${of.name} was born on ${longDate(of.bornOn)}. Check the date on which it was seen.`,
      answerAt: 'seenOn',
    }
  if (happenedOn !== undefined && isAfter(happenedOn))
    return { says: 'It can’t have happened after it was seen.', answerAt: 'happenedOn' }
  return undefined
}

interface Part {
  readonly injury: NewInjury
  readonly part: InjuryPart
  readonly of: ChildToRecordOn
  readonly togetherId: string
}

async function keepPart(tx: Tx, ctx: Ctx, { injury, part, of, togetherId }: Part): Promise<RecordedInjury> {
  const { childId, inCareOfId } = part
  const { shared } = injury
  if (inCareOfId !== undefined && !(await carersOf(tx, childId)).some(({ id }) => id === inCareOfId))
    throw new NotFound('carer')
  const injuryId = ctx.ids.next()
  const seenOn = present(shared.seenOn, 'The injury was seen on a day.')
  const movesAbout = present(part.movesAbout, 'It was said whether the child moves about.')
  const marks = part.marks.filter(({ region }) => regionOf(region) !== undefined)
  await keepInjury(tx, {
    ...{ id: injuryId, childId, episodeId: of.episodeId, togetherId, seenOn, movesAbout, marks },
    happenedOn: shared.happenedOn ?? null,
    kind: present(part.kind, 'The injury is of a kind.'),
    regions: [...(part.regions ?? [])],
    looks: part.looks ?? '',
    explanation: part.explanation ?? '',
    explainedBy: part.explainedBy ?? '',
    childsWords: part.childsWords ?? '',
    inCareOfId: inCareOfId ?? null,
    inCareOfSays: part.inCareOfSays ?? '',
    seenBy: shared.seenBy ?? '',
    by: ctx.actor.accountId,
  })
  const { saidOfAll = '' } = shared
  if (saidOfAll !== '' && injury.parts.length > 1) await keepTogether(tx, { injuryId, childId, says: saidOfAll })
  const rings = ringsAtOnce(of.bornOn, { movesAbout, on: seenOn })
  if (rings) await ring(tx, ctx, childId)
  return { childId, injuryId, rings }
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
