import { counted } from '#domains/casework/child/child-clocks.ts'
import type { ChildStatus, Sighting } from '#domains/casework/child/child-status.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Tag } from '#web/components/tag.tsx'
import { primaryNeedLabel, sourceLabel } from '#web/people/child/labels.ts'

/** Whether the child is open to us and whose, and how long since anybody saw the child. */
export function Status({ status }: { readonly status: ChildStatus }) {
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
          <Tag colour="blue">{episode.help === 'family help' ? 'Family help' : 'Open'}</Tag> since{' '}
          {plainDate(episode.referredOn)}. Referred by {sourceLabel(episode.sourceCode)}.
          {episode.primaryNeed !== undefined && ` Main need: ${primaryNeedLabel(episode.primaryNeed)}.`}
        </li>
      )}
      {worker !== undefined && (
        <li>
          <strong>{worker.worker}</strong>, {worker.team}
          {worker.phone === undefined ? '' : ', '}
          {worker.phone !== undefined && <PhoneLink number={worker.phone} />}. Allocated {plainDate(worker.from)}.
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
