import type { PersonRead } from '#domains/casework/child/child-person-read-store.ts'
import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { formatNhsNumber, isNhsNumber } from '#domains/people/nhs-number.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { wasNeverAChildOfOurs } from '#web/people/child/grown.ts'
import { sexLabel } from '#web/people/child/labels.ts'

/** Who the child is, in as few words as will do: what must be read before anything is done stands right below. */
export function Who({ record }: { readonly record: ChildRecordRead }) {
  const { child, on } = record
  const { person } = child
  const others = person.otherNames.length === 0 ? '' : ` (also ${person.otherNames.join(', ')})`
  return (
    <div class="hf-child__who">
      <div class="hf-child__photo" role="img" aria-label="No photo">
        No photo
      </div>
      <div>
        <h1 class="govuk-heading-l hf-child__name">{nameOf(person)}</h1>
        {others !== '' && <p class="govuk-body">{others.trim()}</p>}
        <p class="govuk-body hf-child__age">{ageAndDates(person, on)}</p>
      </div>
    </div>
  )
}

function ageAndDates(person: PersonRead, on: Temporal.PlainDate): string {
  if (person.diedOn !== undefined)
    return `Died ${plainDate(person.diedOn)}${person.bornOn === undefined ? '' : `, born ${plainDate(person.bornOn)}`}`
  const age = ageInWords(person, on)
  const said = age.charAt(0).toUpperCase() + age.slice(1)
  if (person.bornOn !== undefined) return `${said}, born ${plainDate(person.bornOn)}`
  return person.expectedOn === undefined ? said : `${said}, expected ${plainDate(person.expectedOn)}`
}

/** Numbers, sex and language: looked up, and not needed at first sight. */
export function AboutTheChild({ record }: { readonly record: ChildRecordRead }) {
  const { child } = record
  const { person } = child
  return (
    <Section heading={wasNeverAChildOfOurs(record) ? 'About this person' : 'About the child'} id="about">
      <dl class="hf-child__facts">
        {child.identifiers.map((identifier) => (
          <div>
            <dt>{identifier.kind === "authority's number" ? 'Authority’s number' : identifier.kind}</dt>
            <dd>
              {isNhsNumber(identifier.value) && identifier.kind === 'NHS number'
                ? formatNhsNumber(identifier.value)
                : identifier.value}
              {identifier.verifiedOn === undefined ? '' : ` (checked ${plainDate(identifier.verifiedOn)})`}
            </dd>
          </div>
        ))}
        {child.identifiers.length === 0 && (
          <div>
            <dt>NHS number and UPN</dt>
            <dd>not known</dd>
          </div>
        )}
        <div>
          <dt>Sex</dt>
          <dd>{sexLabel(person.sex)}</dd>
        </div>
        {person.firstLanguage !== undefined && (
          <div>
            <dt>First language</dt>
            <dd>
              {person.firstLanguage}
              {person.interpreterNeeded === true ? ', interpreter needed' : ''}
            </dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
