import type { Block } from '#domains/casework/papers/paper.ts'
import { leftOutSays } from '#domains/casework/papers/paper-details.ts'
import type { ToCompose } from '#domains/casework/papers/to-compose.ts'
import type { WrittenStep } from '#domains/casework/papers/whole-record-store.ts'
import { withoutSecrets } from '#domains/people/confidential/confidential-words.ts'
import type { KeptSecret } from '#domains/people/confidential/secrets-store.ts'
import { notAnswered } from '#engine/transcript.ts'
import { plainDate } from '#kernel/dates.ts'
import { stepIds } from '#practice/contents.ts'
import { anyStep } from '#practice/registry.ts'

/**
 * What was written in each step, for the one whom it is about (UK GDPR article 15; what is of others, Data Protection Act 2018, Schedule 2,
 * paragraphs 16 and 17). Of every step somebody says whether it may go: a step tells of a whole family.
 */
export function writtenFor({ written, leftOut }: ToCompose, barred: readonly KeptSecret[]): readonly Block[] {
  const secrets = barred.map(({ secret }) => secret)
  const clean = (text: string) => withoutSecrets(text, secrets, leftOutSays)
  return written.flatMap((step): readonly Block[] => {
    const of = `${titleOf(step)}, ${plainDate(step.concludedOn)}`
    const heading: Block = { kind: 'heading', text: of }
    if (leftOut.has(step.stepId)) return [heading, { kind: 'text', text: 'Kept back: our letter says why.' }]
    return [
      heading,
      ...linesToRead(step).map(
        ({ question, answer }): Block => ({
          kind: 'entry',
          label: clean(question),
          text: clean(answer),
          textId: step.stepId,
          of,
        }),
      ),
    ]
  })
}

/** What was answered; the questions that nobody answered are told together: what was not asked of a child tells something too. */
function linesToRead({ transcript }: WrittenStep): WrittenStep['transcript'] {
  const left = transcript.filter(({ answer }) => answer === notAnswered).map(({ question }) => question)
  if (left.length === 0) return transcript
  const answered = transcript.filter(({ answer }) => answer !== notAnswered)
  return [...answered, { question: 'Left without an answer', answer: left.join('\n') }]
}

function titleOf({ kind }: WrittenStep): string {
  const id = stepIds.find((each) => each === kind)
  return id === undefined ? kind : anyStep[id].title
}
