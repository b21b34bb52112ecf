import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { BackLink } from '#web/components/back-link.tsx'
import { type Breadcrumb, Breadcrumbs } from '#web/components/breadcrumbs.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { ErrorSummary } from '#web/components/error-summary.tsx'
import { Footer } from '#web/components/footer.tsx'
import { GenericHeader } from '#web/components/generic-header.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { PhaseBanner } from '#web/components/phase-banner.tsx'
import { classes, type Props } from '#web/components/properties.ts'
import { ServiceNavigation } from '#web/components/service-navigation.tsx'
import { SkipLink } from '#web/components/skip-link.tsx'

export type PageProps = Props<{
  /** What the page is, as its heading says it; never a child's name, which would stay in the browser's history. */
  title: string
  /** The nonce of this answer's content security policy. */
  nonce: string
  /** Path of the stylesheet. */
  stylesheet: string
  /** The trust's name, beside Holdfast's. */
  trust?: string
  csrf?: string
  signedIn?: { readonly name: string; readonly role: string; readonly holdsOthers?: boolean }
  navigation?: readonly { readonly href: string; readonly text: string; readonly current?: boolean }[]
  backLink?: string | { readonly href: string; readonly text: string }
  breadcrumbs?: readonly Breadcrumb[]
  /** What is to be put right; each leads to its answer. */
  errors?: readonly { readonly text: string; readonly href: string }[]
  /** Said on every page that shows the record as it stood on an earlier day. */
  asKnown?: ComponentChildren
  /** What has just been done, or should be known before reading on. */
  notice?: ComponentChildren
  /** Whether everybody in the record is invented. */
  demo?: boolean
  /** Path of a script that this page needs. */
  script?: string
  /** For tables and pictures that need the width of the screen. */
  wide?: boolean
  children: ComponentChildren
}>

/** A whole page: what stands around the content is the same everywhere. */
export function Page(props: PageProps) {
  const { title, nonce, stylesheet, errors = [], asKnown, notice, wide, children } = props
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${errors.length > 0 ? 'Error: ' : ''}${title} – Holdfast`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#12343b" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="stylesheet" href={stylesheet} nonce={nonce} />
        {props.script && <script src={props.script} nonce={nonce} defer />}
      </head>
      <body class={classes('govuk-template__body', wide && 'hf-wide')}>
        <SkipLink />
        <PageHeader {...props} />
        <div class="govuk-width-container">
          {asKnown && (
            <section class="hf-as-known" aria-label="As known on an earlier day">
              {asKnown}
            </section>
          )}
          <WayBack {...props} />
          <main class="govuk-main-wrapper" id="main-content">
            {errors.length > 0 && <ErrorSummary errors={errors} attributes={focusedOnArrival} />}
            {notice && <NotificationBanner>{notice}</NotificationBanner>}
            {children}
          </main>
        </div>
        <PageFooter {...props} />
      </body>
    </html>
  )
}

/** The text of a page, to be sent. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

/** Takes people who cannot see the page to what is wrong with it, as GOV.UK Frontend does by script. */
const focusedOnArrival = { tabindex: -1, autofocus: true }

function PageHeader({ trust, navigation, signedIn, csrf, demo }: PageProps) {
  const account = signedIn && <Account {...signedIn} csrf={csrf} />
  return (
    <header class="govuk-template__header">
      <GenericHeader class="hf-header">
        Holdfast
        {trust && <span class="hf-header__trust"> {trust}</span>}
      </GenericHeader>
      {(navigation || account) && <ServiceNavigation navigation={navigation} end={account} endInline />}
      {demo && <PhaseBanner tag="Demonstration">Invented people only.</PhaseBanner>}
    </header>
  )
}

interface AccountProps {
  readonly name: string
  readonly role: string
  readonly holdsOthers?: boolean
  readonly csrf: string | undefined
}

function Account({ name, role, holdsOthers, csrf }: AccountProps) {
  return (
    <div class="hf-account">
      <p class="hf-account__who">
        <span class="govuk-visually-hidden">Signed in as </span>
        <strong>{name}</strong>, {role}
        {holdsOthers === true && (
          <>
            {' '}
            <a href="/another-role">Change role</a>
          </>
        )}
      </p>
      <form method="post" action="/sign-out">
        {csrf && <CsrfField token={csrf} />}
        <button type="submit" class="hf-account__sign-out">
          Sign out
        </button>
      </form>
    </div>
  )
}

function WayBack({ backLink, breadcrumbs }: PageProps) {
  const back = typeof backLink === 'string' ? { href: backLink, text: 'Back' } : backLink
  return (
    <>
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} collapseOnMobile />}
      {back && (
        <nav aria-label="Back">
          <BackLink href={back.href}>{back.text}</BackLink>
        </nav>
      )}
    </>
  )
}

function PageFooter({ signedIn }: PageProps) {
  const items = [
    ...(signedIn === undefined
      ? []
      : [
          { href: '/sign-ins', text: 'Your sign-ins and devices' },
          { href: '/what-was-opened', text: 'What you opened' },
        ]),
    { href: '/accessibility', text: 'Accessibility' },
    { href: '/privacy', text: 'Privacy' },
    { href: '/handbook', text: 'Handbook' },
  ]
  return (
    <footer class="govuk-template__footer">
      <Footer class="hf-footer" meta={{ items }} />
    </footer>
  )
}
