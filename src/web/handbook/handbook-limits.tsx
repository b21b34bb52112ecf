import { withinSays } from '#kernel/working-days/length.ts'
import { countingRules, inForceSays } from '#practice/handbook-says.ts'
import type { HandbookRule } from '#practice/handbook-shape.ts'
import { NoteLink, type Notes } from '#web/handbook/handbook-notes.tsx'
import { WideTable } from '#web/people/wide-table.tsx'

interface LimitsProps {
  readonly caption: string
  readonly captionClass?: string
  readonly limits: readonly HandbookRule[]
  readonly notes: Notes
}

/** What must be done by when: how long, whose it is, counted from what, in force when, and where it is written. */
export function Limits({ caption, captionClass, limits, notes }: LimitsProps) {
  return (
    <WideTable
      caption={caption}
      {...(captionClass === undefined ? {} : { captionClass })}
      firstCellIsHeader
      stacks
      head={['What', 'Within', 'Counted from', 'Whose', 'In force', 'By what']}
      rows={[...Map.groupBy(limits, alike).values()].map(([rule, ...later]) => {
        const each =
          rule === undefined ? [] : [...new Map([rule, ...later].map((one) => [inForceAndCited(one), one])).values()]
        return [
          rule?.title ?? '',
          rule === undefined ? '' : withinWords(rule),
          rule?.countedFrom ?? '',
          rule?.whose ?? '',
          lines(each.map(inForceSays)),
          lines(each.map((one) => <NoteLink notes={notes} rule={one} />)),
        ]
      })}
    />
  )
}

/** The same number under two editions is one row, and so is what two steps begin alike. */
function alike({ title, limit, unit, whose, countedFrom }: HandbookRule): string {
  return [title, limit, unit, whose, countedFrom].join('|')
}

function inForceAndCited(rule: HandbookRule): string {
  return [inForceSays(rule), rule.citation].join('|')
}

function lines(each: readonly (string | ReturnType<typeof NoteLink>)[]) {
  return (
    <>
      {each.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

export function withinWords({ limit, unit }: HandbookRule): string {
  return limit === null || unit === null ? '' : withinSays({ count: limit, unit })
}

/** How the lengths that stand above are counted, each unit once. */
export function HowItIsCounted({
  limits,
  level,
}: {
  readonly limits: readonly HandbookRule[]
  readonly level: 'h2' | 'h3'
}) {
  const units = [...new Set(limits.flatMap(({ unit }) => (unit === null ? [] : [unit])))]
  if (units.length === 0) return null
  const Heading = level
  return (
    <>
      <Heading class={level === 'h2' ? 'govuk-heading-m' : 'govuk-heading-s'}>How it is counted</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {units.map((unit) => (
          <li>
            {unit.charAt(0).toUpperCase()}
            {unit.slice(1)}: {countingRules[unit]}
          </li>
        ))}
      </ul>
    </>
  )
}
