import { type Look, looksAt, mostLooks, whoLooked } from '#domains/casework/child/looks-read-store.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { purposeInWords } from '#web/people/purpose-words.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** From the first day that there could be one. */
function wanted(ctx: Ctx, childId: string) {
  const from = Temporal.Instant.from('2000-01-01T00:00:00Z')
  return { childId, from, until: ctx.clock.now().add({ seconds: 1 }), atMost: mostLooks }
}

async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  if (request.actor.role === 'data protection officer') return await showToOfficer(request, childId)
  return await withRecord(
    request,
    'who looked at this record',
    childId,
    async (tx) => await looksAt(tx, wanted(request.ctx, childId)),
    (looks) => looksPage(request, paths.child(childId), looks),
  )
}

/** The data protection officer opens no record: who looked, and nothing of the child. */
async function showToOfficer(request: SignedInRequest, childId: string): Promise<Reply> {
  const looks = await list(
    request.ctx,
    'who looked at a record',
    async (tx) => await whoLooked(tx, wanted(request.ctx, childId)),
    () => [childId],
  )
  if (looks.length === 0) throw new NotFound('who looked at a record')
  return looksPage(request, paths.home(), looks)
}

function looksPage(request: SignedInRequest, back: string, looks: readonly Look[]): Reply {
  const people = new Set(looks.map(({ actorName }) => actorName ?? 'Somebody who works here no more'))
  const refused = looks.filter(wasRefused).length
  return page(
    request,
    { title: 'Who looked at this record', back, wide: true },
    <>
      <h1 class="govuk-heading-l">Who looked at this record, and who changed it</h1>
      <p class="govuk-body">
        {looks.length === 0
          ? 'Nobody yet.'
          : `${people.size === 1 ? '1 person' : `${people.size} people`}, the latest first. Your own look just now is the next entry.`}
        {refused === 0 ? '' : ` ${refused === 1 ? '1 look was' : `${refused} looks were`} refused.`}
        {looks.length === mostLooks ? ` Only the latest ${mostLooks} are shown.` : ''}
      </p>
      {looks.length > 0 && (
        <WideTable
          stacks
          caption="Looks and changes"
          head={['When', 'Who', 'What', 'Why', 'Their work then?']}
          rows={looks.map((look) => [
            dateAndTime(look.at),
            look.actorRole === 'service'
              ? 'Holdfast itself'
              : `${look.actorName ?? 'Somebody who works here no more'}, ${look.actorRole}`,
            whatWasDone(look),
            purposeInWords(look.purpose),
            wasRefused(look) || look.actorRole === 'service'
              ? ''
              : look.granted
                ? 'Yes'
                : 'Not by allocation or by name',
          ])}
        />
      )}
    </>,
  )
}

/** Refused as absent or forbidden, or because they know the family. */
function wasRefused({ refused, what }: Look): boolean {
  return refused || what.endsWith(': refused, they know the family') || what.endsWith(': refused')
}

function whatWasDone(look: Look): string {
  const { kind, what, asKnown } = look
  const day = asKnown === null ? '' : `, as known on ${plainDate(dateInLondon(Temporal.Instant.from(asKnown)))}`
  const verb = wasRefused(look) ? 'Refused' : kind === 'act' ? 'Changed' : 'Looked at'
  return `${verb}: ${what.replace(/: (?:not found|refused)$/, '')}${day}`
}

export const looksRoutes: readonly Route[] = [
  get(
    paths.childLooks(),
    ['team manager', 'head of service', 'director', 'inspector', 'data protection officer'],
    show,
  ),
]
