import { patterns } from '#practice/patterns/contents.ts'
import { Cited } from '#web/handbook/handbook-notes.tsx'
import { rulesOf } from '#web/handbook/handbook-rules.ts'

/** Every pattern: what it finds, what is asked of whom, why it may mean nothing, and where it comes from. */
export function HandbookPatterns() {
  return (
    <>
      <p class="govuk-body">
        Each is looked for in the record of one child. A family is asked about once, of one role; nothing waits for the
        answer, and no child is scored. An injury to a baby who does not move about rings at once.
      </p>
      {patterns.map(({ id, title, finds, asks, askedOf, mayBeInnocent }) => (
        <>
          <h2 class="govuk-heading-m" id={id}>
            {title}
          </h2>
          <p class="govuk-body">{finds}</p>
          <p class="govuk-body">
            The {askedOf} is asked: {asks}
          </p>
          <p class="govuk-body">It may mean nothing: {mayBeInnocent}</p>
          <ul class="govuk-list govuk-list--bullet">
            {rulesOf((element) => element === id, 'pattern').map((rule) => (
              <li>
                <Cited rule={rule} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}
