import type { StepId } from '#practice/contents.ts'
import { paths } from '#web/paths.ts'

/** To the page of a step in the handbook, in a tab of its own: what is being typed stays where it is. */
export function HandbookLink({ step }: { readonly step: StepId }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.handbookPage(step)} target="_blank" rel="noreferrer">
        How this step works, in the handbook (opens in a new tab)
      </a>
    </p>
  )
}
