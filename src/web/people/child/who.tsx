import { counted } from '#domains/casework/child-clocks.ts'
import type { PersonRead } from '#domains/casework/child-person-read-store.ts'
import type { ChildStatus, Sighting } from '#domains/casework/child-status.ts'
import type { ChildRecordRead } from '#domains/casework/read-child.ts'
import { formatNhsNumber, isNhsNumber } from '#domains/people/nhs-number.ts'
import { ageInWords, nameOf } from '#domains/people/person.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { Tag } from '#web/components/tag.tsx'
import { primaryNeedLabel, sexLabel, sourceLabel } from '#web/people/child/labels.ts'

/** Who the child is, whether open to us and whose, and how long since anybody saw the child. */
export function Who({ record }: { readonly record: ChildRecordRead }) {
  const { child, on, status } = record
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
      </div>
      <Status status={status} />
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

function Status({ status }: { readonly status: ChildStatus }) {
  const { episode, lastEpisode, worker, unallocated } = status
  return (
    <ul class="hf-child__status govuk-list">
      {episode === undefined ? (
        <li>
          <Tag colour="grey">Not open</Tag>{' '}
          {lastEpisode === undefined ? 'No referral is recorded.' : closedLine(lastEpisode)}
        </li>
      ) : (
        <li>
          <Tag colour="blue">Open</Tag> since {plainDate(episode.referredOn)}. Referred by{' '}
          {sourceLabel(episode.sourceCode)}.
          {episode.primaryNeed !== undefined && ` Main need: ${primaryNeedLabel(episode.primaryNeed)}.`}
        </li>
      )}
      {worker !== undefined && (
        <li>
          <strong>{worker.worker}</strong>, {worker.team}
          {worker.phone === undefined ? '' : ', '}
          {worker.phone !== undefined && <span class="hf-phone">{worker.phone}</span>}. Allocated{' '}
          {plainDate(worker.from)}.
        </li>
      )}
      {unallocated !== undefined && (
        <li class="hf-child__alert">
          <strong>
            Unallocated
            {unallocated.workingDays === undefined
              ? ` since ${plainDate(unallocated.since)}`
              : ` for ${counted(unallocated.workingDays, 'working day')}`}
          </strong>
          : nobody is this child’s worker.
        </li>
      )}
      <SightingLine sighting={status.sighting} tooLong={status.unseenTooLong} />
    </ul>
  )
}

function closedLine(episode: { readonly closedOn: Temporal.PlainDate | undefined; readonly noFurtherAction: boolean }) {
  if (episode.noFurtherAction) return 'The last referral ended with no further action.'
  return episode.closedOn === undefined ? '' : `Closed on ${plainDate(episode.closedOn)}.`
}

/** The unseen-children clock. */
function SightingLine({ sighting, tooLong }: { readonly sighting: Sighting; readonly tooLong: boolean }) {
  if (sighting.kind === 'nobody looks') return null
  const mark = tooLong ? 'hf-child__alert' : ''
  if (sighting.kind === 'never seen')
    return (
      <li class={mark}>
        <strong>Never seen by us</strong>, {counted(sighting.days, 'day')} since the referral.
      </li>
    )
  return (
    <li class={mark}>
      <strong>{sighting.days === 0 ? 'Seen today' : `Last seen ${counted(sighting.days, 'day')} ago`}</strong>,{' '}
      {longDate(sighting.on)}, by {sighting.by}, {sighting.alone}; {sighting.place}.
    </li>
  )
}
