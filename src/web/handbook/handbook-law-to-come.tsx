import { cite } from '#engine/citation.ts'
import { laws } from '#practice/dated-settings.ts'
import { Cited } from '#web/handbook/handbook-notes.tsx'

/** Law that is enacted and waits for its day: off until then. */
export function HandbookLawToCome() {
  return (
    <>
      <p class="govuk-body-l">
        This is enacted, and no day is appointed for it that we know of. Until a day is entered in Holdfast, none of it
        is asked of anybody.
      </p>
      <p class="govuk-body">
        Work that began before the day stays under the law as it was when it began. The administrator and the heads of
        service see, and enter, the days under “What holds from a day”.
      </p>
      {laws.map(({ id, says, law, meanwhile }) => (
        <section>
          <h2 class="govuk-heading-s" id={id}>
            {says}
          </h2>
          <p class="govuk-body">Meanwhile: {meanwhile}</p>
          <p class="govuk-body-s">
            <Cited rule={{ ...law, citation: cite(law), url: law.kind === 'local' ? null : law.url }} />
          </p>
        </section>
      ))}
    </>
  )
}
