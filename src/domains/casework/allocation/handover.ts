import { endAlarms, keepAlarm, standingAlarms } from '#domains/access/duty/alarm-store.ts'
import { isOutOfHours, stretchesBefore } from '#domains/access/duty/hours.ts'
import { minutesOf } from '#domains/access/duty/ring-alarms.ts'
import { shiftsBetween } from '#domains/access/duty/shift-store.ts'
import { givePurpose } from '#domains/access/purpose-store.ts'
import {
  type ChildOfTheNight,
  childrenOfTheNight,
  handedTo,
  keepAccepted,
  keepHandover,
  takersOf,
} from '#domains/casework/allocation/handover-store.ts'
import { act } from '#domains/ledger/act.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { type Ctx, defineAct, done, NotFound, type Outcome, refused, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { handoverAccepted } from '#practice/obligations/out-of-hours.ts'

/** How far back a child of the night is looked for, in days: over any run of holidays. */
const daysBack = 30

export async function readChildrenOfTheNight(tx: Tx, ctx: Ctx): Promise<readonly ChildOfTheNight[]> {
  return await childrenOfTheNight(tx, stretchesBefore(ctx.clock.now(), daysBack))
}

/** Every child whom duty has touched and nobody of the day has accepted: what has been done, who holds them, to whom they were handed. */
export async function listChildrenOfTheNight(ctx: Ctx): Promise<readonly ChildOfTheNight[]> {
  return await list(
    ctx,
    'children of the night',
    async (tx) => await readChildrenOfTheNight(tx, ctx),
    (children) => children.map(({ childId }) => childId),
  )
}

export const handingOver = defineAct('hand a child over', practitioners)

/** The same of a child who was accepted, whose handover changed, and whom whoever asks may not know of. */
const notWaiting =
  'This child does not wait here any more: somebody has accepted the child, or the handover was changed a moment ago.'

export interface HandedOver {
  readonly childId: string
  readonly toAccountId: string
  readonly note: string
  /** The handover that stood when whoever hands over looked: empty for none. Left out: whatever stands is replaced. */
  readonly standing?: string
}

/**
 * Hands a child of the night to a named person who may open the record, with what they must know. Until that person accepts, the child stays
 * with whoever had them. Of two who hand over at once one does, and the other is told. A child who is not among those of the night is refused
 * like one who was accepted a moment ago.
 */
export async function handOver(ctx: Ctx, handed: HandedOver): Promise<Outcome<undefined>> {
  const { childId, toAccountId } = handed
  return await act(ctx, handingOver, [childId], async (tx) => {
    const child = (await readChildrenOfTheNight(tx, ctx)).find((one) => one.childId === childId)
    if (child === undefined || !child.mayHand) return refused(notWaiting, 'to')
    const note = handed.note.trim()
    if (note === '') return refused('Enter what happened and what must be done next', 'note')
    const { standing = child.handover?.id ?? '' } = handed
    if (standing !== (child.handover?.id ?? ''))
      return refused(
        `${child.handover === undefined ? 'Somebody has accepted this child' : `This child was handed to ${child.handover.toName}`} a moment ago. Look again, and hand over only if that is wrong.`,
        'to',
      )
    if (toAccountId === ctx.actor.accountId) return refused('Select somebody other than yourself', 'to')
    if (!(await takersOf(tx, childId)).some(({ accountId }) => accountId === toAccountId))
      return refused(
        'Select somebody who is offered here: only those who may open this child’s record take the child',
        'to',
      )
    const id = ctx.ids.next()
    await keepHandover(tx, { id, childId, toAccountId, note, fromAccountId: ctx.actor.accountId, at: ctx.clock.now() })
    return done(undefined)
  })
}

export const acceptingChild = defineAct('accept a child at the handover', practitioners)

/**
 * Accepts a child who was handed to one, and to nobody else since. Accepted out of hours, the child is duty's until the day; accepted by day,
 * the child has left the night. For the rest of the day the record opens without a question.
 *
 * @throws NotFound when the child was not handed to this person.
 */
