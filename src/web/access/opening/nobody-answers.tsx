import { paths } from '#web/paths.ts'

/** Beside every "ring this person now", for those who may go on from there: the way in when nobody answers. */
export function NobodyAnswers({ shownId }: { readonly shownId: string | undefined }) {
  if (shownId === undefined) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.breakGlass(shownId)}>
        Nobody answers, and a child may be at risk: open the record
      </a>
    </p>
  )
}
