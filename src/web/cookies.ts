import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Cookies hold a random token and one-time words, never anything about a person. */

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

export function keepNotice(context: Context, notice: string): void {
  setCookie(context, said, notice, { ...options(isSecure(context)), maxAge: 60 })
}

/** The words said once, and then no more. */
export function takeNotice(context: Context): string | undefined {
  const notice = getCookie(context, said)
  if (notice !== undefined) deleteCookie(context, said, { path: '/' })
  return notice
}

/** The secret of a sign-in that is under way in this browser: a code is awaited, or the organisation's answer. */
export function wayOf(context: Context): string | undefined {
  return getCookie(context, way)
}

export function keepWay(context: Context, token: string): void {
  if (token === '') deleteCookie(context, way, { path: '/' })
  else setCookie(context, way, token, { ...options(isSecure(context)), maxAge: 900 })
}
