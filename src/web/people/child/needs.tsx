import type { NeedStanding } from '#domains/casework/child/child-needs.ts'
import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { Tag, type TagColour } from '#web/components/tag.tsx'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'
import { categoryLabel, stepTitle } from '#web/people/child/labels.ts'

const colours: Readonly<Record<NeedStanding, TagColour>> = {
  'not met': 'red',
  'nothing asked for yet': 'orange',
  'service asked for': 'yellow',
  'service running': 'green',
  ended: 'grey',
}

interface Props {
  readonly record: ChildRecordRead
  /** The same link on the day that is looked at. */
  readonly to: Way
}

/** What the child needs and what is being done about it: what nothing meets stands first. */
export function Needs({ record, to }: Props) {
  return (
    <Section heading="Needs and services" id="needs">
      {record.needs.length === 0 && <p class="govuk-body">No need has been recorded.</p>}
      <ul class="govuk-list hf-child__list">
        {record.needs.map((need) => {
          const running = need.services.filter(({ until }) => until === undefined)
          const [asked] = need.asked
          return (
            <li>
              <Tag colour={colours[need.standing]}>{need.standing}</Tag>{' '}
              <Go way={to} href={paths.need(need.id)}>
                {need.title}
              </Go>
              . Named {plainDate(need.namedOn)}.
              {need.unmetSince !== undefined &&
                ` In the unmet-need register since ${plainDate(need.unmetSince)}: nothing available meets it.`}
              {running.map(({ service, agency, from }) => ` ${service}, ${agency}, since ${plainDate(from)}.`)}
              {need.standing === 'service asked for' &&
                asked !== undefined &&
                ` Asked ${plainDate(asked.on)}: ${asked.service ?? asked.wanted}.`}
              {need.endedHow !== undefined && ` Ended: ${need.endedHow}.`}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

export function OpenConcerns({ record, to }: Props) {
  return (
    <Section
      heading="Concerns nobody has answered"
      id="concerns"
      {...(record.openConcerns.length > 0 ? { kind: 'warning' } : {})}
    >
      {record.openConcerns.length === 0 && <p class="govuk-body">None.</p>}
      <ul class="govuk-list hf-child__list">
        {record.openConcerns.map((concern) => (
          <li>
            <Go way={to} href={paths.concern(concern.id)}>
              Concern about {concern.aboutName}, raised {plainDate(dateInLondon(concern.raisedAt))}
            </Go>{' '}
            by {concern.raisedBy}.{' '}
            {concern.namedName === undefined
              ? 'Nobody is named to answer it.'
              : `${concern.namedName} is to answer it.`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Plans({ record, to }: Props) {
  const standing = record.work.plans.filter(({ endedOn }) => endedOn === undefined)
  const ended = record.work.plans.filter(({ endedOn }) => endedOn !== undefined)
  const open = record.work.steps.filter(({ concludedOn }) => concludedOn === undefined)
  return (
    <Section heading="Plans and work in hand" id="plans">
      {standing.length + open.length === 0 && <p class="govuk-body">No plan stands and nothing is in hand.</p>}
      <ul class="govuk-list hf-child__list">
        {standing.map((plan) => (
          <li>
            <strong>{sentence(plan.kind)} plan</strong>
            {plan.category === undefined ? '' : `, ${categoryLabel(plan.category)}`}, since {plainDate(plan.beganOn)}.
            {plan.reviews.length > 0 && ` Last reviewed ${plainDate(plan.reviews.at(-1) ?? plan.beganOn)}.`}
          </li>
        ))}
        {open.map((step) => (
          <li>
            <Go way={to} href={paths.step(record.child.person.id, step.id)}>
              {stepTitle(step.kind)}, begun {plainDate(step.beganOn)}
            </Go>
          </li>
        ))}
        {record.work.requests.map((request) => (
          <li>
            <Go way={to} href={paths.closureAuthority(record.child.person.id, request.id)}>
              {request.askedBy} asked to close on {plainDate(request.askedOn)}
            </Go>
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <p class="govuk-body hf-child__quiet">
          Earlier plans:{' '}
          {ended
            .map(
              (plan) =>
                `${plan.kind}, ${plainDate(plan.beganOn)} to ${plan.endedOn === undefined ? '' : plainDate(plan.endedOn)}`,
            )
            .join('; ')}
          .
        </p>
      )}
    </Section>
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
