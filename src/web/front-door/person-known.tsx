import { contactsInWords, earlierContacts, earlierReferral } from '#domains/front-door/earlier-contacts.ts'
import type { HistoryLine, PersonKnown, Relative } from '#domains/front-door/known-store.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { Details } from '#web/components/details.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { closureInWords, historyInWords, planInWords } from '#web/front-door/history-line.ts'
import { paths } from '#web/paths.ts'
import { addressSays, DetailShown } from '#web/people/confidential/detail-shown.tsx'

export interface PersonKnownProps {
  readonly known: PersonKnown
  readonly contactId: string
  readonly toldOn: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly decided: boolean
}

/** What we know of somebody, with what weighs most in a decision first. */
export function PersonKnownInView({ known, contactId, toldOn, today, decided }: PersonKnownProps) {
  const earlier = earlierContacts(known, contactId, toldOn)
  const concerns = known.history.filter(({ kind, outcome }) => kind === 'concern' && outcome === 'open')
  const [open] = known.open
  const before = known.history.filter(({ id }) => id !== contactId)
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.child(known.personId)}>
          {nameOf(known)}
        </a>
        , {ageInWords(known, today)}
        {known.homes.map(({ address }) => (
          <>
            , <DetailShown detail={address}>{addressSays}</DetailShown>
          </>
        ))}
      </p>
      {earlier.length > 0 ? (
        <WarningText>{contactsInWords(earlier)}</WarningText>
      ) : (
        <p class="govuk-body">{contactsInWords(earlier)}</p>
      )}
      {open === undefined ? (
        <Referred known={known} on={toldOn} />
      ) : (
        <p class="govuk-body">
          <strong>Work is open since {plainDate(open.referredOn)}</strong>,{' '}
          {open.workerName === undefined ? 'with nobody allocated' : `with ${open.workerName}, ${open.teamName ?? ''}`}.
          {decided ? '' : ' What is new will join it.'}
        </p>
      )}
      <Lines heading="Concerns that nobody has answered" lines={concerns} says={historyInWords} />
      <Family family={known.family} today={today} />
      <Household known={known} today={today} />
      {before.length > 0 && (
        <Details summary={`Everything known (${before.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {before.map((line) => (
              <li>
                {line.on === undefined ? 'No date' : plainDate(line.on)}: {historyInWords(line)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function Referred({ known, on }: { readonly known: PersonKnown; readonly on: Temporal.PlainDate }) {
  const before = earlierReferral(known, on)
  if (before === undefined)
    return <p class="govuk-body">No work is open, and there was no referral in the last twelve months.</p>
  return (
    <WarningText>
      Referred already on {plainDate(before.on)}: another referral now is the second within twelve months.{' '}
      {before.closure === undefined
        ? 'Why that work ended is not recorded.'
        : `That work ended${before.closure.on === undefined ? '' : ` on ${plainDate(before.closure.on)}`}. ${closureInWords(before.closure)}.`}
    </WarningText>
  )
}

interface LinesProps {
  readonly heading: string
  readonly lines: readonly HistoryLine[]
  readonly says: (line: HistoryLine) => string
}

function Lines({ heading, lines, says }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <>
      <h4 class="govuk-heading-s">{heading}</h4>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>
            {line.on === undefined ? '' : `${plainDate(line.on)}: `}
            {says(line)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Family({ family, today }: { readonly family: readonly Relative[]; readonly today: Temporal.PlainDate }) {
  if (family.length === 0) return <p class="govuk-body">No family is recorded.</p>
  return (
    <>
      <h4 class="govuk-heading-s">Family, and what we know of them</h4>
      <ul class="govuk-list govuk-list--bullet">
        {family.map((relative) => (
          <li>
            <RelativeInView relative={relative} today={today} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A restricted relative is only somebody to ring about. A parent’s own record is named, and opened from its own page. */
function RelativeInView({ relative, today }: { readonly relative: Relative; readonly today: Temporal.PlainDate }) {
  if (relative.personId === undefined) {
    if (relative.ringName === undefined) return <>{relative.kind}</>
    return (
      <strong>
        {relative.kind}: known. Ring {relative.ringName}
        {relative.ringPhone === undefined ? '' : ` on ${relative.ringPhone}`} now
      </strong>
    )
  }
  const inCare = relative.history.filter(({ kind }) => kind === 'care history')
  const plans = relative.history.filter(({ kind }) => kind === 'plan')
  return (
    <>
      <a class="govuk-link" href={paths.child(relative.personId)}>
        {nameOf(relative)}
      </a>
      , {relative.kind}
      {relative.bornOn === undefined ? '' : `, ${ageInWords(relative, today)}`}
      {inCare.map(({ title, says }) => (
        <>
          . <strong>Known to {title} as a child</strong>: {says}
        </>
      ))}
      {plans.map((plan) => (
        <>
          . <strong>{planInWords(plan)}</strong>
          {plan.on === undefined ? '' : ` from ${plainDate(plan.on)}`}, {plan.outcome}
        </>
      ))}
    </>
  )
}

function Household({ known, today }: { readonly known: PersonKnown; readonly today: Temporal.PlainDate }) {
  if (known.household.length === 0) return null
  const people = known.household.map((person) => `${nameOf(named(person))} (${ageInWords(person, today)})`)
  return <p class="govuk-body">Lives with: {people.join(', ')}.</p>
}

function named({ givenName, familyName }: PersonKnown['household'][number]) {
  return { givenName, familyName }
}
