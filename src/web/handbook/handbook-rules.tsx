import { type HandbookRule, handbook } from '#practice/handbook.ts'

/** How sure we are of a citation, where there is anything to say. */
const sure: Readonly<Record<HandbookRule['confidence'], string>> = {
  H: '',
  M: 'known, but not read again in full',
  L: 'to be checked before it is relied on',
}

/** Where a rule is written, with a link where it is published, and how sure we are of it. */
export function Cited({ rule }: { readonly rule: Pick<HandbookRule, 'citation' | 'url' | 'confidence' | 'kind'> }) {
  const doubt = rule.kind === 'local' && rule.confidence === 'M' ? '' : sure[rule.confidence]
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
