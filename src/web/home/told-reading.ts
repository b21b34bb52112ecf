import { joiningsToAnswer, leaversAnsweredFor } from '#domains/access/account/leaving-store.ts'
import { type RunningOut, registrationsUntil } from '#domains/access/account/registration-store.ts'
import { coveredBy } from '#domains/access/deputies/deputy-store.ts'
import { answersFor } from '#domains/access/opening/opened.ts'
import { openedToReview } from '#domains/access/opening/opened-store.ts'
import { recoveries } from '#domains/access/sign-in/recovery-store.ts'
import { offers } from '#domains/casework/allocation/handing-over-store.ts'
import { promptsWaiting } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { type Leaver, leaversUntil, leftBehind, leftBehindRestricted } from '#domains/governance/left-behind-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { keptOpened } from '#domains/people/confidential/kept-reading-store.ts'
import { recoveriesToDecide } from '#web/access/sign-in/recoveries-page.tsx'
import { shownDays } from '#web/access/staff/registrations-page.tsx'
import type { ClosedRoute, SignedInRequest } from '#web/route.ts'

/** How many days a first page says that somebody was let back in. Local. */
const daysTold = 14

const managing: readonly ClosedRoute['by'][number][] = ['team manager', 'head of service', 'director']

export interface LeftOn {
  readonly count: number
  readonly childIds: readonly string[]
  readonly leavers: readonly Leaver[]
}

const nobodyLeft: LeftOn = { count: 0, childIds: [], leavers: [] }

/** Children left without a worker, those whom the manager may not open too; and who leaves within the next fortnight. */
async function leftOn(tx: Tx, { ctx, actor }: SignedInRequest): Promise<LeftOn> {
  const today = ctx.clock.today()
  const only = actor.role === 'team manager' && actor.teamId !== undefined ? { teamId: actor.teamId } : {}
  const seen = await leftBehind(tx, today, only)
  const restricted = await leftBehindRestricted(tx, today, only)
  return {
    count: seen.length + restricted.reduce((sum, { children }) => sum + children, 0),
    childIds: seen.map(({ childId }) => childId),
    leavers: await leaversUntil(tx, today, today.add({ days: daysTold }), only),
  }
}

/** Registrations that run out soon, or have: one's own, and for a manager those of the team. */
async function runningOut(tx: Tx, { ctx, actor }: SignedInRequest): Promise<readonly RunningOut[]> {
  const today = ctx.clock.today()
  const until = today.add({ days: shownDays })
  const mine = await registrationsUntil(tx, until, today, { accountId: actor.accountId })
  if (!managing.includes(actor.role)) return mine
  const only = actor.role === 'team manager' && actor.teamId !== undefined ? { teamId: actor.teamId } : {}
  const theirs = await registrationsUntil(tx, until, today, only)
  return [...mine, ...theirs.filter(({ accountId }) => accountId !== actor.accountId)]
}

export type ReadForTold = Awaited<ReturnType<typeof readForTold>>

/** All that somebody may have to be told on their first page, of one look: nobody in another role is read what only that role is told. */
export async function readForTold(request: SignedInRequest) {
  const { ctx, actor } = request
  const since = ctx.clock.now().subtract({ hours: 24 * daysTold })
  return await list(
    ctx,
    'what one is told',
    async (tx) => ({
      mine: await recoveries(tx, { since, withAccount: actor.accountId }),
      waiting: managing.includes(actor.role) ? await recoveriesToDecide(tx, request) : [],
      joinings: managing.includes(actor.role) ? await joiningsToAnswer(tx, actor.accountId) : [],
      running: await runningOut(tx, request),
      read: practitioners.some((role) => role === actor.role)
        ? await openedToReview(tx, keptOpened, answersFor(actor))
        : [],
      covered: practitioners.some((role) => role === actor.role)
        ? await coveredBy(tx, actor.accountId, ctx.clock.today())
        : [],
      gone: practitioners.some((role) => role === actor.role)
        ? await leaversAnsweredFor(tx, actor.accountId, ctx.clock.today())
        : [],
      offered: await offers(tx, { toId: actor.accountId }),
      left: managing.includes(actor.role) ? await leftOn(tx, request) : nobodyLeft,
      // Managers have theirs in a list of its own.
      patterns: managing.includes(actor.role) ? [] : await promptsWaiting(tx, { accountId: actor.accountId }),
    }),
    ({ mine: told, waiting: asked, offered: children, left: gone, patterns: prompts, read: kept }) => [
      ...[...told, ...asked].map(({ accountId }) => accountId),
      ...children.map(({ childId }) => childId),
      ...gone.childIds,
      ...prompts.map(({ childId }) => childId),
      ...kept.map(({ personId }) => personId),
    ],
  )
}