export async function acceptChild(ctx: Ctx, handoverId: string): Promise<Outcome<{ readonly childId: string }>> {
  const found = await list(
    ctx,
    'a child handed over to me',
    async (tx) => await handedTo(tx, handoverId, ctx.actor.accountId),
    (handed) => (handed === undefined ? [] : [handed.childId]),
  )
  if (found === undefined) throw new NotFound('handover')
  const { childId } = found
  // All who answer for one child wait for each other here: of two acceptances the second finds that the child has gone.
  const accepted = await act(ctx, acceptingChild, [childId], async (tx) => {
    const mine = await handedTo(tx, handoverId, ctx.actor.accountId)
    if (mine?.accepted === true) return refused('You have accepted this child already.')
    const child = (await readChildrenOfTheNight(tx, ctx)).find((one) => one.childId === childId)
    if (child?.handover === undefined) return refused(notWaiting)
    if (child.handover.id !== handoverId)
      return refused(`This child was handed to ${child.handover.toName} since, who accepts.`)
    const at = ctx.clock.now()
    const acceptedFor = isOutOfHours(at) ? 'duty' : 'the day'
    const { accountId } = ctx.actor
    await keepAccepted(tx, { id: ctx.ids.next(), handoverId, childId, accountId, acceptedFor, at })
    return done({ childId })
  })
  if (accepted.ok) await givePurpose(ctx, childId, 'accepted at the handover')
  return accepted
}

const watching = defineAct('watch over the handover', [])

/**
 * Begins an alarm for every shift that ended so many minutes ago with children whom nobody has accepted, handed to somebody who is silent or
 * handed to nobody; and ends one that has none left.
 */
export async function watchHandover(ctx: Ctx): Promise<void> {
  const found = await list(
    ctx,
    'children nobody has accepted',
    async (tx) => await changesOf(tx, ctx),
    ({ begin, end }) => [...begin, ...end].map(({ heldBy }) => heldBy),
  )
  if (found.begin.length + found.end.length === 0) return
  await act(ctx, watching, [], async (tx, entry) => {
    const { begin, end } = await changesOf(tx, ctx)
    for (const { heldBy, since } of begin)
      await keepAlarm(tx, { id: ctx.ids.next(), kind: 'handover', aboutId: heldBy, waitsSince: since }, ctx.clock.now())
    for (const { heldBy } of end) await endAlarms(tx, 'handover', heldBy, ctx, 'Every child was accepted.')
    entry.note({ shifts: begin.length })
    return done(undefined)
  })
}

/** Which shifts have left children behind and do not ring for it, and which ring and have left none. */
async function changesOf(tx: Tx, ctx: Ctx) {
  const left = await leftBehind(tx, ctx)
  const standing = new Set((await standingAlarms(tx, 'handover')).map(({ aboutId }) => aboutId))
  return {
    begin: [...left].flatMap(([heldBy, since]) => (standing.has(heldBy) ? [] : [{ heldBy, since }])),
    end: [...standing].filter((heldBy) => !left.has(heldBy)).map((heldBy) => ({ heldBy })),
  }
}

/** Whose shift has ended, long enough ago, with children nobody has accepted; and when it ended. */
async function leftBehind(tx: Tx, ctx: Ctx): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const now = ctx.clock.now()
  const children = await readChildrenOfTheNight(tx, ctx)
  const left = new Map<string, Temporal.Instant>()
  if (children.length === 0) return left
  const shifts = await shiftsBetween(tx, { from: now.subtract({ hours: 24 * daysBack }), until: now.add({ hours: 1 }) })
  const minutes = await minutesOf(tx, ctx, handoverAccepted)
  for (const { heldBy, touchedAt } of children) {
    const theirs = shifts.filter(({ accountId, until }) => accountId === heldBy && isAfter(until, touchedAt))
    // Still on duty: the child is with somebody.
    if (theirs.some(({ from, until }) => !isAfter(from, now) && isAfter(until, now))) continue
    const ended = theirs.filter(({ until }) => !isAfter(until, now)).at(-1)?.until ?? touchedAt
    if (!isAfter(ended.add({ minutes }), now)) left.set(heldBy, ended)
  }
  return left
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}
