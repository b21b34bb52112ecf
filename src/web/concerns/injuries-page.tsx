import { regionLabel } from '#domains/concerns/injuries/body-map.ts'
import {
  type Across,
  type AroundThen,
  aroundOn,
  injuriesAcross,
} from '#domains/concerns/injuries/injuries-across-store.ts'
import { type Injury, injuryKinds, judgementFinds, judgementForm } from '#domains/concerns/injuries/injury.ts'
import { childToRecordOn, injuriesOf, injuryOf } from '#domains/concerns/injuries/injury-store.ts'
import { judgeInjury } from '#domains/concerns/injuries/record-injury.ts'
import { hands, practitioners, type Role } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { plainDate, shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { numbered, ReadAcross } from '#web/concerns/injuries-across.tsx'
import { judged, WhoWasAround, whatAndWhere } from '#web/concerns/injury-words.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page, stayingOnTheDay } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { BodyPicture, marksUnder } from '#web/pictures/body-map.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const readers: readonly [Role, ...Role[]] = [...practitioners, 'reviewer', 'inspector']

interface Read {
  readonly childId: string
  readonly name: string
  readonly own: readonly Injury[]
  readonly across: Across
}

async function showAll(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'injuries',
    childId,
    async (tx): Promise<Read | undefined> => {
      const child = await childToRecordOn(tx, childId)
      if (child === undefined) return undefined
      const own = await injuriesOf(tx, childId)
      return { childId, name: child.name, own, across: await injuriesAcross(tx, childId) }
    },
    async (read) => {
      const others = [...new Set(read.across.injuries.map(({ injury }) => injury.childId))].filter(
        (id) => id !== childId,
      )
      // Other children’s injuries were looked at too.
      if (others.length > 0)
        await list(
          request.ctx,
          'injuries read across',
          async () => others,
          (ids) => ids,
        )
      return allPage(request, read)
    },
  )
}

function allPage(request: SignedInRequest, { childId, name, own, across }: Read): Reply {
  const standing = own.filter(({ struck }) => struck === undefined)
  const mayRecord = request.ctx.asKnown === undefined && hands.some((role) => role === request.actor.role)
  return page(
    request,
    { title: 'Injuries', back: stayingOnTheDay(request, paths.child(childId)), wide: true },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span>
        Injuries
      </h1>
      {mayRecord && <Button href={paths.newInjury(childId)}>Record an injury</Button>}
      {own.length === 0 && <p class="govuk-body">No injury of this child is recorded.</p>}
      {standing.length > 0 && (
        <div class="hf-body__beside">
          <BodyPicture
            id="all"
            title={`Injuries of ${name}, numbered from the first`}
            chosen={standing.flatMap(({ regions }) => regions)}
            marks={numbered(standing).flatMap(({ injury, number }) => marksUnder(number, injury))}
          />
          <WideTable
            stacks
            caption="This child, the latest first; the number is the one on the drawing"
            head={['No.', 'Seen', 'What and where', 'Explanation', 'Judged', 'In whose care']}
            rows={numbered(standing).map(({ injury, number }) => [
              String(number),
              <a class="govuk-link" href={stayingOnTheDay(request, paths.injury(childId, injury.id))}>
                {shortDate(injury.seenOn)}
              </a>,
              whatAndWhere(injury),
              injury.explanation,
              judged(injury),
              injury.inCareOf,
            ])}
          />
        </div>
      )}
      {own.length > standing.length && (
        <p class="govuk-body">
          Struck out:{' '}
          {own
            .filter(({ struck }) => struck !== undefined)
            .map(({ seenOn, struck }) => `${plainDate(seenOn)} (${struck ?? ''})`)
            .join('; ')}
          .
        </p>
      )}
      <ReadAcross request={request} childId={childId} across={across} />
    </>,
  )
}

async function showOne(request: SignedInRequest): Promise<Reply> {
  const { id: childId = '', injuryId = '' } = request.params
  return await withRecord(
    request,
    'injury',
    childId,
    async (tx) => {
      const injury = await injuryOf(tx, childId, injuryId)
      if (injury === undefined) return undefined
      return { injury, around: await aroundOn(tx, childId, injury.happenedOn ?? injury.seenOn) }
    },
    ({ injury, around }) => onePage(request, injury, around),
  )
}

