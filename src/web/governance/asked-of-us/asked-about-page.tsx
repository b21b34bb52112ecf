import { childOfFamily } from '#domains/casework/child/sibling-store.ts'
import { practiceOfAsked } from '#domains/governance/asked-of-us/asked.ts'
import { type Asked, askedOfUs } from '#domains/governance/asked-of-us/asked-store.ts'
import { nameRecord, namers, unnameRecord } from '#domains/governance/asked-of-us/name-record.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { type Part, PartForm, type PartSent, part, partErrors, sendPart } from '#web/people/change/part.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

interface About {
  readonly name: string
  readonly asked: readonly Asked[]
}

const isAbout = (childId: string) => (asked: Asked) =>
  asked.records.some(({ personId, endedOn }) => personId === childId && endedOn === undefined)

const called = ({ reference, kind, askedBy, beganOn }: Asked): string =>
  `${practiceOfAsked(kind).title} ${reference}, from ${askedBy}, ${longDate(beganOn)}`

function withAbout(request: SignedInRequest, reply: (about: About) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(
    request,
    'complaints and requests about this record',
    childId,
    async (tx) => {
      const child = await childOfFamily(tx, childId)
      return child === undefined ? undefined : { name: child.name, asked: await askedOfUs(tx) }
    },
    reply,
  )
}

function partsFor(childId: string, asked: readonly Asked[]): readonly Part[] {
  const open = asked.filter(({ concludedOn }) => concludedOn === undefined)
  const choices = (which: readonly Asked[]) => Object.fromEntries(which.map((each) => [each.id, called(each)]))
  const others = open.filter((each) => !isAbout(childId)(each) && each.kind !== 'asking-to-adopt')
  const these = open.filter(isAbout(childId))
  return [
    ...(others.length === 0
      ? []
      : [
          part(
            {
              what: 'name',
              summary: 'A complaint or request that is written down is about this record',
              button: 'It is about this record',
              form: form({ asked: oneOf('Which?', choices(others), { errorMissing: 'Select which' }) }),
            },
            async (ctx, { asked: askedId }) => await nameRecord(ctx, { askedId, personId: childId }),
          ),
        ]),
    ...(these.length === 0
      ? []
      : [
          part(
            {
              what: 'unname',
              summary: 'One of them is not about this record',
              button: 'It is not about this record',
              form: form({
                asked: oneOf('Which?', choices(these), { errorMissing: 'Select which' }),
                because: longText('Why not?', { called: 'why it is not about this record' }),
              }),
            },
            async (ctx, { asked: askedId, because }) =>
              await unnameRecord(ctx, { askedId, personId: childId, because }),
          ),
        ]),
  ]
}

function show(request: SignedInRequest, { name, asked }: About, parts: readonly Part[], sent?: PartSent): Reply {
  const childId = request.params['id'] ?? ''
  const these = asked.filter(isAbout(childId))
  return page(
    request,
    {
      title: 'Complaints and requests about this record',
      back: paths.child(childId),
      errors: partErrors(parts, sent),
    },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{name}</span>
          Complaints and requests about this record
        </h1>
        <p class="govuk-body">
          Only those who answer for them see these: they do not stand in the record. It makes no difference whether the
          work is open or has ended.
        </p>
        {these.length === 0 ? (
          <p class="govuk-body">Nothing that you answer for is about this record.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {these.map((each) => (
              <li>
                <a class="govuk-link" href={paths.asked(each.id)}>
                  {called(each)}
                </a>
                {each.concludedOn === undefined ? '' : `: concluded on ${longDate(each.concludedOn)}`}
              </li>
            ))}
          </ul>
        )}
        {parts.map((each) => (
          <PartForm part={each} request={request} path={paths.askedAbout(childId)} sent={sent} />
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href={paths.newAsked()}>
            Write down a new one
          </a>
          : then come back here and say that it is about this record.
        </p>
        <p class="govuk-body">
          Somebody who asks for what is written about them is given{' '}
          <a class="govuk-link" href={paths.papers(childId)}>
            their whole record, as a paper
          </a>
          : you read it as they will, and decide of each text whether it may go.
        </p>
      </div>
    </div>,
  )
}

export const askedAboutRoutes: readonly Route[] = [
  get(paths.askedAbout(), namers, async (request) =>
    withAbout(request, (about) => show(request, about, partsFor(request.params['id'] ?? '', about.asked))),
  ),
  post(paths.askedAbout(), namers, async (request) =>
    withAbout(request, async (about) => {
      const childId = request.params['id'] ?? ''
      const parts = partsFor(childId, about.asked)
      const sent = await sendPart(request, parts)
      return sent?.kind === 'done' ? redirect(paths.askedAbout(childId), 'Kept.') : show(request, about, parts, sent)
    }),
  ),
]
