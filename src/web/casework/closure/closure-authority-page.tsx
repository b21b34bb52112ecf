import { authoriseClosure } from '#domains/casework/closure/authorise-closure.ts'
import {
  asClosureReason,
  closureReasons,
  closureTranscript,
  judgeClosure,
  type Proposal,
} from '#domains/casework/closure/closure.ts'
import { type ForClosing, readRequest } from '#domains/casework/closure/closure-reading.ts'
import type { ClosureRequest } from '#domains/casework/closure/closure-store.ts'
import { overrideClosure } from '#domains/casework/closure/override-closure.ts'
import { withdrawClosure } from '#domains/casework/closure/withdraw-closure.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Outcome } from '#domains/ledger/context.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { present } from '#kernel/assert.ts'
import { longDate } from '#kernel/dates.ts'
import { closure } from '#practice/closure/closure.ts'
import type { TrustJudged } from '#practice/define.ts'
import { Authorising, Withdrawing } from '#web/casework/closure/closure-deciding.tsx'
import { Gates } from '#web/casework/closure/closure-gates.tsx'
import { InView } from '#web/casework/closure/closure-in-view.tsx'
import { refusalsLinked, whereAnswered } from '#web/casework/closure/closure-links.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Deciding {
  readonly closing: ForClosing
  readonly request: ClosureRequest
}

function proposalOf({ reason, answers }: ClosureRequest): Proposal {
  return {
    reason: present(asClosureReason(reason), 'A request keeps a reason that practice knows.'),
    answers: answersFromJson(closure.form, answers),
  }
}

/** Every gate as it would be judged now, with the authority of whoever looks. */
function judgedNow({ actor, ctx }: SignedInRequest, { closing, request }: Deciding): readonly TrustJudged[] {
  if (closing.open === undefined) return []
  const { record } = closing.open
  const judging = { record, today: ctx.clock.today(), askedOn: request.askedOn, actor, authorisedBy: actor }
  return judgeClosure(proposalOf(request), judging).judged
}

function show(request: SignedInRequest, deciding: Deciding, typed: Typed, summary: readonly PageError[] = []): Reply {
  const wrong = new Map(summary.map(({ text, href }) => [href.slice(1), text]))
  const { closing, request: asked } = deciding
  const { child } = closing
  const judged = judgedNow(request, deciding)
  const stands = asked.withdrawnOn === null && closing.open?.request?.id === asked.id
  return page(
    request,
    { title: 'Request to close', back: paths.child(child.id), errors: summary },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Request to close our work with {child.name}</h1>
        <State asked={asked} stands={stands} />
        <SummaryList
          rows={[
            { key: 'Asked by', value: `${asked.askedByName}, ${longDate(asked.askedOn)}` },
            ...closureTranscript(proposalOf(asked)).map(({ question, answer }) => ({ key: question, value: answer })),
          ]}
        />
        {stands && <Gates judged={judged} where={(answerAt) => whereFor(request, closing, answerAt)} />}
        <InView closing={closing} />
        {stands && (
          <Authorising request={request} childId={child.id} asked={asked} judged={judged} typed={typed} wrong={wrong} />
        )}
        {stands && <Withdrawing request={request} childId={child.id} asked={asked} typed={typed} wrong={wrong} />}
      </div>
    </div>,
  )
}

function State({ asked, stands }: { readonly asked: ClosureRequest; readonly stands: boolean }) {
  if (asked.withdrawnOn !== null)
    return (
      <InsetText>
        {asked.withdrawnByName} withdrew this request on {longDate(asked.withdrawnOn)}: {asked.withdrawnBecause}
      </InsetText>
    )
  return stands ? null : <InsetText>The case is closed. A new referral opens it again.</InsetText>
}

async function decide(request: SignedInRequest, deciding: Deciding): Promise<Reply> {
  const { typed } = request
  const childId = deciding.closing.child.id
  const requestId = deciding.request.id
  if (one(typed, 'do') === 'withdraw') {
    const because = one(typed, 'because')
    const withdrawn = await withdrawClosure(request.ctx, { childId, requestId, because })
    if (withdrawn.ok) return redirect(paths.child(childId), 'The request to close is withdrawn. Our work goes on.')
    return refuse(request, deciding, withdrawn)
  }
  const closed = await close(request, deciding)
  if (!closed.ok) return refuse(request, deciding, closed)
  const means = closureReasons[proposalOf(deciding.request).reason]
  return redirect(paths.child(childId), `The case is closed. ${means}`)
}

function close(request: SignedInRequest, { closing, request: asked }: Deciding): Promise<Outcome<unknown>> {
  const { typed, ctx } = request
  const authority = {
    childId: closing.child.id,
    requestId: asked.id,
    reason: one(typed, 'reason'),
    historyShown: one(typed, 'historyShown') === 'yes',
  }
  if (one(typed, 'do') !== 'override') return authoriseClosure(ctx, authority)
  const letThrough = Object.keys(typed)
    .filter((name) => name.startsWith('override.'))
    .map((name) => ({ gateId: name.slice('override.'.length), reason: one(typed, name) }))
  return overrideClosure(ctx, { ...authority, letThrough })
}

function refuse(request: SignedInRequest, deciding: Deciding, outcome: Outcome<unknown>): Reply {
  const unmet = outcome.ok ? [] : outcome.unmet
  const atQuestion = (answerAt?: string) => answerAt === undefined || answerAt === 'reason' || answerAt === 'because'
  const summary = unmet.map((each) =>
    atQuestion(each.answerAt)
      ? { text: each.says, href: `#${each.answerAt ?? 'reason'}` }
      : (refusalsLinked(deciding.closing, [each])[0] ?? { text: each.says, href: '#reason' }),
  )
  return show(request, deciding, request.typed, summary)
}

function withRequest(request: SignedInRequest, reply: (deciding: Deciding) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const requestId = request.params['requestId'] ?? ''
  const { ctx } = request
  return withRecord(request, 'request to close', childId, (tx) => readRequest(tx, ctx, childId, requestId), reply)
}

const mayRead = [...practitioners, 'inspector', 'reviewer'] as const
const mayDecide = ['social worker', 'family help lead', 'team manager', 'head of service'] as const

export const closureAuthorityRoutes: readonly Route[] = [
  get(paths.closureAuthority(), mayRead, async (request) =>
    withRequest(request, (deciding) => show(request, deciding, request.draft ?? {})),
  ),
  post(paths.closureAuthority(), mayDecide, async (request) =>
    withRequest(request, async (deciding) => await decide(request, deciding)),
  ),
]

/** Whoever only reads is led to the child's page, and not to forms that are not theirs. */
function whereFor(request: SignedInRequest, closing: ForClosing, answerAt: string | undefined): string {
  const putsRight = ['social worker', 'family help lead', 'team manager', 'head of service'].includes(
    request.actor.role,
  )
  return putsRight ? whereAnswered(closing, answerAt) : paths.child(closing.child.id)
}
