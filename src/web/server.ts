import { randomBytes } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { browserInWords } from '#domains/access/sign-in/browser-in-words.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { follows } from '#domains/looked-after/follows.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { isUnreachable, isUnreadable } from '#kernel/database.ts'
import { parseIsoDate } from '#kernel/dates.ts'
import { passkeyScript } from '#web/access/sign-in/passkey-script.ts'
import { answer } from '#web/answer.ts'
import { type Body, readBody } from '#web/body.ts'
import { forgetToken, takeNotice, tokenOf, wayOf } from '#web/cookies.ts'
import { draftAfter, draftKey, draftOnShow, keepInterrupted } from '#web/drafts.ts'
import { withDutyNumber } from '#web/duty-number.ts'
import {
  faultPage,
  fromElsewherePage,
  notFoundPage,
  tooLargePage,
  unreachablePage,
  unreadablePage,
} from '#web/error-pages.tsx'
import { answerWhileTyping, isAskedWhileTyping } from '#web/form/typing.ts'
import { typingScript } from '#web/form/typing-script.ts'
import { originOf } from '#web/origin.ts'
import { paths } from '#web/paths.ts'
import { type ClosedRoute, one, type PageRequest, type Reply, type Route, redirect } from '#web/route.ts'
import { csrfMatches, type Visitor, whoIs } from '#web/sign-in-check.ts'
import type { Site } from '#web/site.ts'
import { stylesheet } from '#web/stylesheet.ts'
import { keepsWhatWasTyped, whySignedOut } from '#web/why-signed-out.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const largestBody = 12 * 1024 * 1024

