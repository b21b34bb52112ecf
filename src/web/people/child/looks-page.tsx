import { purposes } from '#domains/access/open-record.ts'
import { type Look, looksAt, mostLooks } from '#domains/casework/looks-read-store.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const purposeLabels: Readonly<Record<string, string>> = purposes

async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'who looked at this record',
    childId,
    async (tx) => await looksAt(tx, childId),
    (looks) => looksPage(request, childId, looks),
  )
}

function looksPage(request: SignedInRequest, childId: string, looks: readonly Look[]): Reply {
  const people = new Set(looks.map(({ actorName }) => actorName ?? 'Somebody who works here no more'))
  return page(
    request,
    { title: 'Who looked at this record', back: paths.child(childId), wide: true },
    <>
      <h1 class="govuk-heading-l">Who looked at this record, and who changed it</h1>
      <p class="govuk-body">
        {looks.length === 0
          ? 'Nobody yet.'
          : `${people.size === 1 ? '1 person' : `${people.size} people`}, the latest first. Your own look just now is the next entry.`}
        {looks.length === mostLooks ? ` Only the latest ${mostLooks} are shown.` : ''}
      </p>
      {looks.length > 0 && (
        <WideTable
          caption="Looks and changes"
          head={['When', 'Who', 'What', 'Why']}
          rows={looks.map((look) => [
            dateAndTime(look.at),
            `${look.actorName ?? 'Somebody who works here no more'}, ${look.actorRole}`,
            whatWasDone(look),
            look.purpose === null ? '' : (purposeLabels[look.purpose] ?? look.purpose),
          ])}
        />
      )}
    </>,
  )
}

function whatWasDone({ kind, what, asKnown }: Look): string {
  const day = asKnown === null ? '' : `, as known on ${plainDate(dateInLondon(Temporal.Instant.from(asKnown)))}`
  return `${kind === 'act' ? 'Changed' : 'Looked at'}: ${what}${day}`
}

export const looksRoutes: readonly Route[] = [
  get(paths.childLooks(), ['team manager', 'head of service', 'director', 'inspector'], show),
]
