import { answerers, isAbout } from '#domains/concerns/concern.ts'
import { mayBeNamed, type StaffMember } from '#domains/concerns/concern-list-store.ts'
import { nameAnswerer } from '#domains/concerns/name-answerer.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { Radios } from '#web/components/radios.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { childOf } from '#web/concerns/concern-page.tsx'
import { namedNow, type WholeConcern, withConcern } from '#web/concerns/with-concern.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

/** Those who may be named: not the one it is about, not whoever is named now. */
async function candidates(request: SignedInRequest, whole: WholeConcern): Promise<readonly StaffMember[]> {
  const found = await list(
    request.ctx,
    'who may answer a concern',
    async (tx) => await mayBeNamed(tx, answerers),
    () => [],
  )
  const now = namedNow(whole)?.accountId
  return found.filter((one) => one.accountId !== now && !whole.concerns.some((concern) => isAbout(concern, one)))
}

async function show(
  request: SignedInRequest,
  whole: WholeConcern,
  typed: Typed,
  unmet: readonly Unmet[] = [],
): Promise<Reply> {
  const error = (at: string) => {
    const says = unmet.find(({ answerAt }) => answerAt === at)?.says
    return says === undefined ? {} : { errorMessage: says }
  }
  const errors = unmet.map(({ says, answerAt }) => ({ text: says, href: `#${answerAt ?? 'account'}` }))
  const named = namedNow(whole)
  return page(
    request,
    { title: 'Name somebody else to answer', back: paths.concern(whole.headId), errors },
    <FormPage
      request={request}
      caption={childOf(whole)}
      heading="Name somebody else to answer"
      send="Name them"
      intro={
        <p class="govuk-body">
          {named === undefined ? 'Nobody is named now.' : `${named.name} is named now.`} The date by which it must be
          answered stays.
        </p>
      }
    >
      <Radios
        name="account"
        legend={{ children: 'Who is to answer?', class: 'govuk-fieldset__legend--s' }}
        items={(await candidates(request, whole)).map(({ accountId, name, role }) => ({
          value: accountId,
          label: `${name}, ${role}`,
        }))}
        value={one(typed, 'account')}
        {...error('account')}
      />
      <Textarea
        name="reason"
        label={{ children: 'Why somebody else?', class: 'govuk-label--s' }}
        value={one(typed, 'reason')}
        {...error('reason')}
      />
    </FormPage>,
  )
}

async function name(request: SignedInRequest, whole: WholeConcern): Promise<Reply> {
  const { typed, ctx } = request
  const outcome = await nameAnswerer(ctx, whole.headId, {
    accountId: one(typed, 'account'),
    reason: one(typed, 'reason'),
  })
  if (!outcome.ok) return await show(request, whole, typed, outcome.unmet)
  return redirect(paths.concern(whole.headId), `${outcome.value.name} must answer now.`)
}

export const concernNamingRoutes: readonly Route[] = [
  get(paths.concernNaming(), answerers, async (request) =>
    withConcern(request, async (whole) => await show(request, whole, request.draft ?? {})),
  ),
  post(paths.concernNaming(), answerers, async (request) =>
    withConcern(request, async (whole) => await name(request, whole)),
  ),
]
