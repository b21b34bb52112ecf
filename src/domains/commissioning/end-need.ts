import { settingsOfTheHouse } from '#domains/access/duty/local-setting-store.ts'
import { changeNeedEnding, holdNeed, keepNeedEnding, type Need, needById } from '#domains/commissioning/need-store.ts'
import { withdrawRequests } from '#domains/commissioning/request-store.ts'
import { endUnmetNeed, unmetOfNeed } from '#domains/commissioning/unmet-need-store.ts'
import { act } from '#domains/ledger/act.ts'
import type { Role } from '#domains/ledger/actor.ts'
import {
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  refusedFor,
  type Tx,
  type Unmet,
} from '#domains/ledger/context.ts'
import { endClocks, keepClock, meetClocks } from '#domains/people/clock-store.ts'
import type { Due } from '#engine/due.ts'
import { longDate } from '#kernel/dates.ts'
import { trustStandard } from '#practice/citations.ts'
import { wordsOfNoCapacity } from '#practice/no-capacity.ts'
import { needPassedOnChecked } from '#practice/obligations/keeping.ts'
import { lastDayAsSet, saysAsSet } from '#practice/standing/as-set.ts'

export const endingNeed = defineAct('end a need', [
  'social worker',
  'family help lead',
  'team manager',
  'head of service',
])

/** How a need may end. Want of a worker or of a service is not among them: that is what the register is for. */
export const needEndings = {
  met: 'It has been met',
  'no longer present': 'It is no longer there',
  'passed on and accepted': 'Another agency has accepted it, by name',
  'declined after review': 'It was declined, and we have looked at what that means',
} as const

export type NeedEndingHow = keyof typeof needEndings

export interface EndOfNeed {
  readonly how: NeedEndingHow
  readonly says: string
  /** Who accepted it, when it was passed on: a person and an agency. */
  readonly acceptedBy?: string
  /** The day on which we look whether the agency answers it. */
  readonly checkOn?: Temporal.PlainDate
}

/** The ends with which nothing is done for the child: of a need that nobody could meet, no worker alone decides them. */
const givenUp: readonly NeedEndingHow[] = ['no longer present', 'declined after review']
const deciding = ['team manager', 'head of service'] as const satisfies readonly Role[]

function refusals(end: EndOfNeed, today: Temporal.PlainDate): readonly Unmet[] {
  const wrong: Unmet[] = []
  if (!Object.hasOwn(needEndings, end.how)) wrong.push({ says: 'Select how the need ended', answerAt: 'how' })
  if (end.says.trim() === '') wrong.push({ says: 'Enter how you know', answerAt: 'says' })
  if (wordsOfNoCapacity(end.says) !== undefined)
    wrong.push({
      says: 'A need does not end for want of a worker or a service. Enter it in the unmet-need register instead.',
      answerAt: 'says',
    })
  if (end.how === 'passed on and accepted') {
    if ((end.acceptedBy ?? '').trim() === '')
      wrong.push({ says: 'Enter who accepted it, by name and agency', answerAt: 'acceptedBy' })
    if (end.checkOn === undefined || Temporal.PlainDate.compare(end.checkOn, today) <= 0)
      wrong.push({ says: 'Enter a day to come on which we check that the agency answers it', answerAt: 'checkOn-day' })
  }
  return wrong
}

/** The check of a need that was passed on may lie no further away than the house has set. */
async function checkTooLate(
  tx: Tx,
  { how, checkOn }: EndOfNeed,
  today: Temporal.PlainDate,
): Promise<Refusal | undefined> {
  if (how !== 'passed on and accepted' || checkOn === undefined) return undefined
  const record = { settings: await settingsOfTheHouse(tx) }
  const latest = lastDayAsSet(needPassedOnChecked, today, record)
  if (latest === undefined || Temporal.PlainDate.compare(checkOn, latest) <= 0) return undefined
  const within = saysAsSet(needPassedOnChecked, today, record)
  return refused(
    `Enter a day on or before ${longDate(latest)}: a need passed on is checked within ${within}`,
    'checkOn-day',
  )
}

