import type { Hono } from 'hono'
import { openSession } from '#domains/access/sign-in/sign-in.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import type { Route } from '#web/route.ts'
import { makeServer } from '#web/server.ts'
import type { Site } from '#web/site.ts'

/** Requests and answers as HTTP has them, in process, for what pages and their labels do not show. */

const host = 'http://holdfast.test'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** The secret of the first form on the page. */
  readonly csrf: string
}

/** A browser as far as a form without scripts needs one: it keeps cookies and says where a form comes from. */
export class Visit {
  readonly #server: Hono
  readonly #cookies = new Map<string, string>()

  constructor(server: Hono) {
    this.#server = server
  }

  get token(): string | undefined {
    return this.#cookies.get('holdfast')
  }

  set token(value: string) {
    this.#cookies.set('holdfast', value)
  }

  async get(path: string): Promise<Answered> {
    return await this.#ask(path, { method: 'GET' }, {})
  }

  /** Sends a form as a page of the same site would; `headers` may say that it came from elsewhere. */
  async post(
    path: string,
    typed: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    return await this.#ask(path, { method: 'POST', body: new URLSearchParams(typed) }, { origin: host, ...headers })
  }

  async #ask(path: string, init: RequestInit, headers: Readonly<Record<string, string>>): Promise<Answered> {
    const cookie = Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#server.request(`${host}${path}`, { ...init, headers: { ...headers, cookie } })
    for (const set of response.headers.getSetCookie()) this.#keep(set)
    const body = await response.text()
    const csrf = /name="csrf" value="([^"]*)"/.exec(body)?.[1] ?? ''
    return { status: response.status, headers: response.headers, body, csrf }
  }

  #keep(set: string): void {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
    if (/max-age=0/i.test(set)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

export function visitTo(site: Site, routes: readonly Route[]): () => Visit {
  const server = makeServer(site, routes)
  return () => new Visit(server)
}

/** Signs somebody in whose right to it needs no proof here. */
export async function signedIn(visit: Visit, ctx: Ctx): Promise<Visit> {
  const { actor, ...edge } = ctx
  const opened = await openSession(edge, actor)
  if (!opened.ok) throw new Error(opened.unmet[0].says)
  visit.token = opened.value.token
  return visit
}
