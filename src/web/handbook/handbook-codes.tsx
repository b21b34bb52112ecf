import { codeLists, type PublishedList } from '#practice/code-lists/contents.ts'
import { WideTable } from '#web/people/wide-table.tsx'

/** The codes that the returns ask for, in words, each list with what is easily got wrong. */
export function HandbookCodes() {
  return (
    <>
      <p class="govuk-body-l">
        You choose in words, and Holdfast keeps the code. This is for whoever checks a return, or reads an old record.
      </p>
      <ul class="govuk-list">
        {codeLists.map(({ title }, index) => (
          <li>
            <a class="govuk-link" href={`#list-${index + 1}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {codeLists.map((each, index) => (
        <Codes {...each} id={`list-${index + 1}`} />
      ))}
    </>
  )
}

function Codes({ id, title, source, list, mind }: PublishedList & { readonly id: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <p class="govuk-body">
        {source}. {mind}
      </p>
      <WideTable
        caption={`${title}: codes`}
        captionClass="govuk-visually-hidden"
        firstCellIsHeader
        head={['Code', 'Meaning']}
        rows={list.map(({ code, label, retired }) => [
          code,
          retired === true ? `${label} (in older records only)` : label,
        ])}
      />
    </section>
  )
}
