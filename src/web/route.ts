import type { ComponentChildren, VNode } from 'preact'
import type { Actor, Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import type { TypedForSomebody } from '#domains/people/confidential/tell-outside.ts'
import type { Site } from '#web/site.ts'

/** What was typed: a value, or several under one name. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export interface Upload {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A request, as a page sees it: parsed, authorised, and with nothing of HTTP in it. */
export interface PageRequest {
  readonly site: Site
  readonly path: string
  /** The parts of the path named with a colon; those called id or ending in Id are UUIDs, or the page is not found. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly typed: Typed
  readonly uploads: Readonly<Record<string, Upload>>
  readonly nonce: string
  readonly requestId: string
  /** The network address that the request comes from. */
  readonly origin: string
  /** The browser, in words. */
  readonly browser: string
  /** The secret of a sign-in that is under way in this browser. */
  readonly way: string | undefined
  /** Said once after a redirect, like "Saved". */
  readonly notice: string | undefined
}

export interface SignedInRequest extends PageRequest {
  readonly ctx: Ctx
  readonly actor: Actor
  readonly csrf: string
  readonly token: string
  /** They hold other roles besides the one they are in. */
  readonly holdsOthers: boolean
  /** What they are told on their first page before anything else. */
  readonly told?: ComponentChildren
  /** What this person was typing on this form when they stopped. */
  readonly draft: Typed | undefined
}

export type Reply =
  | {
      readonly kind: 'page'
      readonly node: VNode
      readonly status: 200 | 403 | 404 | 413 | 422 | 429 | 503
      /** Another question stands in the place of the page that was sent to: what was typed is kept meanwhile. */
      readonly askedFirst?: true
      /** What was sent is done, and this page is shown once: its draft is not needed any more. */
      readonly shownOnce?: true
    }
  | {
      readonly kind: 'redirect'
      readonly to: string
      readonly notice?: string
      /** The secret of the session that begins; empty where one ends. */
      readonly cookie?: string
      /** The secret of a sign-in that is under way; empty where it has come to its end. */
      readonly way?: string
    }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly mediaType: string
      readonly bytes: Uint8Array
      readonly inline?: boolean
    }
  | { readonly kind: 'json'; readonly value: unknown; readonly status: 200 | 400 | 503 }

export interface OpenRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly by: 'anyone'
  readonly handle: (request: PageRequest) => Promise<Reply>
}

export interface ClosedRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Which roles may ask. None named, and the route does not start. */
  readonly by: readonly [Role, ...Role[]]
  /** Whether it is there for somebody who must set up a second proof before anything else. */
  readonly beforeSecondProof?: true
  readonly handle: (request: SignedInRequest) => Promise<Reply>
  /** Of a form with words that go outside: why what stands in one of its fields may not, asked while it is typed. */
  readonly whileTyping?: WhileTyping
}

/** Answers with a sentence, or an empty one, to whoever may send the form: see `toldWhileTyping`. */
export type WhileTyping = (request: SignedInRequest, typed: TypedForSomebody) => Promise<Reply>

export type Route = OpenRoute | ClosedRoute

type By = ClosedRoute['by']

export function get(path: string, by: By, handle: ClosedRoute['handle']): ClosedRoute {
  return { method: 'GET', path, by, handle }
}

export function post(path: string, by: By, handle: ClosedRoute['handle'], whileTyping?: WhileTyping): ClosedRoute {
  return { method: 'POST', path, by, handle, ...(whileTyping === undefined ? {} : { whileTyping }) }
}

export function openGet(path: string, handle: OpenRoute['handle']): OpenRoute {
  return { method: 'GET', path, by: 'anyone', handle }
}

export function openPost(path: string, handle: OpenRoute['handle']): OpenRoute {
  return { method: 'POST', path, by: 'anyone', handle }
}

/** The same route, there also for somebody who must set up a second proof before anything else. */
export function early(route: ClosedRoute): ClosedRoute {
  return { ...route, beforeSecondProof: true }
}

/** 303 to another page, which may say once what was done. */
export function redirect(to: string, notice?: string): Reply {
  return notice === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, notice }
}

/** One typed value as a string, trimmed; empty when nothing was typed. */
export function one(typed: Typed, name: string): string {
  const value = typed[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

/** Every value typed under a name: ticked boxes, repeated rows. */
export function every(typed: Typed, name: string): readonly string[] {
  const value = typed[name]
  if (value === undefined) return []
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value
}

export type Children = ComponentChildren
