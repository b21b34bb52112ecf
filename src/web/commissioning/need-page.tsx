import { isAccepted, needEndings } from '#domains/commissioning/end-need.ts'
import type { Need, NeedState } from '#domains/commissioning/need-store.ts'
import type { ServiceRequest } from '#domains/commissioning/request-store.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'
import { needKindLabel } from '#practice/needs/need-kinds.ts'
import { DeliveryCard, RegisterCard, RequestCard } from '#web/commissioning/need-thread.tsx'
import { closers, type WholeNeed, withNeed, workers } from '#web/commissioning/with-need.tsx'
import { Button } from '#web/components/button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag, type TagColour } from '#web/components/tag.tsx'
import { page, stayingOnTheDay } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const states: Readonly<Record<NeedState, { readonly says: string; readonly colour: TagColour }>> = {
  open: { says: 'Nothing asked for', colour: 'yellow' },
  'service asked': { says: 'Service asked', colour: 'blue' },
  unmet: { says: 'Unmet', colour: 'red' },
  'service running': { says: 'Service running', colour: 'green' },
  ended: { says: 'Ended', colour: 'grey' },
}

function NeedFacts({ need }: { readonly need: Need }) {
  return (
    <SummaryList
      rows={[
        { key: 'Stands', value: { children: <Tag colour={states[need.state].colour}>{states[need.state].says}</Tag> } },
        { key: 'Kind', value: needKindLabel(need.kind) },
        { key: 'Why', value: { children: <span class="hf-lines">{need.why}</span> } },
        { key: 'Named', value: longDate(need.namedOn) },
      ]}
    />
  )
}

function Ending({ need }: { readonly need: Need }) {
  const { ending } = need
  if (ending === undefined) return null
  const how = Object.entries(needEndings).find(([key]) => key === ending.how)?.[1] ?? ending.how
  return (
    <section aria-labelledby="ending">
      <h2 class="govuk-heading-m" id="ending">
        How it ended
      </h2>
      <SummaryList
        rows={[
          { key: 'Ended', value: `${longDate(ending.on)}, by ${ending.byName}` },
          { key: 'How', value: how },
          { key: 'How we know', value: { children: <span class="hf-lines">{ending.says}</span> } },
          ending.acceptedBy !== undefined && { key: 'Accepted by', value: ending.acceptedBy },
          ending.checkOn !== undefined && { key: 'We check on', value: longDate(ending.checkOn) },
        ]}
      />
    </section>
  )
}

function isAny(roles: readonly string[], { actor }: SignedInRequest): boolean {
  return roles.includes(actor.role)
}

function Actions({ request, need }: { readonly request: SignedInRequest; readonly need: Need }) {
  if (isAccepted(need) && request.ctx.asKnown === undefined && isAny(closers, request))
    return (
      <div class="govuk-button-group">
        <Button href={paths.needEnding(need.id)}>Say how it ended</Button>
        <Button variant="secondary" href={paths.needReturn(need.id)}>
          It is not answered: put it back in the register
        </Button>
      </div>
    )
  if (need.state === 'ended' || request.ctx.asKnown !== undefined || !isAny(workers, request)) return null
  const running = need.state === 'service running'
  return (
    <div class="govuk-button-group">
      <Button href={paths.needRequest(need.id)}>Ask a service</Button>
      {!running && need.state !== 'unmet' && (
        <Button variant="secondary" href={paths.needUnmet(need.id)}>
          Nothing is available
        </Button>
      )}
      {!running && isAny(closers, request) && (
        <Button variant="secondary" href={paths.needEnding(need.id)}>
          End the need
        </Button>
      )}
    </div>
  )
}

function mayStart(request: SignedInRequest, need: Need, { answer, deliveryId }: ServiceRequest): boolean {
  return answer === 'accepted' && deliveryId === null && need.state !== 'ended' && isAny(closers, request)
}

/** Today, or the earlier day on which the record is shown. */
function dayShown({ ctx }: SignedInRequest): Temporal.PlainDate {
  return ctx.asKnown === undefined ? ctx.clock.today() : dateInLondon(ctx.asKnown)
}

function Thread({ request, whole }: { readonly request: SignedInRequest; readonly whole: WholeNeed }) {
  const { need, requests, deliveries, register } = whole
  const acting = request.ctx.asKnown === undefined
  return (
    <>
      <h2 class="govuk-heading-m">What was asked for</h2>
      {requests.length === 0 && <p class="govuk-body">Nothing yet.</p>}
      {requests.map((asked) => (
        <RequestCard
          asked={asked}
          mayAnswer={acting && asked.answer === null && isAny(workers, request)}
          mayStart={acting && mayStart(request, need, asked)}
        />
      ))}
      {deliveries.length > 0 && <h2 class="govuk-heading-m">Services</h2>}
      {deliveries.map((delivery) => (
        <DeliveryCard delivery={delivery} mayEnd={acting && delivery.endedOn === null && isAny(closers, request)} />
      ))}
      {register.length > 0 && <h2 class="govuk-heading-m">In the unmet-need register</h2>}
      {register.map((entry) => (
        <RegisterCard entry={entry} today={dayShown(request)} />
      ))}
    </>
  )
}

function show(request: SignedInRequest, whole: WholeNeed): Reply {
  const { need, childId } = whole
  return page(
    request,
    { title: 'A need', back: stayingOnTheDay(request, paths.child(childId)) },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{whole.childName}</span>
          {need.title}
        </h1>
        <NeedFacts need={need} />
        <Ending need={need} />
        <Actions request={request} need={need} />
        <Thread request={request} whole={whole} />
      </div>
    </div>,
  )
}

export const needRoutes: readonly Route[] = [
  get(paths.need(), [...practitioners, 'inspector'], async (request) =>
    withNeed(request, (whole) => show(request, whole)),
  ),
]
