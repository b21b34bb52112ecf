import { type Ower, owers, type Standing, standings } from '#domains/casework/worklist/work-due-store.ts'
import type { WaitingItem } from '#domains/casework/worklist/worklist-read-store.ts'
import { isKindOfWork, type KindOfWork } from '#practice/kinds-of-work.ts'
import { type Chaired, isChaired } from '#web/casework/worklist/worklist-to-chair.ts'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

export const said: Readonly<Record<Standing, string>> = {
  overdue: 'Overdue',
  today: 'Due today',
  week: 'Due in the next seven days',
  later: 'Due later',
  unknown: 'Date not known',
}

export type Waits = WaitingItem['kind']

export const waitsFor: Readonly<Record<Waits, string>> = {
  service: 'Services asked for',
  concern: 'Concerns to be answered',
  step: 'Steps to be authorised',
  closure: 'Closures to be decided',
  contact: 'Contacts to be decided',
}

function isWaits(kind: string): kind is Waits {
  return Object.hasOwn(waitsFor, kind)
}

/** Lists beside what is due, each opened by itself. Who has no reviews to chair has no such list. */
const besides = ['sent-back', 'unseen', 'waiting', 'chairing'] as const
export type List = Standing | (typeof besides)[number]

/** What the address asks for: whose, which list, of which kind, and which page. It names accounts by id and nobody by name. */
export interface Asked {
  readonly who: string
  readonly list: List
  readonly ower: Ower
  readonly kind: KindOfWork | undefined
  /** Of what waits for others: which kind of it. */
  readonly waits: Waits | undefined
  /** Of the reviews to chair: which of them, and how they stand. */
  readonly chairs: Chaired | undefined
  readonly standing: Standing | undefined
  readonly page: number
}

export function askedOf({ query }: SignedInRequest): Asked {
  const wanted = query['due']
  const list = [...standings, ...besides].find((each) => each === wanted) ?? 'overdue'
  const ower = owers.find((each) => each === query['by']) ?? 'anybody'
  const [kind, waits, chairs] = [query['kind'] ?? '', query['waits'] ?? '', query['chairs'] ?? '']
  const number = /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1
  return {
    who: query['who'] ?? '',
    list,
    ower,
    kind: isKindOfWork(kind) ? kind : undefined,
    waits: isWaits(waits) ? waits : undefined,
    chairs: isChaired(chairs) ? chairs : undefined,
    standing: standings.find((each) => each === query['stands']),
    page: number,
  }
}

/** The address of another list, or another page of this one. */
export function hrefOf(asked: Asked, change: Partial<Asked>): string {
  const { who, list, ower, kind, waits, page: number } = { ...asked, page: 1, ...change }
  const words = [
    ...(who === '' ? [] : [`who=${who}`]),
    `due=${list}`,
    ...(ower === 'anybody' ? [] : [`by=${ower}`]),
    ...(kind === undefined ? [] : [`kind=${kind}`]),
    ...(waits === undefined ? [] : [`waits=${waits}`]),
    ...(number === 1 ? [] : [`page=${number}`]),
  ]
  return `${paths.worklist()}?${words.join('&')}`
}
