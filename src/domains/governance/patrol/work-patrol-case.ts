import { findingOf, type PatrolCase, patrolDeciders, patrolStateOf } from '#domains/governance/patrol/patrol-case.ts'
import { askedOf, keepMove, type NewMove, patrolCase } from '#domains/governance/patrol/patrol-case-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import {
  type ActDefinition,
  type Ctx,
  defineAct,
  done,
  NotFound,
  type Outcome,
  type Refusal,
  refused,
  type Tx,
} from '#domains/ledger/context.ts'
import { letterTellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { brokenConstraint } from '#kernel/database.ts'
import { type PatrolDone, type PatrolFinding, toDecideBeforeClosing } from '#practice/patrol/rules.ts'

const opening = defineAct('open a case of the patrol', patrolDeciders)
const asking = defineAct('ask somebody about their looks', patrolDeciders)
const finding = defineAct('decide on somebody’s looks', patrolDeciders)
const recordingDone = defineAct('record what was done about looks', patrolDeciders)
const closing = defineAct('close a case of the patrol', patrolDeciders)
const answering = defineAct('answer about my looks', [
  ...practitioners,
  'inspector',
  'reviewer',
  'administrator',
  'data protection officer',
])

const doneAlready = 'Somebody did this already. Look at the case again.'

/** One move of a case, by somebody other than whoever it is about: to them it is not there. */
async function move(
  ctx: Ctx,
  definition: ActDefinition,
  alertId: string,
  next: (found: PatrolCase) => Omit<NewMove, 'alertId' | 'accountId'> | Refusal,
  mayNotBeSaid: (tx: Tx) => Promise<Refusal | undefined> = async () => undefined,
): Promise<Outcome<undefined>> {
  try {
    return await act(ctx, definition, [], async (tx, entry) => {
      const found = await patrolCase(tx, alertId)
      if (found === undefined || found.accountId === ctx.actor.accountId) throw new NotFound('case of the patrol')
      if (patrolStateOf(found.moves) === 'closed') return refused('This case is closed.', 'says')
      const made = next(found)
      if ('ok' in made) return made
      if (made.says.trim() === '') return refused('Enter more about it', 'says')
      const tooMuch = await mayNotBeSaid(tx)
      if (tooMuch !== undefined) return tooMuch
      await keepMove(tx, ctx, { ...made, says: made.says.trim(), alertId, accountId: found.accountId })
      entry.note({ alert: alertId })
      return done(undefined)
    })
  } catch (fault) {
    if (brokenConstraint(fault) !== 'patrol_move_once') throw fault
    return refused(doneAlready, 'says')
  }
}

/** @throws NotFound when there is no such alert for whoever asks. */
export async function openPatrolCase(ctx: Ctx, alertId: string): Promise<Outcome<undefined>> {
  return await move(ctx, opening, alertId, ({ moves }) =>
    moves.length > 0 ? refused(doneAlready) : { kind: 'opened', says: 'Opened.' },
  )
}

/** Whoever is asked may be the one from whom a family hides: the question says nothing that is confidential from anybody. */
export async function askAboutLooks(ctx: Ctx, alertId: string, says: string): Promise<Outcome<undefined>> {
  return await move(
    ctx,
    asking,
    alertId,
    (found) => {
      const state = patrolStateOf(found.moves)
      if (state === 'new') return refused('Open the case first.', 'says')
      if (state === 'asked') return refused('They were asked already, and have not answered yet.', 'says')
      if (state === 'found') return refused('It is decided already.', 'says')
      return { kind: 'asked', says }
    },
    async (tx) => await letterTellsTooMuch(tx, { text: says, answerAt: 'says' }),
  )
}

/** Nothing is held against somebody who was not asked. */
export async function findOnLooks(
  ctx: Ctx,
  alertId: string,
  typed: { readonly finding: PatrolFinding; readonly says: string },
): Promise<Outcome<undefined>> {
  return await move(ctx, finding, alertId, (found) => {
    const state = patrolStateOf(found.moves)
    if (state === 'new') return refused('Open the case first.', 'finding')
    if (typed.finding !== 'right' && !found.moves.some(({ kind }) => kind === 'asked'))
      return refused('Ask them first: nothing is held against somebody who was not asked.', 'finding')
    return { kind: 'found', finding: typed.finding, says: typed.says }
  })
}

export async function recordDoneAboutLooks(
  ctx: Ctx,
  alertId: string,
  typed: { readonly what: PatrolDone; readonly says: string },
): Promise<Outcome<undefined>> {
  return await move(ctx, recordingDone, alertId, (found) =>
    findingOf(found) === undefined
      ? refused('Decide first what you found.', 'what')
      : { kind: 'done', what: typed.what, says: typed.says },
  )
}

/** What a case still needs before it is closed. */
export function stillToDecide(found: PatrolCase): readonly string[] {
  const decided = findingOf(found)?.finding
  if (decided === undefined) return ['Decide what you found']
  return toDecideBeforeClosing(
    decided,
    found.moves.flatMap(({ what }) => what ?? []),
  )
}

export async function closePatrolCase(ctx: Ctx, alertId: string, says: string): Promise<Outcome<undefined>> {
  return await move(ctx, closing, alertId, (found) => {
    const [first] = stillToDecide(found)
    return first === undefined ? { kind: 'closed', says } : refused(`${first}. Then close the case.`, 'says')
  })
}

/**
 * The answer of whoever was asked: their own, and once for each time that they are asked.
 *
 * @throws NotFound when they were asked nothing such.
 */
export async function answerAboutLooks(ctx: Ctx, alertId: string, says: string): Promise<Outcome<undefined>> {
  return await act(ctx, answering, [], async (tx, entry) => {
    const asked = (await askedOf(tx, ctx.actor.accountId)).filter((each) => each.alertId === alertId)
    if (asked.length === 0) throw new NotFound('question about my looks')
    if (asked[0]?.answer !== null) return refused('You have answered this already.', 'says')
    await keepMove(tx, ctx, { alertId, accountId: ctx.actor.accountId, kind: 'answered', says: says.trim() })
    entry.note({ alert: alertId })
    return done(undefined)
  })
}
