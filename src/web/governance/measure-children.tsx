import type { ChildBehind } from '#domains/governance/measure-store.ts'
import type { ChildrenRead } from '#domains/governance/read-measures.ts'
import { nameOf } from '#domains/people/person.ts'
import { shortDate } from '#kernel/dates.ts'
import type { Measure } from '#practice/measures/measure.ts'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'

interface Props {
  readonly measure: Measure
  readonly read: ChildrenRead
}

/** The children behind a measure by name, those counted first. Restricted children are counted and not named. */
export function ChildrenBehind({ measure, read }: Props) {
  const { shown, visible, others } = read
  return (
    <>
      {shown.length === 0 ? (
        <p class="govuk-body">There are none that you may open.</p>
      ) : (
        <WideTable
          caption={visible > shown.length ? `The first ${shown.length} of ${visible}` : 'Children'}
          firstCellIsHeader
          head={[
            'Child',
            'Counted',
            'Team',
            'Since or on',
            { children: 'Days', format: 'numeric' },
            ...(measure.brokenDownBy === undefined ? [] : ['Kind']),
            ...(measure.id === 'closures' ? ['Overridden by'] : []),
          ]}
          rows={shown.map((child) => [
            <Name child={child} />,
            countedInWords(child),
            child.team ?? 'No team',
            child.happenedOn === null ? 'Never' : shortDate(child.happenedOn),
            { children: child.days, format: 'numeric' },
            ...(measure.brokenDownBy === undefined ? [] : [child.dimension]),
            ...(measure.id === 'closures' ? [child.overriddenBy ?? 'Nobody'] : []),
          ])}
        />
      )}
      {others > 0 && (
        <p class="govuk-body">
          {shown.length > 0 ? 'And ' : ''}
          {others} more that only named people may open.
        </p>
      )}
    </>
  )
}

function Name({ child }: { readonly child: ChildBehind }) {
  if (child.childId === null) return <>A contact, not yet matched with a child</>
  const name = nameOf({
    givenName: child.givenName ?? undefined,
    familyName: child.familyName ?? undefined,
    authorityNumber: child.authorityNumber ?? undefined,
  })
  return (
    <a class="govuk-link" href={paths.child(child.childId)}>
      {name}
    </a>
  )
}

function countedInWords({ counted, excluded }: ChildBehind): string {
  if (excluded !== null) return `Left out: ${excluded}`
  return counted ? 'Yes' : 'No'
}
