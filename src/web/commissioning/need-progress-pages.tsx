import { answerRequest } from '#domains/commissioning/answer-request.ts'
import { endNeed } from '#domains/commissioning/end-need.ts'
import { endService } from '#domains/commissioning/end-service.ts'
import { enterUnmetNeed } from '#domains/commissioning/enter-unmet-need.ts'
import {
  answerForm,
  endNeedForm,
  endServiceForm,
  failedCheckForm,
  startForm,
  unmetForm,
} from '#domains/commissioning/need-forms.ts'
import type { ServiceRequest } from '#domains/commissioning/request-store.ts'
import { returnNeed } from '#domains/commissioning/return-need.ts'
import { startService } from '#domains/commissioning/start-service.ts'
import { NotFound, refused } from '#domains/ledger/context.ts'
import { closers, type WholeNeed, withNeed, workers } from '#web/commissioning/with-need.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { paths } from '#web/paths.ts'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

function about({ childName, need }: WholeNeed) {
  return { caption: `${childName}: ${need.title}`, back: paths.need(need.id) }
}

function requestAt(request: SignedInRequest, { requests }: WholeNeed): ServiceRequest {
  const found = requests.find(({ id }) => id === request.params['requestId'])
  if (found === undefined) throw new NotFound('request')
  return found
}

/** The answer of a service, given by telephone. */
async function answer(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withNeed(request, async (whole) => {
    const asked = requestAt(request, whole)
    return await ask(request, sent, {
      ...about(whole),
      title: 'Record an answer',
      heading: `What did ${asked.serviceName ?? 'the service'} answer?`,
      send: 'Keep the answer',
      form: answerForm,
      keep: async ({ answer: given, says = '' }) =>
        given === undefined
          ? refused('Select an answer', 'answer')
          : await answerRequest(request.ctx, asked.id, { answer: given, says }),
      after: () => redirect(paths.need(whole.need.id), 'The answer is kept.'),
    })
  })
}

async function start(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withNeed(request, async (whole) => {
    const asked = requestAt(request, whole)
    return await ask(request, sent, {
      ...about(whole),
      title: 'Start a service',
      heading: `Start ${asked.serviceName ?? 'the service'}`,
      intro: (
        <p class="govuk-body">
          From now on the people of {asked.agencyName ?? 'the agency'} can see who the child is, for as long as the
          service lasts.
        </p>
      ),
      send: 'Start the service',
      form: startForm,
      keep: async ({ startedOn }) =>
        startedOn === undefined
          ? refused('Enter the day the service started', 'startedOn')
          : await startService(request.ctx, whole.childId, asked.id, startedOn),
      after: () => redirect(paths.need(whole.need.id), 'The service has started.'),
    })
  })
}

async function end(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withNeed(request, async (whole) => {
    const delivery = whole.deliveries.find(({ id }) => id === request.params['deliveryId'])
    if (delivery === undefined) throw new NotFound('service')
    return await ask(request, sent, {
      ...about(whole),
      title: 'End a service',
      heading: `End ${delivery.serviceName}`,
      send: 'End the service',
      form: endServiceForm,
      keep: async ({ endedOn, outcome, says = '' }) =>
        endedOn === undefined || outcome === undefined
          ? refused('Select how it ended', 'outcome')
          : await endService(request.ctx, whole.childId, whole.need.id, {
              deliveryId: delivery.id,
              endedOn,
              outcome,
              says,
            }),
      after: () => redirect(paths.need(whole.need.id), 'The service has ended.'),
    })
  })
}

async function unmet(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withNeed(
    request,
    async (whole) =>
      await ask(request, sent, {
        ...about(whole),
        title: 'Nothing is available',
        intro: (
          <p class="govuk-body">
            The need then stands in the unmet-need register until a service has started, or the need is no longer there.
            The commissioner sees it, without the child’s name. Closing the case does not end it.
          </p>
        ),
        send: 'Enter it in the register',
        form: unmetForm,
        keep: async ({ tried = '', costsTheChild = '' }) =>
          await enterUnmetNeed(request.ctx, whole.childId, whole.need.id, { tried, costsTheChild }),
        after: () => redirect(paths.need(whole.need.id), 'The need stands in the unmet-need register.'),
      }),
  )
}

async function ending(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withNeed(
    request,
    async (whole) =>
      await ask(request, sent, {
        ...about(whole),
        title: 'End a need',
        send: 'End the need',
        form: endNeedForm,
        keep: async ({ how, says = '', acceptedBy, checkOn }) =>
          how === undefined
            ? refused('Select how the need ended', 'how')
            : await endNeed(request.ctx, whole.childId, whole.need.id, {
                how,
                says,
                ...(acceptedBy === undefined ? {} : { acceptedBy }),
                ...(checkOn === undefined ? {} : { checkOn }),
              }),
        after: () => redirect(paths.need(whole.need.id), 'The need has ended.'),
      }),
  )
}

/** The agency that accepted it does not answer it. */
async function failed(request: SignedInRequest, sent: boolean): Promise<Reply> {
  return await withNeed(
    request,
    async (whole) =>
      await ask(request, sent, {
        ...about(whole),
        title: 'The need is not answered',
        intro: (
          <p class="govuk-body">
            The need comes back, into the unmet-need register, and stands there until a service has started or the need
            has ended.
          </p>
        ),
        send: 'Put it back in the register',
        form: failedCheckForm,
        keep: async ({ found = '', costsTheChild = '' }) =>
          await returnNeed(request.ctx, whole.childId, whole.need.id, { found, costsTheChild }),
        after: ({ needId, caseOpen }) =>
          redirect(
            paths.need(needId),
            caseOpen
              ? 'The need stands in the unmet-need register.'
              : 'The need stands in the unmet-need register under your name. No work with the child is open: tell the front door.',
          ),
      }),
  )
}

export const needProgressRoutes: readonly Route[] = [
  ...formRoutes(paths.needAnswer(), workers, answer),
  ...formRoutes(paths.needStart(), closers, start),
  ...formRoutes(paths.needDelivery(), closers, end),
  ...formRoutes(paths.needUnmet(), workers, unmet),
  ...formRoutes(paths.needEnding(), closers, ending),
  ...formRoutes(paths.needReturn(), closers, failed),
]
