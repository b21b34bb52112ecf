import type { ComponentChildren } from 'preact'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { typingScript } from '#web/form/typing-script.ts'
import { Page } from '#web/layout.tsx'
import { navigationOf } from '#web/navigation.ts'
import type { PageRequest, Reply, SignedInRequest } from '#web/route.ts'
import { stylesheet } from '#web/stylesheet.ts'

export interface PageError {
  readonly text: string
  readonly href: string
}

export interface Framed {
  readonly title: string
  readonly back?: string
  readonly errors?: readonly PageError[]
  readonly wide?: boolean
  /** Path of a script that this page needs in place of the one that looks through what is typed; the main paths need none. */
  readonly script?: string
  readonly status?: 200 | 403 | 404 | 413 | 422 | 429 | 503
}

/** What stands above every page that shows an earlier day. */
function AsKnownBanner({ moment, path }: { readonly moment: Temporal.Instant; readonly path: string }) {
  return (
    <>
      <strong>As known on {longDate(dateInLondon(moment))}.</strong> This is the record as it stood when that day ended.
      Nothing can be changed from here. <a href={path}>Go back to today</a>
    </>
  )
}

/** The same link on the same day: a page shown as known leads only to pages shown as known then. */
export function stayingOnTheDay(request: SignedInRequest, href: string): string {
  return request.ctx.asKnown === undefined ? href : `${href}?asKnown=${dateInLondon(request.ctx.asKnown).toString()}`
}

/** What somebody was typing is never shown as if it were the record. */
function TypedBefore({ path }: { readonly path: string }) {
  return (
    <>
      You were typing on this page before. What you typed stands below and has not been saved to the record.{' '}
      <a class="govuk-notification-banner__link" href={`${path}?fresh=yes`}>
        Start again without it
      </a>
    </>
  )
}

function isSignedIn(request: PageRequest): request is SignedInRequest {
  return 'actor' in request
}

/** A page of the site around its content: 422 when something is wrong with what was typed. */
export function page(request: PageRequest, framed: Framed, children: ComponentChildren): Reply {
  const errors = framed.errors ?? []
  const signedIn = isSignedIn(request)
    ? {
        csrf: request.csrf,
        signedIn: { name: request.actor.name, role: request.actor.role, holdsOthers: request.holdsOthers },
        navigation: navigationOf(request.actor.role).map((link) => ({ ...link, current: link.href === request.path })),
      }
    : {}
  const script = framed.script ?? (isSignedIn(request) ? typingScript.path : undefined)
  const moment = isSignedIn(request) ? request.ctx.asKnown : undefined
  const asKnown = moment === undefined ? {} : { asKnown: <AsKnownBanner moment={moment} path={request.path} /> }
  const notice =
    request.notice ??
    (isSignedIn(request) && request.draft !== undefined ? <TypedBefore path={request.path} /> : undefined)
  const node = (
    <Page
      title={framed.title}
      trust={request.site.trustName}
      nonce={request.nonce}
      stylesheet={stylesheet.path}
      demo={request.site.demo}
      errors={errors}
      {...signedIn}
      {...(framed.back === undefined ? {} : { backLink: framed.back })}
      {...asKnown}
      {...(notice === undefined ? {} : { notice })}
      {...(script === undefined ? {} : { script })}
      {...(framed.wide === undefined ? {} : { wide: framed.wide })}
    >
      {isSignedIn(request) && request.told}
      {children}
    </Page>
  )
  return { kind: 'page', node, status: framed.status ?? (errors.length > 0 ? 422 : 200) }
}
