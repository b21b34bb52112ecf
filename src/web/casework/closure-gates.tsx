import { cite } from '#engine/citation.ts'
import type { TrustJudged } from '#practice/define.ts'
import { Table } from '#web/components/table.tsx'
import { Tag } from '#web/components/tag.tsx'

interface GatesProps {
  readonly judged: readonly TrustJudged[]
  readonly where: (answerAt: string | undefined) => string
}

/** All that may stand in the way, whether it does, and by which law; what does leads to where it is put right. */
export function Gates({ judged, where }: GatesProps) {
  return (
    <Table
      caption="What may stand in the way"
      captionSize="m"
      head={['What is asked', 'Now']}
      rows={judged.map(({ says, law, result, answerAt }) => [
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
        <Tag colour={result === 'met' ? 'green' : 'red'}>{result === 'met' ? 'Clear' : 'In the way'}</Tag>,
      ])}
    />
  )
}
