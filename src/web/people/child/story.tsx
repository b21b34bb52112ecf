import type { ComponentChildren } from 'preact'
import { counted } from '#domains/casework/child/child-clocks.ts'
import { daysBetween } from '#domains/casework/child/child-status.ts'
import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import type { ChildRecordRead } from '#domains/casework/child/read-child.ts'
import { mayStrike } from '#domains/casework/visits/striking.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { StruckOut } from '#web/components/struck-out.tsx'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'
import { entryBody } from '#web/people/child/story-entry.tsx'
import { entryTitle, struckRow } from '#web/people/child/story-titles.ts'

/** So much is shown at once; the rest is a press away. */
const atFirst = 80

type Striker = Pick<Actor, 'accountId' | 'role'>

interface Props {
  readonly record: ChildRecordRead
  readonly to: Way
  /** Whoever is looking, where they may strike out what was entered on the wrong child. */
  readonly strikes: Striker | undefined
  readonly whole: boolean
}

/** The child’s story, the newest first: what was done, what was said, and what was struck out of it. */
export function Story({ record, to, strikes, whole }: Props) {
  const shown = whole ? record.entries : record.entries.slice(0, atFirst)
  const left = record.entries.length - shown.length
  const childId = record.child.person.id
  return (
    <Section heading="The child’s story" id="story">
      <p class="govuk-body">
        <Go way={to} href={paths.chronology(childId)}>
          Chronology: filtered, printed, with what is significant; and who was the worker when
        </Go>
      </p>
      {record.child.flags.length > 0 && <Flags record={record} />}
      {shown.length === 0 && <p class="govuk-body">Nothing has been written yet.</p>}
      <ol class="hf-story">
        {shown.map((entry) => (
          <li class="hf-story__entry">
            <Entry childId={childId} entry={entry} to={to} strikes={strikes} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={wholeStory(to(paths.child(childId)) ?? paths.child(childId))}>
            Show the whole story, {counted(left, 'earlier entry').replace('entrys', 'entries')}
          </a>
        </p>
      )}
    </Section>
  )
}

/** The same page, on the same day, with every entry. */
function wholeStory(page: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}story=all#story`
}

function Flags({ record }: { readonly record: ChildRecordRead }) {
  return (
    <div class="hf-panel hf-panel--quiet">
      <h3 class="govuk-heading-s">What the census could not settle</h3>
      <ul class="govuk-list govuk-list--bullet">
        {record.child.flags.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </div>
  )
}

interface EntryProps {
  readonly childId: string
  readonly entry: StoryEntry
  readonly to: Way
  readonly strikes: Striker | undefined
}

function Entry({ childId, entry, to, strikes }: EntryProps) {
  const { struck } = entry
  const row = struckRow(entry)
  const heading = (
    <h3 class="hf-story__heading">
      <span class="hf-story__date">{longDate(entry.on)}</span> {entryTitle(entry)}
    </h3>
  )
  const body = entryBody(childId, entry, to)
  if (struck !== undefined)
    return (
      <>
        {heading}
        <StruckOut by={struck.by} at={plainDate(struck.on)} reason={struck.reason}>
          {body}
        </StruckOut>
      </>
    )
  return (
    <>
      {heading}
      {body}
      <Written entry={entry}>
        {row !== undefined && strikes !== undefined && mayStrike(row.table, strikes, row) && (
          <a class="govuk-link" href={paths.strike(childId, row.table, row.id)}>
            Strike out
            <span class="govuk-visually-hidden">
              {' '}
              {entryTitle(entry)} of {plainDate(entry.on)}
            </span>
          </a>
        )}
      </Written>
    </>
  )
}

/** When it was written down, where that was days after it happened: late recording is not late practice. */
function Written({ entry, children }: { readonly entry: StoryEntry; readonly children: ComponentChildren }) {
  const late = entry.recordedOn === undefined ? 0 : daysBetween(entry.on, entry.recordedOn)
  if (late < 2 && children === false) return null
  return (
    <p class="govuk-body hf-child__quiet">
      {late >= 2 && entry.recordedOn !== undefined && (
        <>
          Written down {counted(late, 'day')} later, on {plainDate(entry.recordedOn)}.{' '}
        </>
      )}
      {children}
    </p>
  )
}
