import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import { type ChildRecordRead, readChild } from '#domains/casework/child/read-child.ts'
import {
  chosenFrom,
  chronologyForm,
  chronologyOf,
  endSignificanceForm,
  keyOf,
  markOf,
  type Significance,
  significanceForm,
} from '#domains/casework/chronology/chronology.ts'
import { entryNamed, markSignificant, unmarkSignificant } from '#domains/casework/chronology/mark-significant.ts'
import { significanceOf } from '#domains/casework/chronology/significance-store.ts'
import { hands, practitioners, type Role } from '#domains/ledger/actor.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { nameOf } from '#domains/people/person.ts'
import { parseForm } from '#engine/form.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate, plainDate, shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { Details } from '#web/components/details.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page, stayingOnTheDay } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { wayOf } from '#web/people/child/go.tsx'
import { entryBody } from '#web/people/child/story-entry.tsx'
import { entryTitle } from '#web/people/child/story-titles.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const readers: readonly [Role, ...Role[]] = [...practitioners, 'reviewer', 'inspector']

interface Read {
  readonly record: ChildRecordRead
  readonly marks: readonly Significance[]
}

function withStory(request: SignedInRequest, what: string, reply: (read: Read) => Reply | Promise<Reply>) {
  const childId = request.params['id'] ?? ''
  return withRecord(
    request,
    what,
    childId,
    async (tx): Promise<Read | undefined> => {
      const record = await readChild(tx, request.ctx, childId)
      return record === undefined ? undefined : { record, marks: await significanceOf(tx, childId) }
    },
    reply,
  )
}

async function show(request: SignedInRequest): Promise<Reply> {
  return await withStory(request, 'chronology', (read) => chronologyPage(request, read))
}

function chronologyPage(request: SignedInRequest, { record, marks }: Read): Reply {
  const { ctx, actor, query } = request
  const childId = record.child.person.id
  const { answers, typed, errors } = parseForm(chronologyForm, query)
  const shown = chronologyOf(record.entries, marks, chosenFrom(answers))
  const today = ctx.asKnown === undefined
  const mayMark = today && hands.some((role) => role === actor.role)
  const mayMake = today && peopleChangers.some((role) => role === actor.role)
  return page(
    request,
    {
      title: 'Chronology',
      back: stayingOnTheDay(request, paths.child(childId)),
      wide: true,
      errors: errorsOf(chronologyForm, errors),
    },
    <div class="hf-chronology">
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(record.child.person)}</span>
        Chronology
      </h1>
      <p class="govuk-body">
        Drawn from the record on {plainDate(record.on)}, the oldest first. {shown.length} of {record.entries.length}{' '}
        entries. Nothing is entered here twice: what is wrong is put right where it was written.
      </p>
      <div class="hf-chronology__tools">
        <Details summary="Show only some of it" open={Object.keys(answers).length > 0 || errors.length > 0}>
          <form method="get" action={paths.chronology(childId)} noValidate>
            {ctx.asKnown !== undefined && (
              <input type="hidden" name="asKnown" value={dateInLondon(ctx.asKnown).toString()} />
            )}
            <Questions form={chronologyForm} typed={typed} errors={errors} />
            <Button>Show these</Button>
          </form>
        </Details>
        <p class="govuk-body">
          Print this page for yourself.{' '}
          {mayMake && (
            <>
              For anybody else{' '}
              <a class="govuk-link" href={paths.papers(childId)}>
                make a paper
              </a>
              : what is confidential from them is left out of it, and it is kept as it went.
            </>
          )}
        </p>
      </div>
      {shown.length === 0 && <p class="govuk-body">Nothing on the record is so.</p>}
      <ol class="hf-story">
        {shown.map((entry) => (
          <li class="hf-story__entry">
            <Entry request={request} childId={childId} entry={entry} mark={markOf(entry, marks)} mayMark={mayMark} />
          </li>
        ))}
      </ol>
      <Workers record={record} />
      <p class="govuk-body hf-chronology__tools">
        <a class="govuk-link" href={stayingOnTheDay(request, paths.planEditions(childId))}>
          Plans and reviews, with what changed from one to the next
        </a>
      </p>
    </div>,
  )
}

