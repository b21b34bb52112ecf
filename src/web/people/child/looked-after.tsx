import { type Care, standingCare } from '#domains/looked-after/read-care-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { placementInWords, statusLabel } from '#web/looked-after/care-words.ts'
import { PlacementShown } from '#web/looked-after/placement-shown.tsx'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'

interface Props {
  readonly childId: string
  readonly care: Care
  readonly to: Way
}

/** That the child is looked after: since when, under what, with whom, and who reviews it. Nothing of any other child. */
export function LookedAfter({ childId, care, to }: Props) {
  const { period, status, placement, temporary, officer, shortBreaksSince } = standingCare(care)
  if (shortBreaksSince !== undefined)
    return (
      <Section heading="Short breaks" id="looked-after">
        <p class="govuk-body">
          Agreed short breaks under section 20, since {plainDate(shortBreaksSince)}: looked after on the days of each
          stay.
        </p>
      </Section>
    )
  if (period === undefined) return null
  return (
    <Section heading="Looked after" id="looked-after">
      <p class="govuk-body">
        <strong>Looked after since {plainDate(period.since)}</strong>
        {'. '}
        {status === undefined ? '' : `${statusLabel(status.code)}`}
        {status?.endsOn === undefined ? '' : `, until ${plainDate(status.endsOn)}`}
        {status === undefined ? '' : '. '}
        {placement === undefined ? (
          <strong>Where the child lives is not recorded.</strong>
        ) : (
          <>
            Placed with <PlacementShown childId={childId} care={care} placement={placement} />, since{' '}
            {plainDate(placement.since)}.
          </>
        )}
        {temporary !== undefined &&
          ` For a time with ${placementInWords(temporary)}, since ${plainDate(temporary.since)}.`}
      </p>
      <p class="govuk-body">
        {officer === undefined
          ? 'No independent reviewing officer is appointed.'
          : `Independent reviewing officer: ${officer.name}.`}{' '}
        <Go way={to} href={paths.care(childId)}>
          Placement, plan and reviews
        </Go>
      </p>
    </Section>
  )
}
