import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Vault } from '#domains/access/sign-in/vault.ts'

/** Cookies hold a random token and words that are said once, sealed: nothing about a person can be read in one. */

const session = 'holdfast'
const said = 'holdfast-said'
const way = 'holdfast-way'

function options(secure: boolean): { httpOnly: true; sameSite: 'Lax'; path: '/'; secure: boolean } {
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure }
}

export function isSecure(context: Context): boolean {
  return new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https'
}

export function tokenOf(context: Context): string | undefined {
  return getCookie(context, session)
}

export function keepToken(context: Context, token: string): void {
  setCookie(context, session, token, options(isSecure(context)))
}

export function forgetToken(context: Context): void {
  deleteCookie(context, session, { path: '/' })
}

export function keepNotice(context: Context, vault: Vault, notice: string): void {
  const sealed = vault.seal(notice, said).toString('base64url')
  setCookie(context, said, sealed, { ...options(isSecure(context)), maxAge: 60 })
}

/** The words said once, and then no more; none of what another put there. */
export function takeNotice(context: Context, vault: Vault): string | undefined {
  const sealed = getCookie(context, said)
  if (sealed === undefined) return undefined
  deleteCookie(context, said, { path: '/' })
  return vault.open(Buffer.from(sealed, 'base64url'), said)
}

/** The secret of a sign-in that is under way in this browser: a code is awaited, or the organisation's answer. */
export function wayOf(context: Context): string | undefined {
  return getCookie(context, way)
}

export function keepWay(context: Context, token: string): void {
  if (token === '') deleteCookie(context, way, { path: '/' })
  else setCookie(context, way, token, { ...options(isSecure(context)), maxAge: 900 })
}