interface EntryProps {
  readonly request: SignedInRequest
  readonly childId: string
  readonly entry: StoryEntry
  readonly mark: Significance | undefined
  readonly mayMark: boolean
}

function Entry({ request, childId, entry, mark, mayMark }: EntryProps) {
  const { kind, id } = keyOf(entry)
  return (
    <>
      <h2 class="hf-story__heading">
        <span class="hf-story__date">{longDate(entry.on)}</span> {entryTitle(entry)}
      </h2>
      {entryBody(childId, entry, wayOf(request, childId))}
      {mark !== undefined && (
        <p class="govuk-body hf-chronology__mark">
          <strong>Significant:</strong> {mark.why} Marked by {mark.byName}, {shortDate(dateInLondon(mark.at))}.
        </p>
      )}
      {mayMark && (
        <p class="govuk-body hf-chronology__tools">
          <a class="govuk-link" href={paths.significance(childId, kind.replaceAll(' ', '-'), id)}>
            {mark === undefined ? 'Mark as significant' : 'Take the mark away'}
            <span class="govuk-visually-hidden">
              : {entryTitle(entry)}, {plainDate(entry.on)}
            </span>
          </a>
        </p>
      )}
    </>
  )
}

/** Who held the child’s work from when until when, and why it changed. */
function Workers({ record }: { readonly record: ChildRecordRead }) {
  const allocations = record.work.allocations.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  return (
    <section id="workers" aria-labelledby="workers-heading">
      <h2 class="govuk-heading-m" id="workers-heading">
        Who was the worker when
      </h2>
      {allocations.length === 0 ? (
        <p class="govuk-body">The child has had no worker.</p>
      ) : (
        <WideTable
          caption="Workers, the first first"
          captionClass="govuk-visually-hidden"
          head={['From', 'Until', 'Worker', 'Team', 'Why', 'Why it ended']}
          rows={allocations.map(({ from, until, worker, team, reason, endedBecause }) => [
            shortDate(from),
            until === undefined ? 'now' : shortDate(until),
            worker,
            team,
            reason,
            endedBecause ?? '',
          ])}
        />
      )}
    </section>
  )
}

async function mark(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { id: childId = '', entryKind = '', entryId = '' } = request.params
  const named = { childId, kind: entryKind.replaceAll('-', ' '), entryId }
  return await withStory(request, 'form for what is significant', async ({ record, marks }) => {
    const entry = entryNamed(record.entries, named)
    if (entry === undefined) throw new NotFound('entry of the story')
    const standing = markOf(entry, marks)
    const about = {
      caption: `${nameOf(record.child.person)}: ${entryTitle(entry)}, ${plainDate(entry.on)}`,
      back: paths.chronology(childId),
      intro: entryBody(childId, entry, wayOf(request, childId)),
    }
    if (standing === undefined)
      return await ask(request, sent, {
        ...about,
        title: 'Mark as significant',
        send: 'Mark it',
        form: significanceForm,
        keep: async ({ why = '' }) => await markSignificant(request.ctx, { ...named, why }),
        after: () => redirect(paths.chronology(childId), 'It is marked as significant.'),
      })
    return await ask(request, sent, {
      ...about,
      title: 'Take the mark away',
      send: 'Take it away',
      form: endSignificanceForm,
      keep: async ({ because = '' }) => await unmarkSignificant(request.ctx, { ...named, because }),
      after: () => redirect(paths.chronology(childId), 'The mark is taken away.'),
    })
  })
}

export const chronologyRoutes: readonly Route[] = [
  get(paths.chronology(), readers, show),
  ...formRoutes(paths.significance(), hands, mark),
]
