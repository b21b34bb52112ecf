import { actorOf, everybody, type Persona } from '#domains/access/account/account-store.ts'
import { openSession, type SignedIn, signIn, signOut } from '#domains/access/sign-in/sign-in.ts'
import { personalRoles } from '#domains/ledger/actor.ts'
import { NotFound, type Unmet } from '#domains/ledger/context.ts'
import { follows } from '#domains/looked-after/follows.ts'
import { PasswordFields, typedPassword } from '#web/access/sign-in/password-fields.tsx'
import { Button } from '#web/components/button.tsx'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import {
  early,
  one,
  openGet,
  openPost,
  type PageRequest,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
} from '#web/route.ts'

function Personas({ personas }: { readonly personas: readonly Persona[] }) {
  const byRole = [...Map.groupBy(personas, (persona) => persona.role)]
  return (
    <section aria-labelledby="personas">
      <h2 class="govuk-heading-m" id="personas">
        Walk in as somebody who works here
      </h2>
      <p class="govuk-body">This is an invented city. Choose a person to see what they see.</p>
      {byRole.map(([role, people]) => (
        <form method="post" action={paths.signInAsPersona()} class="hf-personas">
          <input type="hidden" name="role" value={role} />
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{sentenceCase(role)}</legend>
            <div class="govuk-button-group">
              {people.slice(0, 6).map((person) => (
                <Button variant="secondary" name="account" value={person.accountId}>
                  {person.name}
                  {person.where === undefined || person.where === null ? '' : `, ${person.where}`}
                </Button>
              ))}
            </div>
          </fieldset>
        </form>
      ))}
    </section>
  )
}

/** A password that somebody else has locked by wrong tries keeps nobody from a child. */
function WhenLocked() {
  return (
    <section aria-labelledby="locked">
      <h2 class="govuk-heading-m" id="locked">
        Other ways in
      </h2>
      <p class="govuk-body">A passkey is not locked by wrong passwords, and neither is this:</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.signInLocked()}>
          Sign in with your password and a one-time code together
        </a>
      </p>
    </section>
  )
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

async function show(request: PageRequest, email = '', unmet: readonly Unmet[] = [], tooMany = false): Promise<Reply> {
  const { site } = request
  const personas = site.demo ? await everybody(site.database.tables, site.clock.today()) : []
  const errors = unmet.map((one) => ({ text: one.says, href: `#${one.answerAt ?? 'email'}` }))
  return page(
    request,
    { title: 'Sign in', errors, ...(tooMany ? { status: 429 as const } : {}) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Sign in to Holdfast</h1>
        <SafeguardingNow dutyPhone={site.dutyNumber} />
        {site.organisation !== undefined && (
          <Button href={paths.signInOrganisation()}>Sign in with {site.organisation.name}</Button>
        )}
        {site.organisation?.passwords !== false && (
          <form method="post" action={paths.signIn()} noValidate>
            <PasswordFields email={email} unmet={unmet} />
            <Button>Sign in</Button>
          </form>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={paths.signInPasskey()}>
            Sign in with a passkey
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.signInRecovery()}>
            I have lost every way of signing in
          </a>
        </p>
        {tooMany && <WhenLocked />}
        {personas.length > 0 && <Personas personas={personas} />}
      </div>
    </div>,
  )
}

async function submit(request: PageRequest): Promise<Reply> {
  requirePasswords(request)
  const { email, password, missing } = typedPassword(request)
  if (missing.length > 0) return await show(request, email, missing)
  const outcome = await signIn(edge(request), { email, password, ...whence(request) })
  if (!outcome.ok) return await show(request, email, outcome.unmet, outcome.unmet[0].answerAt === 'password')
  return arrived(outcome.value)
}

/** @throws NotFound where people sign in with their organisation, and no passwords of ours are taken. */
export function requirePasswords({ site }: PageRequest): void {
  if (site.organisation?.passwords === false) throw new NotFound('password')
}

/** Where somebody goes whose first proof was right: in, or to the second. */
export function arrived({ stage, token }: SignedIn): Reply {
  if (stage === 'code needed') return { kind: 'redirect', to: paths.signInCode(), way: token }
  if (stage === 'passkey needed')
    return redirect(paths.signInPasskey(), 'Your password is right. You have a passkey: use it now.')
  return { kind: 'redirect', to: paths.home(), cookie: token, way: '' }
}

export function whence({ origin, browser }: PageRequest) {
  return { origin, browser }
}

export function edge({ site, requestId }: PageRequest) {
  return { database: site.database, clock: site.clock, ids: site.ids, follows, requestId }
}

/** Only where the people are invented: no password is asked. */
async function submitPersona(request: PageRequest): Promise<Reply> {
  const role = personalRoles.find((each) => each === one(request.typed, 'role'))
  if (!request.site.demo || role === undefined) throw new NotFound('persona')
  const { database, clock } = request.site
  const accountId = one(request.typed, 'account')
  if (!/^[0-9a-f-]{36}$/.test(accountId)) throw new NotFound('persona')
  const actor = await actorOf(database.tables, accountId, role, clock.today())
  if (actor === undefined) throw new NotFound('persona')
  const outcome = await openSession(edge(request), actor, {
    how: 'walked in',
    from: request.origin,
    browser: request.browser,
  })
  if (!outcome.ok) throw new NotFound('persona')
  return { kind: 'redirect', to: paths.home(), cookie: outcome.value.token }
}

/** The page of the organisation where somebody is signed out there too; none when it can't be reached: here they are. */
async function farewell({ site, actor }: SignedInRequest, closing: Buffer): Promise<URL | undefined> {
  const idToken = site.vault.open(closing, actor.accountId)
  if (idToken === undefined) return undefined
  return await site.organisation?.farewell(idToken, new URL(paths.signIn(), site.address)).catch(() => undefined)
}

export const signInRoutes: readonly Route[] = [
  openGet(paths.signIn(), async (request) => await show(request)),
  openPost(paths.signIn(), submit),
  openPost(paths.signInAsPersona(), submitPersona),
  early(
    post(paths.signOut(), personalRoles, async (request) => {
      const closing = await signOut(request.ctx, request.token)
      const there = closing === undefined ? undefined : await farewell(request, closing)
      return { kind: 'redirect', to: there?.href ?? paths.signIn(), notice: 'You are signed out.', cookie: '' }
    }),
  ),
]