/** The look at a need that another agency accepted. It outlives the closure of the case. */
export const needChecked = 'need/checked'

async function keepCheck(tx: Tx, ctx: Ctx, need: Need, on: Temporal.PlainDate): Promise<void> {
  const due: Due = {
    limitId: needChecked,
    what: `Check that the agency answers the need: ${need.title}`,
    whose: 'Whoever passed it on',
    countedFrom: ctx.clock.today(),
    countedFromSays: 'the day it was accepted',
    due: on,
    dueAt: undefined,
    notKnown: undefined,
    explanation: `${longDate(on)}, the day chosen when it was passed on`,
    law: trustStandard('a need passed on is checked'),
    rules: ['AS-05'],
    stoppedBy: 'event:checked',
  }
  await keepClock(tx, ctx, { childId: need.childId, aboutId: need.id, whoseAccountId: ctx.actor.accountId }, due)
}

/** Another agency has accepted it, and we are to check: how it really ended is said afterwards. */
export function isAccepted({ ending }: Need): boolean {
  return ending?.how === 'passed on and accepted' && ending.checkOn !== undefined
}

/**
 * Ends a need, for what is true of the child. One that another agency accepted is ended again after the check, with what was
 * found.
 */
export async function endNeed(ctx: Ctx, childId: string, needId: string, end: EndOfNeed): Promise<Outcome<undefined>> {
  const today = ctx.clock.today()
  const refusal = refusedFor(refusals(end, today))
  if (refusal !== undefined) return refusal
  return await act(ctx, endingNeed, [childId], async (tx) => {
    const tooLate = await checkTooLate(tx, end, today)
    if (tooLate !== undefined) return tooLate
    await holdNeed(tx, needId)
    const need = await needById(tx, needId)
    if (need === undefined || need.childId !== childId) throw new NotFound('need')
    if (need.state === 'ended' && !isAccepted(need))
      return refused('This need has ended already. Open it again to see how.')
    if (need.state === 'service running')
      return refused('A service runs for this need. End the service first, with its outcome.')
    const standing = (await unmetOfNeed(tx, needId)).find(({ endedOn }) => endedOn === null)
    const left = standing?.caseOpen === false ? standing : undefined
    if (left !== undefined && ctx.actor.role !== 'head of service')
      return refused(
        `${left.leftOpenByName ?? 'A head of service'} closed the case over this need, and it stands in the register under that name. A head of service says how it ended.`,
      )
    if (standing !== undefined && givenUp.includes(end.how) && !deciding.some((role) => role === ctx.actor.role))
      return refused(
        'This need stands in the unmet-need register: a manager decides that it was declined or is no longer there. Ask your manager to end it.',
        'how',
      )
    const passedOn = end.how === 'passed on and accepted'
    const ending = {
      needId,
      how: end.how,
      says: end.says.trim(),
      on: today,
      by: ctx.actor.accountId,
      acceptedBy: passedOn ? (end.acceptedBy?.trim() ?? null) : null,
      checkOn: passedOn ? (end.checkOn ?? null) : null,
    }
    if (isAccepted(need)) await changeNeedEnding(tx, ending)
    else await keepNeedEnding(tx, { id: ctx.ids.next(), childId, ...ending })
    await withdrawRequests(tx, needId, { on: today, says: 'The need has ended' })
    await endUnmetNeed(tx, needId, { on: today, because: needEndings[end.how] })
    await meetClocks(tx, { aboutId: needId, kinds: [needChecked] }, { on: today, byKind: 'need', byId: needId })
    await endClocks(tx, { aboutId: needId }, { on: today, because: `The need ended: ${needEndings[end.how]}` })
    if (ending.checkOn !== null) await keepCheck(tx, ctx, need, ending.checkOn)
    return done(undefined)
  })
}
