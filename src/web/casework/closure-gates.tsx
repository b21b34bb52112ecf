import { cite } from '#engine/citation.ts'
import type { TrustJudged } from '#practice/define.ts'
import { Table } from '#web/components/table.tsx'
import { Tag } from '#web/components/tag.tsx'

interface GatesProps {
  readonly judged: readonly TrustJudged[]
  readonly where: (answerAt: string | undefined) => string
}

/** Every gate of the closure with its result and its law; what is not met leads to where it is put right. */
export function Gates({ judged, where }: GatesProps) {
  return (
    <Table
      caption="What must be so before we close"
      captionSize="m"
      head={['What', 'Now']}
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
        <Tag colour={result === 'met' ? 'green' : 'red'}>{result === 'met' ? 'Met' : 'Not met'}</Tag>,
      ])}
    />
  )
}
