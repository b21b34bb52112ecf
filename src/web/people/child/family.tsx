import type { ChildPerson, TiedPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import type { Home as HomeRead } from '#domains/people/confidential/confidential-homes-store.ts'
import { nameAndRelation } from '#domains/people/family/around.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { NobodyAnswers } from '#web/access/opening/nobody-answers.tsx'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import { familyPicture } from '#web/people/child/family-picture.ts'
import { Go, type Way } from '#web/people/child/go.tsx'
import { KeptName, RingLine, relationOf } from '#web/people/child/person-line.tsx'
import { addressSays, DetailShown } from '#web/people/confidential/detail-shown.tsx'
import { FamilyPicture } from '#web/pictures/family.tsx'

interface Props {
  readonly record: ChildRecordRead
  readonly to: Way
  readonly change: string | undefined
  /** The telling of whom to ring, by the id of the restricted person. */
  readonly rings: ReadonlyMap<string, string>
}

export function FamilyAround({ record, to, change, rings }: Props) {
  const { child, on } = record
  const picture = familyPicture(child, on)
  return (
    <Section heading="Family and household" id="family">
      <Home child={child} />
      {child.toRing.length > 0 && (
        <div class="hf-danger">
          <h3 class="govuk-heading-s">Someone must be called</h3>
          <ul class="govuk-list">
            {child.toRing.map((ring) => (
              <li>
                <RingLine ring={{ name: ring.ringName, phone: ring.ringPhone }} />
                <NobodyAnswers shownId={rings.get(ring.personId)} />
              </li>
            ))}
          </ul>
          <p class="govuk-body">The picture and the list below leave them out.</p>
        </div>
      )}
      <Relatives child={child} on={on} to={to} />
      <CareHistories child={child} />
      {picture.members.length > 1 && <FamilyPicture title="The child’s family" {...picture} />}
      <p class="govuk-body">
        <Go way={to} href={paths.genogram(child.person.id)}>
          Genogram: three generations, and every home
        </Go>
      </p>
      {change !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={change}>
            Change relatives, parental responsibility and where the child lives
          </a>
        </p>
      )}
    </Section>
  )
}

function Home({ child }: { readonly child: ChildPerson }) {
  const now = child.homes.filter(({ until }) => until === undefined)
  const before = child.homes.filter(({ until }) => until !== undefined)
  return (
    <>
      <h3 class="govuk-heading-s">Where the child lives</h3>
      {now.length === 0 && <p class="govuk-body">Not recorded.</p>}
      {now.map((home) => (
        <p class="govuk-body">
          <HomeLine home={home} />
        </p>
      ))}
      {child.household.length > 0 && (
        <p class="govuk-body">In the same household: {householdNames(child).join('; ')}.</p>
      )}
      {before.length > 0 && (
        <div class="hf-child__quiet">
          <p class="govuk-body">Before:</p>
          <ul class="govuk-list">
            {before.map((home) => (
              <li>
                <HomeLine home={home} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function HomeLine({ home }: { readonly home: HomeRead }) {
  return (
    <DetailShown detail={home.address}>
      {(address) =>
        `${addressSays(address)}${home.from === undefined ? '' : `, since ${plainDate(home.from)}`}${home.until === undefined ? '' : `, until ${plainDate(home.until)}`}.`
      }
    </DetailShown>
  )
}

function householdNames(child: ChildPerson): readonly string[] {
  return child.household.flatMap(({ personId }) => {
    const person = child.people.find(({ id }) => id === personId)
    if (person === undefined) return []
    return [nameAndRelation(person, relationOf(child, personId))]
  })
}

interface RelativesProps {
  readonly child: ChildPerson
  readonly on: Temporal.PlainDate
  readonly to: Way
}

function Relatives({ child, on, to }: RelativesProps) {
  const related = child.people.filter(({ id }) => relationOf(child, id) !== '')
  if (related.length === 0) return <p class="govuk-body">No relative is recorded.</p>
  return (
    <>
      <h3 class="govuk-heading-s">Relatives</h3>
      <ul class="govuk-list hf-child__list">
        {related.map((person) => (
          <li>
            <Relative person={person} relation={relationOf(child, person.id)} on={on} to={to} />
            <KeptName child={child} personId={person.id} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface RelativeProps {
  readonly person: TiedPerson
  readonly relation: string
  readonly on: Temporal.PlainDate
  readonly to: Way
}

function Relative({ person, relation, on, to }: RelativeProps) {
  const age = person.bornOn === undefined && person.expectedOn === undefined ? '' : `, ${ageInWords(person, on)}`
  return (
    <>
      {person.isChild ? (
        <Go way={to} href={paths.child(person.id)}>
          {nameOf(person)}
        </Go>
      ) : (
        <strong>{nameOf(person)}</strong>
      )}
      , {relation}
      {age}
      {person.diedOn === undefined ? '' : `, died ${plainDate(person.diedOn)}`}
      {person.openSince === undefined ? '' : `. Open to us since ${plainDate(person.openSince)}`}
      {person.plan === undefined ? '' : `; ${person.plan} plan`}
    </>
  )
}

/** A parent’s own childhood in care is said here, to whoever decides about the child. */
function CareHistories({ child }: { readonly child: ChildPerson }) {
  if (child.careHistories.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">Who was themselves looked after or known before</h3>
      <ul class="govuk-list hf-child__list">
        {child.careHistories.map((history) => {
          const person = child.people.find(({ id }) => id === history.personId)
          const relation = relationOf(child, history.personId)
          const years = [history.from, history.until].flatMap((date) => (date === undefined ? [] : [String(date.year)]))
          return (
            <li>
              <strong>{person === undefined ? 'The child' : nameOf(person)}</strong>
              {relation === '' ? '' : `, ${relation}`}: {history.says} ({history.authority}
              {years.length === 0 ? '' : `, ${years.join(' to ')}`}; {history.source})
            </li>
          )
        })}
      </ul>
    </>
  )
}
