import { requestAnswers } from '#domains/commissioning/answer-request.ts'
import { serviceOutcomes } from '#domains/commissioning/end-service.ts'
import type { ServiceRequest } from '#domains/commissioning/request-store.ts'
import type { Delivery } from '#domains/commissioning/service-store.ts'
import type { UnmetNeed } from '#domains/commissioning/unmet-need-store.ts'
import { longDate } from '#kernel/dates.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { paths } from '#web/paths.ts'

function calledIn(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}

interface RequestProps {
  readonly asked: ServiceRequest
  readonly mayAnswer: boolean
  readonly mayStart: boolean
}

/** One asking of one service, with its answer. */
export function RequestCard({ asked, mayAnswer, mayStart }: RequestProps) {
  const { id, needId, answer, answeredOn, answerSays } = asked
  const actions = [
    ...(mayAnswer ? [{ text: 'Record an answer', href: paths.needAnswer(needId, id) }] : []),
    ...(mayStart ? [{ text: 'Start the service', href: paths.needStart(needId, id) }] : []),
  ]
  return (
    <SummaryList
      card={{ title: { children: asked.serviceName ?? 'No service in the directory', headingLevel: 3 }, actions }}
      rows={[
        asked.agencyName !== null && { key: 'Run by', value: asked.agencyName },
        { key: 'Asked', value: `${longDate(asked.askedOn)}, by ${asked.askedByName}` },
        { key: 'What was asked', value: { children: <span class="hf-lines">{asked.wanted}</span> } },
        {
          key: 'Answer',
          value:
            answer === null || answeredOn === null
              ? 'None yet'
              : `${calledIn(requestAnswers, answer)}, ${longDate(answeredOn)}`,
        },
        answerSays !== '' && { key: 'They said', value: { children: <span class="hf-lines">{answerSays}</span> } },
      ]}
    />
  )
}

/** One service that runs, or ran, for the need. */
export function DeliveryCard({ delivery, mayEnd }: { readonly delivery: Delivery; readonly mayEnd: boolean }) {
  const { endedOn, outcome } = delivery
  const actions = mayEnd ? [{ text: 'End the service', href: paths.needDelivery(delivery.needId, delivery.id) }] : []
  return (
    <SummaryList
      card={{ title: { children: delivery.serviceName, headingLevel: 3 }, actions }}
      rows={[
        { key: 'Run by', value: delivery.agencyName },
        { key: 'Started', value: longDate(delivery.startedOn) },
        { key: 'Ended', value: endedOn === null ? 'It runs' : longDate(endedOn) },
        outcome !== null && { key: 'How it ended', value: calledIn(serviceOutcomes, outcome) },
        outcome !== null && {
          key: 'What changed',
          value: { children: <span class="hf-lines">{delivery.outcomeSays}</span> },
        },
      ]}
    />
  )
}

/** How long a need stands, or stood, in the register. */
export function daysStanding(
  { since, endedOn }: Pick<UnmetNeed, 'since' | 'endedOn'>,
  today: Temporal.PlainDate,
): number {
  return since.until(endedOn ?? today, { largestUnit: 'days' }).days
}

interface RegisterProps {
  readonly entry: UnmetNeed
  readonly today: Temporal.PlainDate
  readonly headingLevel?: 2 | 3
}

/** An entry in the unmet-need register. */
export function RegisterCard({ entry, today, headingLevel = 3 }: RegisterProps) {
  const days = daysStanding(entry, today)
  const long = `${days} ${days === 1 ? 'day' : 'days'}`
  return (
    <SummaryList
      card={{ title: { children: `Entered ${longDate(entry.since)}`, headingLevel } }}
      rows={[
        { key: entry.endedOn === null ? 'Has stood' : 'Stood', value: long },
        { key: 'Entered by', value: entry.enteredByName },
        { key: 'What was tried', value: { children: <span class="hf-lines">{entry.tried}</span> } },
        { key: 'What it costs the child', value: { children: <span class="hf-lines">{entry.costsTheChild}</span> } },
        entry.leftOpenByName !== null && {
          key: 'Left open',
          value: `By ${entry.leftOpenByName}, when the case was closed. ${entry.leftOpenReason ?? ''}`,
        },
        entry.foundName !== null &&
          entry.endedOn === null && { key: 'Found', value: `${entry.foundName} has accepted. It has not started.` },
        entry.endedOn !== null && {
          key: 'Left the register',
          value: `${longDate(entry.endedOn)}: ${entry.endedBecause ?? ''}`,
        },
      ]}
    />
  )
}
