import { type Citation, cite } from '#engine/citation.ts'

/** Where a rule comes from, as a link where it is published. What is local is said to be local. */
export function LawLink({ law }: { readonly law: Citation }) {
  const words = cite(law)
  if (law.kind === 'local') return <>{words}</>
  return (
    <a class="govuk-link" href={law.url}>
      {words}
    </a>
  )
}

export function LawList({ laws }: { readonly laws: readonly Citation[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {laws.map((law) => (
        <li>
          <LawLink law={law} />
        </li>
      ))}
    </ul>
  )
}
