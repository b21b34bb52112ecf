import { doubtOf, type HandbookRule, handbook } from '#practice/handbook.ts'

/** Where a rule is written, with a link where it is published, and how sure we are of it. */
export function Cited({ rule }: { readonly rule: Pick<HandbookRule, 'citation' | 'url' | 'confidence' | 'kind'> }) {
  const doubt = doubtOf(rule)
  return (
    <>
      {rule.url === null ? (
        rule.citation
      ) : (
        <a class="govuk-link" href={rule.url} rel="noreferrer">
          {rule.citation}
        </a>
      )}
      {doubt === '' ? '' : ` (${doubt})`}
    </>
  )
}

/** The rules of a step or of an obligation of one type, each once. */
export function rulesOf(element: (id: string) => boolean, type: HandbookRule['type']): readonly HandbookRule[] {
  const found = handbook().rules.filter((rule) => rule.type === type && element(rule.element))
  const once = new Map(found.map((rule) => [`${rule.element} ${rule.citation} ${rule.from ?? ''}`, rule]))
  return [...once.values()]
}
