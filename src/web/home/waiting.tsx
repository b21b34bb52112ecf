import type { WaitingItem } from '#domains/casework/worklist/worklist-read-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { shortDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import { stepTitle } from '#web/people/child/labels.ts'

interface Props {
  readonly heading: string
  readonly id: string
  readonly none: string
  readonly waiting: readonly WaitingItem[]
  /** What stands between the thing and the person: "asked of", "from". */
  readonly between: string
}

/** What waits for somebody, the longest first; each leads to where it is answered. */
export function Waiting({ heading, id, none, waiting, between }: Props) {
  return (
    <Section heading={heading} id={id}>
      {waiting.length === 0 && <p class="govuk-body">{none}</p>}
      <ul class="govuk-list">
        {waiting.map((item) => (
          <li>
            <a class="govuk-link" href={hrefOf(item)}>
              {titleOf(item)}
            </a>
            , {between} {item.whom}, since {shortDate(item.since)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function titleOf(item: WaitingItem): string {
  const what = item.kind === 'step' ? stepTitle(item.what) : item.what
  if (item.childId === undefined) return `Contact ${what}: no further action is proposed`
  return `${nameOf(item)}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`
}

function hrefOf({ kind, id, childId = '' }: WaitingItem): string {
  switch (kind) {
    case 'service':
      return paths.need(id)
    case 'concern':
      return paths.concern(id)
    case 'step':
      return paths.step(childId, id)
    case 'closure':
      return paths.closureAuthority(childId, id)
    case 'contact':
      return paths.contact(id)
  }
}