/** The whole site as one handler of requests. Refuses, by throwing, a route without a named permission. */
export function makeServer(site: Site, routes: readonly Route[]): Hono {
  const server = new Hono()
  server.use(noncedHeaders(site))
  server.get(stylesheet.path, (context) =>
    context.body(stylesheet.css, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  for (const script of [passkeyScript, typingScript])
    server.get(script.path, (context) =>
      context.body(script.text, 200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    )
  const fromOurPages = csrf()
  // An organisation speaks to us itself, and proves it by its signature.
  server.use(async (context, next) =>
    context.req.path === paths.signInOrganisationLeft() ? await next() : await fromOurPages(context, next),
  )
  server.use(bodyLimit({ maxSize: largestBody }))
  const known = new Set<string>()
  for (const route of routes) {
    const name = `${route.method} ${route.path}`
    if (route.by !== 'anyone' && route.by.length === 0) throw new Error(`${name} names no role.`)
    if (known.has(name)) throw new Error(`${name} is there twice: the second would never be asked.`)
    known.add(name)
  }
  for (const route of routes) {
    const hasPage = known.has(`GET ${route.path}`)
    server.on(route.method, route.path, async (context, next) => await handle(site, route, hasPage, context, next))
  }
  server.notFound((context) => answer(site, context, notFoundPage(bareRequest(site, context, nothingSent))))
  server.onError((fault, context) => faulty(site, fault, bareRequest(site, context, nothingSent), context))
  return server
}

const noncedHeaders =
  ({ organisation }: Site): MiddlewareHandler =>
  async (context, next) => {
    const nonce = randomBytes(18).toString('base64')
    context.set('nonce', nonce)
    context.header('cache-control', 'no-store')
    const headers = secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: [`'nonce-${nonce}'`],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // Whoever signs out is led on to their organisation, to be signed out there too.
        formAction: ["'self'", ...(organisation === undefined ? [] : [organisation.origin])],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    })
    await headers(context, next)
  }

const nothingSent: Body = { typed: {}, uploads: {} }

function bareRequest(site: Site, context: Context, { typed, uploads }: Body): PageRequest {
  return {
    site,
    path: context.req.path,
    params: context.req.param() as Readonly<Record<string, string>>,
    query: context.req.query(),
    typed,
    uploads,
    nonce: String(context.get('nonce')),
    requestId: site.ids.next(),
    origin: originOf(context, site.trustedProxies),
    browser: browserInWords(context.req.header('user-agent') ?? ''),
    way: wayOf(context),
    notice: context.req.method === 'GET' ? takeNotice(context, site.vault) : undefined,
  }
}

async function handle(
  site: Site,
  route: Route,
  hasPage: boolean,
  context: Context,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const params = Object.entries(context.req.param() as Readonly<Record<string, string>>)
  // What is no id may be the fixed name of another page.
  if (params.some(([name, value]) => /^id$|Id$/.test(name) && !uuid.test(value))) {
    await next()
    return undefined
  }
  const body = await readBody(context)
  // Whether the database answers is what the page of health is asked: it does not ask first.
  const request = bareRequest(route.path === paths.health() ? site : await withDutyNumber(site), context, body)
  try {
    if (route.by === 'anyone') return answer(site, context, await route.handle(request))
    return await handleClosed(site, route, hasPage, request, context)
  } catch (fault) {
    return faulty(site, fault, request, context, route.path)
  }
}

/** The one place where faults are caught: the page that says what to do, and a line in the log. */
function faulty(site: Site, fault: unknown, request: PageRequest, context: Context, at = 'before any page'): Response {
  if (fault instanceof NotFound) return answer(site, context, notFoundPage(request, context.req.method === 'POST'))
  if (fault instanceof HTTPException && fault.status === 403) return answer(site, context, fromElsewherePage(request))
  if (fault instanceof HTTPException && fault.status === 413)
    return answer(site, context, tooLargePage(request, largestBody))
  if (fault instanceof HTTPException && fault.status === 400) return answer(site, context, unreadablePage(request))
  if (isUnreachable(fault)) {
    site.log.error({ requestId: request.requestId, fault: 'database unreachable' })
    return answer(site, context, unreachablePage(request))
  }
  // The message of a fault may quote what was typed: only where it happened is logged.
  const frames = fault instanceof Error ? (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  site.log.error({ requestId: request.requestId, path: at, fault: faultName(fault), at: frames.slice(0, 6) })
  return answer(site, context, isUnreadable(fault) ? unreadablePage(request) : faultPage(request))
}

function faultName(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  return 'code' in fault ? `${fault.name} ${String(fault.code)}` : fault.name
}

async function handleClosed(
  site: Site,
  route: ClosedRoute,
  hasPage: boolean,
  request: PageRequest,
  context: Context,
): Promise<Response> {
  const visitor = await whoIs(site, tokenOf(context))
  if (visitor.kind !== 'signed in')
    return answer(site, context, await askToSignIn(site, route, hasPage, request, visitor, context))
  const { actor, session, token, holdsOthers } = visitor
  if (!route.by.includes(actor.role)) return answer(site, context, notFoundPage(request))
  if (visitor.lacksSecondProof && route.beforeSecondProof === undefined)
    return answer(site, context, redirect(paths.setUpSecondProof(), request.notice))
  const key = draftKey(route, request, actor.accountId)
  const back = hasPage ? request.path : paths.home()
  if (route.method === 'POST' && !csrfMatches(session, one(request.typed, 'csrf'))) {
    if (hasPage) await keepInterrupted(site, key, request.typed)
    return answer(site, context, redirect(back, outOfDate[hasPage ? 'kept' : 'lost']))
  }
  const ctx = {
    database: site.database,
    actor,
    clock: site.clock,
    ids: site.ids,
    follows,
    requestId: request.requestId,
    ...asKnownOf(request),
  }
  const signedIn = { ...request, ctx, actor, csrf: session.csrf, token, holdsOthers }
  if (isAskedWhileTyping(route, request))
    return answer(site, context, await answerWhileTyping(route, { ...signedIn, draft: undefined }))
  const saved = await draftOnShow(site, route, key, request, back)
  if (saved.reply !== undefined) return answer(site, context, saved.reply)
  const reply = await route.handle({ ...signedIn, draft: saved.draft })
  await draftAfter(site, route, key, reply, hasPage ? request.typed : undefined)
  return answer(site, context, reply)
}

const outOfDate = {
  kept: 'That page was out of date, and nothing was sent. What you typed has been kept: check it and send it again.',
  lost: 'That page was out of date. Nothing was saved: try again.',
} as const

/** Nobody is signed in: a form that was being filled in is kept as a draft before the sign-in page is shown. */
async function askToSignIn(
  site: Site,
  route: ClosedRoute,
  hasPage: boolean,
  request: PageRequest,
  visitor: Visitor,
  context: Context,
): Promise<Reply> {
  forgetToken(context)
  if (
    visitor.kind === 'ended' &&
    keepsWhatWasTyped(visitor.because) &&
    hasPage &&
    route.method === 'POST' &&
    csrfMatches(visitor.session, one(request.typed, 'csrf'))
  ) {
    const key = draftKey(route, request, visitor.session.accountId)
    await keepInterrupted(site, key, request.typed)
    return redirect(
      paths.signIn(),
      'You were signed out. What you typed has been kept: sign in and open the page again.',
    )
  }
  return redirect(paths.signIn(), visitor.kind === 'ended' ? whySignedOut[visitor.because] : undefined)
}

/** A page asked for as known on an earlier day: the record as it stood when that day ended. */
function asKnownOf(request: PageRequest): { readonly asKnown?: Temporal.Instant } {
  const day = parseIsoDate(request.query['asKnown'] ?? '')
  if (day === undefined || Temporal.PlainDate.compare(day, request.site.clock.today()) >= 0) return {}
  return { asKnown: instantInLondon(day.add({ days: 1 })).subtract({ milliseconds: 1 }) }
}
