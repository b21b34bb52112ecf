import { rolesOn } from '#domains/access/account/account-store.ts'
import { leaversAnsweredFor } from '#domains/access/account/leaving-store.ts'
import { coveredBy } from '#domains/access/deputies/deputy-store.ts'
import { daysBetween } from '#domains/casework/child/child-status.ts'
import { sentBackTo } from '#domains/casework/worklist/sent-back-store.ts'
import { isUnseenTooLong, type UnseenLimit, unseenLimit, unseenLimitSays } from '#domains/casework/worklist/unseen.ts'
import {
  type Ower,
  type Standing,
  type UnseenChild,
  unseenSince,
  type WantedWork,
  workDue,
} from '#domains/casework/worklist/work-due-store.ts'
import { type ShownDue, shownDue } from '#domains/casework/worklist/worklist.ts'
import { type WaitingItem, type Whose, waitingForOthers } from '#domains/casework/worklist/worklist-read-store.ts'
import { type Ctx, NotFound, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { teamOfWorker, workersOfTeam } from '#domains/workforce/post-store.ts'
import { teams } from '#domains/workforce/team-store.ts'
import { clockKindsOf, type KindOfWork, kindOfWork } from '#practice/kinds-of-work.ts'

/** Whose work somebody may look through: their own, that of whom they cover for, and, for a manager, their team’s and its workers’. */
export interface WhoseWork {
  /** `me`, `team`, or the id of a worker. */
  readonly value: string
  readonly says: string
  readonly whose: Whose
  /** They are away, and whoever looks covers for them. */
  readonly covered?: string
  /** They have left, and whoever looks answers for the children until each has another worker. */
  readonly left?: string
}

export interface WorkAsked {
  /** Left out or not theirs to see: their own. */
  readonly who: string
  readonly standing: Standing
  readonly ower: Ower
  readonly kind: KindOfWork | undefined
  readonly from: number
  readonly size: number
}

/** A child whom nobody has seen for longer than the trust’s limit. */
export interface ShownUnseen extends UnseenChild {
  readonly unseenDays: number
  readonly unseenTooLong: true
}

export interface WorkShown {
  readonly choices: readonly WhoseWork[]
  readonly chosen: WhoseWork
  readonly items: readonly ShownDue[]
  /** How many of the kind asked for stand how; and how many of each kind stand as asked. */
  readonly standings: ReadonlyMap<Standing, number>
  readonly kinds: ReadonlyMap<KindOfWork, number>
  readonly unseen: readonly ShownUnseen[]
  readonly unseenWithin: string
  readonly waiting: readonly WaitingItem[]
  /** What a manager sent back, and is to be done before it is authorised. */
  readonly sentBack: readonly WaitingItem[]
}

/**
 * What is due, of one worker or one team, by how it stands and by kind of work, a page at a time: one entry of the ledger names every child
 * shown. Restricted children are shown to those only who may open them, whoever’s list it is.
 *
 * @throws NotFound for somebody whose list is not theirs to see.
 */
export async function readWorkDue(ctx: Ctx, asked: WorkAsked): Promise<WorkShown> {
  const now = ctx.clock.now()
  const today = ctx.clock.today()
  return await list(
    ctx,
    'work due',
    async (tx) => {
      const choices = await choicesOf(tx, ctx, asked.who)
      const chosen = choices.find(({ value }) => value === asked.who) ?? (asked.who === '' ? choices[0] : undefined)
      if (chosen === undefined) throw new NotFound('worklist')
      const { whose } = chosen
      const kinds = asked.kind === undefined ? {} : { kinds: clockKindsOf(asked.kind) }
      const wanted: WantedWork = {
        whose,
        standing: asked.standing,
        ower: asked.ower,
        ...kinds,
        from: asked.from,
        size: asked.size,
      }
      const { counted, items } = await workDue(tx, wanted, { now, today })
      const ofKind = counted.filter(({ kind }) => asked.kind === undefined || kindOfWork(kind) === asked.kind)
      const limit = await unseenLimit(tx)
      const unseen = await unseenSince(tx, whose, lastDayOfSight(limit, today), today)
      return {
        choices,
        chosen,
        items: items.map((item) => shownDue(item, now)),
        standings: totals(ofKind, ({ standing }) => standing),
        kinds: totals(
          counted.filter(({ standing }) => standing === asked.standing),
          ({ kind }) => kindOfWork(kind),
        ),
        unseenWithin: unseenLimitSays(limit, today),
        unseen: unseen.map((child) => ({
          ...child,
          unseenDays: daysBetween(child.lastSeenOn ?? child.referredOn, today),
          unseenTooLong: true,
        })),
        waiting: await waitingForOthers(tx, whose, 'workerId' in whose ? whose.workerId : ctx.actor.accountId),
        sentBack: await sentBackTo(tx, whose),
      }
    },
    ({ items, unseen, waiting, sentBack }) => [
      ...items.map(({ childId }) => childId),
      ...unseen.map(({ childId }) => childId),
      ...[...waiting, ...sentBack].flatMap(({ childId }) => (childId === undefined ? [] : [childId])),
    ],
  )
}

/** The earliest day of a sighting, or of a referral, from which the trust’s limit has not run out: found by trying the days back from today. */
function lastDayOfSight(limit: UnseenLimit, today: Temporal.PlainDate): Temporal.PlainDate {
  let day = today
  while (!isUnseenTooLong(limit, day, today)) day = day.subtract({ days: 1 })
  return day.add({ days: 1 })
}

function totals<K>(
  counted: readonly { readonly kind: string; readonly standing: Standing; readonly count: number }[],
  by: (one: { readonly kind: string; readonly standing: Standing }) => K,
): ReadonlyMap<K, number> {
  const found = new Map<K, number>()
  for (const one of counted) found.set(by(one), (found.get(by(one)) ?? 0) + one.count)
  return found
}

async function choicesOf(tx: Tx, ctx: Ctx, who: string): Promise<readonly WhoseWork[]> {
  const { accountId, role, teamId } = ctx.actor
  const today = ctx.clock.today()
  const owesAs = [{ role, accountId, teamId }]
  const mine: WhoseWork = { value: 'me', says: 'My own', whose: { workerId: accountId, owesAs } }
  const covered: WhoseWork[] = []
  for (const { forAccountId, forName } of await coveredBy(tx, accountId, today)) {
    // What falls to somebody by their role falls to whoever covers for them: the reviews of a reviewing officer, the conferences of a chair.
    const held = await rolesOn(tx, forAccountId, today)
    const asThey = held.map((one) => ({ role: one.role, accountId: forAccountId, teamId: one.teamId }))
    const whose = { workerId: forAccountId, owesAs: asThey }
    covered.push({ value: forAccountId, says: `${forName}, for whom I cover`, whose, covered: forName })
  }
  for (const { id, name } of await leaversAnsweredFor(tx, accountId, today))
    covered.push({ value: id, says: `${name}, who has left`, whose: { workerId: id }, left: name })
  if (role === 'head of service' || role === 'director') {
    return [mine, ...covered, ...(await teamsWithWorkers(tx, who, today))]
  }
  if (role !== 'team manager' || teamId === undefined) return [mine, ...covered]
  const workers = (await workersOfTeam(tx, teamId, today)).map((worker) => workOf(worker))
  return [{ value: 'team', says: 'My team', whose: { teamId } }, ...workers, ...covered, mine]
}

/** Every team, and after the one that is looked through its workers: all the workers of a city would be too long a list. */
async function teamsWithWorkers(tx: Tx, who: string, today: Temporal.PlainDate): Promise<readonly WhoseWork[]> {
  const choices: WhoseWork[] = []
  const all = await teams(tx)
  const opened = all.find(({ id }) => id === who)?.id ?? (await teamOfWorker(tx, who, today))
  for (const { id, name } of all) {
    choices.push({ value: id, says: name, whose: { teamId: id } })
    if (id !== opened) continue
    for (const worker of await workersOfTeam(tx, id, today))
      choices.push({ ...workOf(worker), says: `${name}: ${worker.name}` })
  }
  return choices
}

function workOf({ accountId, name }: { readonly accountId: string; readonly name: string }): WhoseWork {
  return { value: accountId, says: name, whose: { workerId: accountId } }
}
