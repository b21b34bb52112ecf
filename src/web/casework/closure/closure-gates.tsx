import { cite } from '#engine/citation.ts'
import type { TrustJudged } from '#practice/define.ts'
import { Table } from '#web/components/table.tsx'
import { Tag } from '#web/components/tag.tsx'

interface GatesProps {
  readonly judged: readonly TrustJudged[]
  readonly where: (answerAt: string | undefined) => string
}

const words = { met: 'Clear', overridden: 'Let through', 'not met': 'In the way' } as const
const colours = { met: 'green', overridden: 'yellow', 'not met': 'red' } as const

/** All that may stand in the way, and by which law: what does stands first, and leads to where it is put right. */
export function Gates({ judged, where }: GatesProps) {
  const inTheWayFirst = judged.toSorted((a, b) => Number(b.result === 'not met') - Number(a.result === 'not met'))
  return (
    <Table
      caption="What may stand in the way"
      captionSize="m"
      head={['What is asked', 'Now']}
      rows={inTheWayFirst.map(({ says, law, result, answerAt }) => [
        <>
          {result === 'not met' && answerAt?.includes(':') === true ? (
            <a class="govuk-link" href={where(answerAt)}>
              {says}
            </a>
          ) : (
            says
          )}
          <br />
          <span class="govuk-hint">{cite(law)}</span>
        </>,
        <Tag colour={colours[result]}>{words[result]}</Tag>,
      ])}
    />
  )
}
