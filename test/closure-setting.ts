import { allocate } from '#domains/casework/allocation/allocate.ts'
import { authoriseClosure } from '#domains/casework/closure/authorise-closure.ts'
import type { ClosureAnswers } from '#domains/casework/closure/closure.ts'
import type { Closed } from '#domains/casework/closure/closure-authority.ts'
import { requestClosure } from '#domains/casework/closure/request-closure.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { nameNeed } from '#domains/commissioning/name-needs.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, type Tx } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import type { ClosureReason } from '#practice/closure/reason-for-closure.ts'
import { aFamily, aTeam, type ChildAtWork, type TeamAtWork } from '#test/casework-family.ts'
import type { TestHouse } from '#test/house.ts'

/** A worker, two managers and a head of service, and children ready to be closed, or not. */
export interface ClosureSetting {
  readonly team: TeamAtWork
  readonly worker: Ctx
  readonly manager: Ctx
  readonly otherManager: Ctx
  readonly head: Ctx
}

const setting = defineAct('set a situation', [])

export function did<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.unmet.map(({ says }) => says).join(' '))
  return outcome.value
}

/** Every sentence of a refusal; none when it went through. */
export function sentences(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.unmet.map(({ says }) => says)
}

export async function closureSetting(house: TestHouse): Promise<ClosureSetting> {
  const team = await aTeam(house)
  return {
    team,
    worker: await team.worker('Lena Crow', 60),
    manager: team.teamManager,
    otherManager: await house.someone('team manager', 'Omar Vale', { teamId: team.teamId }),
    head: await house.someone('head of service', 'Ruth Ames'),
  }
}

/** Writes to the record what no command of the pages does yet: as the house itself. */
export async function set(house: TestHouse, childId: string, work: (tx: Tx, ctx: Ctx) => Promise<void>): Promise<void> {
  const service = house.asService('a situation')
  did(
    await act(service, setting, [childId], async (tx) => {
      await work(tx, service)
      return done(undefined)
    }),
  )
}

let families = 0

/** A child referred on 6 July 2026 and allocated; seen on a day unless told otherwise. */
export async function aChild(
  house: TestHouse,
  { team, worker }: ClosureSetting,
  options: { readonly seenOn?: string | undefined; readonly unallocated?: boolean } = { seenOn: '2026-09-01' },
): Promise<ChildAtWork> {
  families += 1
  const [child] = await aFamily(house, { children: ['Kit'], familyName: `Ferris${families}`, referredOn: '2026-07-06' })
  if (child === undefined) throw new Error('no child')
  const { childId } = child
  const { accountId } = worker.actor
  if (options.unallocated !== true)
    did(await allocate(team.teamManager, { childIds: [childId], accountId, teamId: team.teamId, reason: 'Has room' }))
  if (options.seenOn !== undefined) await seen(worker, childId, options.seenOn)
  return child
}

const shared = {
  place: 'home',
  purpose: 'To see the child',
  whoWasThere: 'Mother',
  observed: 'Warm and tidy.',
} as const

export async function seen(ctx: Ctx, childId: string, on: string, time = '10:00'): Promise<void> {
  const visitedAt = instantInLondon(Temporal.PlainDate.from(on), time)
  const part = { childId, seen: 'seen', alone: 'yes', words: 'I like it here', seemed: 'Well' } as const
  did(await recordVisit(ctx, { childId, shared: { ...shared, visitedAt }, parts: [part] }))
}

export async function notSeen(ctx: Ctx, childId: string, on: string, truth: 'refused' | 'unborn'): Promise<void> {
  const visitedAt = instantInLondon(Temporal.PlainDate.from(on), '10:00')
  const part = { childId, seen: 'notSeen', notSeenTruth: truth, notSeenWhy: 'Called twice, and wrote.' } as const
  did(await recordVisit(ctx, { childId, shared: { ...shared, visitedAt }, parts: [part] }))
}

export async function aNeed(ctx: Ctx, childId: string, title = 'Speech and language therapy'): Promise<string> {
  const need = { kind: 'speech and language', title, why: 'Cannot make himself understood.' }
  return did(await nameNeed(ctx, childId, need)).needId
}

export async function aConcern(ctx: Ctx, childId: string): Promise<string> {
  const raised = await raiseConcern(ctx, childId, {
    about: { kind: 'name', name: 'Dean Pike', standsAs: 'Friend of the mother' },
    by: { kind: 'me', nameShown: true },
    says: 'He was shouting at Kit in the street.',
    howKnown: 'I saw it.',
    inDangerNow: 'no',
  })
  return did(raised).concernId
}

export const answers: ClosureAnswers = {
  reason: 'The plan has done its work: Kit is safe, at school every day, and says so.',
  followedBy: 'nothing',
  siblings: 'There are none.',
  agenciesTold: 'told',
  familyTold: 'told',
}

export async function asks(
  ctx: Ctx,
  childId: string,
  reason: ClosureReason = 'noFurtherNeed',
  more: Partial<ClosureAnswers> & { readonly askHeadOfService?: boolean } = {},
): Promise<Outcome<{ readonly requestId: string }>> {
  const { askHeadOfService = false, ...answered } = more
  return await requestClosure(ctx, {
    childId,
    reason,
    answers: { ...answers, ...answered },
    historyShown: true,
    askHeadOfService,
  })
}

export async function authorises(
  ctx: Ctx,
  childId: string,
  requestId: string,
  reason = 'I have read it, and agree.',
): Promise<Closed> {
  return await authoriseClosure(ctx, { childId, requestId, reason, historyShown: true })
}

/** Asked and authorised, or what refused it. */
export async function closes(
  { worker, manager }: ClosureSetting,
  childId: string,
  reason: ClosureReason = 'noFurtherNeed',
  more: Partial<ClosureAnswers> = {},
): Promise<Closed> {
  const asked = await asks(worker, childId, reason, more)
  return asked.ok ? await authorises(manager, childId, asked.value.requestId) : asked
}