const moves = { yes: 'Yes', no: 'No', 'not known': 'Not known' } as const

function onePage(request: SignedInRequest, injury: Injury, around: AroundThen): Reply {
  const { childId } = injury
  const mayWrite =
    request.ctx.asKnown === undefined &&
    injury.struck === undefined &&
    hands.some((role) => role === request.actor.role)
  const row = (key: string, value: string) => ({ key, value })
  return page(
    request,
    { title: 'An injury', back: stayingOnTheDay(request, paths.injuries(childId)), wide: true },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{injury.childName}</span>
        {injuryKinds[injury.kind]}, seen on {plainDate(injury.seenOn)}
      </h1>
      {injury.struck !== undefined && (
        <p class="govuk-body">
          <strong>Struck out by {injury.struck}</strong>
        </p>
      )}
      <div class="hf-body__beside">
        <BodyPicture
          id="one"
          title={`Where: ${injury.regions.map(regionLabel).join(', ')}`}
          chosen={injury.regions}
          marks={marksUnder(1, injury)}
        />
        <SummaryList
          rows={[
            row('Where', injury.regions.map(regionLabel).join(', ')),
            row('What it looks like', injury.looks),
            row('Happened', injury.happenedOn === undefined ? 'Not known' : plainDate(injury.happenedOn)),
            row('Moves about by themselves', moves[injury.movesAbout]),
            row('Explanation', `${injury.explanation}${injury.explainedBy === '' ? '' : ` (${injury.explainedBy})`}`),
            row('In the child’s own words', injury.childsWords === '' ? 'Nothing was said' : `“${injury.childsWords}”`),
            ...(injury.together === '' ? [] : [row('Seen or said of brothers and sisters together', injury.together)]),
            row('In whose care', injury.inCareOf === '' ? 'Not known' : injury.inCareOf),
            row('Seen by', injury.seenBy === '' ? injury.recordedBy : injury.seenBy),
            row('Recorded by', injury.recordedBy),
          ]}
        />
      </div>
      <WhoWasAround around={around} on={injury.happenedOn ?? injury.seenOn} />
      <Section heading="Who judged it" id="judged">
        {injury.judgements.length === 0 && <p class="govuk-body">Nobody has judged it yet.</p>}
        {injury.judgements.map((one) => (
          <>
            <p class="govuk-body">
              <strong>{judgementFinds[one.finds]}.</strong> {one.by}, {one.standsAs.toLowerCase()}, on{' '}
              {plainDate(one.on)}. Written down by {one.writtenBy}.
            </p>
            <p class="govuk-body hf-child__said">{one.says}</p>
          </>
        ))}
        {mayWrite && (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.injuryJudgement(childId, injury.id)}>
              Record who judged it
            </a>
          </p>
        )}
      </Section>
    </>,
  )
}

async function judge(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const { id: childId = '', injuryId = '' } = request.params
  return await withRecord(
    request,
    'form for who judged an injury',
    childId,
    async (tx) => await injuryOf(tx, childId, injuryId),
    async (injury) =>
      await ask(request, sent, {
        title: 'Record who judged the injury',
        caption: `${injury.childName}: ${whatAndWhere(injury)}, seen on ${plainDate(injury.seenOn)}`,
        back: paths.injury(childId, injuryId),
        intro: (
          <p class="govuk-body">
            The explanation was: {injury.explanation} A later judgement stands beside an earlier one.
          </p>
        ),
        send: 'Record the judgement',
        form: judgementForm,
        keep: async (answers) => await judgeInjury(request.ctx, { ...answers, childId, injuryId }),
        after: () => redirect(paths.injury(childId, injuryId), 'The judgement is recorded.'),
      }),
  )
}

export const injuriesRoutes: readonly Route[] = [
  get(paths.injuries(), readers, showAll),
  get(paths.injury(), readers, showOne),
  ...formRoutes(paths.injuryJudgement(), hands, judge),
]
