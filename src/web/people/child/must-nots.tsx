import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import { confidentialSays, fromWhom, type Mark } from '#domains/people/confidential/confidential.ts'
import { nameOf } from '#domains/people/person.ts'
import { Review } from '#web/people/child/first-screen-lines.tsx'
import { PersonLine } from '#web/people/child/person-line.tsx'
import { ended, sentence } from '#web/people/child/story-titles.ts'

interface Props {
  readonly child: ChildPerson
  readonly on: Temporal.PlainDate
}

/** Of whom, why and until when somebody must not be told, have contact or know; and what is confidential from whom. */
export function MustNots({ child, on }: Props) {
  const kept = keptTogether(child.marks.filter(({ from }) => from === 'confidentiality'))
  if (child.mustNots.length + kept.length === 0) return <p class="govuk-body">Nobody is recorded.</p>
  return (
    <ul class="govuk-list">
      {child.mustNots.map(({ aboutId, aboutName, kind, reason, since, reviewOn }) => (
        <li>
          <strong class="hf-child__kind">{sentence(kind)}:</strong>{' '}
          <PersonLine child={child} personId={aboutId} name={aboutName} />
          {aboutName !== undefined && ended(aboutName) === aboutName ? '' : '.'} {reason}{' '}
          <Review since={since} reviewOn={reviewOn} on={on} />
        </li>
      ))}
      {kept.map((marks) => (
        <Kept child={child} marks={marks} on={on} />
      ))}
    </ul>
  )
}

interface KeptProps extends Props {
  readonly marks: readonly [Mark, ...Mark[]]
}

/** What was kept at one time, from the same people and for the same reason. */
function Kept({ child, marks, on }: KeptProps) {
  const [first] = marks
  const details = marks.map((mark) => `${detailSays[mark.kind]} of ${whoseDetail(child, mark)}`)
  return (
    <li>
      <strong class="hf-confidential">
        {confidentialSays}
        {/* Whom never to tell is said also to a worker who may not know what it is. */}
        {first.hidden && first.keptFrom !== 'people' ? '' : ` from ${fromWhom(first)}`}
      </strong>{' '}
      {[...new Set(details)].join('; ')}. {first.hidden ? '' : ended(first.reason)}{' '}
      <Review since={first.since} reviewOn={first.reviewOn} on={on} />
    </li>
  )
}

export const detailSays: Readonly<Record<Mark['kind'], string>> = {
  address: 'address',
  school: 'school',
  phone: 'telephone number',
  placement: 'placement',
  name: 'name',
}

export function whoseDetail(child: ChildPerson, { personId }: Mark): string {
  const person = [child.person, ...child.people].find(({ id }) => id === personId)
  return person === undefined ? 'somebody of the family' : nameOf(person)
}

/** Marks that were set together, as one. */
export function keptTogether(marks: readonly Mark[]): readonly (readonly [Mark, ...Mark[]])[] {
  const groups = new Map<string, [Mark, ...Mark[]]>()
  for (const mark of marks) {
    const group = groups.get(mark.togetherId)
    if (group === undefined) groups.set(mark.togetherId, [mark])
    else group.push(mark)
  }
  return [...groups.values()]
}
