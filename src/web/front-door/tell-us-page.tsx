import { sourcesFor } from '#domains/front-door/source-of-telling.ts'
import { tellTrust } from '#domains/front-door/tell-trust.ts'
import { type Agency, agencyOf, allAgencies } from '#domains/sharing/agency-store.ts'
import type { FormError } from '#engine/missing.ts'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { page } from '#web/frame.tsx'
import { TellUsForm, tellingErrors } from '#web/front-door/tell-us-form.tsx'
import { childrenAsked, readTelling, type TellingBy } from '#web/front-door/telling.ts'
import { paths } from '#web/paths.ts'
import {
  early,
  get,
  one,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

interface Asked {
  readonly by: TellingBy
  /** Where somebody here writes it down for somebody else. */
  readonly onBehalfFrom: readonly Agency[] | undefined
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function askedOf(request: SignedInRequest): Promise<Asked> {
  const db = request.site.database.tables
  const { actor } = request
  if (request.path === paths.newContact()) {
    const agencyId = one(request.typed, 'agency')
    const agency = uuid.test(agencyId) ? await agencyOf(db, agencyId) : undefined
    const by = {
      accountId: undefined,
      name: undefined,
      agencyId: agency?.id,
      sources: sourcesFor(actor.role, undefined),
    }
    return { by, onBehalfFrom: await allAgencies(db) }
  }
  const agency = actor.agencyId === undefined ? undefined : await agencyOf(db, actor.agencyId)
  const sources = sourcesFor(actor.role, agency?.kind)
  return {
    by: { accountId: actor.accountId, name: actor.name, agencyId: agency?.id, sources },
    onBehalfFrom: undefined,
  }
}

async function form(
  request: SignedInRequest,
  asked: Asked,
  typed: Typed,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const onBehalf = asked.onBehalfFrom !== undefined
  const title = onBehalf ? 'Write down what somebody tells us' : 'Tell the trust about a child'
  return page(
    request,
    { title, errors: tellingErrors(errors), ...(onBehalf ? { back: paths.contactQueue() } : {}) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <p class="govuk-body">
          {onBehalf
            ? 'Write it in their words. Give them the reference at the end.'
            : 'Tell us what you know. You do not need to be sure. You get a reference, and can see here what became of it.'}
        </p>
        <TellUsForm
          action={request.path}
          csrf={request.csrf}
          once={one(typed, 'once') || request.ctx.ids.next()}
          typed={typed}
          errors={errors}
          sources={asked.by.sources}
          onBehalfFrom={asked.onBehalfFrom}
        />
      </div>
    </div>,
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  return await form(request, await askedOf(request), request.draft ?? {})
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { typed } = request
  const asked = await askedOf(request)
  if (one(typed, 'save') === 'another child')
    return await form(request, asked, { ...typed, children: String(childrenAsked(typed) + 1) })
  const { told, errors } = readTelling(typed, asked.by, request.ctx.clock.today())
  if (errors.length > 0) return await form(request, asked, typed, errors)
  const outcome = await tellTrust(request.ctx, told, uuid.test(one(typed, 'once')) ? one(typed, 'once') : undefined)
  if (!outcome.ok) {
    const refusals = outcome.unmet.map(({ says, answerAt = 'seen' }) => ({
      question: answerAt,
      says,
      kind: 'wrong' as const,
    }))
    return await form(request, asked, typed, refusals)
  }
  const { contactId, reference } = outcome.value
  if (asked.onBehalfFrom === undefined) return redirect(paths.myContact(contactId))
  return redirect(paths.contact(contactId), `Written down. Give them the reference ${reference}.`)
}

/** There too for a partner who has a second proof to set up: nothing delays telling us of a child. */
export const tellUsRoutes: readonly Route[] = [
  early(get(paths.tellUs(), ['partner', 'carer'], show)),
  early(post(paths.tellUs(), ['partner', 'carer'], submit)),
  early(get(paths.newContact(), ['front door', 'duty', 'team manager', 'head of service'], show)),
  early(post(paths.newContact(), ['front door', 'duty', 'team manager', 'head of service'], submit)),
]
