import type { Transaction } from 'kysely'
import type { Tables } from '#db/types.generated.ts'
import type { Actor, Role } from '#domains/ledger/actor.ts'
import type { Follows } from '#domains/ledger/follows.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import type { Ids } from '#kernel/ids.ts'

/** The trust's database, as the application's own login sees it. */
export type TrustDatabase = Database<Tables>

/** A transaction in which an act writes, or a view reads: only the ledger makes one. */
export type Tx = Transaction<Tables>

/** Made once, at the edge, and handed on: who acts, when, why, and on what. */
export interface Ctx {
  readonly database: TrustDatabase
  readonly actor: Actor
  readonly clock: Clock
  readonly ids: Ids
  /** What acts bring about in other domains. */
  readonly follows: Follows<Tx, Ctx>
  readonly requestId: string
  /** Why a practitioner who isn't allocated is looking; kept with every entry. */
  readonly purpose?: string
  /** A past moment: every view shows the record as it stood then, under today's restriction. */
  readonly asKnown?: Temporal.Instant
}

/** Why something can't be done, in a sentence that says what to do; where on the page it is answered. */
export interface Unmet {
  readonly says: string
  /** The question, or the thing of the record (`need:<id>`), where this can be put right. */
  readonly answerAt?: string
  readonly gateId?: string
  /** It said what is kept from whoever wrote it: the ledger keeps that this was tried. */
  readonly tried?: Tried
  /** The role that may override it, where the rule allows one. */
  readonly overridableBy?: string
}

/** A text that said what is kept from whoever wrote it, and of whom it was told; of nobody in particular where that is absent. */
export interface Tried {
  readonly of: string | undefined
  readonly text: string
}

/** A refusal is a value: expected, for people, and nothing has been written. */
export interface Refusal {
  readonly ok: false
  readonly unmet: readonly [Unmet, ...Unmet[]]
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function refused(says: string, answerAt?: string): Refusal {
  return { ok: false, unmet: [answerAt === undefined ? { says } : { says, answerAt }] }
}

/** Several refusals at once, or `undefined` when there are none. */
export function refusedFor(unmet: readonly Unmet[]): Refusal | undefined {
  const [first, ...rest] = unmet
  return first === undefined ? undefined : { ok: false, unmet: [first, ...rest] }
}

/** Absent and forbidden look alike: thrown here, answered 404 at the edge, with nothing said of which it was. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** An act that only some roles may do. Declared beside its command; read by the access table. */
export interface ActDefinition {
  readonly name: string
  readonly by: readonly Role[]
}

export function defineAct(name: string, by: readonly Role[]): ActDefinition {
  return { name, by: [...by, 'service'] }
}
