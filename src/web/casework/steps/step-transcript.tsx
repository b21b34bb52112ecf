import { type KeptJudgement, type KeptStep, practiceOf } from '#domains/casework/steps/step.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import { cite } from '#engine/citation.ts'
import type { TranscriptLine } from '#engine/transcript.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { professions } from '#practice/professions.ts'
import { ChildsWords } from '#web/components/childs-words.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Table } from '#web/components/table.tsx'

interface TranscriptProps {
  readonly lines: readonly TranscriptLine[]
  /** Whose words those said are: the child's name. */
  readonly name: string
}

/** What was asked and answered, in the words shown then. The child's own words stand out as they were said. */
export function Transcript({ lines, name }: TranscriptProps) {
  return (
    <SummaryList
      rows={lines.map(({ question, answer, verbatim }) => ({
        key: question,
        value: verbatim === true ? <ChildsWords source={name}>{answer}</ChildsWords> : <Paragraphs text={answer} />,
      }))}
    />
  )
}

function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </>
  )
}

/** Why what was decided goes ahead without what is not met, where it is not to protect: a court ordered it. */
export function whyItGoesAhead({ kind, outcome, answers }: KeptStep): string | undefined {
  const { form, outcomes } = practiceOf(kind)
  return outcome === undefined ? undefined : outcomes[outcome]?.wentAheadBecause?.(answersFromJson(form, answers))
}

interface JudgementsProps {
  readonly judged: readonly KeptJudgement[]
  /** Why it went ahead without what was not met. */
  readonly because?: string | undefined
}

/** Every gate as it was judged: what was let through first, with by whom and why. */
export function Judgements({ judged, because = 'it protected' }: JudgementsProps) {
  const order = ['overridden', 'not met', 'met']
  const sorted = judged.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))
  if (sorted.length === 0) return null
  return (
    <Table
      caption="What was asked before it could be concluded"
      captionSize="m"
      head={['What', 'Result']}
      rows={sorted.map((one) => [
        <>
          {one.says}
          <br />
          <span class="govuk-hint">{cite(one.law)}</span>
        </>,
        resultOf(one, because),
      ])}
    />
  )
}

function resultOf({ result, override }: KeptJudgement, because: string): string {
  if (result === 'met') return 'Met'
  if (result === 'not met' || override === undefined) return `Not met: ${because}, and it went ahead`
  const names: Readonly<Record<string, string>> = professions
  const as = (names[override.profession] ?? override.profession).toLowerCase()
  return `Let through by ${override.by}, ${as}, on ${dateAndTime(Temporal.Instant.from(override.at))}: ${override.reason}`
}

/** "Lena Crow, authorised by Hana Reed" */
export function whoDecided({ decidedByName, authorisedByName }: KeptStep): string {
  const authorised = authorisedByName === undefined ? [] : [`authorised by ${authorisedByName}`]
  return [decidedByName ?? 'Not recorded', ...authorised].join(', ')
}
