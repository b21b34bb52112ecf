import { toldName } from '#domains/front-door/contact.ts'
import type { ChildKnown } from '#domains/front-door/known-of-contact.ts'
import type { Match } from '#domains/front-door/matches.ts'
import type { Strength } from '#domains/people/matching/match.ts'
import { formatNhsNumber, isNhsNumber } from '#domains/people/nhs-number.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { NobodyAnswers } from '#web/access/opening/nobody-answers.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { PersonKnownInView } from '#web/front-door/person-known.tsx'
import { paths } from '#web/paths.ts'
import { DetailShown } from '#web/people/confidential/detail-shown.tsx'

export interface ChildKnownProps {
  readonly contactId: string
  readonly known: ChildKnown
  readonly csrf: string
  /** The telling of whom to ring, by the id of the restricted person. */
  readonly rings: ReadonlyMap<string, string>
  readonly toldOn: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly decided: boolean
}

/** A child told of: what was told, who it may be, and everything known. */
export function ChildKnownInView(props: ChildKnownProps) {
  const { known, contactId, toldOn, today, decided } = props
  const { child, people, matches } = known
  return (
    <Section heading={toldName(child)} id={`match-${child.id}`} headingLevel={3}>
      <ToldOfChild child={child} today={today} />
      {!decided && <WhoItIs {...props} />}
      {people.map((person) => (
        <>
          {child.personId === undefined && (
            <h4 class="govuk-heading-s">If it is {nameOf(person)}, this is what we know</h4>
          )}
          <PersonKnownInView {...{ contactId, toldOn, today, decided }} known={person} />
        </>
      ))}
      {people.length === 0 && matches.length === 0 && !decided && (
        <p class="govuk-body">We know nobody like this child. The child will be entered when the contact is decided.</p>
      )}
    </Section>
  )
}

function ToldOfChild({ child, today }: { readonly child: ChildKnown['child']; readonly today: Temporal.PlainDate }) {
  const born =
    child.bornOn === undefined
      ? child.aboutAge
      : `${plainDate(child.bornOn)} (${ageInWords({ bornOn: child.bornOn }, today)})`
  const sexes = { F: 'Female', M: 'Male', U: 'Not known' } as const
  const addressOf = ({ address, postcode }: { address: string; postcode: string }) =>
    [...address.split('\n'), postcode].filter((line) => line.trim() !== '').join(', ')
  const { home, school } = child
  return (
    <SummaryList
      rows={[
        born !== '' && { key: 'Born', value: born },
        child.sex !== undefined && { key: 'Sex', value: sexes[child.sex] },
        (home.kind === 'masked' || addressOf(home.value) !== '') && {
          key: 'Address',
          value: <DetailShown detail={home}>{addressOf}</DetailShown>,
        },
        (school.kind === 'masked' || school.value !== '') && {
          key: 'School',
          value: <DetailShown detail={school}>{(told) => told}</DetailShown>,
        },
        isNhsNumber(child.nhsNumber) && { key: 'NHS number', value: formatNhsNumber(child.nhsNumber) },
        child.upn !== '' && { key: 'UPN', value: child.upn },
      ]}
    />
  )
}

function WhoItIs({ contactId, known, csrf, rings }: ChildKnownProps) {
  const { child, matches } = known
  const action = paths.contactMatch(contactId, child.id)
  if (child.matchedHow !== undefined)
    return (
      <form method="post" action={action}>
        <CsrfField token={csrf} />
        <p class="govuk-body">
          <strong>
            {child.matchedHow === 'same child'
              ? 'Said to be the child below.'
              : 'Said to be nobody whom we know: a new child.'}
          </strong>
        </p>
        <Button variant="secondary" name="said" value="back">
          Take this back
        </Button>
      </form>
    )
  if (matches.length === 0) return null
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <h4 class="govuk-heading-s">Who this may be</h4>
      {matches.map((match) => (
        <MatchInView match={match} rings={rings} />
      ))}
      <Button variant="secondary" name="said" value="new">
        None of these: a new child
      </Button>
    </form>
  )
}

const strengths: Readonly<Record<Strength, string>> = {
  'exact identifier': 'The same number',
  strong: 'Much agrees',
  possible: 'Some agrees',
  weak: 'Little agrees',
}

function MatchInView({ match, rings }: { readonly match: Match; readonly rings: ReadonlyMap<string, string> }) {
  if (match.kind === 'restricted')
    return (
      <div class="hf-danger">
        <p class="govuk-body">
          <strong>
            Known: ring {match.ring.name}
            {match.ring.phone !== undefined && (
              <>
                {' '}
                on <PhoneLink number={match.ring.phone} />
              </>
            )}{' '}
            now.
          </strong>{' '}
          Nothing more can be shown here. If it is the same child, they decide what is done.
        </p>
        <Button variant="secondary" name="said" value={`ring:${match.ring.accountId}`}>
          I have rung: hand this over to {match.ring.name}
        </Button>
        <NobodyAnswers shownId={rings.get(match.personId)} />
      </div>
    )
  const { person, comparison } = match
  const name = nameOf(person)
  return (
    <div>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.child(person.personId)}>
          {name}
        </a>
        {person.bornOn === undefined ? '' : `, born ${plainDate(person.bornOn)}`}
        {person.home !== undefined && (
          <>
            , <DetailShown detail={person.home}>{(home) => home}</DetailShown>
          </>
        )}{' '}
        <Tag>{strengths[comparison.strength]}</Tag>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {comparison.agreements.map(({ says }) => (
          <li>Agrees. {says}</li>
        ))}
        {comparison.disagreements.map(({ says }) => (
          <li>
            <strong>Does not agree.</strong> {says}
          </li>
        ))}
      </ul>
      <Button variant="secondary" name="said" value={`same:${person.personId}`}>
        This is {name}
      </Button>
    </div>
  )
}
