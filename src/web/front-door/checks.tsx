import { type AgencyCheck, ratings, results } from '#domains/sharing/check.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { lawfulBasisOf } from '#practice/code-lists/lawful-basis.ts'
import { LawLink } from '#web/casework/steps/step-law.tsx'
import { Tag, type TagColour } from '#web/components/tag.tsx'
import { paths } from '#web/paths.ts'

interface Props {
  readonly contactId: string
  readonly checks: readonly AgencyCheck[]
  /** Whether whoever looks may ask and record: nobody does on an earlier day. */
  readonly mayAsk: boolean
}

/** What other agencies were asked and what came back, before anything is decided. A silence is shown as a silence. */
export function ChecksInView({ contactId, checks, mayAsk }: Props) {
  return (
    <section aria-labelledby="checks">
      <h2 class="govuk-heading-m" id="checks">
        What other agencies know
      </h2>
      {checks.length === 0 && <p class="govuk-body">No agency has been asked.</p>}
      {checks.map((check) => (
        <Check check={check} mayAsk={mayAsk} />
      ))}
      {checks.some(({ returns }) => returns.length === 0) && (
        <p class="govuk-body">When a child is at risk, decide now: the decision does not wait for an answer.</p>
      )}
      {mayAsk && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.contactChecks(contactId)}>
            Ask agencies what they know
          </a>
        </p>
      )}
    </section>
  )
}

const colours: Readonly<Record<AgencyCheck['rating'], TagColour>> = { red: 'red', amber: 'orange', green: 'green' }

/** "Red": the word before what it asks for. */
function ratingWord(rating: AgencyCheck['rating']): string {
  return ratings[rating].split(':')[0] ?? rating
}

function Check({ check, mayAsk }: { readonly check: AgencyCheck; readonly mayAsk: boolean }) {
  const basis = lawfulBasisOf(check.lawfulBasis)
  return (
    <article aria-labelledby={`check-${check.id}`}>
      <h3 class="govuk-heading-s" id={`check-${check.id}`}>
        {check.agencyName} <Tag colour={colours[check.rating]}>{ratingWord(check.rating)}</Tag>
      </h3>
      <p class="govuk-body">
        <strong>{stateSays(check)}</strong>
        {check.returns.length === 0 && check.law !== undefined && (
          <>
            <br />
            {check.explanation}. <LawLink law={check.law} />
          </>
        )}
      </p>
      {check.returns.map(({ result, says, fromWhom, at, enteredBy }) => (
        <p class="govuk-body">
          {results[result]}: <span class="hf-lines">{says}</span>
          <br />
          {fromWhom === '' ? '' : `${fromWhom}, `}
          {dateAndTime(at)}. Written down by {enteredBy}.
        </p>
      ))}
      <p class="govuk-body">
        Asked on {dateAndTime(check.askedAt)} by {check.askedBy}: <span class="hf-lines">{check.asks}</span>
        <br />
        {basis === undefined ? (
          check.lawfulBasis
        ) : (
          <>
            {basis.label}. <LawLink law={basis.law} />
          </>
        )}
        {check.whyNotTold !== '' && (
          <>
            <br />
            The family has not been told: {check.whyNotTold}
          </>
        )}
      </p>
      {mayAsk && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.contactCheck(check.contactId, check.id)}>
            Record what {check.agencyName} answered
          </a>
        </p>
      )}
    </article>
  )
}

function stateSays(check: AgencyCheck): string {
  switch (check.state) {
    case 'waiting':
      return `Not answered yet. Due by ${dueSays(check)}.`
    case 'overdue':
      return `Not answered. It was due by ${dueSays(check)}.`
    case 'silent':
      return `Nobody there has answered. It was due by ${dueSays(check)}.`
    default:
      return isLate(check) ? `Answered late: it was due by ${dueSays(check)}.` : 'Answered in time.'
  }
}

/** Whether the first that came back, but for a silence that we wrote down ourselves, came after it was due. */
function isLate({ dueAt, dueOn, returns }: AgencyCheck): boolean {
  const came = returns.find(({ result }) => result !== 'silent')?.at
  if (came === undefined) return false
  if (dueAt !== undefined) return Temporal.Instant.compare(came, dueAt) > 0
  return dueOn !== undefined && Temporal.PlainDate.compare(dateInLondon(came), dueOn) > 0
}

function dueSays({ dueAt, dueOn, explanation }: AgencyCheck): string {
  if (dueAt !== undefined) return dateAndTime(dueAt)
  return dueOn === undefined ? explanation : longDate(dueOn)
}
