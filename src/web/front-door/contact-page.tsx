import { ringsShown } from '#domains/access/restriction/rings-shown.ts'
import { decideContact } from '#domains/casework/deciding/decide-contact.ts'
import { authoriseContact } from '#domains/casework/deciding/decide-contact-authorised.ts'
import type { Decided } from '#domains/casework/deciding/decide-contact-made.ts'
import { completeScreening } from '#domains/casework/deciding/decide-contact-put-right.ts'
import { contactOf } from '#domains/front-door/contact-store.ts'

import { type ContactKnown, knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { lookAtContact } from '#domains/front-door/look-at-contact.ts'
import { type MatchSaid, matchContactChild } from '#domains/front-door/match-contact-child.ts'
import { recordTelling } from '#domains/front-door/record-telling.ts'
import { replyTellsTooMuch } from '#domains/front-door/reply-search.ts'
import { NotFound } from '#domains/ledger/context.ts'
import type { TypedForSomebody } from '#domains/people/confidential/tell-outside.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { Tag } from '#web/components/tag.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { page } from '#web/frame.tsx'
import { ChecksInView } from '#web/front-door/checks.tsx'
import { ChildKnownInView } from '#web/front-door/child-known.tsx'
import { DecidedInView } from '#web/front-door/contact-decided.tsx'
import { DecisionForm, ProposalInView, ProtectNow } from '#web/front-door/contact-decision-form.tsx'
import { ContactState, NearbyInView, ToldInView, WritingsInView } from '#web/front-door/contact-told.tsx'
import { asErrors, decisionErrors, readDecision, shownOn } from '#web/front-door/deciding.ts'
import { paths } from '#web/paths.ts'
import {
  type ClosedRoute,
  get,
  one,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

const deciders: ClosedRoute['by'] = ['front door', 'duty', 'team manager', 'head of service']

function idOf(request: SignedInRequest): string {
  return request.params.id ?? ''
}

/** The whole page, read anew: what is known may have changed since. What is known stands beside what is decided. */
async function shown(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const known = await opened(request)
  const today = request.ctx.clock.today()
  const { contact, decision } = known
  const rings = await ringsShown(request.ctx, restrictedIn(known))
  const title = `Contact ${contact.reference}`
  return page(
    request,
    { title, back: paths.contactQueue(), errors: decisionErrors(errors), wide: true },
    <>
      <h1 class="govuk-heading-l">
        {title} {contact.inDangerNow && <Tag colour="red">In danger now</Tag>}
      </h1>
      {decision === undefined ? (
        <ProtectNow known={known} csrf={request.csrf} errors={errors} />
      ) : (
        <Lost typed={typed} errors={errors} />
      )}
      <div class="hf-columns">
        <div>
          <ToldInView contact={contact} />
          <WritingsInView contact={contact} writings={known.writings} />
          <Known request={request} known={known} rings={rings} />
          <ChecksInView contactId={contact.id} checks={known.checks} mayAsk={request.ctx.asKnown === undefined} />
        </div>
        <div>
          <ContactState known={known} today={today} />
          <p class="govuk-body">
            <a class="govuk-link" href={paths.knowContact(contact.id)}>
              I know this family: somebody else must decide
            </a>
          </p>
          {decision === undefined ? (
            <Deciding request={request} known={known} typed={typed} errors={errors} />
          ) : (
            <DecidedInView {...{ known, decision, today, typed, errors }} csrf={request.csrf} />
          )}
        </div>
      </div>
    </>,
  )
}

function restrictedIn({ children }: ContactKnown): readonly string[] {
  return children.flatMap(({ matches }) => matches.flatMap((one) => (one.kind === 'restricted' ? [one.personId] : [])))
}

interface KnownProps {
  readonly request: SignedInRequest
  readonly known: ContactKnown
  readonly rings: ReadonlyMap<string, string>
}

function Known({ request, known, rings }: KnownProps) {
  const { contact, children, nearby, decision } = known
  return (
    <section aria-labelledby="known">
      <h2 class="govuk-heading-m" id="known">
        {children.length === 1 ? 'The child, and what we know' : 'The children, and what we know'}
      </h2>
      {children.map((child) => (
        <ChildKnownInView
          contactId={contact.id}
          known={child}
          csrf={request.csrf}
          rings={rings}
          toldOn={dateInLondon(contact.toldAt)}
          today={request.ctx.clock.today()}
          decided={decision !== undefined}
        />
      ))}
      <NearbyInView nearby={nearby} />
    </section>
  )
}

interface DecidingProps {
  readonly request: SignedInRequest
  readonly known: ContactKnown
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

function Deciding({ request, known, typed, errors }: DecidingProps) {
  const mayAuthorise = request.actor.role === 'team manager' || request.actor.role === 'head of service'
  return (
    <>
      <ProposalInView known={known} csrf={request.csrf} mayAuthorise={mayAuthorise} />
      <DecisionForm known={known} csrf={request.csrf} typed={typed} errors={errors} />
    </>
  )
}

/** Somebody else decided first: what this person wrote is shown, to be used elsewhere. */
function Lost({ typed, errors }: { readonly typed: Typed; readonly errors: readonly FormError[] }) {
  const wrote = [one(typed, 'historyWeighed'), one(typed, 'reason')].filter((text) => text !== '')
  if (!errors.some(({ question }) => question === 'decided') || wrote.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>What you wrote has not been kept with the contact.</strong> Copy what is still needed, for example into
        a case note.
      </p>
      <p class="govuk-body hf-lines">{wrote.join('\n\n')}</p>
    </InsetText>
  )
}

/** Whoever opens it for the first time has looked at it. */
async function opened(request: SignedInRequest): Promise<ContactKnown> {
  const { ctx } = request
  const known = await knownOfContact(ctx, idOf(request))
  if (known.lookedMyself || ctx.asKnown !== undefined) return known
  await lookAtContact(ctx, idOf(request))
  return { ...known, looks: [...known.looks, { by: ctx.actor.name, at: ctx.clock.now() }] }
}

async function show(request: SignedInRequest): Promise<Reply> {
  return await shown(request, request.draft ?? {})
}

async function decide(request: SignedInRequest): Promise<Reply> {
  const read = readDecision(idOf(request), request.typed, request.site.dutyNumber)
  if (!read.ok) return await shown(request, request.typed, read.errors)
  const outcome = await decideContact(request.ctx, read.decision)
  if (!outcome.ok) return await shown(request, request.typed, asErrors(outcome.unmet))
  return redirect(whereNext(idOf(request), outcome.value), saidOf(outcome.value))
}

/** A strategy discussion is gone to at once; everything else is read on the page of the contact. */
function whereNext(contactId: string, { children }: Decided): string {
  const first = children.find(({ stepId }) => stepId !== undefined)
  return first?.stepId === undefined ? paths.contact(contactId) : paths.step(first.personId, first.stepId)
}

function saidOf({ proposed, children, leftOutOfReply }: Decided): string {
  if (leftOutOfReply !== undefined) return `Decided. What you added to the reply was not sent. ${leftOutOfReply}.`
  if (proposed) return 'Proposed. A manager must authorise that nothing more is done.'
  const joined = children.filter((child) => child.joined).length
  return joined === 0 ? 'Decided.' : 'Decided. Work was open already, and this has joined it.'
}

async function authorise(request: SignedInRequest): Promise<Reply> {
  const outcome = await authoriseContact(request.ctx, {
    contactId: idOf(request),
    version: Number(one(request.typed, 'version')),
    shown: shownOn(request.typed),
    dutyNumber: request.site.dutyNumber,
  })
  if (!outcome.ok) return await shown(request, {}, asErrors(outcome.unmet))
  return redirect(paths.contact(idOf(request)), 'Authorised.')
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function matchSaid(said: string): MatchSaid | undefined {
  if (said === 'new') return { kind: 'new child' }
  if (said === 'back') return { kind: 'not said' }
  const [kind = '', id = ''] = said.split(':')
  if (!uuid.test(id)) return undefined
  if (kind === 'same') return { kind: 'same child', personId: id }
  return kind === 'ring' ? { kind: 'hand over', ringAccountId: id } : undefined
}

async function match(request: SignedInRequest): Promise<Reply> {
  const contactChildId = request.params.contactChildId ?? ''
  const said = matchSaid(one(request.typed, 'said'))
  const at = `match:${contactChildId}`
  if (said === undefined)
    return await shown(request, {}, [{ question: at, says: 'Choose who the child is.', kind: 'missing' }])
  const outcome = await matchContactChild(request.ctx, idOf(request), contactChildId, said)
  if (!outcome.ok) return await shown(request, {}, asErrors(outcome.unmet))
  if (outcome.value.handedOver)
    return redirect(paths.contactQueue(), 'Handed over. Only they, and whoever they name, see this contact now.')
  return redirect(`${paths.contact(idOf(request))}#match-${contactChildId}`)
}

async function tell(request: SignedInRequest): Promise<Reply> {
  const who = one(request.typed, 'who') === 'family' ? 'family' : 'teller'
  const outcome = await recordTelling(request.ctx, {
    contactId: idOf(request),
    who,
    says: one(request.typed, `${who}-says`),
    how: one(request.typed, `${who}-how`),
  })
  if (!outcome.ok) return await shown(request, request.typed, asErrors(outcome.unmet))
  return redirect(paths.contact(idOf(request)), 'Recorded.')
}

/** What is added to the reply, and what was told by telephone: both for whoever told us. */
async function replyWhileTyping(request: SignedInRequest, typed: TypedForSomebody): Promise<Reply> {
  return await toldWhileTyping(request.ctx, async (tx) => {
    const contact = await contactOf(tx, idOf(request))
    if (contact === undefined) throw new NotFound('contact')
    return await replyTellsTooMuch(tx, contact, typed)
  })
}

async function complete(request: SignedInRequest): Promise<Reply> {
  const { answers, errors } = parseForm(contactScreening.form, request.typed)
  const wrong = errors.filter(({ kind }) => kind === 'wrong')
  if (wrong.length > 0) return await shown(request, request.typed, wrong)
  const outcome = await completeScreening(request.ctx, { contactId: idOf(request), answers })
  if (!outcome.ok) return await shown(request, request.typed, asErrors(outcome.unmet))
  return redirect(paths.contact(idOf(request)), 'The record is complete.')
}

export const contactRoutes: readonly Route[] = [
  get(paths.contact(), deciders, show),
  post(paths.contact(), deciders, decide, replyWhileTyping),
  post(paths.contactDecision(), ['team manager', 'head of service'], authorise),
  post(paths.contactMatch(), deciders, match),
  post(paths.contactTelling(), deciders, tell, replyWhileTyping),
  post(paths.contactCompletion(), deciders, complete),
]
