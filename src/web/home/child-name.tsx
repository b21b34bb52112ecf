import { nameOf, type PersonNames } from '#domains/people/person.ts'
import { paths } from '#web/paths.ts'

/** A child’s name as a link to the child’s page. */
export function ChildName({ childId, names }: { readonly childId: string; readonly names: PersonNames }) {
  return (
    <a class="govuk-link" href={paths.child(childId)}>
      {nameOf(names)}
    </a>
  )
}
