import { plainDate } from '#kernel/dates.ts'
import { withinSays } from '#kernel/working-days/length.ts'
import type { HandbookRule } from '#practice/handbook.ts'
import { Cited } from '#web/handbook/handbook-rules.tsx'
import { WideTable } from '#web/people/wide-table.tsx'

interface LimitsProps {
  readonly caption: string
  readonly captionClass?: string
  readonly limits: readonly HandbookRule[]
}

/** What must be done by when: how long, whose it is, counted from what and how, in force when, and where it is written. */
export function Limits({ caption, captionClass, limits }: LimitsProps) {
  if (limits.length === 0) return null
  const counting = [
    ...new Set(limits.flatMap(({ unit, countingRule }) => (unit === null ? [] : [`${unit}|${countingRule}`]))),
  ]
  return (
    <>
      <WideTable
        caption={caption}
        {...(captionClass === undefined ? {} : { captionClass })}
        firstCellIsHeader
        head={['What', 'Within', 'In force', 'Counted from', 'Whose', 'Where it is written']}
        rows={limits.map((rule) => [
          rule.title,
          withinWords(rule),
          inForce(rule),
          rule.countedFrom ?? '',
          rule.whose ?? '',
          <Cited rule={rule} />,
        ])}
      />
      <h3 class="govuk-heading-s">How it is counted</h3>
      <ul class="govuk-list govuk-list--bullet">
        {counting.map((each) => {
          const [unit = '', rule = ''] = each.split('|')
          return (
            <li>
              {unit.charAt(0).toUpperCase()}
              {unit.slice(1)}: {rule}
            </li>
          )
        })}
      </ul>
    </>
  )
}

export function withinWords({ limit, unit }: HandbookRule): string {
  return limit === null || unit === null ? '' : withinSays({ count: limit, unit })
}

export function inForce({ from, to }: HandbookRule): string {
  const day = (iso: string): string => plainDate(Temporal.PlainDate.from(iso))
  if (from === null) return ''
  return to === null ? `from ${day(from)}` : `${day(from)} to ${day(to)}`
}
