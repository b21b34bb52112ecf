import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { ContactPoint } from '#domains/people/confidential/confidential-points-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { relationOf } from '#web/people/child/person-line.tsx'
import { sentence } from '#web/people/child/story-titles.ts'
import { DetailShown } from '#web/people/confidential/detail-shown.tsx'

/** How each person may be reached, those with parental responsibility first and safe ways first: never a number without the word on when it is safe. */
export function WaysToReach({ child }: { readonly child: ChildPerson }) {
  const holds = new Set(child.responsibility.map(({ holderId }) => holderId))
  const people = [...child.people, child.person]
    .filter(({ id }) => child.contactPoints.some(({ personId }) => personId === id))
    // How to reach a child of another family who is placed in the same home stands on that child's own page.
    .filter(({ id, isChild }) => !isChild || id === child.person.id || relationOf(child, id) !== '')
    .toSorted((a, b) => Number(holds.has(b.id)) - Number(holds.has(a.id)))
  const adultsWithout = child.people.filter(
    ({ id, isChild }) => !isChild && !child.contactPoints.some(({ personId }) => personId === id),
  )
  return (
    <>
      {people.map((person) => (
        <>
          <p class="govuk-body hf-child__reach">
            <strong>{nameOf(person)}</strong>
            {relationWords(child, person.id)}
          </p>
          <ul class="govuk-list">
            {child.contactPoints
              .filter(({ personId }) => personId === person.id)
              .toSorted((a, b) => order[a.safe] - order[b.safe])
              .map((point) => (
                <li>
                  <Way point={point} />
                </li>
              ))}
          </ul>
        </>
      ))}
      {people.length === 0 && <p class="govuk-body">No way to reach anybody is recorded.</p>}
      {adultsWithout.length > 0 && people.length > 0 && (
        <p class="govuk-body hf-child__quiet">
          Nothing is recorded for {adultsWithout.map((person) => nameOf(person)).join(', ')}.
        </p>
      )}
    </>
  )
}

const order = { safe: 0, 'only as said': 1, never: 2 } as const

function relationWords(child: ChildPerson, personId: string): string {
  if (personId === child.person.id) return ', the child'
  const relation = relationOf(child, personId)
  return relation === '' ? '' : `, ${relation}`
}

function Way({ point }: { readonly point: ContactPoint }) {
  const { kind, value, safe, how } = point
  if (safe === 'never' && value.kind === 'shown')
    return (
      <>
        <strong>Do not use</strong> {kind} <DetailShown detail={value}>{(text) => text}</DetailShown>
        {how === '' ? '' : `: ${how}`}
      </>
    )
  return (
    <>
      {sentence(kind)}{' '}
      <DetailShown detail={value}>
        {(text) => (
          <>
            {kind === 'phone' ? <PhoneLink number={text} /> : text}:{' '}
            {safe === 'safe' ? `safe${how === '' ? '' : `, ${how}`}` : <strong>only as said: {how}</strong>}
          </>
        )}
      </DetailShown>
    </>
  )
}
