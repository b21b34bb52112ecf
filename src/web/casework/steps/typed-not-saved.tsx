import { practiceOf } from '#domains/casework/steps/step.ts'
import { transcript } from '#engine/transcript.ts'
import { Transcript } from '#web/casework/steps/step-transcript.tsx'
import type { ReadPart } from '#web/casework/steps/step-typed.ts'

/** What somebody typed who came second, where the step takes nothing more: it is theirs to keep, and to write down elsewhere. */
export function TypedNotSaved({ parts }: { readonly parts: readonly ReadPart[] }) {
  return (
    <section aria-labelledby="typed">
      <h2 class="govuk-heading-m" id="typed">
        What you typed, and what was not saved
      </h2>
      {parts.map(({ part: { step, child }, answers }) => {
        const { form } = practiceOf(step.kind)
        return <Transcript lines={transcript(form, answers)} name={child.name} />
      })}
    </section>
  )
}
