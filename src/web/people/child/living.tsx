import type { Wellbeing } from '#domains/looked-after/read-wellbeing-store.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { authorities } from '#practice/liberty/deprivation-of-liberty.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'

interface Props {
  readonly childId: string
  readonly wellbeing: Wellbeing
  readonly to: Way
}

/** Whether the child is free to leave where they live, and whether they live with others by private arrangement or came alone. */
export function Living({ childId, wellbeing, to }: Props) {
  const held = wellbeing.liberty.find(({ until }) => until === undefined)
  const fostered = wellbeing.fostering.find(({ until }) => until === undefined)
  const alone = wellbeing.unaccompanied.find(({ until }) => until === undefined)
  const breaks = wellbeing.breaks.find(({ until }) => until === undefined)
  if (held === undefined && fostered === undefined && alone === undefined && breaks === undefined) return null
  return (
    <Section heading="How the child lives" id="living" {...(held === undefined ? {} : { kind: 'warning' })}>
      {held !== undefined && (
        <p class="govuk-body">
          <strong>Deprived of liberty</strong> since {dateAndTime(held.from)}, on{' '}
          <Go way={to} href={paths.step(childId, held.stepId)}>
            {authorityInWords(held.authority)}
          </Go>
          . {held.endsOn === undefined ? 'Its end has not been read from it.' : `It ends on ${longDate(held.endsOn)}.`}
          {held.registered === 'unregistered' && <strong> The home is unregistered.</strong>}
        </p>
      )}
      {fostered !== undefined && (
        <p class="govuk-body">
          <strong>Privately fostered</strong> since{' '}
          <Go way={to} href={paths.step(childId, fostered.stepId)}>
            {longDate(fostered.since)}
          </Go>
          {fostered.cameOfIt === 'prohibited' ? ': the arrangement is prohibited' : ''}.{' '}
          {fostered.lastSeenOn === undefined ? 'No visit since.' : `Last visited on ${longDate(fostered.lastSeenOn)}.`}
        </p>
      )}
      {alone !== undefined && (
        <p class="govuk-body">
          <strong>Came alone</strong>, on{' '}
          <Go way={to} href={paths.step(childId, alone.stepId)}>
            {longDate(alone.since)}
          </Go>
          .
          {alone.ageDoubted === undefined || alone.ageDoubted === 'no'
            ? ''
            : ' The age is doubted: a child until found otherwise.'}
        </p>
      )}
      {breaks !== undefined && (
        <p class="govuk-body">
          <strong>Has short breaks</strong> since{' '}
          <Go way={to} href={paths.step(childId, breaks.stepId)}>
            {longDate(breaks.since)}
          </Go>
          , under {breaks.basis}.
        </p>
      )}
    </Section>
  )
}

function authorityInWords(authority: string): string {
  const found = Object.entries(authorities).find(([key]) => key === authority)?.[1] ?? authority
  return found.charAt(0).toLowerCase() + found.slice(1)
}
